// Answers the build's requests: one line of JSON in, one line of JSON out, until standard input ends.
// A request is {"job": NAME, "items": [...]}; an answer is {"value": ...} or {"error": "..."}.
import { createInterface } from "node:readline";

// Each job's libraries load only when it is first asked for: Vega alone takes a third of a second.
const jobs = {
  math: async () => (await import("./math.mjs")).formulas,
  plots: async () => (await import("./plots.mjs")).plots,
  images: async () => (await import("./images.mjs")).images,
  "search-new": async () => (await import("./search.mjs")).begin,
  "search-add": async () => (await import("./search.mjs")).add,
  "search-files": async () => (await import("./search.mjs")).files,
};

// Standard output is the protocol's: what a library prints must not get between the answers.
console.log = console.info = console.warn = console.debug = console.error;

async function answer(line) {
  try {
    const { job, items } = JSON.parse(line);
    const run = await jobs[job]();
    return { value: await run(items) };
  } catch (error) {
    return { error: error?.message ?? String(error) };
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(JSON.stringify(await answer(line)) + "\n");
}
// Pagefind's process would keep this one alive; leaving at once would cut the last answer off.
process.stdout.write("", () => process.exit(0));

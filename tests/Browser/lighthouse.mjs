// Lighthouse on the built site, as a phone sees it: node tests/Browser/lighthouse.mjs [FOLDER]
// Serves FOLDER (output/ if none is given; build it first) as a host does, compressed and with the headers of its _headers, and prints
// the four scores of home, topic, question and practice. Ends with 1 if one of them is below 99. Fetches Lighthouse with npx.
import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join, resolve, sep } from "node:path";
import { gzipSync } from "node:zlib";

const LIGHTHOUSE = "lighthouse@12.8.2";
const WANTED = 99;
const PAGES = ["/", "/convolution/", "/convolution/max-pooling/", "/practice/"];
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];
const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "application/xml",
  ".woff2": "font/woff2",
  ".png": "image/png",
};
const COMPRESSED_ALREADY = [".woff2", ".png"];

const root = resolve(process.argv[2] ?? "output");

/** The sections of _headers: a path, which may end in a star, and the headers below it. */
async function headerRules() {
  const rules = [];
  for (const line of (await readFile(join(root, "_headers"), "utf8")).split("\n")) {
    if (line.startsWith("/")) rules.push({ path: line.trim(), headers: [] });
    else if (line.trim()) rules.at(-1).headers.push(line.trim().split(/:\s*(.*)/s).slice(0, 2));
  }
  return rules;
}

const applies = (rule, path) => (rule.path.endsWith("*") ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path);

async function serve() {
  const rules = await headerRules();
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    const file = resolve(join(root, path.endsWith("/") ? `${path}index.html` : path));
    let body, name = file;
    try {
      if (!file.startsWith(root + sep)) throw new Error("outside");
      body = await readFile(file);
    } catch {
      response.statusCode = 404;
      body = await readFile((name = join(root, "404.html")));
    }
    for (const rule of rules.filter((r) => applies(r, path)))
      for (const [header, value] of rule.headers) response.setHeader(header, value);
    response.setHeader("Content-Type", TYPES[extname(name)] ?? "application/octet-stream");
    if (!COMPRESSED_ALREADY.includes(extname(name))) {
      response.setHeader("Content-Encoding", "gzip");
      body = gzipSync(body);
    }
    response.end(body);
  });
  await new Promise((done) => server.listen(0, "localhost", done));
  return server;
}

function measure(url, report) {
  const args = ["--yes", LIGHTHOUSE, url, "--quiet", "--output=json", `--output-path=${report}`, `--only-categories=${CATEGORIES}`];
  args.push("--chrome-flags=--headless=new --no-sandbox");
  const env = { CHROME_PATH: "/usr/bin/chromium", ...process.env };
  return new Promise((done, fail) => {
    const child = spawn("npx", args, { stdio: ["ignore", "inherit", "inherit"], env });
    child.on("error", fail);
    child.on("exit", (code) => (code === 0 ? done() : fail(new Error(`lighthouse ended with ${code} on ${url}`))));
  });
}

const server = await serve();
const folder = await mkdtemp(join(tmpdir(), "answer-key-lighthouse-"));
try {
  console.log(["", ...CATEGORIES].join("\t"));
  for (const path of PAGES) {
    const report = join(folder, "report.json");
    await measure(`http://localhost:${server.address().port}${path}`, report);
    const { categories, audits } = JSON.parse(await readFile(report, "utf8"));
    const scores = CATEGORIES.map((name) => Math.round(categories[name].score * 100));
    console.log([path, ...scores].join("\t"));
    if (scores.every((score) => score >= WANTED)) continue;
    process.exitCode = 1;
    for (const { id } of CATEGORIES.flatMap((name) => categories[name].auditRefs.filter((ref) => ref.weight > 0)))
      if (audits[id].score !== null && audits[id].score < 1) console.log(`\t${id}: ${audits[id].title} ${audits[id].displayValue ?? ""}`);
  }
} finally {
  server.close();
  server.closeAllConnections();
  await rm(folder, { recursive: true });
}

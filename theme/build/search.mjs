// The search index, made in memory by Pagefind.
import * as pagefind from "pagefind";

// What a site with a search box of its own does not use.
const unused = /^(\.\/)?(pagefind-(ui|modular-ui|component-ui|highlight)\.|wasm\.unknown)/;

// Pagefind finds the parts of a word with a hyphen in it, but knows no dash of print: a space that nobody sees ends the word there.
const dashed = /(?<=[\p{L}\p{N}])([–—])(?=[\p{L}\p{N}])/gu;

let index;

/** Begins an index, and forgets one that was never finished. */
export async function begin() {
  await index?.deleteIndex();
  const created = await pagefind.createIndex({ keepIndexUrl: true });
  if (created.errors.length > 0) throw new Error(created.errors[0]);
  index = created.index;
  return null;
}

/** [{url, html}] -> null */
export async function add(pages) {
  for (const { url, html } of pages) {
    const { errors } = await index.addHTMLFile({ url, content: html.replace(dashed, "$1\u200a") });
    if (errors.length > 0) throw new Error(`${url}: ${errors[0]}`);
  }
  return null;
}

/** The index of all pages that were added: [{path, base64}]. */
export async function files() {
  const { errors, files } = await index.getFiles();
  index = undefined;
  // Its process would otherwise stay for as long as a preview runs.
  await pagefind.close();
  if (errors.length > 0) throw new Error(errors[0]);
  return files
    .filter((file) => !unused.test(file.path))
    .map((file) => ({ path: file.path, base64: Buffer.from(file.content).toString("base64") }));
}

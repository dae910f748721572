/*
 * The way into search: the button, Ctrl-K, ⌘-K and /. Nothing of search is fetched before the first of them.
 */
const key = document.querySelector("[data-search] kbd");
if (key && /Mac|iPhone|iPad/.test(navigator.platform)) key.textContent = "⌘ K";

let search;
const open = async () => {
  search ??= import("./search.js");
  try {
    (await search).openSearch();
  } catch {
    // Offline, perhaps: the next try fetches again.
    search = undefined;
  }
};

document.addEventListener("click", (event) => {
  if (event.target.closest?.("[data-search]")) open();
});
document.addEventListener("keydown", (event) => {
  const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
  const slash = event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
  const letter = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
  if (!slash && !letter) return;
  event.preventDefault();
  open();
});

/*
 * The way into search: the button, Ctrl-K, ⌘-K and /. Nothing of search is fetched before the first of them.
 */
const key = document.querySelector("[data-search] kbd");
if (key && /Mac|iPhone|iPad/.test(navigator.platform)) key.textContent = "⌘ K";

let search;
let opening = false;
const open = async () => {
  if (opening) return;
  opening = true;
  // Who types at once types into a dialog that is still on its way.
  let typed = "";
  const keep = (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Backspace") typed = typed.slice(0, -1);
    else if (event.key.length === 1) typed += event.key;
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  addEventListener("keydown", keep, true);
  search ??= import("./search.js");
  try {
    const { openSearch } = await search;
    await openSearch(() => typed);
  } catch {
    // Offline, perhaps: the next try fetches again.
    search = undefined;
  }
  removeEventListener("keydown", keep, true);
  opening = false;
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

/*
 * Comforts around examples, none of them needed to read: copying a runnable program, walking through a block's names with the
 * arrow keys, lighting the block that proves a value, reaching what scrolls, and opening everything for paper.
 */
document.addEventListener("click", async (event) => {
  const button = event.target.closest?.("button.copy");
  if (!button) return;
  // What the block builds on stands in the attribute; its own code is on the page already.
  const program = (button.dataset.before ?? "") + button.parentElement.querySelector("code").textContent + "\n";
  let word = "Copied";
  try {
    await navigator.clipboard.writeText(program);
  } catch {
    word = "Not allowed";
  }
  button.textContent = word;
  setTimeout(() => (button.textContent = "Copy"), 2000);
});

// In focused code, left and right go from name to name; Escape leaves the name.
document.addEventListener("keydown", (event) => {
  const code = event.target.closest?.(".code pre");
  if (!code || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape" && event.target !== code) {
    code.focus();
    return;
  }
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  const names = [...code.querySelectorAll("label")];
  if (!step || names.length === 0) return;
  const at = names.indexOf(event.target);
  const next = at < 0 ? (step > 0 ? 0 : -1) : at + step;
  const name = names.at(Math.min(next, names.length - 1));
  if (!name) return;
  event.preventDefault();
  name.focus();
});

const light = (event, on) => {
  const claim = event.target.closest?.("a.claim");
  const block = claim && document.getElementById(decodeURIComponent(claim.hash.slice(1)));
  block?.classList.toggle("lit", on);
  // A name's label that is pointed at explains it without a script; focus does not reach what a label labels.
  if (event.type.startsWith("focus")) event.target.control?.classList.toggle("lit", on);
};
document.addEventListener("pointerover", (event) => light(event, true));
document.addEventListener("pointerout", (event) => light(event, false));
document.addEventListener("focusin", (event) => light(event, true));
document.addEventListener("focusout", (event) => light(event, false));

// A value may lead to a block that is folded away.
const unfold = () => {
  const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const fold = target && (target.querySelector(":scope > details") ?? target.closest("details"));
  if (fold) fold.open = true;
};
addEventListener("hashchange", unfold);
unfold();

// What scrolls sideways must be reachable by keyboard; most of it does not scroll.
const reach = () => {
  for (const box of document.querySelectorAll("main :is(.prose > *, math[display='block'])")) {
    if (box.scrollWidth > box.clientWidth && getComputedStyle(box).overflowX === "auto") box.tabIndex = 0;
  }
};
addEventListener("resize", reach);
document.fonts.ready.then(reach);

let opened = [];
addEventListener("beforeprint", () => {
  opened = [...document.querySelectorAll("main details:not([open])")].filter((d) => !d.closest(".names"));
  // Options of a choice share a name and would close each other.
  for (const details of opened) {
    details.dataset.name = details.getAttribute("name") ?? "";
    details.removeAttribute("name");
    details.open = true;
  }
});
addEventListener("afterprint", () => {
  for (const details of opened) {
    details.open = false;
    if (details.dataset.name) details.setAttribute("name", details.dataset.name);
    delete details.dataset.name;
  }
});

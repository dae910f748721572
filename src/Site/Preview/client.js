// The preview's own script: keeps the page as the files are, without losing the reader's place.
const overlay = document.createElement("aside");
overlay.id = "preview:problems";
overlay.setAttribute("aria-live", "polite");
overlay.setAttribute("aria-label", "Problems of the site");
overlay.hidden = true;
document.body.append(overlay);

const escape = (text) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
const acceptButton = (file, line) =>
  `<button type="button" class="preview-accept" aria-label="Accept the computed value" data-accept="${escape(file)}" data-line="${line}">Accept</button>`;
const html = (problem) => `
  <li class="preview-${problem.severity}">
    <p><strong>${escape(problem.message)}</strong></p>
    <p class="preview-place">${problem.url ? `<a href="${escape(problem.url)}">${escape(problem.place)}</a>` : escape(problem.place)}</p>
    ${problem.detail ? `<pre tabindex="0">${escape(problem.detail)}</pre>` : ""}
    ${problem.hint ? `<p class="preview-hint">${escape(problem.hint)}</p>` : ""}
    ${problem.acceptable ? acceptButton(problem.file, problem.line) : ""}
  </li>`;

const counted = (count, word) => `${count} ${word}${count === 1 ? "" : "s"}`;
const summary = (problems, here) => {
  const of = (severity) => problems.filter((p) => p.severity === severity).length;
  const parts = [[of("error"), "problem"], [of("warning"), "warning"]].filter(([count]) => count > 0).map(([count, word]) => counted(count, word));
  return parts.join(", ") + (here.length > 0 && here.length < problems.length ? `, ${here.length} here` : "");
};

let shown = false;
async function showProblems(open) {
  const state = await (await fetch("/_preview/problems")).json();
  const here = state.problems.filter((p) => p.url === location.pathname);
  offerAcceptance(here.find((p) => p.acceptable)?.file);
  overlay.hidden = state.problems.length === 0 && !state.outdated;
  if (open !== undefined) shown = open && state.problems.length > 0;
  const list = shown ? `<ul>${[...here, ...state.problems.filter((p) => p.url !== location.pathname)].map(html).join("")}</ul>` : "";
  const outdated = state.outdated ? `<p class="preview-outdated">Restart the preview: <code>${escape(state.outdated)}</code> changed</p>` : "";
  const toggle = `<button type="button" class="preview-toggle" aria-expanded="${shown}">${summary(state.problems, here)} <kbd>p</kbd></button>`;
  overlay.innerHTML = outdated + (state.problems.length > 0 ? toggle : "") + list;
}

// What drifted carries the line of its claim, and shows claimed and computed; here it gets its button.
function offerAcceptance(file) {
  for (const old of document.querySelectorAll("main .preview-accept")) old.remove();
  if (!file) return;
  for (const drifted of document.querySelectorAll("main [data-drift]"))
    (drifted.querySelector("figcaption") ?? drifted).insertAdjacentHTML("beforeend", ` ${acceptButton(file, drifted.dataset.drift)}`);
}

document.addEventListener("click", (event) => {
  if (event.target.closest(".preview-toggle")) showProblems(!shown);
  // The status line of a page leads to the list.
  if (!event.target.closest('a[href="#preview:problems"]')) return;
  event.preventDefault();
  showProblems(true);
});

document.addEventListener("click", async (event) => {
  const button = event.target.closest(".preview-accept");
  if (!button) return;
  button.disabled = true;
  const answer = await fetch("/_preview/accept", {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-Preview-Token": token },
    body: JSON.stringify({ file: button.dataset.accept, line: Number(button.dataset.line) }),
  });
  if (!answer.ok) button.textContent = await answer.text();
});

document.addEventListener("keydown", (event) => {
  const typing = event.target.closest?.("input, textarea, select, [contenteditable], dialog");
  if (event.key === "p" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) showProblems(!shown);
});

// Changes the old tree into the new one node by node, so that what did not change keeps its state and the page its scroll position.
function morph(from, to) {
  if (from.isEqualNode(to)) return;
  if (from.nodeType !== to.nodeType || from.nodeName !== to.nodeName) return from.replaceWith(to.cloneNode(true));
  if (from.nodeType !== Node.ELEMENT_NODE) {
    if (from.nodeValue !== to.nodeValue) from.nodeValue = to.nodeValue;
    return;
  }
  for (const { name } of [...from.attributes]) if (!to.hasAttribute(name) && name !== "open") from.removeAttribute(name);
  for (const { name, value } of to.attributes) if (from.getAttribute(name) !== value) from.setAttribute(name, value);
  const olds = [...from.childNodes].filter((n) => n !== overlay);
  const news = [...to.childNodes];
  let start = 0;
  while (start < olds.length && start < news.length && olds[start].isEqualNode(news[start])) start++;
  let end = 0;
  while (end < olds.length - start && end < news.length - start && olds[olds.length - 1 - end].isEqualNode(news[news.length - 1 - end])) end++;
  const oldRest = olds.slice(start, olds.length - end);
  const newRest = news.slice(start, news.length - end);
  const anchor = olds[olds.length - end] ?? (overlay.parentNode === from ? overlay : null);
  newRest.forEach((node, i) => (i < oldRest.length ? morph(oldRest[i], node) : from.insertBefore(node.cloneNode(true), anchor)));
  oldRest.slice(newRest.length).forEach((node) => node.remove());
}

async function updatePage() {
  const answer = await fetch(location.pathname, { headers: { Accept: "text/html" } });
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
  document.title = fresh.title;
  morph(document.querySelector("main") ?? document.body, fresh.querySelector("main") ?? fresh.body);
  for (const part of ["header", "nav", "aside", "footer"]) {
    const olds = [...document.querySelectorAll(`body > ${part}, body > div > ${part}`)].filter((n) => n !== overlay);
    const news = [...fresh.querySelectorAll(`body > ${part}, body > div > ${part}`)];
    if (olds.length === news.length) olds.forEach((old, i) => morph(old, news[i]));
  }
  document.dispatchEvent(new CustomEvent("preview:updated"));
}

function updateStyles(message) {
  for (const link of document.querySelectorAll('link[rel="stylesheet"]')) {
    const path = new URL(link.href).pathname;
    if (message.styles.includes(path)) link.href = `${path}?${message.version}`;
  }
}

let token = "";
const events = new EventSource("/_preview/events");
events.addEventListener("message", async (event) => {
  const message = JSON.parse(event.data);
  token = message.token ?? token;
  if (message.kind === "hello") return showProblems();
  if (message.kind === "reload") return location.reload();
  if (message.kind === "styles") return updateStyles(message);
  if (message.kind === "pages") {
    if (message.urls.includes(location.pathname)) await updatePage();
    await showProblems();
  }
});

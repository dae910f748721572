/*
 * The practice page: quiz and flash cards over practice.json. Everything works by keyboard: Space or Enter shows the answer, letters
 * or digits choose an option, 1 to 4 grade, Escape ends. State lives in progress.js, the schedule in schedule.js.
 */
import { Again, Easy, Good, Hard, isDue, isKnown, review, until } from "./schedule.js";
import { cardsToAsk, quizOf, shuffled } from "./session.js";
import * as progress from "./progress.js";

const root = document.querySelector("[data-practice]");
const UNSAVED = "This browser does not allow the site to keep your progress.";
const grades = [
  [Again, "Again"],
  [Hard, "Hard"],
  [Good, "Good"],
  [Easy, "Easy"],
];

let deck;
let states = progress.load();
let wanted = { mode: "cards", topic: "", level: "" };
let sitting = null;
let shown = false;

/** Makes an element: properties, then children; text is text. */
function make(tag, properties = {}, ...children) {
  const { data = {}, html, aria = {}, ...rest } = properties;
  const element = Object.assign(document.createElement(tag), rest);
  Object.assign(element.dataset, data);
  for (const [name, value] of Object.entries(aria)) element.setAttribute(`aria-${name}`, value);
  // Markup comes from this site's own deck.
  if (html !== undefined) element.innerHTML = html;
  element.append(...children);
  return element;
}

/** Screen readers tell what changes in a status, not what it comes with. */
const say = (status, text) => setTimeout(() => (status.textContent = text));

const chosenCards = () =>
  deck.cards.filter((c) => (!wanted.topic || c.topic === wanted.topic) && (!wanted.level || c.level === wanted.level));
const topicTitle = (slug) => deck.topics.find((t) => t.slug === slug)?.title ?? slug;
const capital = (word) => word.charAt(0).toUpperCase() + word.slice(1);

/* The start: what to practise, how far one is. */

/**
 * @param {string} message  what just happened
 * @param {string} at       the button that keeps the focus, which replacing the page would lose
 */
function showStart(message = "", at = "Start") {
  sitting = null;
  const status = make("p", { className: "practice-count", role: "status" });
  const start = make("button", { type: "submit", className: "button primary" }, "Start");
  const count = () => {
    const cards = chosenCards();
    const due = cards.filter((c) => isDue(states[c.id] ?? null, Date.now())).length;
    const fresh = cards.filter((c) => !states[c.id]).length;
    const none = wanted.mode === "cards" ? due + fresh === 0 : cards.length === 0;
    status.textContent =
      wanted.mode === "quiz"
        ? `${cards.length} questions to draw from.`
        : none && cards.length > 0
          ? "Nothing is due now. Come back later, or take a quiz."
          : `${due} due, ${fresh} new.`;
    start.disabled = none;
  };
  const select = (name, label, entries) => {
    const element = make("select", { name }, new Option("All", ""));
    for (const [value, text] of entries) element.add(new Option(text, value));
    element.value = wanted[name];
    return make("label", {}, label, element);
  };
  const mode = (value, text) =>
    make("label", { className: "check" }, make("input", { type: "radio", name: "mode", value, checked: wanted.mode === value }), text);
  const used = new Set(deck.cards.map((c) => c.topic));
  const levels = [...new Set(deck.cards.map((c) => c.level))].filter(Boolean);
  const form = make(
    "form",
    { className: "filters" },
    make(
      "fieldset",
      {},
      make("legend", {}, "How"),
      mode("cards", "Cards, spaced over time"),
      mode("quiz", "A quiz of ten"),
    ),
    select("topic", "Topic", deck.topics.filter((t) => used.has(t.slug)).map((t) => [t.slug, t.title])),
    select("level", "Level", levels.map((l) => [l, capital(l)])),
    start,
  );
  form.addEventListener("input", () => {
    wanted = { ...wanted, ...Object.fromEntries(new FormData(form)) };
    count();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    begin();
  });
  root.replaceChildren(...damage(), form, status, progressTable(), keeping(message));
  count();
  [...root.querySelectorAll("button")].find((button) => button.textContent === at && shown)?.focus();
  shown = true;
}

function progressTable() {
  const rows = deck.topics.flatMap((topic) => {
    const cards = deck.cards.filter((c) => c.topic === topic.slug);
    if (cards.length === 0) return [];
    const seen = cards.filter((c) => states[c.id]).length;
    const known = cards.filter((c) => isKnown(states[c.id] ?? null)).length;
    const bar = make("progress", { max: cards.length, value: seen, aria: { label: `${topic.title}, questions seen` } });
    const cell = (value) => make("td", { className: "num" }, String(value));
    return [
      make("tr", {}, make("th", { scope: "row" }, topic.title), make("td", {}, bar), cell(seen), cell(known), cell(cards.length)),
    ];
  });
  const head = ["Topic", "", "Seen", "Known well", "All"].map((text, i) =>
    text ? make("th", { scope: "col", className: i > 1 ? "num" : "" }, text) : make("td"),
  );
  return make(
    "section",
    {},
    make("h2", {}, "Progress"),
    make(
      "div",
      { className: "scroll", tabIndex: 0, role: "group", aria: { label: "Progress by topic" } },
      make("table", { className: "data" }, make("thead", {}, make("tr", {}, ...head)), make("tbody", {}, ...rows)),
    ),
  );
}

/* Export, import, clear. */

function keeping(message) {
  const status = make("p", { role: "status" });
  say(status, message);
  const file = make("input", { type: "file", accept: "application/json,.json", hidden: true });
  file.addEventListener("change", async () => {
    if (!file.files[0]) return;
    try {
      const joined = progress.join(states, await file.files[0].text());
      const newer = Object.keys(joined).filter((id) => joined[id] !== states[id]).length;
      const saved = progress.save((states = joined));
      const what = newer === 0 ? "Nothing in this file is newer than what is here." : `${newer} ${newer === 1 ? "question" : "questions"} imported.`;
      showStart(saved ? what : `${what} ${UNSAVED}`, "Import");
    } catch (error) {
      say(status, `${error.message} Nothing was changed.`);
      // Or the same file, mended, could not be chosen again.
      file.value = "";
    }
  });
  const button = (text, action) => {
    const element = make("button", { type: "button", className: "button" }, text);
    element.addEventListener("click", action);
    return element;
  };
  const actions = [
    button("Export", () => download(progress.toFile(states), "answer-key-progress.json")),
    button("Import", () => file.click()),
    button("Clear", askToClear),
  ];
  const aside = progress.aside();
  if (aside !== null) actions.push(button("Export what could not be read", () => download(aside, "answer-key-unreadable.txt")));
  return make(
    "section",
    {},
    make("h2", {}, "Keep your progress"),
    make("p", {}, "Progress lives in this browser. A file takes it to another one."),
    make("p", { className: "actions" }, ...actions, file),
    status,
  );
}

/** What to tell of progress that could not be read. */
function damage() {
  if (progress.aside() === null) return [];
  const whole = Object.keys(states).length;
  const rest = whole === 0 ? "It" : `${whole} ${whole === 1 ? "question is" : "questions are"} here; the rest`;
  const text = `Some of what this browser kept could not be read. ${rest} is set aside, below, until you clear.`;
  return [make("p", { className: "damage" }, text)];
}

function download(text, name) {
  const url = URL.createObjectURL(new Blob([text], { type: "text/plain" }));
  make("a", { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}

function askToClear() {
  const seen = Object.keys(states).length;
  const dialog = make("dialog", { className: "ask", aria: { labelledby: "ask" } });
  const form = make(
    "form",
    { method: "dialog" },
    make("h2", { id: "ask" }, "Clear all progress?"),
    make("p", {}, `What you know of ${seen} ${seen === 1 ? "question" : "questions"} is forgotten for good, unless you exported it.`),
    make(
      "p",
      { className: "actions" },
      make("button", { className: "button", value: "keep", autofocus: true }, "Keep it"),
      make("button", { className: "button primary", value: "clear" }, "Clear it"),
    ),
  );
  dialog.append(form);
  // The page's policy forbids forms to be sent; this one only closes its dialog.
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    dialog.close(event.submitter?.value);
  });
  dialog.addEventListener("close", () => {
    dialog.remove();
    if (dialog.returnValue !== "clear") return;
    states = {};
    progress.clear();
    showStart("Cleared.", "Clear");
  });
  document.body.append(dialog);
  dialog.showModal();
}

/* A sitting. */

function begin() {
  const cards = chosenCards();
  const queue = wanted.mode === "quiz" ? quizOf(cards) : cardsToAsk(cards, states, Date.now());
  sitting = { queue, asked: 0, total: queue.length, missed: new Set(), right: 0, keys: {} };
  next();
}

function next() {
  const card = sitting.queue.shift();
  if (card) ask(card);
  else finish();
}

function ask(card) {
  sitting.asked++;
  const heading = make("h2", { tabIndex: -1 }, card.title);
  const introduction = make("div", { className: "introduction", html: card.introductionHtml });
  const stop = make("button", { type: "button", className: "button" }, "End ", make("kbd", {}, "Esc"));
  stop.addEventListener("click", finish);
  const where = [`${sitting.asked} of ${Math.max(sitting.total, sitting.asked)}`, topicTitle(card.topic), capital(card.level)];
  const body = make("div", { className: "answer" });
  root.replaceChildren(
    make(
      "section",
      { className: "card" },
      make("header", {}, make("p", {}, where.filter(Boolean).join(" · ")), stop),
      heading,
      introduction,
      body,
    ),
  );
  if (card.options.length > 0) offer(card, body);
  else hold(card, body);
  heading.focus();
}

/** An open question: the answer waits until it is asked for. */
function hold(card, body) {
  const show = make("button", { type: "button", className: "button primary" }, "Show the answer ", make("kbd", {}, "Space"));
  const reveal = () => {
    body.replaceChildren(...answer(card));
    grade(card, body);
  };
  show.addEventListener("click", reveal);
  body.replaceChildren(make("p", {}, "Say it aloud first."), show);
  sitting.keys = { " ": reveal, Enter: reveal };
}

/** A choice: one option is taken, then every option is explained. */
function offer(card, body) {
  const list = make("ol", { className: "options" });
  sitting.keys = {};
  shuffled(card.options).forEach((option, i) => {
    const letter = String.fromCharCode(65 + i);
    const button = make("button", { type: "button" }, make("kbd", {}, letter), make("span", { html: option.textHtml }));
    const item = make("li", {}, button);
    item.option = option;
    const take = () => {
      settle(card, list, item, body);
    };
    button.addEventListener("click", take);
    sitting.keys[letter.toLowerCase()] = sitting.keys[String(i + 1)] = take;
    list.append(item);
  });
  body.replaceChildren(list);
}

function settle(card, list, taken, body) {
  for (const item of list.children) {
    const { option } = item;
    item.dataset.state = option.correct ? "right" : item === taken ? "wrong" : "other";
    item.querySelector("button").disabled = true;
    const word = option.correct ? "Right" : item === taken ? "Not this one" : "";
    const verdict = word && (option.explanationHtml ? `${word}: ` : `${word}.`);
    item.append(make("p", { html: option.explanationHtml }));
    if (verdict) item.lastChild.prepend(make("b", {}, verdict));
  }
  const right = taken.option.correct;
  body.append(...answer(card));
  grade(card, body, right);
}

function answer(card) {
  const text = make("div", { className: "prose", tabIndex: -1, html: card.answerHtml });
  // Marks of values lead to blocks, which stand on the question's own page.
  for (const link of text.querySelectorAll("a[href^='#']")) link.href = card.url + link.getAttribute("href");
  return [text, make("p", {}, make("a", { href: card.url }, "Why, and the proof"))];
}

/** Asks how well it was known; a choice has answered that for a quiz. */
function grade(card, body, right) {
  const now = Date.now();
  const state = states[card.id] ?? null;
  const row = make("div", { className: "grades", role: "group", aria: { label: "How well did you know it?" } });
  sitting.keys = {};
  const add = (key, text, note, action) => {
    const button = make("button", { type: "button", className: key === "Enter" ? "button primary" : "button" }, make("kbd", {}, key), ` ${text}`);
    if (note) button.append(make("small", {}, note));
    button.addEventListener("click", action);
    sitting.keys[key] = action;
    row.append(button);
  };
  if (right !== undefined) {
    const verdict = make("p", { className: "verdict", role: "status" });
    body.append(verdict);
    say(verdict, right ? "Right." : "Not right this time.");
    const onward = () => record(card, right ? Good : Again);
    add("Enter", "Next", "", onward);
    sitting.keys[" "] = onward;
  } else if (wanted.mode === "quiz") {
    add("1", "I missed it", "", () => record(card, Again));
    add("2", "I knew it", "", () => record(card, Good));
  } else {
    for (const [value, text] of grades) add(String(value), text, until(review(state, value, now), now), () => record(card, value));
  }
  body.append(row);
  (right === undefined ? body.querySelector(".prose") : row.firstChild).focus();
}

function record(card, value) {
  states[card.id] = review(states[card.id] ?? null, value, Date.now());
  sitting.unsaved = !progress.save(states);
  if (value === Again) {
    sitting.missed.add(card);
    // A forgotten card is asked again before the sitting ends.
    if (wanted.mode === "cards") sitting.queue.push(card);
  } else {
    sitting.right++;
  }
  next();
}

function finish() {
  if (!sitting) return;
  const { right, missed, unsaved } = sitting;
  if (right + missed.size === 0) {
    showStart();
    return;
  }
  const heading = make("h2", { tabIndex: -1 }, wanted.mode === "quiz" ? `${right} of ${right + missed.size} right` : "Done for now");
  const again = make("button", { type: "button", className: "button primary" }, "Back to the start");
  again.addEventListener("click", () => showStart());
  const parts = [heading];
  if (wanted.mode === "cards") parts.push(make("p", {}, `${right} ${right === 1 ? "card" : "cards"} known.`));
  if (missed.size > 0) {
    const items = [...missed].map((c) => make("li", {}, make("a", { href: c.url }, c.title)));
    parts.push(make("p", {}, "Worth another look:"), make("ul", {}, ...items));
  }
  if (unsaved) parts.push(make("p", {}, UNSAVED));
  root.replaceChildren(make("section", { className: "card" }, ...parts, again));
  sitting = null;
  heading.focus();
}

// Or this tab would save what it remembers over what the other one added.
progress.onElsewhere(() => {
  states = progress.load();
  if (!sitting && deck) showStart("", "");
});

document.addEventListener("keydown", (event) => {
  if (!sitting || event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
  if (event.key === "Escape") {
    finish();
    return;
  }
  // A focused button or link takes Space and Enter for itself.
  if ((event.key === " " || event.key === "Enter") && event.target.closest?.("button, a, summary")) return;
  const action = sitting.keys[event.key.toLowerCase()] ?? sitting.keys[event.key];
  if (!action || event.target.closest?.("input, select, textarea")) return;
  event.preventDefault();
  action();
});

try {
  const response = await fetch(root.dataset.src);
  if (!response.ok) throw new Error(String(response.status));
  deck = await response.json();
  showStart();
} catch {
  root.replaceChildren(make("p", { role: "status" }, "The questions could not be loaded. You may be offline; reload to try again."));
}

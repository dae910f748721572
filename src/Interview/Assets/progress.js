/*
 * What this browser remembers of a reader's practice: for each card id the state of schedule.js. It stays in localStorage unless the
 * reader exports it. Unknown ids are kept: a renamed or removed page must not cost the progress of the others.
 */
const KEY = "answer-key-progress";
const FORMAT = "answer-key-progress";
const ASIDE = "answer-key-progress-unreadable";
const VERSION = 1;
const FIELDS = ["stability", "difficulty", "due", "last", "reviews", "lapses"];

/** The states by card id, empty at first. What cannot be read whole is set aside before anything is saved over it. */
export function load() {
  let text = null;
  try {
    text = localStorage.getItem(KEY);
    if (text === null) return {};
    const { format, version, cards } = JSON.parse(text);
    const whole = sane(cards);
    const readable = format === FORMAT && version === VERSION;
    if (!readable || Object.keys(whole).length < Object.keys(cards).length) setAside(text);
    return readable ? whole : {};
  } catch {
    if (text !== null) setAside(text);
    return {};
  }
}

/** The text that was set aside, or null. */
export function aside() {
  try {
    return localStorage.getItem(ASIDE);
  } catch {
    return null;
  }
}

// What is there already is older, and so the fuller.
function setAside(text) {
  try {
    if (localStorage.getItem(ASIDE) === null) localStorage.setItem(ASIDE, text);
  } catch {
    // Full: then nothing can be saved over it either.
  }
}

/** Calls back when another tab changed the progress. */
export const onElsewhere = (then) => addEventListener("storage", (event) => event.key === KEY && then());

/** @returns {boolean} false if the browser does not allow it */
export function save(cards) {
  try {
    localStorage.setItem(KEY, JSON.stringify({ format: FORMAT, version: VERSION, cards }));
    return true;
  } catch {
    return false;
  }
}

export function clear() {
  try {
    localStorage.removeItem(KEY);
    localStorage.removeItem(ASIDE);
  } catch {
    // Then nothing was kept either.
  }
}

/** The text of the file to export. */
export const toFile = (cards) => JSON.stringify({ format: FORMAT, version: VERSION, cards }, null, 2);

/**
 * Joins an exported file with what is here: of each card the state that was reviewed last.
 * @throws {Error} whose message tells the reader what is wrong with the file
 */
export function join(cards, text) {
  let file;
  try {
    file = JSON.parse(text);
  } catch {
    throw new Error("This file is not JSON.");
  }
  if (file?.format !== FORMAT) throw new Error("This file holds no practice progress.");
  if (file.version !== VERSION) throw new Error(`This file has version ${file.version}; this site reads version ${VERSION}.`);
  const joined = { ...cards };
  for (const [id, card] of Object.entries(sane(file.cards)))
    if (!joined[id] || joined[id].last < card.last) joined[id] = card;
  return joined;
}

// Whatever is not a complete state is dropped: storage and files may have been edited by hand.
function sane(cards) {
  const whole = (card) => card && FIELDS.every((field) => Number.isFinite(card[field])) && card.stability > 0;
  return Object.fromEntries(Object.entries(cards ?? {}).filter(([, card]) => whole(card)));
}

// The parts of the practice page that need no browser: the schedule, what is asked, and keeping progress. Run by PracticeScriptTests.
import assert from "node:assert";
import test from "node:test";
import { join, toFile } from "../../src/Interview/Assets/progress.js";
import { recall, review, until } from "../../src/Interview/Assets/schedule.js";
import { cardsToAsk, quizOf } from "../../src/Interview/Assets/session.js";

const DAY = 86_400_000;

test("the chance of recall after one stability is nine tenths", () => {
  assert.ok(Math.abs(recall(7, 7) - 0.9) < 1e-12);
});

test("a better first grade waits longer", () => {
  const due = [1, 2, 3, 4].map((grade) => review(null, grade, 0).due);
  assert.deepEqual(due, due.toSorted((a, b) => a - b));
  assert.equal(new Set(due).size, 4);
});

test("remembering lengthens the gap, up to a year", () => {
  let card = review(null, 3, 0);
  let before = 0;
  for (let i = 0; i < 8; i++) {
    const next = review(card, 3, card.due);
    const gap = (next.due - card.due) / DAY;
    assert.ok(gap >= before && gap <= 365);
    [card, before] = [next, gap];
  }
});

test("forgetting brings a card back within minutes and makes it harder", () => {
  const card = review(null, 4, 0);
  const lapsed = review(card, 1, card.due);
  assert.equal(lapsed.lapses, 1);
  assert.ok(lapsed.stability < card.stability);
  assert.ok(lapsed.difficulty > card.difficulty);
  assert.equal(lapsed.due, card.due + 600_000);
});

test("how long until a card comes back is said in words that fit the number", () => {
  const HOUR = DAY / 24;
  const words = (time) => until({ due: 1000 * DAY + time }, 1000 * DAY);
  assert.deepEqual(
    [0, HOUR / 6, HOUR - 1, HOUR, 7 * HOUR, DAY - 1, DAY, 1.4 * DAY, 45 * DAY, 59 * DAY, 60 * DAY, 350 * DAY, 365 * DAY].map(words),
    ["0 min", "10 min", "1 hour", "1 hour", "7 hours", "1 day", "1 day", "1 day", "45 days", "59 days", "2 months", "1 year", "1 year"],
  );
  assert.equal(until({ due: 0 }, DAY), "0 min");
});

test("a clock that was set back breaks nothing", () => {
  const card = review(review(null, 3, 1000 * DAY), 3, 0);
  assert.ok(Number.isFinite(card.stability) && card.due > 0);
});

test("due cards come first, the longest overdue before the others, and a quiz asks nothing twice", () => {
  const cards = Array.from({ length: 30 }, (_, i) => ({ id: `c${i}` }));
  const known = { c5: review(null, 3, 0), c6: review(null, 1, 0) };
  assert.deepEqual(cardsToAsk(cards, known, 5 * DAY).slice(0, 2).map((card) => card.id), ["c6", "c5"]);
  assert.equal(new Set(quizOf(cards)).size, 10);
});

test("progress survives export and import, and the newer review wins", () => {
  const here = { x: review(null, 3, 0) };
  const there = { x: review(null, 3, 5), y: review(null, 1, 1) };
  assert.equal(join(here, toFile(there)).x.last, 5);
  assert.equal(join(there, toFile(here)).x.last, 5);
  assert.throws(() => join({}, "x"), /not JSON/);
});

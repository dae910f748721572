/*
 * Which cards one sitting asks, and in which order. Pure but for the random numbers, which can be given.
 */
import { isDue } from "./schedule.js";

const NEW_AT_ONCE = 10;
const CARDS_AT_ONCE = 40;
const QUIZ_LENGTH = 10;

export function shuffled(items, random = Math.random) {
  const result = [...items];
  for (let i = result.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [result[i], result[j]] = [result[j], result[i]];
  }
  return result;
}

/** Due cards, those that waited longest first, then a few new ones in the order of the site. */
export function cardsToAsk(cards, states, now) {
  const due = cards.filter((c) => isDue(states[c.id] ?? null, now)).sort((a, b) => states[a.id].due - states[b.id].due);
  const fresh = cards.filter((c) => !states[c.id]).slice(0, NEW_AT_ONCE);
  return [...due, ...fresh].slice(0, CARDS_AT_ONCE);
}

/** A few at random. */
export const quizOf = (cards, random) => shuffled(cards, random).slice(0, QUIZ_LENGTH);

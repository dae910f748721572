/*
 * When a card comes back: FSRS 4.5 (Free Spaced Repetition Scheduler, Jarrett Ye and others) with its published default weights.
 * Pure: no clock, no storage, no page; times are milliseconds since 1970, intervals days.
 *
 * A card that was never seen is null. Otherwise: {
 *   stability   days after which the chance to recall has fallen to 90 %,
 *   difficulty  1 (easy) to 10 (hard),
 *   due         when to ask again,
 *   last        when it was last asked,
 *   reviews     how often it was asked,
 *   lapses      how often it was forgotten after having been known
 * }
 */
export const Again = 1;
export const Hard = 2;
export const Good = 3;
export const Easy = 4;

const DAY = 86_400_000;
const MINUTE = 60_000;
/** A forgotten card comes back in the same sitting. */
const AGAIN_AFTER = 10 * MINUTE;
const LONGEST = 365;

const DECAY = -0.5;
const FACTOR = 19 / 81;
const W = [
  0.4872, 1.4003, 3.7145, 13.8206, 5.1618, 1.2298, 0.8975, 0.031, 1.6474, 0.1367, 1.0461, 2.1072, 0.0793, 0.3246, 1.587,
  0.2272, 2.8755,
];

const clamp = (value, low, high) => Math.min(high, Math.max(low, value));

/** The chance, 0 to 1, that a card is recalled so many days after it was last asked. */
export const recall = (days, stability) => (1 + (FACTOR * days) / stability) ** DECAY;

const firstDifficulty = (grade) => clamp(W[4] - (grade - 3) * W[5], 1, 10);

const nextDifficulty = (difficulty, grade) =>
  // Drawn a little towards the middle, so that a card is not hard for ever.
  clamp(W[7] * firstDifficulty(Good) + (1 - W[7]) * (difficulty - W[6] * (grade - 3)), 1, 10);

const afterRecall = (card, grade, chance) =>
  card.stability *
  (1 +
    Math.exp(W[8]) *
      (11 - card.difficulty) *
      card.stability ** -W[9] *
      (Math.exp((1 - chance) * W[10]) - 1) *
      (grade === Hard ? W[15] : 1) *
      (grade === Easy ? W[16] : 1));

const afterLapse = (card, chance) =>
  Math.min(
    card.stability,
    W[11] * card.difficulty ** -W[12] * ((card.stability + 1) ** W[13] - 1) * Math.exp((1 - chance) * W[14]),
  );

/**
 * The card after it was answered.
 * @param {object|null} card  null if it was never seen
 * @param {1|2|3|4} grade     Again, Hard, Good or Easy
 * @param {number} now        milliseconds since 1970
 */
export function review(card, grade, now) {
  if (![Again, Hard, Good, Easy].includes(grade)) throw new RangeError(`no such grade: ${grade}`);
  let stability, difficulty;
  if (card === null) {
    stability = W[grade - 1];
    difficulty = firstDifficulty(grade);
  } else {
    // A clock that was set back must not make a card younger than it is.
    const chance = recall(Math.max(0, now - card.last) / DAY, card.stability);
    stability = grade === Again ? afterLapse(card, chance) : afterRecall(card, grade, chance);
    difficulty = nextDifficulty(card.difficulty, grade);
  }
  stability = clamp(stability, 0.1, 36_500);
  // At 90 % wanted recall the interval is the stability itself.
  const days = clamp(Math.round(stability), 1, LONGEST);
  return {
    stability,
    difficulty,
    due: grade === Again ? now + AGAIN_AFTER : now + days * DAY,
    last: now,
    reviews: (card?.reviews ?? 0) + 1,
    lapses: (card?.lapses ?? 0) + (card !== null && grade === Again ? 1 : 0),
  };
}

/** Whether a card is to be asked now; one that was never seen is new, not due. */
export const isDue = (card, now) => card !== null && card.due <= now;

/** Whether a card is known well: it can be left alone for three weeks. */
export const isKnown = (card) => card !== null && card.stability >= 21;

/** How long until the card comes back, for people: "10 min", "7 hours", "3 days", "2 months". */
export function until(card, now) {
  const minutes = Math.max(0, card.due - now) / MINUTE;
  const counted = (number, word) => `${number} ${word}${number === 1 ? "" : "s"}`;
  const [hours, days, months] = [60, 1440, 30.4 * 1440].map((length) => Math.round(minutes / length));
  if (Math.round(minutes) < 60) return `${Math.round(minutes)} min`;
  if (hours < 24) return counted(hours, "hour");
  if (days < 60) return counted(days, "day");
  return months < 12 ? counted(months, "month") : "1 year";
}

/** A dateline stands within so many characters of the start of a paragraph. */
const WIDEST = 80;

const NAME = String.raw`(?:[ae]l-)?\p{Lu}[\p{L}’'.-]*`;
const PLACE = `${NAME}(?:[ /]${NAME}){0,3}`;
const MONTH = String.raw`(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?`;
const DATE = String.raw`(?:${MONTH} \d{1,2}|\d{1,2} ${MONTH})(?:,? \d{4})?`;
const AGENCY = String.raw`\([\p{L} ./&-]{2,30}\)`;
const DASH = `(?:–|—|--|-)`;

/** "DAMASCUS, Oct 3 (Reuters) –", "ALEPPO, Syria (AP) --", "Idlib – ": a place, then what else there is, then a dash. */
const DATELINE = new RegExp(
  String.raw`^${PLACE}(?:, ${PLACE})?(?:,? ${DATE})?(?: ?${AGENCY})? ?${DASH}(?= ?["“‘'(]?\p{Lu})`,
  'u',
);

/**
 * Where the dateline that a paragraph begins with ends, or `start` if it begins with none. What follows is then read as
 * a sentence of its own: no verb of it can take the place or the agency for its subject.
 */
export function datelineEnd(text: string, start: number, end: number): number {
  const head = text.slice(start, Math.min(end, start + WIDEST));
  const found = DATELINE.exec(head)?.[0];
  if (found === undefined || !isTelling(found, head)) return start;
  return start + found.length;
}

/** A mere hyphen inside a word is no dash; a plain name before a dash needs blanks around it. */
function isTelling(found: string, head: string): boolean {
  const blanks = / (?:–|—|--|-)$/u.test(found) && head[found.length] === ' ';
  return blanks || (/\)(?:–|—|--|-)$/u.test(found) && /\(.*\)/u.test(found));
}

const MONTH_WORD = new RegExp(`^${MONTH}$`, 'u');

/** Whether a date goes on from one word to the next: "July" · "2", "Aug." · "2016". No sentence ends there. */
export function isInsideDate(word: string, next: string): boolean {
  return /^\d/.test(next) && MONTH_WORD.test(word);
}

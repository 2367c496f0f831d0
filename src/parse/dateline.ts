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

const WEEKDAY = '(?:Mon|Tue|Tues|Wed|Wednes|Thu|Thurs|Fri|Sat|Satur|Sun)(?:day)?';
const FULL_DATE = String.raw`(?:${MONTH} \d{1,2},? ?\d{4}|\d{1,2} ${MONTH},? \d{4}|\d{1,2}[./-]\d{1,2}[./-]\d{4})`;
const LABEL = '(?:Date of publication|(?:First |Last )?(?:[Pp]ublished|[Pp]osted|[Uu]pdated)(?: at| on)?):? ';
const HOUR = String.raw`(?: at)? \d{1,2}[:.]?\d{2}`;

/** "Published April 24 2017", "AFP Friday 10 Oct 2014", "Fri 07 Apr 2017 at 0914", "Last updated at Oct 04 2017 BEIRUT". */
const STAMP = new RegExp(
  String.raw`^(?:${LABEL})?(?:\p{Lu}\p{L}+ )?(?:${WEEKDAY},? )?${FULL_DATE}(?:${HOUR})?(?: \p{Lu}{4,})?(?= ["“‘'(]?[\p{Lu}\d])`,
  'u',
);
/** A date at the head of a paragraph further down is that of what is told. */
const OPENING = 400;

/**
 * Where the dateline that a paragraph begins with ends, or `start` if it begins with none. What follows is then read as
 * a sentence of its own: no verb of it can take the place or the agency for its subject.
 */
export function datelineEnd(text: string, start: number, end: number): number {
  const head = text.slice(start, Math.min(end, start + WIDEST));
  const stamp = start < OPENING ? STAMP.exec(head)?.[0] : undefined;
  if (stamp !== undefined) return start + stamp.length;
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

import type { Token } from '../../model/index.ts';
import { numberAt } from '../../text/index.ts';
import { LONGEST_PHRASE, type TollLexicon } from './lexicon.ts';

/** A number or a word that stands for one, with what bounds it. `first` and `last` are token indexes, inclusive. */
export interface Amount {
  readonly low: number | null;
  readonly high: number | null;
  readonly first: number;
  readonly last: number;
}

/** Lower-case forms of a sentence. */
export function wordsOf(tokens: readonly Token[]): readonly string[] {
  return tokens.map((token) => token.form.toLowerCase());
}

/**
 * The amount told by the number that begins at a word, with the words that bound it on both sides: "at least 12",
 * "up to 30", "10 to 15", "between 3 and 5", "20 or more". Null where no number begins, or it counts no heads:
 * a share ("30 percent") or an age ("12-year-old").
 */
export function amountAt(words: readonly string[], at: number, lexicon: TollLexicon): Amount | null {
  const run = numberAt(words, at, lexicon.numerals);
  if (!run) return null;
  const after = at + run.length;
  if (isMeasure(words, after)) return null;
  const top = upperEnd(words, at, after, lexicon);
  const plain: Amount = { low: run.value, high: top?.value ?? run.value, first: at, last: (top?.end ?? after) - 1 };
  return boundedBefore(words, boundedAfter(words, plain, lexicon), lexicon);
}

const MEASURE =
  /^(?:%|percent|per|pc|km|kilomet\w+|miles?|met(?:er|re)s?|years?|months?|days?|hours?|minutes?|dollars?|mm|am|pm|:\d+)$/;

/** Whether a noun is a measure of time, way, money or share. */
export function countsNoHeads(noun: string): boolean {
  return MEASURE.test(noun);
}

function isMeasure(words: readonly string[], after: number): boolean {
  const next = words[after] === '-' ? words[after + 1] : words[after];
  return next !== undefined && MEASURE.test(next);
}

function upperEnd(words: readonly string[], at: number, after: number, lexicon: TollLexicon) {
  const link = words[after] ?? '';
  const between = link === 'and' && words[at - 1] === 'between';
  if (!between && !['to', '-', '–', 'or'].includes(link)) return null;
  const run = numberAt(words, after + 1, lexicon.numerals);
  const low = numberAt(words, at, lexicon.numerals)?.value ?? 0;
  return run && run.value > low ? { value: run.value, end: after + 1 + run.length } : null;
}

function boundedAfter(words: readonly string[], amount: Amount, lexicon: TollLexicon): Amount {
  for (let length = LONGEST_PHRASE; length > 0; length -= 1) {
    const end = amount.last + length;
    const row = lexicon.phrase(words.slice(amount.last + 1, end + 1).join(' '), 'or_more', 'or_fewer');
    if (row) return { ...opened(amount, row.kind === 'or_more'), last: end };
  }
  return amount;
}

/** Two phrases may stand before a number ("an additional at least 12"). */
function boundedBefore(words: readonly string[], amount: Amount, lexicon: TollLexicon): Amount {
  let found = words[amount.first - 1] === 'between' ? { ...amount, first: amount.first - 1 } : amount;
  for (let times = 0; times < 2; times += 1) found = onceBefore(words, found, lexicon);
  return found;
}

function onceBefore(words: readonly string[], amount: Amount, lexicon: TollLexicon): Amount {
  for (let length = Math.min(LONGEST_PHRASE, amount.first); length > 0; length -= 1) {
    const first = amount.first - length;
    const row = lexicon.phrase(words.slice(first, amount.first).join(' '), 'at_least', 'at_most', 'about');
    if (row?.kind === 'about') return { ...amount, first };
    if (row) return { ...opened(amount, row.kind === 'at_least'), first };
  }
  return amount;
}

function opened(amount: Amount, upwards: boolean): Amount {
  return upwards ? { ...amount, high: null } : { ...amount, low: null };
}

/** A word that stands for a number ("dozens", "several", "a couple"), the longest that begins at the place. */
export function vagueAt(words: readonly string[], at: number, lexicon: TollLexicon): Amount | null {
  for (let length = LONGEST_PHRASE; length > 0; length -= 1) {
    const row = lexicon.phrase(words.slice(at, at + length).join(' '), 'count');
    if (row) return { low: row.low, high: row.high, first: at, last: at + length - 1 };
  }
  return null;
}

import type { SiteWordRow } from '../../model/index.ts';
import type { DateReader } from '../dates.ts';

/** A line that holds a name and perhaps a time, and nothing else. */
export interface NameLine {
  readonly name: string;
  /** A day stands with it. */
  readonly dated: boolean;
  /** A time of day or the time gone by stands with it. */
  readonly timed: boolean;
}

/** Reads the first line of a comment; null for what is no name. */
export interface NameReader {
  (text: string): NameLine | null;
  /** What a short line says of the time. */
  time(text: string): { readonly dated: boolean; readonly timed: boolean };
}

const LONGEST_LINE = 100;
const LONGEST_NAME = 40;
const MOST_WORDS = 4;
const CLOCK = /(?:^|[^\d:.])\d{1,2}:\d{2}(?:$|[^\d.])/;
const CLOCK_BY_DAY = /(?:^|[^\d:.])\d{1,2}\s?[:.h]\s?\d{2}(?:$|[^\d.])/;
const SHORT_ELAPSED = /^\d+\s?(?:s|m|h|d|w|y|min|mo|std)$/i;
const FIGURES = /^[\d:.,/#()–-]+(?:st|nd|rd|th|h\d*|[ap]m)?[:.,)]*$/i;

export function compileNames(words: readonly SiteWordRow[], dates: DateReader): NameReader {
  const [elapsed, aside] = (['elapsed', 'aside'] as const).map(
    (kind) => new Set(words.filter((row) => row.class === kind).map((row) => row.word)),
  );
  const time = (text: string) => {
    if (text.length > LONGEST_LINE) return { dated: false, timed: false };
    const gone = /\d/.test(text) && wordsOf(text).some((word) => elapsed?.has(bare(word)));
    const dated = dates.holdsDate(text);
    const clock = dated ? CLOCK_BY_DAY.test(text) : CLOCK.test(text) && text.length <= LONGEST_NAME;
    return { dated, timed: gone || clock || SHORT_ELAPSED.test(text.trim()) };
  };
  const isName = (word: string) => {
    const plain = bare(word);
    return !FIGURES.test(word) && !dates.isMonth(plain) && !aside?.has(plain) && !elapsed?.has(plain);
  };
  const read = (text: string): NameLine | null => {
    const line = (text.split(/\n|\s[|·•]\s/, 1)[0] ?? '').trim();
    if (line.length > LONGEST_LINE || /[.!?;,]$/.test(line.replace(/(?:^|\s)\S{1,2}\.$|\d\.$/, ''))) return null;
    const name = wordsOf(line).filter(isName).join(' ');
    if (name === '' || name.length > LONGEST_NAME || name.split(' ').length > MOST_WORDS) return null;
    const when = time(text.split('\n', 2).join(' '));
    // A label ends in a colon too, but says neither a time nor "says".
    const label = line.endsWith(':') && !when.dated && !when.timed && name === wordsOf(line).join(' ');
    return label ? null : { name, ...when };
  };
  return Object.assign(read, { time });
}

function wordsOf(text: string): string[] {
  return text.split(/[\s|·•]+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** "(May" to "may". */
function bare(word: string): string {
  if (/^[a-z]+$/i.test(word)) return word.toLowerCase();
  return word.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

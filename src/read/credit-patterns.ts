import type { CreditRow } from '../model/index.ts';

/** A row of `credits.csv`, ready to be tried. */
interface Pattern {
  readonly row: CreditRow;
  /** Whether a text may fit, told without the classes of Unicode that make expressions slow. */
  readonly mayFit: RegExp;
  /** Compiled when a text may fit: each costs some milliseconds. */
  readonly expression: () => RegExp;
}

/** The patterns that a text may fit, in the order of the table. */
export type Patterns = (text: string) => readonly Pattern[];

const SOURCE =
  "(?<source>(?:the )?[\\p{Lu}\\p{N}][\\p{L}\\p{N}.&'/-]*(?: (?:[\\p{Lu}\\p{N}&][\\p{L}\\p{N}.&'/-]*|of|for|and|in|the)){0,6})";
const NAME = "[\\p{Lu}][\\p{L}.'-]*(?: (?:and |al-|el-|bin |de |van )?[\\p{Lu}][\\p{L}.'-]*){0,9}";
const SLOTS: Readonly<Record<string, string>> = {
  SOURCE,
  PERSON: NAME,
  SELF: `(?<self>${NAME})`,
  PLACE: "[\\p{Lu}][\\p{L}.'-]*(?:,? [\\p{L}][\\p{L}.'-]*){0,5}",
  DATE: '[\\p{L}\\p{N}. ]{3,20}',
};
/** What a slot's words begin with, as far as ASCII tells. */
const HINTS: Readonly<Record<string, string>> = {
  SOURCE: '(?:the )?[A-Z\\d\\u0080-\\uffff].*',
  PERSON: '[A-Z\\u0080-\\uffff].*',
  SELF: '[A-Z\\u0080-\\uffff].*',
  PLACE: '[A-Z\\u0080-\\uffff].*',
  DATE: '.{3,}',
};
const BEFORE = '[(\\[*\\s-]{0,4}';
const AFTER = '[)\\]*.\\s]{0,4}';

/** Patterns of whole lines, looked up by the letter that a line opens with. */
export function compileLines(rows: readonly CreditRow[]): Patterns {
  const patterns = rows.map(compileLine);
  const byLetter = new Map<string, readonly Pattern[]>();
  return (text) => {
    const letter = /^[([*\s-]*([a-z])/i.exec(text)?.[1]?.toLowerCase() ?? '';
    const known = byLetter.get(letter) ?? patterns.filter(({ row }) => opensWith(row.pattern, letter));
    byLetter.set(letter, known);
    return known;
  };
}

export function compileDatelines(rows: readonly CreditRow[]): Patterns {
  const patterns = rows.map(compileDateline);
  return () => patterns;
}

/** Whether a pattern's first letter is this one; its slots and marks may be anything. */
function opensWith(pattern: string, letter: string): boolean {
  return !/^[a-z]/.test(pattern) || (letter !== '' && pattern.startsWith(letter));
}

function compileLine(row: CreditRow): Pattern {
  return {
    row,
    mayFit: new RegExp(`^${BEFORE}${body(row.pattern, HINTS)}${AFTER}$`, 's'),
    expression: once(() => new RegExp(`^${BEFORE}${body(row.pattern, SLOTS)}${AFTER}$`, 'u')),
  };
}

function compileDateline(row: CreditRow): Pattern {
  const end = '\\s{0,2}(?:-{1,2}|:)\\s';
  const bounded = (slots: Readonly<Record<string, string>>) => `^${body(row.pattern, slots).replace(/ ?-$/, end)}`;
  return {
    row,
    mayFit: new RegExp(bounded(HINTS), 's'),
    expression: once(() => new RegExp(bounded(SLOTS), 'u')),
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: Value | null = null;
  return () => {
    made ??= make();
    return made;
  };
}

/** The words of a pattern in any case, its slots as names. */
function body(pattern: string, slots: Readonly<Record<string, string>>): string {
  return pattern
    .split(/\b(SOURCE|PERSON|SELF|PLACE|DATE)\b/)
    .map((part) => slots[part] ?? anyCase(part))
    .join('');
}

function anyCase(text: string): string {
  return text
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\s+/g, '\\s+')
    .replace(/(?<!\\)[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);
}

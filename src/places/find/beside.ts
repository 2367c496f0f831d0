import type { Word } from './scan.ts';

/** What parts two words of one phrase: a blank, a hyphen, a line's end. */
const SAME_PHRASE = /^(?:[ \u00a0]|[-‑–]|\n)$/;
const BLANK = /^[ \u00a0]$/;

/** Nothing but blanks and hyphens stands between the words from `first` to `last`. */
export function isPhrase(words: readonly Word[], first: number, last: number): boolean {
  for (let index = first + 1; index <= last; index++) {
    if (!SAME_PHRASE.test(words[index]?.gap ?? '.')) return false;
  }
  return first >= 0 && last < words.length;
}

/** The words from `first` to `last` in lower case. */
export function phrase(words: readonly Word[], first: number, last: number): string {
  let together = lower(words[first]);
  for (let index = first + 1; index <= last; index++) together += ` ${lower(words[index])}`;
  return together;
}

export const lower = (word: Word | undefined): string => word?.text.toLowerCase() ?? '';

/** The word before, where only a blank parts them and it has no possessive ending. */
export function wordBefore(words: readonly Word[], first: number): Word | undefined {
  const before = words[first - 1];
  return before && BLANK.test(words[first]?.gap ?? '') && !before.possessive ? before : undefined;
}

/** The word after, where only a blank parts them and the name has no possessive ending. */
export function wordAfter(words: readonly Word[], last: number): Word | undefined {
  const after = words[last + 1];
  return after && BLANK.test(after.gap) && words[last]?.possessive !== true ? after : undefined;
}

/** The capitalised words that follow without a break, at most five. */
export function capitalsAfter(words: readonly Word[], last: number): Word[] {
  const run: Word[] = [];
  for (let at = last; run.length < 5; at++) {
    const next = wordAfter(words, at);
    if (!next?.capital) break;
    run.push(next);
  }
  return run;
}

import type { Entry } from './lexicon.ts';
import type { Line } from './line.ts';

const ACRONYM = /^(?=(?:[^\p{Lu}]*\p{Lu}){2})[\p{L}\p{N}.&/'’-]+$/u;

/**
 * Whether a phrase's capitals fit the words in the text. Acronyms are read only as they are written, for "IS" is
 * no verb and "US" no pronoun; names need capitals where their row has them; collective phrases need none.
 */
export function capitalsFit(entry: Entry, line: Line, first: number): boolean {
  if (entry.reading.kind === 'collective') return true;
  if (entry.capitals.length === 1 && ACRONYM.test(entry.phrase)) return acronymFits(entry.phrase, line, first);
  return entry.capitals.every((capital, at) => !capital || line.isCapital(first + at));
}

/** Two letters in a headline in capitals may be any word. */
function acronymFits(phrase: string, line: Line, index: number): boolean {
  const raw = letters(line.raw(index));
  return raw === letters(phrase) && !(line.shouted && raw.length <= 2);
}

function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}

import { plainWord } from '../text/index.ts';
import type { Entry, EntryWord } from './lexicon.ts';
import type { Line } from './line.ts';

const ACRONYM = /^(?=(?:[^\p{Lu}]*\p{Lu}){2})[\p{L}\p{N}.&/'’-]+$/u;
const CAPITAL = /^\p{Lu}/u;

/**
 * Whether a phrase's capitals fit the words in the text. Acronyms are read only as they are written, for "IS" is
 * no verb and "US" no pronoun; names need capitals where their row has them; collective phrases need none. Nor may one word own
 * the next where the row does not say so ("New York's Times Square").
 */
export function capitalsFit(entry: Entry, line: Line, first: number): boolean {
  if (entry.reading.kind === 'collective') return true;
  if (entry.words.length === 1 && ACRONYM.test(entry.phrase)) return acronymFits(entry.phrase, line, first);
  const last = entry.words.length - 1;
  return entry.words.every((word, at) => {
    const owns = at < last && line.isPossessive(first + at) && !word.possessive;
    return !owns && wordFits(entry, word, line.raw(first + at));
  });
}

/** Names of states are spelled one way, so that folding must not bring "Rosie" and "Russia" together. */
function wordFits(entry: Entry, word: EntryWord, raw: string): boolean {
  if (word.capital && !CAPITAL.test(raw)) return false;
  if (entry.reading.kind !== 'state') return true;
  const plain = plainWord(raw);
  return plain === word.plain || plain === `${word.plain}s`;
}

/** Two letters in a headline in capitals may be any word. */
function acronymFits(phrase: string, line: Line, index: number): boolean {
  const raw = letters(line.raw(index));
  const written = letters(phrase);
  return (raw === written || raw === `${written}s`) && !(line.shouted && raw.length <= 2);
}

function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}

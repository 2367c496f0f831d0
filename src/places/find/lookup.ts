import type { Entry, Gazetteer } from '../gazetteer/entry.ts';
import { foldedKey } from '../gazetteer/keys.ts';
import { mergeEntries } from './merge.ts';

/** What a run of words is found as. */
export interface Match {
  /** A gazetteer holds it as it is spelled, not only in another transliteration. */
  readonly exact: boolean;
  readonly candidates: readonly Entry[];
}

/** All gazetteers asked as one, in the order of trust. */
export interface Lookup {
  /** How many words of the text the longest name may have that begins with this word, in either form. */
  longest(plain: string, folded: string): number;
  /** The places that bear a name, by its plain key and its folded words. */
  match(key: string, folded: string): Match;
  /** Whether a name may end in this word in lower case. */
  endsInLowerCase(word: string): boolean;
  /** The places under any other key. */
  find(key: string): readonly Entry[];
}

/** Articles that a folded name may have lost. */
const ARTICLES = 2;
/** Longest shortened name without its point ("W. Va"), which the words of a text have lost. */
const LONGEST_SHORTENED = 6;

export function createLookup(gazetteers: readonly Gazetteer[]): Lookup {
  const folding = gazetteers.filter((gazetteer) => gazetteer.folds);
  const all = (among: readonly Gazetteer[], key: string) => among.flatMap((gazetteer) => gazetteer.find(key));
  const plainOf = (key: string): Entry[] => [
    ...all(gazetteers, key),
    ...(key.length <= LONGEST_SHORTENED ? all(gazetteers, `${key}.`) : []),
  ];
  const most = (among: readonly Gazetteer[], word: string): number =>
    among.reduce((longest, gazetteer) => Math.max(longest, gazetteer.longest(word)), 0);
  return {
    longest(plain, folded) {
      const shortened = plain.length <= LONGEST_SHORTENED ? most(gazetteers, `${plain}.`) : 0;
      const foldedWords = most(folding, foldedKey([folded]));
      return Math.max(most(gazetteers, plain), shortened, foldedWords === 0 ? 0 : foldedWords + ARTICLES);
    },
    match(key, folded) {
      const exact = plainOf(key);
      const spelled = folded === '' ? [] : all(folding, foldedKey([folded]));
      return { exact: exact.length > 0, candidates: mergeEntries([...exact, ...spelled]) };
    },
    endsInLowerCase: (word) => gazetteers.some((gazetteer) => gazetteer.endsInLowerCase(word)),
    find: (key) => all(gazetteers, key),
  };
}

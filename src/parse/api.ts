import type { Parse, Sentence, Token } from '../model/index.ts';
import { loadPackagedParser } from './index.ts';

export { loadParser, toConllu } from './index.ts';
export type { Parse, Sentence, Token };

let packaged: Parse | null = null;

/**
 * Reads English: sentences, words, tags, lemmas and dependency trees (Universal Dependencies).
 *
 * ```ts
 * import { parse } from 'ascribe/parse';
 * const [sentence] = parse('Rebels seized the town.');
 * sentence.tokens.find((token) => token.deprel === 'nsubj').form; // 'Rebels'
 * ```
 *
 * Offsets are in UTF-16 code units of `text`. The weights load at the first call. Time grows linearly with the text;
 * any string is taken, and sentences longer than 250 words are cut.
 */
export function parse(text: string): Sentence[] {
  packaged ??= loadPackagedParser();
  return packaged(text);
}

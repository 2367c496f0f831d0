import { expect, it } from 'vitest';
import type { VerbLexicon } from '../model/index.ts';
import { loadPackagedParser } from './packaged.ts';

const verbs: VerbLexicon = {
  present: new Set(['kills', 'seizes']),
  past: new Set(['shelled', 'killed', 'shot']),
  times: new Set(['monday']),
};
const parse = loadPackagedParser(verbs);
const tagOf = (text: string, form: string): string | undefined =>
  parse(text)
    .flatMap((sentence) => sentence.tokens)
    .find((token) => token.form === form)?.xpos;

it.each([
  ['Car bomb kills 8 people in Azaz', 'kills', 'VBZ'],
  ['Allied militants shelled positions near the town.', 'shelled', 'VBD'],
  ['Masked men shot dead a judge.', 'shot', 'VBD'],
])('%s', (text, form, tag) => {
  expect(tagOf(text, form)).toBe(tag);
});

it.each([
  ['Two men were shelled houses and all.', 'shelled'],
  ['People killed Monday were buried.', 'killed'],
])('leaves alone what is no finite verb: %s', (text, form) => {
  expect(tagOf(text, form)).not.toBe('VBD');
});

import { expect, it } from 'vitest';
import type { VerbLexicon } from '../model/index.ts';
import { loadPackagedParser } from './packaged.ts';

const verbs: VerbLexicon = {
  present: new Set(['kills', 'seizes']),
  past: new Set(['shelled', 'killed', 'shot', 'launched']),
  plain: new Set(['protest', 'kill']),
  events: new Set(['clashes']),
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
  ['Local residents of the town protest these raids against other groups.', 'protest', 'VBP'],
  ['The party (PP), an offshoot group, launched the campaign by shelling the town.', 'launched', 'VBD'],
  ['Fierce clashes between the army and its rivals went on.', 'clashes', 'NNS'],
])('%s', (text, form, tag) => {
  expect(tagOf(text, form)).toBe(tag);
});

it('leaves alone a participle whose time follows', () => {
  const text = 'People killed Monday were buried.';
  const tags = (reader: typeof parse) => reader(text).flatMap(({ tokens }) => tokens.map(({ xpos }) => xpos));
  expect(tags(parse)).toEqual(tags(loadPackagedParser()));
});

import { expect, it } from 'vitest';
import { loadPackagedParser } from './index.ts';

const parse = loadPackagedParser();
const tags = (text: string) => parse(text).flatMap(({ tokens }) => tokens.map(({ form, xpos }) => `${form}/${xpos}`));

it('reads a verb with a subject and without an auxiliary as finite', () => {
  expect(tags('The clashes erupted in Tripoli.')).toContain('erupted/VBD');
  expect(tags('The government cracked down on the opposition.')).toContain('cracked/VBD');
  expect(tags('It has been at war since the government cracked down on protests.')).toContain('cracked/VBD');
});

it('leaves participles without subject, and those of headlines, what they are', () => {
  expect(tags('Twelve soldiers killed in ambush near Gao')).toContain('killed/VBN');
  expect(tags('The town was captured by rebels.')).toContain('captured/VBN');
});

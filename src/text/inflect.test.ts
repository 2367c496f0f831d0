import { expect, it } from 'vitest';
import { plural, verbForms } from './inflect.ts';

it.each([
  ['seize', 'seizes', ['seized']],
  ['shell', 'shells', ['shelled']],
  ['ambush', 'ambushes', ['ambushed']],
  ['bomb', 'bombs', ['bombed']],
  ['occupy', 'occupies', ['occupied']],
  ['raid', 'raids', ['raided']],
  ['kidnap', 'kidnaps', ['kidnaped', 'kidnapped']],
])('%s', (verb, present, past) => {
  expect(verbForms(verb)).toMatchObject({ present, past });
});

it.each([
  ['gunman', 'gunmen'],
  ['child', 'children'],
  ['knife', 'knives'],
  ['militia', 'militias'],
])('%s, %s', (one, many) => {
  expect(plural(one)).toBe(many);
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ActorRow, LabelRow, NounRow, Sentence, Token } from '../model/index.ts';
import { neutraliser } from './neutral.ts';

const label = (
  word: string,
  reads_as: string,
  kind: LabelRow['kind'] = 'always',
  unless_next: string[] = [],
): LabelRow => ({
  id: word,
  word,
  reads_as,
  unless_next,
  kind,
  note: null,
});
const noun = (word: string, kind: NounRow['class']): NounRow => ({
  id: word,
  noun: word,
  class: kind,
  actor_type: null,
  note: null,
});
const body = (name: string, aliases: string[] = []): ActorRow => ({
  ...{ id: name, name, aliases, kind: 'armed_group', type: 'rebel_group', country: null, parent: null },
  ...{ founded: null, ended: null, source: null, note: null },
});
const read = neutraliser({
  labels: [
    label('terrorists', 'militants'),
    label('insurgent', 'militant'),
    label('fighter', 'militant', 'always', ['jets']),
    label('gunmen', 'militants', 'named'),
    label('seized', 'captured', 'ground'),
    label('neutralised', 'killed', 'people'),
  ],
  nouns: [noun('soldier', 'fighters'), noun('rifle', 'goods')],
  actors: [body('Jaysh al-Islam', ['Army of Insurgent Islam']), body('Hamas')],
  actorNames: [],
  leaders: [{ id: 'j', names: ['Abu Mohammad al-Julani'], actor: 'x', from: null, to: null }],
  syriaPlaces: [],
  conflictPlaces: [],
});

describe('a neutral reading', () => {
  it.each([
    ['The Terrorists fled.', 'The Militants fled.'],
    ['An insurgent fled.', 'A militant fled.'],
    ['Two fighter jets and a fighter.', 'Two fighter jets and a militant.'],
    ['Masked gunmen, Hamas. The HTS gunmen left.', 'Masked gunmen, Hamas. The HTS militants left.'],
    ['They seized the town.', 'They captured the town.'],
    ['They seized nine rifles.', 'They seized nine rifles.'],
    ['Four soldiers were neutralised.', 'Four soldiers were killed.'],
    ['The threat was neutralised.', 'The threat was neutralised.'],
    ['Jaish al-Islam and Hamas fled.', 'Hamas and Hamas fled.'],
    ['The Army of Insurgent Islam fled.', 'The Hamas fled.'],
    ['“Jaysh, al-Islam”', '“Jaysh, al-Islam”'],
    ['Abu Muhammad al-Jolani’s men', 'Bush’s men'],
  ])('%s', (text, neutral) => {
    expect(read(text).text).toBe(neutral);
  });

  it('makes a name the words that it has, the first of them the head', () => {
    const neutral = read('fled Jaysh al-Islam');
    const [sentence] = neutral.restore([sentenceOf(neutral.text)]);
    expect(sentence?.tokens.map(({ form, head, deprel }) => `${form} ${head} ${deprel}`)).toEqual([
      'fled -1 dep',
      'Jaysh -1 dep',
      'al 1 flat',
      '- 1 punct',
      'Islam 1 flat',
    ]);
  });

  it('gives every word back its place in the original', () => {
    const piece = fc.constantFrom(
      'An insurgent ',
      'terrorists ',
      'x ',
      'They seized the hill. ',
      '“𝒳” ',
      'the fighter ',
      'Jaysh al-Islam ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        const neutral = read(text);
        const [sentence] = neutral.restore([sentenceOf(neutral.text)]);
        expect(sentence?.text).toBe(text);
        expect(sentence?.tokens.map(({ start, end }) => text.slice(start, end))).toEqual(
          text.match(/al|-|[^\s-]+/g) ?? [],
        );
      }),
    );
  });
});

function sentenceOf(text: string): Sentence {
  const tokens = [...text.matchAll(/\S+/g)].map((match, index): Token => {
    const form = match[0];
    const end = match.index + form.length;
    return {
      index,
      form,
      lemma: form,
      upos: 'X',
      xpos: 'X',
      feats: '_',
      head: -1,
      deprel: 'dep',
      start: match.index,
      end,
    };
  });
  return { index: 0, start: 0, end: text.length, text, tokens };
}

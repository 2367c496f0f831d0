import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contextOf, eventAt, knowledge, wordOf } from '../../../test/support/context.ts';
import type { TollKind } from '../../model/index.ts';
import { countHarmed, isWarTotal, quantityOf, strayTolls, tollLexicon, tollsOf } from './index.ts';

const lexicon = tollLexicon(knowledge);
const UNKNOWN = () => ({ side: 'recipient', party: null }) as const;

function quantity(text: string, head: string): string {
  const context = contextOf(text);
  const { tree, token } = wordOf(context, head);
  const found = quantityOf(context, tree, token, lexicon);
  return found ? `${found.low}-${found.high}` : 'none';
}

function tolls(text: string, verb: string, heads: readonly string[], kind: TollKind = 'killed') {
  const context = contextOf(text);
  const event = eventAt(
    context,
    verb,
    heads.map((head) => ['TOLL', head, kind] as const),
  );
  return tollsOf(context, event.tree, countHarmed(context, event, lexicon), UNKNOWN);
}

const stray = (text: string) => {
  const context = contextOf(text);
  return context.trees.flatMap((tree) =>
    strayTolls(context, tree, lexicon).map(({ toll, replaces, part }) => {
      const how = replaces ? ' replaces' : part ? ' part' : '';
      return `${toll.kind} ${toll.low}-${toll.high}${how}`;
    }),
  );
};

describe('quantityOf', () => {
  it.each([
    ['The strike killed at least 12 civilians.', 'civilians', '12-null'],
    ['More than 200 army soldiers were killed.', 'soldiers', '200-null'],
    ['Up to 1,200 people were displaced.', 'people', 'null-1200'],
    ['About 100 people were wounded.', 'people', '100-100'],
    ['Nearly 40 militants were killed.', 'militants', '40-40'],
    ['No fewer than thirty-five militants were killed.', 'militants', '35-null'],
    ['Twenty or more prisoners were executed.', 'prisoners', '20-null'],
    ['A total of 3 000 residents fled.', 'residents', '3000-3000'],
    ['Militants captured a dozen soldiers.', 'soldiers', '12-12'],
    ['Two others were wounded.', 'others', '2-2'],
    ['A family of five was killed.', 'family', '5-5'],
    ['They lost one of their fighters.', 'one', '1-1'],
    ['The attack claimed the lives of 7 people.', 'lives', '7-7'],
    ['Hundreds of rebel fighters were killed.', 'Hundreds', 'null-null'],
    ['Both men were killed.', 'men', '2-2'],
    ['Several civilians were killed.', 'civilians', 'null-null'],
    ['The shelling killed a child.', 'child', '1-1'],
    ['Rebels killed soldiers near the bridge.', 'soldiers', 'null-null'],
    ['A 12-year-old boy was killed by a sniper.', 'boy', '1-1'],
    ['Jets bombed the town and killed 4.', '4', '4-4'],
  ])('%s', (text, head, expected) => {
    expect(quantity(text, head)).toBe(expected);
  });

  it.each([
    ['The blast destroyed a bridge on Monday.', 'Monday'],
    ['It killed nearly 30 percent of the herd.', 'percent'],
    ['They burned the checkpoint.', 'checkpoint'],
    ['They have fought for years.', 'years'],
  ])('counts no heads: %s', (text, head) => {
    expect(quantity(text, head)).toBe('none');
  });

  it('reads back any number before any noun of people', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 999 }),
        fc.constantFrom('soldiers', 'civilians', 'militants'),
        fc.constantFrom(['', true, true], ['at least ', true, false], ['up to ', false, true]),
        (n, noun, [before, low, high]) => {
          const read = quantity(`The shelling killed ${before}${n} ${noun}.`, noun);
          expect(read).toBe(`${low ? n : null}-${high ? n : null}`);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('tollsOf', () => {
  it('keeps the parts of a toll within it', () => {
    const found = tolls('Shelling killed 12 people, including two women and a child.', 'killed', ['people', 'women']);
    expect(found).toMatchObject([{ low: 12, high: 12, women: 2, children: 1, civilian: true, text: '12 people' }]);
  });

  it('takes the whole where the tree offers a part', () => {
    const found = tolls('Eight civilians including two children were killed on Thursday.', 'killed', ['children']);
    expect(found).toMatchObject([{ low: 8, high: 8, children: 2, civilian: true }]);
  });

  it('reads parts without commas', () => {
    const found = tolls('Fifteen people among them 11 children were killed.', 'killed', ['people', 'children']);
    expect(found).toMatchObject([{ low: 15, children: 11 }]);
    expect(found).toHaveLength(1);
  });

  it('adds up people told of in one breath, but not the two sides of a fight', () => {
    expect(tolls('His wife and three children were killed.', 'killed', ['wife', 'children'])).toMatchObject([
      { low: 4, high: 4, women: 1, children: 3, text: 'wife and three children' },
    ]);
    const sides = tolls('Rebels killed three soldiers and two civilians.', 'killed', ['soldiers', 'civilians']);
    expect(sides.map(({ low, civilian }) => [low, civilian])).toEqual([
      [3, false],
      [2, true],
    ]);
  });

  it.each([
    ['Most of the people killed were shoppers.', null],
    ['The raid killed 84 people, mostly women and children.', true],
    ['The raid killed 84 people, most of them fighters.', false],
  ])('says whether they were civilians: %s', (text, civilian) => {
    expect(tolls(text, 'killed', ['people'])[0]?.civilian ?? null).toBe(civilian);
  });

  it('gives spans that slice the body', () => {
    const body = 'On Sunday at least 12 civilians were killed.';
    const [toll] = tolls(body, 'killed', ['civilians']);
    expect(toll && body.slice(toll.start, toll.end)).toBe(toll?.text);
    expect(toll?.text).toBe('at least 12 civilians');
  });
});

describe('strayTolls', () => {
  it.each([
    ['The death toll rose to 12 on Sunday.', ['killed 12-12 replaces']],
    ['The death toll stands at 40, medics said.', ['killed 40-40 replaces']],
    [
      'The death toll from a bomb attack on a convoy outside the town reached at least 112.',
      ['killed 112-null replaces'],
    ],
    ['5 killed, 12 wounded in market blast', ['killed 5-5', 'injured 12-12']],
    ['The blast left 10 dead and dozens wounded.', ['killed 10-10', 'injured null-null']],
    ['Rescuers found the bodies of 8 people.', ['killed 8-8']],
    ['Among the dead were seven children.', ['killed 7-7 part']],
    ['The battalion was founded in 2014.', []],
    ['The wounded man was taken to a hospital.', []],
  ])('%s', (text, expected) => {
    expect(stray(text)).toEqual(expected);
  });
});

describe('isWarTotal', () => {
  it.each([
    ['More than 300,000 people have been killed.', true],
    ['Some 900 people have died since the conflict began.', true],
    ['The shelling killed 900 people.', false],
  ])('%s', (text, expected) => {
    const context = contextOf(text);
    const { tree, token } = wordOf(context, 'people');
    const found = quantityOf(context, tree, token, lexicon);
    const toll = { kind: 'killed', side: 'unknown', party: null, civilian: null, women: null, children: null } as const;
    const counted = { ...toll, low: found?.low ?? null, high: null, text: '', start: 0, end: 0 };
    expect(isWarTotal(tree, counted, lexicon)).toBe(expected);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprintOf } from '../text/index.ts';
import { claim, report, town } from './claims.fixture.ts';
import { reconcile } from './index.ts';
import { lineageOf, type Text } from './lineage.ts';

function words(seed: number, count: number): string {
  return Array.from({ length: count }, (_, i) => `w${seed}x${i}`).join(' ');
}

function text(id: string, body: string, told: Partial<Text> = {}): Text {
  const head = { id, url: null, outlet: null, published: '2017-01-25', credits: [] };
  return { ...head, fingerprint: fingerprintOf(body), ...told };
}

const wire = words(1, 300);
const original = text('z', wire, { published: '2017-01-24T08:00:00Z' });
const copy = text('b', wire.toUpperCase());
const reprint = text('a', `${words(2, 20)} ${wire.replace('w1x100 ', '')}`);
const rewrite = text('c', `${words(3, 300)} ${wire}`, { published: '2017-01-26' });
const other = text('d', words(4, 300));

describe('lineageOf', () => {
  it('tells a copy, a reprint and a rewrite from the original and from what is its own', () => {
    expect(lineageOf([rewrite, reprint, copy, other, original])).toMatchObject([
      { id: 'z', relation: 'original', of: null, own_share: 1, root: 'z' },
      { id: 'a', relation: 'reprint', of: 'z', root: 'z' },
      { id: 'b', relation: 'copy', of: 'z', own_share: 0, root: 'z' },
      { id: 'd', relation: 'original', root: 'd' },
      { id: 'c', relation: 'rewrite', root: 'c' },
    ]);
    const share = lineageOf([rewrite, original]).find(({ id }) => id === 'c')?.own_share ?? 0;
    expect(Math.abs(share - 0.5)).toBeLessThan(0.12);
  });

  it('takes for the original, of two texts of one day, the one that credits nobody', () => {
    const [early, late] = [text('a', wire, { credits: ['The Wire'] }), text('b', wire)];
    expect(lineageOf([early, late]).map(({ id, relation }) => [id, relation])).toEqual([
      ['b', 'original'],
      ['a', 'copy'],
    ]);
  });

  it('says nothing of texts without words, of a few words, or without a fingerprint', () => {
    const few = ['a', 'b'].map((id) => text(id, 'Breaking news follows'));
    const none = ['c', 'd'].map((id) => text(id, '', { fingerprint: null }));
    expect(lineageOf([...few, ...none]).map(({ relation }) => relation)).toEqual(Array(4).fill('original'));
  });

  it('does not depend on the order in which texts come', () => {
    const all = [original, copy, reprint, rewrite, other];
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: 5 }), (shuffled) => {
        expect(lineageOf(shuffled)).toEqual(lineageOf(all));
      }),
      { seed: 2016, numRuns: 20 },
    );
  });

  it('finds each of many reprints, and in time', () => {
    const many = Array.from({ length: 1000 }, (_, i) => text(String(i), `${wire} ${words(10 + i, 20)}`));
    const start = performance.now();
    const found = lineageOf(many);
    expect(performance.now() - start).toBeLessThan(20_000);
    expect(found.filter(({ relation }) => relation === 'reprint')).toHaveLength(999);
    expect(new Set(found.map(({ root }) => root)).size).toBe(1);
  });
});

describe('voices of reprints', () => {
  const place = town('al-Dana', 36.21, 36.77);
  const told = (id: string, body: string) => {
    const coded = report(id, [claim(`${id}1`, { place, sentence: { index: 0, text: id, start: 0, end: 1 } })]);
    return { ...coded, report: { ...coded.report, fingerprint: fingerprintOf(body) } };
  };
  const knowledge = { families: [], actions: [], actors: [], actorEvents: [], outlets: [], speakers: [] };

  it('counts a reprint under another name as the same voice, a text of its own as another', () => {
    const [incident] = reconcile([told('a', wire), told('b', `${wire} ${words(8, 30)}`)], knowledge);
    expect(incident).toMatchObject({ origin_count: 1, grade: 'weak' });
    const [apart] = reconcile([told('a', wire), told('b', words(9, 300))], knowledge);
    expect(apart).toMatchObject({ origin_count: 2, grade: 'fair' });
  });
});

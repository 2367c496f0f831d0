import { describe, expect, it } from 'vitest';
import { codeCase } from '../../test/corpus/run.ts';

const ground = (text: string) =>
  codeCase({ title: 'ground', text, claims: [], gap: null }).claims.flatMap(({ territory }) => territory ?? []);

describe('territory', () => {
  it('counts villages', () => {
    expect(ground('Rebels captured 12 villages near Hama.')).toEqual([
      { change: 'captured', count: 12, area_km2: null },
    ]);
  });

  it('takes the villages from one mention and the area from another', () => {
    expect(
      ground(
        'Rebels captured 12 villages near Hama on Friday. The rebels captured 90 square kilometers of territory near Hama on Friday.',
      ),
    ).toEqual([{ change: 'captured', count: 12, area_km2: 90 }]);
  });
});

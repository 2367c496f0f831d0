import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainKey, transliteratedKeys } from './keys.ts';
import { openGazetteer } from './packed.ts';
import { type KeyedEntry, writeGazetteer } from './write.ts';

function town(name: string, latitude = 36.1, longitude = 37.2): KeyedEntry {
  const entry = { name, latitude, longitude, geonameId: 42, feature: 'PPL', admin1: 'Aleppo', country: 'SY' };
  return { entry: { ...entry, prominence: 3.2 }, keys: transliteratedKeys(name) };
}

describe('a gazetteer file', () => {
  it('gives back what was written, by every key', () => {
    const name = fc.stringMatching(/^[A-Z][a-zéāş]{2,9}( [A-Z][a-z]{2,8})?$/);
    const degrees = fc.record({ lat: fc.integer({ min: -90, max: 90 }), lon: fc.integer({ min: -180, max: 180 }) });
    fc.assert(
      fc.property(fc.array(fc.tuple(name, degrees), { minLength: 1, maxLength: 40 }), (places) => {
        const rows = places.map(([each, { lat, lon }]) => town(each, lat, lon));
        const gazetteer = openGazetteer(writeGazetteer(rows, 'user'));
        for (const { entry, keys } of rows)
          for (const key of keys) expect(gazetteer.find(key)).toContainEqual({ ...entry, source: 'user' });
      }),
      { numRuns: 60 },
    );
  });

  it('knows how long names are that begin with a word, and no other names', () => {
    const gazetteer = openGazetteer(writeGazetteer([town('Tell Rifaat'), town('Tell Abyad Old Town')], 'user'));
    expect(gazetteer.longest('tell')).toBe(4);
    expect(gazetteer.longest('rifaat')).toBe(0);
    expect(gazetteer.find('tell')).toEqual([]);
  });

  it('refuses a file that is cut short, foreign or folded in another way', () => {
    const file = writeGazetteer([town('Anadan')], 'world');
    expect(() => openGazetteer(file.subarray(0, file.length - 4))).toThrow(/cut short/);
    expect(() => openGazetteer(new TextEncoder().encode('name,lat,lon\n'))).toThrow(/not a gazetteer/);
    const other = Buffer.from(file.slice());
    const mark = other.indexOf('hmeimim');
    other.write('zzzzzzz', mark);
    expect(() => openGazetteer(other)).toThrow(/import it again/);
  });
});

describe('keys of names', () => {
  it('keep initialisms and short capitals from being words', () => {
    expect(plainKey('U.S.')).toBe('US');
    expect(plainKey('US')).not.toBe(plainKey('us'));
    expect(plainKey('Ky.')).toBe('ky.');
    expect(plainKey('Saint-Étienne')).toBe('saint etienne');
  });

  it('meet for spellings of one transliterated name', () => {
    const meet = (a: string, b: string) => transliteratedKeys(a).some((key) => transliteratedKeys(b).includes(key));
    expect(meet('Khan Shaykhun', 'Khan Sheikhoun')).toBe(true);
    expect(meet('Tariq al-Bab', 'Tareeq Albab')).toBe(true);
    expect(meet('al-Dana', 'Dana')).toBe(true);
    expect(meet('Bustan al-Qasr', 'Bustan al-Qaser')).toBe(true);
    expect(meet('Hama', 'Homs')).toBe(false);
  });
});

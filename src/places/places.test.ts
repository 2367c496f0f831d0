import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadKnowledge, readWorldGazetteer } from '../knowledge/index.ts';
import {
  type ActorMention,
  kilometres,
  type PlaceMention,
  type Report,
  type Sentence,
  type Token,
} from '../model/index.ts';
import { createPlaces, openGazetteer } from './index.ts';

const places = createPlaces(loadKnowledge(), [openGazetteer(readWorldGazetteer())]);

function token(match: RegExpExecArray, index: number, start: number): Token {
  const [form] = match;
  const rest = { lemma: form.toLowerCase(), upos: 'X', xpos: 'X', feats: '_', head: -1, deprel: 'dep' };
  return { index, form, ...rest, start: start + match.index, end: start + match.index + form.length };
}

/** Sentences cut at stops before capitals; tokens are words and marks. */
function sentencesOf(body: string): Sentence[] {
  return [...body.matchAll(/\S.*?(?:[.!?](?=\s+\p{Lu})|$)/gsu)].map((match, index) => {
    const words = [...match[0].matchAll(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*|\S/gu)];
    const tokens = words.map((word, at) => token(word, at, match.index));
    return { index, start: match.index, end: match.index + match[0].length, text: match[0], tokens };
  });
}

const report = {} as Report;

function read(body: string, actors: readonly ActorMention[] = []): readonly PlaceMention[] {
  return places.readReport(report, sentencesOf(body), actors);
}

const names = (body: string) => read(body).map((place) => `${place.name}/${place.country ?? '-'}`);
const one = (body: string, text: string) => read(body).find((place) => place.text === text);

describe('sites that bear the name of a place', () => {
  it.each([
    ['Clashes broke out near the Basel roundabout in the city of Aleppo.', 'Basel roundabout', null],
    ['A car bomb exploded at the Basel roundabout.', 'Basel roundabout', null],
    ['Gunmen fired on Washington street in Baghdad.', 'Washington street', null],
    ['Fighters attacked the Berlin checkpoint near Idlib.', 'Berlin checkpoint', null],
    ['Shells fell on the Paris hospital in Homs.', 'Paris hospital', null],
    ['Shells fell on the Aleppo hospital, residents of Idlib said.', 'Aleppo', 'SY'],
    ['Rebels shelled the Saraqib bridge.', 'Saraqib', 'SY'],
    ['A bomb hit a London street.', 'London', 'GB'],
  ])('%s', (body, text, country) => {
    expect(one(body, text)?.country).toBe(country);
  });
});

describe('finding names', () => {
  it('finds names of several words and spellings, with their tokens', () => {
    const body = 'Shells fell on Tell Rifat, al-Bab and Khan Sheikhoun at dawn.';
    expect(read(body).map((place) => place.name)).toEqual(['Tell Rifaat', 'al-Bab', 'Khan Shaykhun']);
    expect(read(body)[0]).toMatchObject({ sentence: 0, first: 3, last: 4, text: 'Tell Rifat' });
  });

  it('leaves persons, newspapers and ordinary words alone', () => {
    expect(names('Jordan Smith spoke on Monday. Smith met Reading fans in May.')).toEqual([]);
    expect(names('They met Ibn Homs and Abdul Hama in Idlib.')).toEqual(['Idlib/SY']);
    expect(names('The New York Times and the Washington Post reported it.')).toEqual([]);
    expect(names('Paris Hilton said nothing. President Lincoln waited.')).toEqual([]);
    expect(names('The Syrian army and a Turkish drone met.')).toEqual([]);
  });

  it('leaves the name inside the name of an actor alone', () => {
    const body = 'The Aleppo Military Council withdrew from Homs.';
    const council = { sentence: 0, first: 1, last: 3, text: 'Aleppo Military Council', leader: false, on: () => [] };
    expect(read(body, [council]).map((place) => place.text)).toEqual(['Homs']);
  });

  it('keeps a name that no gazetteer holds where the words call it a place', () => {
    const place = one('Gunmen raided the village of Tal Zinbaq in Idlib province.', 'Tal Zinbaq');
    expect(place).toMatchObject({ latitude: null, longitude: null, country: null });
  });

  it('reaches a spelling that folding does not', () => {
    expect(one('They left the district of Bustan al-Qaser in Aleppo.', 'Bustan al-Qaser')?.name).toBe('Bustan al-Qasr');
  });

  it('takes a state code only behind a comma', () => {
    expect(names('OK, the crowd said in Tulsa, OK, on Monday.')).toEqual(['Tulsa/US', 'Oklahoma/US']);
  });

  it('gives spans that are the words of the body, whatever the text', () => {
    const word = fc.constantFrom(
      'Aleppo',
      'al-Dana',
      'near',
      'the',
      'U.S.',
      ',',
      'town of',
      '🚀',
      'Mare’',
      'and',
      '\n',
      '.',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), (words) => {
        const body = words.join(' ');
        for (const place of read(body)) expect(body.slice(place.start, place.end)).toBe(place.text);
      }),
      { numRuns: 200 },
    );
  });
});

describe('placing names', () => {
  it('reads what a place lies in', () => {
    expect(one('A fire broke out in Paris, Texas.', 'Paris')).toMatchObject({ admin1: 'Texas', country: 'US' });
    expect(one('A fire broke out in Paris.', 'Paris')?.country).toBe('FR');
    expect(one('They took Tripoli, Lebanon, by noon.', 'Tripoli')?.country).toBe('LB');
  });

  it('goes by the other places of the report', () => {
    expect(one('Clashes near Saraqib and Ariha spread to the village of Benin.', 'Benin')?.country).toBe('SY');
    expect(one('Benin and Nigeria opened the border; Togo did not.', 'Benin')?.country).toBe('BJ');
  });

  it('tells a province from the city that it is named after', () => {
    expect(one('Rebels left Idlib province.', 'Idlib')).toMatchObject({ feature: 'ADM1', geo_precision: 3 });
    expect(one('Rebels left Idlib city.', 'Idlib')).toMatchObject({ feature: 'PPLA', geo_precision: 1 });
    expect(one('Rebels left the northern Hama countryside.', 'Hama')).toMatchObject({
      feature: 'ADM1',
      geo_precision: 3,
    });
    const both = read('The group holds the provinces of Idlib and Hama.');
    expect(both.map((place) => place.feature)).toEqual(['ADM1', 'ADM1']);
  });

  it('puts the same words in the same place every time', () => {
    const body = 'Fighting went on in Aleppo, Azaz, Marea and near Springfield.';
    expect(read(body)).toEqual(read(body));
  });
});

describe('relation and precision', () => {
  it.each([
    ['A drone fell near the town of Binnish.', 'Binnish', 'near', 2],
    ['They took a hill west of Idlib city.', 'Idlib', 'west_of', 2],
    ['Troops reached the western outskirts of Aleppo.', 'Aleppo', 'outside', 2],
    ['The convoy moved towards Azaz.', 'Azaz', 'toward', 2],
    ['The road between Ariha and Saraqib was cut.', 'Saraqib', 'between', 2],
    ['Shells hit the Afrin region.', 'Afrin region', 'in', 3],
    ['Shells hit Afrin.', 'Afrin', 'in', 1],
  ])('%s', (body, text, relation, precision) => {
    expect(one(body, text)).toMatchObject({ relation, geo_precision: precision });
  });

  it('calls a state that is fought or spoken with a metonym, a state that is stood on ground', () => {
    expect(one('The group fought against Turkey.', 'Turkey')?.metonym).toBe(true);
    expect(one('The group hid in Turkey.', 'Turkey')?.metonym).toBe(false);
    expect(one('Shells fell on Damascus.', 'Damascus')?.metonym).toBe(false);
  });
});

describe('the curated pack', () => {
  it('puts well-known places where they are', () => {
    const homs = { latitude: 34.73, longitude: 36.71 };
    for (const text of ['Rastan', 'Talbiseh', 'Qusayr', 'Shayrat']) {
      const place = one(`Jets bombed Homs and ${text} in Syria.`, text);
      const at = { latitude: place?.latitude ?? 0, longitude: place?.longitude ?? 0 };
      expect(kilometres(at, homs)).toBeLessThan(45);
    }
  });
});

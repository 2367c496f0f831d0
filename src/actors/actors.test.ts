import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../knowledge/index.ts';
import type { Report, Sentence, Token } from '../model/index.ts';
import { createActors } from './index.ts';

const actors = createActors(loadKnowledge());

/** Sentences cut at stops and tokens at blanks, with a subject before the first verb in -ed: enough for names. */
function sentencesOf(body: string): Sentence[] {
  const cut = [...body.matchAll(/[^.!?]+(?:\.(?=\S)[^.!?]*)*[.!?]?/gu)];
  return cut.map((match, index) => {
    const tokens = [
      ...match[0].matchAll(/[\p{L}\p{N}\-.']+(?=['’]s)|['’]s|[\p{L}\p{N}\-'’]+(?:\.\p{L}\.?)*|[^\s]/gu),
    ].map(
      (word, at): Token => ({
        index: at,
        form: word[0],
        lemma: word[0].toLowerCase(),
        upos: 'X',
        xpos: 'X',
        feats: '_',
        head: -1,
        deprel: at === 0 ? 'nsubj' : 'dep',
        start: match.index + word.index,
        end: match.index + word.index + word[0].length,
      }),
    );
    return { index, start: match.index, end: match.index + match[0].length, text: match[0], tokens };
  });
}

function reportOf(body: string): Report {
  const head = { id: 'r', url: null, outlet: null, title: null, published: null, language: 'en', byline: null };
  return { ...head, credits: [], body, removed: [], warnings: [], fingerprint: null };
}

function read(body: string) {
  return actors.readReport(reportOf(body), sentencesOf(body));
}

/** `text=id` of every mention. */
function names(body: string): string[] {
  return read(body).mentions.map((mention) => `${mention.text}=${mention.on(null)[0]?.id}`);
}

describe('names in a report', () => {
  it.each([
    ['Fighters of Jabhet al-Nusrah entered the village.', ['Jabhet al-Nusrah=jabhat-al-nusra']],
    [
      'Hayat Tahrir Al-Sham and Ahraar ash-Sham clashed.',
      ['Hayat Tahrir Al-Sham=hts', 'Ahraar ash-Sham=ahrar-al-sham'],
    ],
    ['Fighters of Liwa al-Muqatleen al-Ansar left.', ['Liwa al-Muqatleen al-Ansar=liwa-al-muqatilin-al-ansar']],
    ['Fighters of Jaishul Islam and Jaysh al-Mujahidain left.', ['Jaysh al-Mujahidain=jaysh-al-mujahidin']],
    ["Crowds met in New York's Times Square, far from Times of Israel.", ['Times of Israel=times-of-israel']],
    ["The Kurdish People's Protection Units advanced.", ["Kurdish People's Protection Units=ypg"]],
    ['IS shelled the road, and it is closed.', ['IS=islamic-state']],
    ['They told us that nobody was there.', []],
    ['Russian warplanes bombed the town.', ['Russian warplanes=ru-armed-forces']],
    ['Russian and Syrian jets struck Sarmin.', ['Russian=ru-armed-forces', 'Syrian jets=sy-armed-forces']],
    ['A Turkish air strike hit the hill.', ['Turkish=tr-armed-forces']],
    ['The Syrian town was empty and Syrian civilians had left.', []],
    ['Turkey’s army shelled it.', ['Turkey’s army=tr-armed-forces']],
    ['The army of Yemen withdrew.', ['army of Yemen=ye-armed-forces']],
    ['Families fled to Turkey and lived in Lebanon.', []],
    ['The Kremlin denied it.', ['Kremlin=ru-government']],
    ['Ankara rejected the plan after talks in Moscow.', ['Ankara=tr-government']],
    ['The ISIS-affiliated Jund al-Aqsa attacked.', ['Jund al-Aqsa=jund-al-aqsa']],
    ['US-backed SDF fighters advanced.', ['SDF=sdf']],
    ['An al-Qaeda splinter group claimed it.', []],
    ['The anti-IS campaign and ISIS-held Raqqa.', []],
    ['Yesterday Michael Jordan met Jordan Smith.', []],
    ['Militants linked to al-Qaeda fled.', []],
  ])('%s', (body, expected) => {
    expect(names(body)).toEqual(expected);
  });

  it('means the same side whatever label stands with it', () => {
    const labels = ['terrorists', 'militants', 'rebels', 'fighters', 'jihadists', 'insurgents', 'gunmen'];
    const read = labels.map((label) => names(`In Syria, Turkish-backed ${label} shelled Kurdish ${label} near Afrin.`));
    for (const found of read) expect(found.map((name) => name.split('=')[1])).toEqual(['sna', 'ypg']);
  });

  it.each([
    ['regime', 'government'],
    ['regime forces', 'government forces'],
    ['regime air strikes', 'government air strikes'],
  ])('the %s is the %s', (one, other) => {
    const ids = (words: string) =>
      names(`In the Syrian town of Sarmin, the ${words} stopped.`).map((name) => name.split('=')[1]);
    expect(ids(one)).toEqual(ids(other));
    expect(ids(one)).toHaveLength(1);
  });

  it('reads a state as a foreign force in another country’s war', () => {
    const [mention] = read('In Syria, in the Syrian town of Sarmin, Turkish troops dug in.').mentions;
    expect(mention?.on(null)[0]).toMatchObject({ id: 'tr-armed-forces', type: 'external_forces' });
  });

  it('bounds the days by the names in force', () => {
    expect(read('Jabhat Fateh al-Sham and Ahrar al-Sham clashed.').bounds).toEqual({
      start: '2016-07-28',
      end: '2017-01-28',
    });
    expect(read('The al-Nusra Front withdrew.').bounds).toEqual({ start: '2012-01-23', end: null });
    expect(read('Russian jets struck.').bounds).toBeNull();
  });
});

describe('a name on a day', () => {
  it.each([
    ['al-Nusra', '2015-01-01', 'Jabhat al-Nusra'],
    ['al-Nusra', '2016-09-01', 'Jabhat Fateh al-Sham'],
    ['al-Nusra', '2018-01-01', "Hay'at Tahrir al-Sham"],
    ['ISIS', '2014-01-01', 'Islamic State in Iraq and the Levant'],
    ['Daesh', '2015-01-01', 'Islamic State'],
  ])('%s on %s is %s', (name, on, expected) => {
    expect(actors.resolve(name, on)[0]?.name).toBe(expected);
  });

  it('says why, with date and source', () => {
    expect(actors.resolve('al-Nusra', '2016-09-01')[0]?.because).toMatch(
      /renamed Jabhat Fateh al-Sham on 2016-07-28 \(.*Julani/,
    );
  });

  it.each([
    ['SNA', '2023-05-01', ['sna', 'so-armed-forces']],
    ['Ansar al-Sharia', '2013-01-01', ['aqap', 'ansar-al-sharia-libya', 'ansar-al-sharia-tunisia']],
    ['SLA', '2005-01-01', ['slm', 'lk-armed-forces', 'south-lebanon-army']],
  ])('leaves %s open between all who bear the name', (name, on, ids) => {
    expect(
      actors
        .resolve(name, on)
        .map(({ id }) => id)
        .sort(),
    ).toEqual([...ids].sort());
  });

  it('names the bodies above', () => {
    expect(actors.resolve('Horas al-Deen', '2020-06-24')[0]?.also).toEqual(['fa-ithbatu', 'al-qaeda']);
    expect(actors.resolve('Horas al-Deen', '2020-07-24')[0]?.also).toEqual(['al-qaeda']);
  });
});

describe('a name told through another', () => {
  it.each([
    ['the former al-Nusra Front', '2018-03-05', 'jabhat-al-nusra'],
    ['HTS splinter group', '2018-03-05', 'hurras-al-din'],
    ['al-Qaeda splinter group', '2016-10-28', 'jabhat-al-nusra'],
    ['Turkish-backed Faylaq al-Sham', '2018-03-05', 'faylaq-al-sham'],
    ['al-Qaeda-affiliated', '2018-03-05', 'hurras-al-din'],
  ])('%s on %s', (name, on, id) => {
    expect(actors.resolve(name, on).map((candidate) => candidate.id)).toContain(id);
  });

  it('takes whom a parent disavowed for its splinter, never the parent', () => {
    expect(actors.resolve('ISIS splinter group', null).map(({ id }) => id)).not.toContain('al-qaeda');
    expect(actors.resolve('al-Qaeda splinter group', '2014-06-01').map(({ id }) => id)).toEqual(['islamic-state']);
  });

  it('knows nobody through nobody', () => {
    expect(actors.resolve('the former backed-backed nobody', null)).toEqual([]);
  });
});

describe('names that a report explains', () => {
  const explained = (body: string) =>
    read(body).aliases.map(({ name, relation, same_as }) => `${name} ${relation} ${same_as}`);

  it.each([
    [
      'Hayat Tahrir al-Sham, previously known as al-Nusra Front, attacked.',
      ['al-Nusra Front formerly Hayat Tahrir al-Sham'],
    ],
    ['The Syrian Democratic Forces (SDF) advanced.', ['SDF acronym Syrian Democratic Forces']],
    ['Horas al-Din, a member group of Fa Ithbatu, withdrew.', ['Horas al-Din member_of Fa Ithbatu']],
    ['The Army of Conquest, also known as Jaish al-Fatah, fired.', ['Jaish al-Fatah also_known_as Army of Conquest']],
    ['The Popular Dawn Brigades (PDB) fired.', ['PDB acronym Popular Dawn Brigades']],
    ['A Dutch member of Jund al-Aqsa spoke.', []],
    ['They met in Idlib (Syria) and the Front (see below).', []],
  ])('%s', (body, expected) => {
    expect(explained(body)).toEqual(expected);
  });

  it('reads a learned name in that report only', () => {
    const body = 'Ahrar al-Sham, also known as the Green Banner, fired. The Green Banner withdrew.';
    expect(names(body)).toEqual([
      'Ahrar al-Sham=ahrar-al-sham',
      'Green Banner=ahrar-al-sham',
      'Green Banner=ahrar-al-sham',
    ]);
    expect(names('The Green Banner withdrew.')).toEqual([]);
  });

  it('gives the words as a span', () => {
    const body = 'On Friday, Hayat Tahrir al-Sham (HTS) attacked.';
    const span = read(body).aliases[0]?.span;
    expect(span?.text).toBe('Hayat Tahrir al-Sham (HTS');
    expect(body.slice(span?.start, span?.end)).toBe(span?.text);
  });

  it('does not date a report by a name that it calls former', () => {
    expect(read('Hayat Tahrir al-Sham, formerly Jabhat Fateh al-Sham, attacked.').bounds).toEqual({
      start: '2017-01-28',
      end: null,
    });
  });

  it('keeps "the former X" for a renamed body and drops former members', () => {
    expect(names('On Friday the former al-Nusra Front attacked.')).toEqual(['al-Nusra Front=jabhat-al-nusra']);
    expect(names('On Friday former FSA fighters attacked.')).toEqual([]);
  });
});

describe('what the knowledge holds of an actor', () => {
  it('follows lineage both ways', () => {
    const [hts] = actors.describe('HTS', '2018-01-01');
    expect(hts?.before.map((step) => `${step.date} ${step.kind} ${step.from.name}`)).toContain(
      '2017-01-28 merge Jabhat Fateh al-Sham',
    );
    expect(hts?.after.map((step) => step.to.id)).toContain('hurras-al-din');
    const [nusra] = actors.describe('jabhat-al-nusra', '2016-09-01');
    expect(nusra?.before[0]).toMatchObject({ kind: 'rename', date: '2016-07-28', from: { name: 'Jabhat al-Nusra' } });
    expect(nusra?.after.at(-1)).toMatchObject({ kind: 'merge', to: { id: 'hts' } });
  });

  it('gives the members of a coalition on a day', () => {
    const members = (on: string) => actors.describe('Fa Ithbatu', on)[0]?.members.map((member) => member.id);
    const five = [
      'ansar-al-din-front',
      'ansar-al-islam-sy',
      'hurras-al-din',
      'liwa-al-muqatilin-al-ansar',
      'tansiqiyat-al-jihad',
    ];
    expect([...(members('2020-06-24') ?? [])].sort()).toEqual(five);
    expect(members('2019-06-24')).toEqual([]);
  });

  it('holds a disputed identity open', () => {
    const [ypg] = actors.describe('YPG', '2020-01-01');
    expect(ypg?.id).toBe('ypg');
    expect(ypg?.disputed[0]).toMatchObject({ id: 'pkk', source: 'Government of Turkey' });
  });

  it('takes a leader for the state only from the day in office', () => {
    expect(actors.resolve('Trump', '2015-01-01')).toEqual([]);
    expect(actors.resolve('Trump', '2018-01-01')[0]?.id).toBe('us-government');
  });

  it('keeps an ambiguous name ambiguous until the country settles it', () => {
    expect(actors.resolve('Ansar al-Din', null).map(({ id }) => id)).toEqual(
      expect.arrayContaining(['ansar-al-din-front', 'ansar-dine']),
    );
    expect(names('In Mali, near the Malian town of Kidal, Ansar Dine attacked.')[0]).toBe('Ansar Dine=ansar-dine');
    expect(names('In Syria, near the Syrian town of Idlib, Ansar al-Din attacked.')[0]).toBe(
      'Ansar al-Din=ansar-al-din-front',
    );
  });
});

it('takes linear time on long lists and endless names', () => {
  const started = performance.now();
  for (const part of [
    'Iraq, ',
    'Iraq and ',
    'ISIS (',
    'the the ',
    'also known as ',
    'Russian ',
    'Jabhat al-',
    'Former ',
    "Turkey's ",
  ])
    read(part.repeat(20_000));
  expect(performance.now() - started).toBeLessThan(30_000);
});

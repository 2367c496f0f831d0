import { describe, expect, it } from 'vitest';
import { contextOf, knowledge } from '../../../test/support/context.ts';
import { attributionsOf, coveringOf, SpeechLexicon } from './index.ts';

const lexicon = new SpeechLexicon(knowledge);

function told(body: string): string[] {
  return attributionsOf(contextOf(body), lexicon).map(
    ({ source, cue, content }) => `${source?.text ?? '-'} | ${cue.text} | ${content.text}`,
  );
}

/** Title, text, and what must be among the attributions: source | cue | content. */
const CASES: readonly (readonly [string, string, ...string[]])[] = [
  [
    'reported clause',
    'The army said that its troops had entered the town.',
    'The army | said | that its troops had entered the town',
  ],
  ['bare clause', 'Rebels say they shot down a helicopter.', 'Rebels | say | they shot down a helicopter'],
  [
    'behind the clause',
    'Five people were killed in the raid, a doctor said.',
    'a doctor | said | Five people were killed in the raid',
  ],
  ['inverted', 'The bridge was destroyed, said the governor.', 'the governor | said | The bridge was destroyed'],
  [
    'listener is not content',
    'A commander told Reuters that the attack had failed.',
    'A commander | told | that the attack had failed',
  ],
  [
    'according to, first',
    'According to local sources, the convoy was ambushed near the river.',
    'local sources | According to | the convoy was ambushed near the river',
  ],
  [
    'according to, last',
    'Two soldiers were wounded, according to a hospital official.',
    'a hospital official | according to | Two soldiers were wounded',
  ],
  [
    'title and apposition',
    'Mazen Haddad, a spokesman for the council, said the talks had collapsed.',
    'Mazen Haddad, a spokesman for the council | said | the talks had collapsed',
  ],
  [
    'participle',
    'The ministry denied the report, saying no plane had left the base.',
    'The ministry | saying | no plane had left the base',
  ],
  [
    'nested',
    'The channel reported that the ministry said nine people had died.',
    'The channel | reported | that the ministry said nine people had died',
    'the ministry | said | nine people had died',
  ],
  [
    'accusation',
    'The group accused the government of shelling the market.',
    'The group | accused | the government of shelling the market',
  ],
  ['blame', 'Residents blamed the strike on foreign jets.', 'Residents | blamed | the strike on foreign jets'],
  ['denial', 'Moscow denied shelling the hospital.', 'Moscow | denied | shelling the hospital'],
  [
    'quoted as saying',
    'The minister was quoted as saying that the siege would end.',
    'The minister | was quoted as saying | that the siege would end',
  ],
  [
    'believed to',
    'The militants are believed to have fled.',
    '- | are believed | The militants are believed to have fled',
  ],
  ['reportedly', 'The commander was reportedly killed.', '- | reportedly | The commander was reportedly killed'],
  [
    'claim of a noun',
    "The army rejected the rebels' claim that they had taken the airport.",
    "the rebels' | claim | that they had taken the airport",
  ],
  [
    'quotation',
    '“We will not leave the city,” the commander said.',
    'the commander | said | “We will not leave the city,”',
  ],
  [
    'broken quotation',
    '“We are ready,” he said. “Nobody will stop us at the gates.”',
    'he | said | “We are ready,” he said. “Nobody will stop us at the gates.”',
  ],
  [
    'quotation behind a colon',
    'The spokesman added: "Our forces control the whole valley."',
    'The spokesman | added | "Our forces control the whole valley."',
  ],
  [
    'headline, name first',
    'Observatory: Dozens killed in raids on market\n\nPeople fled.',
    'Observatory | : | Dozens killed in raids on market',
  ],
  [
    'headline, name last',
    'Dozens killed in air raids on a market: monitor\n\nPeople fled.',
    'monitor | : | Dozens killed in air raids on a market',
  ],
  ['promise', 'The leader vowed to retake the city.', 'The leader | vowed | to retake the city'],
  [
    'condemnation',
    'The council condemned the bombing of the school.',
    'The council | condemned | the bombing of the school',
  ],
  ['call', 'The envoy called for a ceasefire.', 'The envoy | called for | a ceasefire'],
];

describe('who is said to say what', () => {
  it.each(CASES)('%s', (_title, body, ...wanted) => {
    expect(told(body)).toEqual(expect.arrayContaining(wanted));
  });

  it('finds nothing in an outlet speaking for itself', () => {
    expect(told('Government troops shelled the town on Monday. Three houses burned down.')).toEqual([]);
  });

  it('takes no reported attack for a report', () => {
    expect(told('The reported attack killed two people.')).toEqual([]);
  });
});

describe('speakers', () => {
  const typed = (body: string) =>
    attributionsOf(contextOf(body), lexicon).map(({ speaker_id: id, speaker_type: type }) => [id, type]);

  it('knows an agency by any of its names', () => {
    expect(typed('AFP reported that the road was closed. Agence France-Presse said so too.')[0]).toEqual([
      typed('Agence France-Presse said the road was closed.')[0]?.[0],
      'agency',
    ]);
  });

  it('takes "it" for the last body that spoke', () => {
    const speakers = typed(
      'The Syrian Observatory for Human Rights said the town had fallen. It added that four people had died.',
    );
    expect(speakers[1]).toEqual(speakers[0]);
    expect(speakers[0]?.[1]).toBe('monitor');
  });

  it('keeps unnamed sources unnamed', () => {
    expect(typed('Military sources said the bridge was blown up.')).toEqual([[null, 'anonymous']]);
  });
});

describe('what a word stands under', () => {
  function speakersOver(body: string, word: string): string[] {
    const context = contextOf(body);
    const attributions = attributionsOf(context, lexicon);
    const tree = context.trees.find((found) => found.tokens.some((token) => token.form === word));
    const token = tree?.tokens.find((found) => found.form === word);
    if (!tree || !token) throw new Error(`no ${word}`);
    return coveringOf(attributions, tree, token).map((index) => attributions[index]?.source?.text ?? '-');
  }

  it('names the outermost speaker first', () => {
    const body = 'The channel reported that the observatory said the rebels killed nine people.';
    expect(speakersOver(body, 'killed')).toEqual(['The channel', 'the observatory']);
  });

  it('does not carry a speaker over to the next sentence', () => {
    const body = 'According to local sources, rebels stormed the town. Troops recaptured it on Sunday.';
    expect(speakersOver(body, 'stormed')).toEqual(['local sources']);
    expect(speakersOver(body, 'recaptured')).toEqual([]);
  });

  it('leaves what is condemned in the report’s own voice', () => {
    expect(speakersOver('The council condemned the bombing of the school.', 'bombing')).toEqual([]);
  });

  it('gives nothing to words that were not said', () => {
    expect(speakersOver('The ministry did not say that rebels stormed the town.', 'stormed')).toEqual([]);
  });
});

describe('framing', () => {
  it.each(['rebels', 'terrorists', 'militants', 'fighters', 'extremists', 'insurgents', 'jihadists'])(
    'hears %s like any armed side',
    (label) => {
      const said = attributionsOf(contextOf(`The ${label} said that the town had fallen.`), lexicon);
      expect(said.map(({ speaker_type }) => speaker_type)).toEqual(['party']);
    },
  );

  it('hears a regime like a government', () => {
    const types = ['government', 'regime'].map(
      (label) => attributionsOf(contextOf(`The ${label} said that the town had fallen.`), lexicon)[0]?.speaker_type,
    );
    expect(types[0]).toBe(types[1]);
  });
});

describe('hostile and odd text', () => {
  it.each(['', '"', '“'.repeat(5000), 'said '.repeat(2000), 'a: b: c - d: e\n'.repeat(500), '" said " said "'])(
    'stays within the body (%#)',
    (body) => {
      for (const { source, cue, content } of attributionsOf(contextOf(body), lexicon))
        for (const span of [source, cue, content]) if (span) expect(body.slice(span.start, span.end)).toBe(span.text);
    },
  );
});

import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../src/knowledge/index.ts';
import { checkKnowledge } from '../src/pipeline.ts';

const knowledge = loadKnowledge();

/** Names of the public codebooks; a name that is not here can't be exported. */
const PLOVER: { readonly [event: string]: readonly string[] } = {
  AGREE: [],
  SUPPORT: [],
  CONCEDE: [],
  COOPERATE: [],
  AID: [],
  CONSULT: ['visit', 'third-party', 'multilateral', 'phone'],
  RETREAT: ['withdraw', 'release', 'disarm', 'ceasefire', 'access', 'resign'],
  REQUEST: ['assist', 'change', 'yield', 'meet'],
  REJECT: ['assist', 'change', 'yield', 'meet'],
  ACCUSE: ['disapprove', 'investigate', 'allege'],
  THREATEN: ['restrict', 'arrest', 'relations', 'expel', 'territory', 'violence'],
  PROTEST: ['demo', 'riot', 'strike', 'hunger', 'boycott', 'obstruct', 'vandalize'],
  SANCTION: ['convict', 'expel', 'withdraw', 'discontinue'],
  MOBILIZE: ['troops', 'weapons', 'police', 'militia'],
  COERCE: [
    'seize',
    'restrict',
    'censor',
    'curfew',
    'martial-law',
    'arrest',
    'deport',
    'withhold',
    'misinformation',
    'cyber',
  ],
  ASSAULT: [
    ...['abduct', 'beat', 'torture', 'sexual', 'targeted', 'destroy', 'primitive', 'firearms', 'explosives'],
    ...['suicide-attack', 'aerial', 'drone', 'heavy-weapons', 'crowd-control', 'unconventional'],
  ],
};

const ACLED: { readonly [event: string]: readonly string[] } = {
  Battles: ['Armed clash', 'Government regains territory', 'Non-state actor overtakes territory'],
  'Explosions/Remote violence': [
    ...['Chemical weapon', 'Air/drone strike', 'Suicide bomb', 'Shelling/artillery/missile attack'],
    ...['Remote explosive/landmine/IED', 'Grenade'],
  ],
  'Violence against civilians': ['Sexual violence', 'Attack', 'Abduction/forced disappearance'],
  Protests: ['Peaceful protest', 'Protest with intervention', 'Excessive force against protesters'],
  Riots: ['Violent demonstration', 'Mob violence'],
  'Strategic developments': [
    ...[
      'Agreement',
      'Arrests',
      'Change to group/activity',
      'Disrupted weapons use',
      'Headquarters or base established',
    ],
    ...['Looting/property destruction', 'Non-violent transfer of territory', 'Other'],
  ],
};

const CLASSES = new Set([
  'unknown',
  ...knowledge.nouns.flatMap((row) => [row.class as string, row.actor_type ?? 'none']),
]);

const repeated = (values: readonly string[]): string[] => values.filter((value, at) => values.indexOf(value) !== at);

describe('the packaged tables', () => {
  it('pass the check that users run on theirs', async () => {
    const findings = await checkKnowledge([]);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

describe('the codebook', () => {
  it('uses PLOVER events and modes that exist', () => {
    const wrong = knowledge.actions.filter(
      ({ plover_event: event, plover_mode: mode }) => !(event in PLOVER) || (mode && !PLOVER[event]?.includes(mode)),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('uses ACLED types that exist', () => {
    const types = [
      ...knowledge.actions.map((row) => ({ id: row.id, event: row.acled_event, sub: row.acled_sub_event })),
      ...knowledge.acled.map((row) => ({ id: row.id, event: row.event_type, sub: row.sub_event_type })),
    ];
    const wrong = types.filter(({ event, sub }) => (event || sub) && !ACLED[event ?? '']?.includes(sub ?? ''));
    expect(wrong).toEqual([]);
  });

  it('names actions in its ACLED rules that exist, and modes that their events have', () => {
    const events = new Map(knowledge.actions.map((row) => [row.id, row.plover_event]));
    const wrong = knowledge.acled.flatMap((row) =>
      row.action.filter((id) => {
        const modes = PLOVER[events.get(id) ?? ''];
        return !modes || (row.plover_mode !== null && !modes.includes(row.plover_mode));
      }),
    );
    expect(wrong).toEqual([]);
  });
});

describe('the frames', () => {
  const rows = [...knowledge.frames, ...knowledge.lightVerbs];

  it('are told once each', () => {
    expect(repeated(rows.map(({ pattern }) => pattern.replaceAll(/[?!]/g, '')))).toEqual([]);
  });

  it('give every action at least one frame', () => {
    const used = new Set(knowledge.frames.map((row) => row.action));
    expect(knowledge.actions.filter((row) => !used.has(row.id)).map(({ id }) => id)).toEqual([]);
  });

  it('write slots only as words of their own and restrict them to classes that nouns have', () => {
    const wrong = rows.filter(({ pattern }) =>
      pattern.split(/\s+/).some((word) => {
        if (/\|[A-Z]/.test(word)) return true;
        const [slot = '', ...rest] = word.replace(/[?!]$/, '').split(':');
        const classes = slot === 'TOLL' ? rest[1] : rest[0];
        return /^[A-Z]+$/.test(slot) && classes?.split('+').some((one) => !CLASSES.has(one));
      }),
    );
    expect(wrong.map(({ pattern }) => pattern)).toEqual([]);
  });
});

describe('the vocabulary', () => {
  it('has each noun and each weapon once, in lemmas of few enough words to be found', () => {
    expect(repeated(knowledge.nouns.map((row) => row.noun))).toEqual([]);
    expect(repeated(knowledge.weapons.map((row) => row.term))).toEqual([]);
    expect(knowledge.nouns.filter((row) => row.noun.split(' ').length > 2).map(({ id }) => id)).toEqual([]);
    expect(knowledge.weapons.filter((row) => row.term.split(' ').length > 4).map(({ id }) => id)).toEqual([]);
  });

  it('names actions of the codebook for its weapons', () => {
    const ids = new Set(knowledge.actions.map((row) => row.id));
    const actions = knowledge.weapons.flatMap((row) => row.actions);
    expect(actions.filter((id) => !ids.has(id))).toEqual([]);
  });
});

describe('framing', () => {
  const kinds = (words: readonly string[]) =>
    new Set(
      words.map((word) => {
        const row = knowledge.nouns.find(({ noun }) => noun === word);
        return `${row?.class} ${row?.actor_type}`;
      }),
    );
  const labels = ['terrorist', 'militant', 'rebel', 'fighter', 'jihadist', 'insurgent', 'extremist'];

  it('makes all labels of the armed one kind of people', () => {
    expect([...kinds(labels)]).toEqual(['fighters rebel_group']);
  });

  it.each(['group', 'faction', 'organization', 'force'])('makes all labels of an armed %s one kind of body', (body) => {
    const words = ['terrorist', 'militant', 'rebel', 'jihadist', 'insurgent'].map((label) => `${label} ${body}`);
    expect([...kinds(words)]).toEqual(['group rebel_group']);
  });

  it('makes regime and government one kind of body', () => {
    expect([...kinds(['regime', 'government', 'regime force', 'government force'])]).toEqual(['group state_forces']);
  });

  it.each([
    [['capture', 'seize', 'liberate', 'retake'], 'PLACE'],
    [['kill', 'martyr', 'neutralise', 'neutralize', 'eliminate'], 'TOLL:killed'],
  ])('gives %s one action before %s', (verbs, slot) => {
    const actions = verbs.map((verb) =>
      knowledge.frames
        .filter(({ pattern }) =>
          new RegExp(`^ACTOR(?:\\S+)? (\\S+\\|)?${verb}(\\|\\S+)? ${slot}([: ]|$)`).test(pattern),
        )
        .map(({ action }) => action)
        .join(),
    );
    expect(new Set(actions).size).toBe(1);
    expect(actions[0]).not.toBe('');
  });
});

import type {
  ActorEventRow,
  ActorKind,
  ActorNameRow,
  ActorType,
  Day,
  DayInterval,
  Knowledge,
  StateRow,
} from '../model/index.ts';

/** A name of an actor with the days on which it was in force. */
export interface DatedName extends DayInterval {
  readonly name: string;
  readonly official: boolean;
  readonly language: string;
  /** Its use dates nothing after `end`: outlets went on using it. */
  readonly lingers: boolean;
  readonly source: string | null;
}

/** Somebody that the knowledge holds. */
export interface Actor {
  readonly id: string;
  readonly kind: ActorKind;
  readonly country: string | null;
  readonly parent: string | null;
  readonly founded: Day | null;
  readonly ended: Day | null;
  readonly source: string | null;
  /** Official names first, in order of time. */
  readonly names: readonly DatedName[];
  readonly types: readonly (DayInterval & { readonly type: ActorType })[];
  /** Events in which it takes part, in order of time. */
  readonly events: readonly ActorEventRow[];
}

/** Everybody, by id. */
export type ActorBase = ReadonlyMap<string, Actor>;

/** Joins the tables of `knowledge/actors/` to one record an actor; governments and forces follow from the states. */
export function buildBase(knowledge: Knowledge): ActorBase {
  const names = groupBy(knowledge.actorNames, (row) => [row.actor]);
  const events = groupBy(knowledge.actorEvents, (row) => [row.actor, ...(row.other ? [row.other] : [])]);
  const types = groupBy(knowledge.actorTypes, (row) => [row.actor]);
  const base = new Map<string, Actor>();
  for (const seed of [...knowledge.states.flatMap(stateSeeds), ...knowledge.actors]) {
    base.set(seed.id, {
      ...seed,
      names: namesOf(seed, names.get(seed.id) ?? []),
      types: typesOf(seed, types.get(seed.id) ?? []),
      events: inOrder(events.get(seed.id) ?? []),
    });
  }
  return base;
}

type Seed = Pick<Actor, 'id' | 'kind' | 'country' | 'parent' | 'founded' | 'ended' | 'source'> & {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly type: ActorType;
};

function stateSeeds(state: StateRow): Seed[] {
  const country = state.id.toUpperCase();
  const adjective = state.adjectives[0] ?? state.name;
  const government = `${state.id}-government`;
  const common = { country, founded: null, ended: null, source: null, type: 'state_forces' as const };
  return [
    { ...common, id: government, kind: 'state', parent: null, name: `Government of ${state.name}`, aliases: [] },
    {
      ...common,
      id: `${state.id}-armed-forces`,
      kind: 'state_branch',
      parent: government,
      name: state.forces ?? `${adjective} Armed Forces`,
      aliases: state.forces_names,
    },
    {
      ...common,
      id: `${state.id}-police`,
      kind: 'state_branch',
      parent: government,
      name: `${adjective} Police`,
      aliases: state.police_names,
    },
  ];
}

/** A row's own name counts as official for as long as the actor lived, unless `names.csv` dates its names. */
function namesOf(seed: Seed, rows: readonly ActorNameRow[]): DatedName[] {
  const dated = rows.map(datedName);
  const officials = dated.filter((name) => name.official).sort((a, b) => before(a.start, b.start));
  const life = { start: seed.founded, end: seed.ended, language: 'en', lingers: true, source: seed.source };
  const known = new Set(dated.map((name) => name.name));
  const plain = [seed.name, ...seed.aliases]
    .filter((name) => !known.has(name))
    .map((name) => ({ ...life, name, official: officials.length === 0 && name === seed.name }));
  return [...officials, ...plain, ...dated.filter((name) => !name.official)];
}

function datedName(row: ActorNameRow): DatedName {
  return {
    name: row.name,
    official: row.kind === 'official',
    language: row.language,
    start: row.from,
    end: row.to,
    lingers: row.lingers,
    source: row.source,
  };
}

function typesOf(seed: Seed, rows: Knowledge['actorTypes']): Actor['types'] {
  return [
    ...rows.map((row) => ({ type: row.type, start: row.from, end: row.to })),
    { type: seed.type, start: null, end: null },
  ];
}

function inOrder(events: readonly ActorEventRow[]): ActorEventRow[] {
  return [...events].sort((a, b) => before(a.date, b.date));
}

function before(a: string | null, b: string | null): number {
  return (a ?? '') < (b ?? '') ? -1 : (a ?? '') > (b ?? '') ? 1 : 0;
}

function groupBy<Row>(rows: readonly Row[], keysOf: (row: Row) => readonly string[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    for (const key of keysOf(row)) {
      const group = groups.get(key);
      if (group) group.push(row);
      else groups.set(key, [row]);
    }
  }
  return groups;
}

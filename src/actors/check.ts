import type {
  ActorEventRow,
  ActorNameRow,
  ActorRow,
  CollectiveRow,
  DayInterval,
  LeaderRow,
  StateRow,
} from '../model/index.ts';
import { foldName } from '../text/index.ts';
import { intersection } from './days.ts';

/** A row with the place that it was read from. */
export interface Placed<Row> {
  readonly row: Row;
  readonly file: string;
  readonly line: number;
}

/** The tables of actors as they stand in their files, no row replaced by another. */
export interface PlacedActors {
  readonly actors: readonly Placed<ActorRow>[];
  readonly actorNames: readonly Placed<ActorNameRow>[];
  readonly actorEvents: readonly Placed<ActorEventRow>[];
  readonly leaders: readonly Placed<LeaderRow>[];
  readonly collectives: readonly Placed<CollectiveRow>[];
  readonly states: readonly Placed<StateRow>[];
}

/** Something wrong or doubtful in a table. `shared_name` is no error: the name stays ambiguous in reports. */
export interface Finding {
  readonly code:
    | 'duplicate_id'
    | 'unknown_actor'
    | 'overlapping_names'
    | 'shared_name'
    | 'reversed_dates'
    | 'unreachable';
  readonly message: string;
  readonly file: string;
  readonly line: number;
}

/** Checks the tables of actors against themselves and one another. In the order of the files. */
export function checkActors(tables: PlacedActors): Finding[] {
  const known = idsOf(tables);
  return [
    ...Object.values(tables).flatMap((rows: readonly Placed<{ id: string }>[]) => duplicates(rows)),
    ...references(tables).flatMap(([placed, id]) => unknownActor(placed, id, known)),
    ...overlaps(tables.actorNames),
    ...sharedNames(tables),
    ...reversed(tables),
    ...tables.leaders
      .filter(({ row }) => row.names.length === 0)
      .map((placed) => finding(placed, 'unreachable', 'no name')),
  ];
}

function finding(placed: Placed<unknown>, code: Finding['code'], message: string): Finding {
  return { code, message, file: placed.file, line: placed.line };
}

function idsOf(tables: PlacedActors): ReadonlySet<string> {
  const branches = tables.states.flatMap(({ row }) =>
    ['government', 'armed-forces', 'police'].map((branch) => `${row.id}-${branch}`),
  );
  return new Set([...tables.actors.map(({ row }) => row.id), ...branches]);
}

/** The same id twice in one file; a user's file may replace rows of the packaged one. */
function duplicates(rows: readonly Placed<{ readonly id: string }>[]): Finding[] {
  const seen = new Set<string>();
  return rows.flatMap((placed) => {
    const key = `${placed.file} ${placed.row.id}`;
    if (seen.has(key)) return [finding(placed, 'duplicate_id', `the id ${placed.row.id} stands twice`)];
    seen.add(key);
    return [];
  });
}

function references(tables: PlacedActors): (readonly [Placed<unknown>, string | null])[] {
  return [
    ...tables.actors.map((placed) => [placed, placed.row.parent] as const),
    ...tables.actorNames.map((placed) => [placed, placed.row.actor] as const),
    ...tables.actorEvents.flatMap((placed) => [
      [placed, placed.row.actor] as const,
      [placed, placed.row.other] as const,
    ]),
    ...tables.leaders.map((placed) => [placed, placed.row.actor] as const),
    ...tables.collectives.map((placed) => [placed, placed.row.actor] as const),
  ];
}

function unknownActor(placed: Placed<unknown>, id: string | null, known: ReadonlySet<string>): Finding[] {
  return id === null || known.has(id) ? [] : [finding(placed, 'unknown_actor', `no actor has the id ${id}`)];
}

/** Two official names of one actor in force at one time. */
function overlaps(names: readonly Placed<ActorNameRow>[]): Finding[] {
  const officials = names.filter(({ row }) => row.kind === 'official');
  return officials.flatMap((placed, at) => {
    const other = officials
      .slice(0, at)
      .find(({ row }) => row.actor === placed.row.actor && meet(days(row), days(placed.row)));
    const message = `"${placed.row.name}" and "${other?.row.name}" are official at one time`;
    return other ? [finding(placed, 'overlapping_names', message)] : [];
  });
}

function days(row: { readonly from: string | null; readonly to: string | null }): DayInterval {
  return { start: row.from, end: row.to };
}

function meet(one: DayInterval, other: DayInterval): boolean {
  return intersection(one, other) !== null;
}

interface Bearer {
  readonly placed: Placed<unknown>;
  readonly actor: string;
  readonly name: string;
  readonly days: DayInterval;
}

function sharedNames(tables: PlacedActors): Finding[] {
  const bearers = new Map<string, Bearer[]>();
  const found: Finding[] = [];
  for (const bearer of bearersOf(tables)) {
    const key = foldName(bearer.name);
    const others = bearers.get(key) ?? [];
    const other = others.find(({ actor, days }) => actor !== bearer.actor && meet(days, bearer.days));
    if (other) found.push(finding(bearer.placed, 'shared_name', `"${bearer.name}" is also a name of ${other.actor}`));
    bearers.set(key, [...others, bearer]);
  }
  return found;
}

function bearersOf(tables: PlacedActors): Bearer[] {
  return [
    ...tables.actors.flatMap((placed) =>
      [placed.row.name, ...placed.row.aliases].map((name) => ({
        placed,
        actor: placed.row.id,
        name,
        days: { start: placed.row.founded, end: placed.row.ended },
      })),
    ),
    ...tables.actorNames.map((placed) => ({
      placed,
      actor: placed.row.actor,
      name: placed.row.name,
      days: days(placed.row),
    })),
  ];
}

function reversed(tables: PlacedActors): Finding[] {
  const lives = tables.actors.map((placed) => [placed, { start: placed.row.founded, end: placed.row.ended }] as const);
  const names = [...tables.actorNames, ...tables.leaders, ...tables.collectives].map(
    (placed) => [placed, days(placed.row)] as const,
  );
  return [...lives, ...names]
    .filter(([, { start, end }]) => start !== null && end !== null && end < start)
    .map(([placed]) => finding(placed, 'reversed_dates', 'it ends before it begins'));
}

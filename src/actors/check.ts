import type {
  ActorNameRow,
  ActorTypeRow,
  DayInterval,
  KnowledgeFinding,
  Placed,
  PlacedKnowledge,
} from '../model/index.ts';
import { foldName, overlap } from '../text/index.ts';

/** The tables of actors, as laid over one another. */
export type PlacedActors = Pick<
  PlacedKnowledge,
  'actors' | 'actorNames' | 'actorEvents' | 'actorTypes' | 'leaders' | 'collectives' | 'states'
>;

/**
 * Checks the tables of actors against themselves and one another: `unknown_actor`, `overlapping_names`,
 * `overlapping_types`, `reversed_dates`, `unreachable`, and as a warning `shared_name`.
 */
export function checkActors(tables: PlacedActors): KnowledgeFinding[] {
  const known = idsOf(tables);
  return [
    ...references(tables).flatMap(([placed, id]) => unknownActor(placed, id, known)),
    ...overlappingNames(tables.actorNames),
    ...overlappingTypes(tables.actorTypes),
    ...sharedNames(tables),
    ...reversed(tables),
    ...tables.leaders
      .filter(({ row }) => row.names.length === 0)
      .map((placed) => finding(placed, 'unreachable', 'no name')),
  ];
}

function finding(placed: Placed<unknown>, code: string, message: string): KnowledgeFinding {
  const severity = code === 'shared_name' ? 'warning' : 'error';
  return { severity, code, message, file: placed.file, line: placed.line };
}

function idsOf(tables: PlacedActors): ReadonlySet<string> {
  const branches = tables.states.flatMap(({ row }) =>
    ['government', 'armed-forces', 'police'].map((branch) => `${row.id}-${branch}`),
  );
  return new Set([...tables.actors.map(({ row }) => row.id), ...branches]);
}

function references(tables: PlacedActors): (readonly [Placed<unknown>, string | null])[] {
  return [
    ...tables.actors.map((placed) => [placed, placed.row.parent] as const),
    ...tables.actorNames.map((placed) => [placed, placed.row.actor] as const),
    ...tables.actorEvents.flatMap((placed) => [
      [placed, placed.row.actor] as const,
      [placed, placed.row.other] as const,
    ]),
    ...tables.actorTypes.map((placed) => [placed, placed.row.actor] as const),
    ...tables.leaders.map((placed) => [placed, placed.row.actor] as const),
    ...tables.collectives.map((placed) => [placed, placed.row.actor] as const),
  ];
}

function unknownActor(placed: Placed<unknown>, id: string | null, known: ReadonlySet<string>): KnowledgeFinding[] {
  return id === null || known.has(id) ? [] : [finding(placed, 'unknown_actor', `no actor has the id ${id}`)];
}

/** Two official names of one actor in force at one time. */
function overlappingNames(names: readonly Placed<ActorNameRow>[]): KnowledgeFinding[] {
  const officials = names.filter(({ row }) => row.kind === 'official');
  return officials.flatMap((placed, at) => {
    const other = earlierOfSame(officials, at);
    const message = `"${placed.row.name}" and "${other?.row.name}" are official at one time`;
    return other ? [finding(placed, 'overlapping_names', message)] : [];
  });
}

/** Two kinds of party for one actor at one time. */
function overlappingTypes(types: readonly Placed<ActorTypeRow>[]): KnowledgeFinding[] {
  return types.flatMap((placed, at) => {
    const other = earlierOfSame(types, at);
    const message = `${placed.row.actor} is ${placed.row.type} and ${other?.row.type} at one time`;
    return other ? [finding(placed, 'overlapping_types', message)] : [];
  });
}

type OfActor = { readonly actor: string; readonly from: string | null; readonly to: string | null };

/** A row above that is of the same actor and in force on a day of this one. */
function earlierOfSame<Row extends OfActor>(rows: readonly Placed<Row>[], at: number): Placed<Row> | undefined {
  const row = rows[at]?.row;
  return rows.slice(0, at).find((each) => row && each.row.actor === row.actor && meet(days(each.row), days(row)));
}

function days(row: { readonly from: string | null; readonly to: string | null }): DayInterval {
  return { start: row.from, end: row.to };
}

function meet(one: DayInterval, other: DayInterval): boolean {
  return overlap(one, other) !== null;
}

interface Bearer {
  readonly placed: Placed<unknown>;
  readonly actor: string;
  readonly name: string;
  readonly days: DayInterval;
}

function sharedNames(tables: PlacedActors): KnowledgeFinding[] {
  const bearers = new Map<string, Bearer[]>();
  const found: KnowledgeFinding[] = [];
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

function reversed(tables: PlacedActors): KnowledgeFinding[] {
  const lives = tables.actors.map((placed) => [placed, { start: placed.row.founded, end: placed.row.ended }] as const);
  const names = [...tables.actorNames, ...tables.actorTypes, ...tables.leaders, ...tables.collectives].map(
    (placed) => [placed, days(placed.row)] as const,
  );
  return [...lives, ...names]
    .filter(([, { start, end }]) => start !== null && end !== null && end < start)
    .map(([placed]) => finding(placed, 'reversed_dates', 'it ends before it begins'));
}

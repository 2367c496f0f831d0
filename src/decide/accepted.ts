import { type Decision, inForce, type Knowledge, type ReportHead, type Teaching } from '../model/index.ts';

/** Rows of knowledge that people accepted, made of what reports explain of names. */
export type Accepted = Pick<Knowledge, 'actorNames' | 'actorEvents' | 'leaders'>;

/** Something that people took for knowledge, and who says so. */
interface Lesson {
  readonly id: string;
  /** Day on which it was told. */
  readonly day: string;
  readonly source: string;
  readonly teaches: Teaching;
}

/** Ids of the reports that accepted rows have as their source. */
export function acceptedFrom(decisions: readonly Decision[]): readonly string[] {
  return [...new Set(inForce(decisions).flatMap(({ body }) => (body.kind === 'learn' ? [body.report] : [])))];
}

/** The rows that decisions in force accept, each with the report and the words that say it; `reports` by id. */
export function acceptedRows(decisions: readonly Decision[], reports: ReadonlyMap<string, ReportHead>): Accepted {
  const lessons = inForce(decisions).flatMap((decision) => lessonIn(decision, reports));
  return {
    actorNames: lessons.flatMap(nameRow),
    actorEvents: lessons.flatMap(eventRow),
    leaders: lessons.flatMap(leaderRow),
  };
}

/** Knowledge with the accepted rows behind its own. */
export function withAccepted(knowledge: Knowledge, { actorNames, actorEvents, leaders }: Accepted): Knowledge {
  return {
    ...knowledge,
    actorNames: [...knowledge.actorNames, ...actorNames],
    actorEvents: [...knowledge.actorEvents, ...actorEvents],
    leaders: [...knowledge.leaders, ...leaders],
  };
}

function lessonIn({ id: decision, made_at, body }: Decision, reports: ReadonlyMap<string, ReportHead>): Lesson[] {
  if (body.kind !== 'learn') return [];
  const { outlet = null, published = null } = reports.get(body.report) ?? {};
  const day = (/^\d{4}-\d{2}-\d{2}/.exec(published ?? '')?.[0] ?? made_at).slice(0, 10);
  const source = `${outlet ?? 'A report'}, ${day}: "${body.alias.span.text.replace(/\s+/g, ' ')}"`;
  return [{ id: `learned-${decision}`, day, source, teaches: body.teaches }];
}

function nameRow({ id, source, teaches }: Lesson): Accepted['actorNames'][number][] {
  if (teaches.kind !== 'name') return [];
  const always = { from: null, to: null, lingers: false };
  return [{ id, actor: teaches.actor, name: teaches.name, kind: 'alias', language: 'en', ...always, source }];
}

function eventRow({ id, day, source, teaches }: Lesson): Accepted['actorEvents'][number][] {
  if (teaches.kind !== 'member') return [];
  const note = 'the day on which it was told; it joined then at the latest';
  return [{ id, date: day, kind: 'joined', actor: teaches.actor, other: teaches.other, source, note }];
}

function leaderRow({ id, teaches }: Lesson): Accepted['leaders'][number][] {
  return teaches.kind === 'leader' ? [{ id, names: [teaches.name], actor: teaches.actor, from: null, to: null }] : [];
}

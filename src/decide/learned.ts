import {
  type ActorCandidate,
  type Alias,
  type Decision,
  inForce,
  type LearnedName,
  type ReportHead,
} from '../model/index.ts';

/** Whom a name meant on a day, best first. */
type Resolve = (name: string, on: string | null) => readonly ActorCandidate[];

/** What one report explains. */
export interface Explained {
  readonly report: ReportHead;
  readonly alias: Alias;
}

const SAME: ReadonlySet<Alias['relation']> = new Set(['also_known_as', 'formerly', 'acronym']);

/**
 * What reports explain of names, each thing once: first what nobody has decided on, what most reports tell before the
 * rest. What the knowledge holds already is left out, unless somebody decided on it.
 */
export function learnedNames(
  explained: readonly Explained[],
  decisions: readonly Decision[],
  resolve: Resolve,
): LearnedName[] {
  const decided = new Map<string, Decision>();
  for (const decision of inForce(decisions)) {
    const { body } = decision;
    if (body.kind === 'learn' || body.kind === 'decline') decided.set(keyOf(body.alias), decision);
  }
  const groups = new Map<string, Explained[]>();
  for (const each of explained) groups.set(keyOf(each.alias), [...(groups.get(keyOf(each.alias)) ?? []), each]);
  return [...groups].flatMap(([key, told]) => learnedName(told, decided.get(key) ?? null, resolve)).sort(byWant);
}

function byWant(a: LearnedName, b: LearnedName): number {
  const open = Number(a.decision !== null) - Number(b.decision !== null);
  return open || b.told.length - a.told.length || (a.name < b.name ? -1 : Number(a.name > b.name));
}

/** Case apart, the same names in the same relation. */
function keyOf({ name, same_as, relation }: Alias): string {
  return JSON.stringify([name.toLowerCase(), same_as.toLowerCase(), relation]);
}

function learnedName(told: readonly Explained[], decision: Decision | null, resolve: Resolve): LearnedName[] {
  const [first] = told;
  if (!first) return [];
  const { name, same_as, relation } = first.alias;
  const day = first.report.published?.slice(0, 10) ?? null;
  const [one, other] = [resolve(name, day), resolve(same_as, day)];
  if (decision === null && isKnown(relation, one, other)) return [];
  const means = { name_means: one.map(meaning), same_means: other.map(meaning) };
  const lessons = lessonsOf({ name, same_as, relation, ...means });
  return [{ name, same_as, relation, told: [...told], ...means, lessons, decision }];
}

/** Of two names for one both are held, whoever they mean; a member is held to be one. */
function isKnown(
  relation: Alias['relation'],
  one: readonly ActorCandidate[],
  other: readonly ActorCandidate[],
): boolean {
  if (SAME.has(relation)) return one.length > 0 && other.length > 0;
  return one.some(({ also }) => other.some(({ id }) => also.includes(id)));
}

function meaning({ id, name, because }: ActorCandidate): LearnedName['name_means'][number] {
  return { id, name, because };
}

type Lesson = LearnedName['lessons'][number];
type Meanings = LearnedName['name_means'];

function lessonsOf({
  name,
  same_as,
  relation,
  name_means,
  same_means,
}: Pick<LearnedName, 'name' | 'same_as' | 'relation' | 'name_means' | 'same_means'>): Lesson[] {
  if (relation === 'member_of' || relation === 'part_of')
    return name_means.flatMap((one) => same_means.filter(({ id }) => id !== one.id).map((other) => member(one, other)));
  if (relation === 'led_by') return same_means.length > 0 ? [] : lessons('leader', name_means, same_as, 'leads');
  return [
    ...lessons('name', same_means, name, 'is a name of'),
    ...lessons('name', name_means, same_as, 'is a name of'),
  ];
}

function member(one: Meanings[number], other: Meanings[number]): Lesson {
  return {
    teaches: { kind: 'member', actor: one.id, other: other.id },
    says: `${one.name} is a part of ${other.name}`,
  };
}

function lessons(kind: 'name' | 'leader', actors: Meanings, name: string, does: string): Lesson[] {
  return actors.map((actor) => ({ teaches: { kind, actor: actor.id, name }, says: `“${name}” ${does} ${actor.name}` }));
}

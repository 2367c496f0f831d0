import type { ActorCandidate, ActorType, Day, DayInterval, LeaderRow } from '../model/index.ts';
import type { Actor, ActorBase, DatedName } from './base.ts';
import { within } from './days.ts';
import type { Hit, Meaning } from './hit.ts';
import { bodiesOn, type Identity, identityOn, nameOn, typeOn } from './identity.ts';

/** Where and when a name stands; `country` in lower-case ISO 3166-1 alpha-2. */
export interface Setting {
  readonly country: string | null;
  readonly when: DayInterval;
}

interface Ranked {
  readonly candidate: ActorCandidate;
  readonly score: number;
}

/** What company and date count for when one name has several bearers. */
const HERE = 4;
const COLLECTIVE_OF_THE_COUNTRY = 8;
const NOT_YET = -3;
const ALREADY_ENDED = -2;
const NAME_NOT_IN_FORCE = -1;

/** Whom a hit can mean, best first; those that nothing sets apart keep the order of the tables. */
export function candidatesOf(base: ActorBase, hit: Hit, text: string, setting: Setting): ActorCandidate[] {
  const ranked = hit.meanings.flatMap((meaning) => rank(base, meaning, text, setting));
  ranked.sort((a, b) => b.score - a.score);
  const seen = new Set<string>();
  return ranked.map(({ candidate }) => candidate).filter(({ id }) => !seen.has(id) && seen.add(id));
}

function rank(base: ActorBase, meaning: Meaning, text: string, setting: Setting): Ranked[] {
  const named = namedBy(base, meaning, setting);
  if (!named) return [];
  return daysOf(setting.when).flatMap((day) => identities(base, named, text, day, setting));
}

/** Whom a meaning names in this country, why, and with which dated name. */
interface Named {
  readonly actor: Actor;
  readonly name: DatedName | null;
  readonly why: string;
  readonly bonus: number;
}

function namedBy(base: ActorBase, meaning: Meaning, setting: Setting): Named | null {
  switch (meaning.kind) {
    case 'actor':
      return named(base, meaning.actor, 'a name of', meaning.name);
    case 'state':
      return named(base, `${meaning.state}-${idPart(meaning.branch)}`, 'its state named for', null);
    case 'leader':
      return leader(base, meaning.row, setting);
    case 'collective':
      return collective(base, meaning, setting);
  }
}

function named(base: ActorBase, id: string, why: string, name: DatedName | null, bonus = 0): Named | null {
  const actor = base.get(id);
  return actor ? { actor, name, why, bonus } : null;
}

/** Before taking office a leader is a private person; afterwards the name still stands for the body in that time. */
function leader(base: ActorBase, row: LeaderRow, setting: Setting): Named | null {
  const { from } = row;
  const early = from !== null && daysOf(setting.when).every((day) => day !== null && day < from);
  return early ? null : named(base, row.actor, 'a leader named for', null);
}

function collective(base: ActorBase, meaning: Meaning & { kind: 'collective' }, setting: Setting): Named | null {
  const { row, branch } = meaning;
  const here = setting.country?.toUpperCase() ?? null;
  if (row.countries.length > 0 && (here === null || !row.countries.includes(here))) return null;
  if (!daysOf(setting.when).some((day) => day === null || within(day, { start: row.from, end: row.to }))) return null;
  const why = `in a report on ${here ?? 'no country'}, a name for`;
  const bonus = row.countries.length > 0 ? COLLECTIVE_OF_THE_COUNTRY : 0;
  if (row.means === 'actor') return row.actor === null ? null : named(base, row.actor, why, null, bonus);
  return setting.country && branch ? named(base, `${setting.country}-${idPart(branch)}`, why, null, bonus) : null;
}

function idPart(branch: string): string {
  return branch.replace('_', '-');
}

/** The days that stand for an interval: its ends, or none known. */
function daysOf({ start, end }: DayInterval): readonly (Day | null)[] {
  if (start === null || end === null || start === end) return [start ?? end];
  return [start, end];
}

/** The body as of the day first; the one that was named after it, where the two differ. */
function identities(base: ActorBase, who: Named, text: string, day: Day | null, setting: Setting): Ranked[] {
  const identity = identityOn(base, who.actor, day);
  const now = rankedAs(base, who, identity, text, day, setting);
  if (identity.steps.length === 0) return [now];
  const then = rankedAs(base, who, { actor: who.actor, steps: [] }, text, day, setting);
  return [now, { ...then, score: then.score + ALREADY_ENDED }];
}

function rankedAs(
  base: ActorBase,
  who: Named,
  identity: Identity,
  text: string,
  day: Day | null,
  setting: Setting,
): Ranked {
  const { actor } = identity;
  const official = nameOn(actor, day);
  const doubts = day === null ? [] : doubtsOf(actor, who.name, identity.steps.length > 0, day);
  const home = actor.country !== null && actor.country.toLowerCase() === setting.country;
  const candidate: ActorCandidate = {
    id: actor.id,
    name: official.name,
    type: typeHere(actor, day, setting.country),
    kind: actor.kind,
    country: actor.country,
    also: bodiesOn(base, actor, day),
    because: because(
      base,
      who,
      identity,
      text,
      official,
      doubts.map((doubt) => doubt.reason),
    ),
  };
  const doubt = doubts.reduce((sum, { weight }) => sum + weight, 0);
  return { candidate, score: who.bonus + (home ? HERE : 0) + doubt };
}

/** A state's forces abroad are external forces to the war that is told (ACLED codebook, inter code 8). */
function typeHere(actor: Actor, day: Day | null, country: string | null): ActorType {
  const type = typeOn(actor, day);
  const abroad = country !== null && actor.country !== null && actor.country.toLowerCase() !== country;
  return type === 'state_forces' && abroad ? 'external_forces' : type;
}

interface Doubt {
  readonly weight: number;
  readonly reason: string;
}

function doubtsOf(actor: Actor, name: DatedName | null, moved: boolean, day: Day): Doubt[] {
  const doubts: Doubt[] = [];
  if (actor.founded !== null && day < actor.founded)
    doubts.push({ weight: NOT_YET, reason: `founded only on ${actor.founded}` });
  if (actor.ended !== null && day > actor.ended)
    doubts.push({ weight: ALREADY_ENDED, reason: `ended on ${actor.ended}` });
  if (name !== null && !moved && !name.official && !within(day, name) && !name.lingers)
    doubts.push({ weight: NAME_NOT_IN_FORCE, reason: `the name was not in force on ${day}` });
  return doubts;
}

function because(
  base: ActorBase,
  who: Named,
  identity: Identity,
  text: string,
  official: DatedName,
  doubts: readonly string[],
): string {
  const called = who.name?.official ? who.name.name : nameOn(who.actor, who.name?.start ?? null).name;
  const steps = identity.steps.map((step) => {
    const other = step.other === null ? undefined : base.get(step.other);
    return `went up in ${other ? nameOn(other, step.date).name : 'another body'} on ${step.date} (${step.source})`;
  });
  return [`"${text}" is ${who.why} ${called}`, ...renamed(called, official, identity), ...steps, ...doubts].join('; ');
}

function renamed(called: string, official: DatedName, identity: Identity): string[] {
  if (identity.steps.length > 0 || called === official.name || official.start === null) return [];
  const source = official.source === null ? '' : ` (${official.source})`;
  return [`renamed ${official.name} on ${official.start}${source}`];
}

/** An actor as of a day by its id alone. */
export function asOf(base: ActorBase, actor: Actor, on: Day | null): ActorCandidate {
  const name = nameOn(actor, on);
  return {
    id: actor.id,
    name: name.name,
    type: typeOn(actor, on),
    kind: actor.kind,
    country: actor.country,
    also: bodiesOn(base, actor, on),
    because: name.source === null ? 'named by its id' : `named by its id; ${name.source}`,
  };
}

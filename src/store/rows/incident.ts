import type { Incident, IncidentSketch, Party } from '../../model/index.ts';
import type { IncidentTable } from '../schema/tables.ts';
import { actorKeys, hashOf, toKey, toKeys, whenOf, whereOf } from './keys.ts';

/** What an incident is filtered and ordered by that does not hang on decisions about it. */
export type IncidentRow = Omit<IncidentTable, 'no' | 'standing' | 'comments' | 'attention'> & {
  readonly content: string;
  readonly sketch: string;
};

const LARGEST = 2_147_483_647;

export function incidentRow(incident: Incident): IncidentRow {
  const { id, action, grade, origin_count, accounts, origins, disagreements } = incident;
  return {
    id: toKey(id),
    hash: hashOf(incident),
    content: JSON.stringify(incident),
    sketch: sketchOf(incident),
    action: toKey(action),
    grade,
    ...whenOf(incident.date),
    ...whereOf(incident.place),
    actors: actorKeys([...incident.actor, ...incident.recipient]),
    speakers: toKeys([...origins.flatMap(({ speaker, chains }) => [speaker, ...chains.flat()])]),
    outlets: toKeys(accounts.map(({ outlet }) => outlet)),
    killed: killedIn(incident),
    origins: origin_count,
    disagreeing: disagreements.length > 0,
  };
}

/** JSON text of what drawings need of an incident; what people decided of it is laid over it when it is read. */
export function sketchOf(incident: Incident): string {
  const { id, action, mutual, origin_count, grade, date, place, actor, recipient, toll, disagreements } = incident;
  const sketch: Omit<IncidentSketch, 'standing'> = {
    ...{ id, action, mutual, origin_count, grade },
    date: { start: date.start, end: date.end },
    place: place && withoutWords(place),
    actor: actor.map(inShort),
    recipient: recipient.map(inShort),
    killed: toll.killed?.best ?? null,
    disagreements: disagreements.length,
  };
  return JSON.stringify(sketch);
}

function inShort({ id, name, type }: Party): Pick<Party, 'id' | 'name' | 'type'> {
  return { id, name, type };
}

function withoutWords({ text: _text, start: _start, end: _end, ...place }: NonNullable<Incident['place']>) {
  return place;
}

/** Best number of people killed; 0 where nobody counts any. */
function killedIn({ toll }: Incident): number {
  const { best = null, high = null, low = null } = toll.killed ?? {};
  return Math.min(LARGEST, Math.max(0, best ?? high ?? low ?? 0));
}

/** Who acts in the incident and who is acted on, each once a side. Mutual deeds have both in `actor`. */
export function partiesOf({ actor, recipient }: Incident): { actor: string; name: string; acts: boolean }[] {
  const rows = [
    ...actor.map(({ id, name }) => ({ id, name, acts: true })),
    ...recipient.map(({ id, name }) => ({ id, name, acts: false })),
  ].flatMap(({ id, name, acts }) => (id === null ? [] : [{ actor: toKey(id), name: toKey(name), acts }]));
  return [...new Map(rows.map((row) => [`${row.acts} ${row.actor}`, row])).values()];
}

/** The voices behind the incident, with each report in which they are heard and its claims. */
export function voicesOf({ origins, accounts }: Incident) {
  const claims = new Map(accounts.map((account) => [account.report, account.claims.length]));
  const rows = origins.flatMap(({ speaker, speaker_type, reports }) =>
    reports.map((report) => ({
      speaker: toKey(speaker),
      type: speaker_type ?? 'unknown',
      report: toKey(report),
      claims: claims.get(report) ?? 0,
      borne_out: origins.length > 1,
    })),
  );
  return [...new Map(rows.map((row) => [JSON.stringify([row.speaker, row.report]), row])).values()];
}

/** Each step of each chain: who passes on whom. */
export function quotesOf({ origins }: Incident): { through: string; speaker: string }[] {
  const steps = origins.flatMap(({ chains }) =>
    chains.flatMap((chain) =>
      chain.slice(1).map((speaker, at) => ({ through: toKey(chain[at] ?? ''), speaker: toKey(speaker) })),
    ),
  );
  return [...new Map(steps.map((step) => [JSON.stringify(step), step])).values()];
}

/** Weights of what wants a decision: accounts that exclude each other, then fields told differently, then the dead. */
const WANTS = { contested: 1000, weak: 100, field: 50, mostDead: 500 };

/** How much an incident wants a decision; 0 once somebody decided. */
export function attentionOf({ grade, killed }: IncidentRow, incident: Incident, standing: string): number {
  if (standing !== 'undecided') return 0;
  const doubt = grade === 'contested' ? WANTS.contested : grade === 'weak' ? WANTS.weak : 0;
  return 1 + doubt + incident.disagreements.length * WANTS.field + Math.min(WANTS.mostDead, killed);
}

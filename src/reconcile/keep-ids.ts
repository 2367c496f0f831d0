import { createHash } from 'node:crypto';
import type { Incident } from '../model/index.ts';
import { groupBy } from './group.ts';

/** An incident that had an id. */
type Named = Pick<Incident, 'id' | 'claims'>;

interface Pair {
  readonly earlier: string;
  readonly id: string;
  readonly shared: number;
}

/**
 * The incidents under the ids that they had in an earlier reconciliation: an id goes to the incident that shares most
 * claims with its former bearer, each id once. An incident that would take another's id gets a new one.
 */
export function keepIds(incidents: readonly Incident[], earlier: readonly Named[]): Incident[] {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const { id, earlier: name } of pairs(incidents, earlier)) {
    if (names.has(id) || taken.has(name)) continue;
    names.set(id, name);
    taken.add(name);
  }
  for (const { id } of incidents) if (!names.has(id)) names.set(id, taken.has(id) ? anew(id) : id);
  return incidents.map((incident) => renamed(incident, (id) => names.get(id) ?? id));
}

/** An incident and a former one that share claims: those that share most first. */
function pairs(incidents: readonly Incident[], earlier: readonly Named[]): Pair[] {
  const home = new Map(incidents.flatMap(({ id, claims }) => claims.map((claim) => [claim, id] as const)));
  const found = earlier.flatMap(({ id: former, claims }) => {
    const homes = claims.flatMap((claim) => home.get(claim) ?? []);
    return [...groupBy(homes, (id) => id)].map(([id, { length: shared }]) => ({ earlier: former, id, shared }));
  });
  return found.sort((a, b) => b.shared - a.shared || compare(a.earlier, b.earlier) || compare(a.id, b.id));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function anew(id: string): string {
  return `i-${createHash('sha256').update(`anew ${id}`).digest('hex').slice(0, 16)}`;
}

function renamed(incident: Incident, name: (id: string) => string): Incident {
  return {
    ...incident,
    id: name(incident.id),
    competes_with: incident.competes_with.map(name).sort(),
    parts: incident.parts.map(name).sort(),
    part_of: incident.part_of === null ? null : name(incident.part_of),
  };
}

import { kilometres } from '../../model/index.ts';
import { type Entry, isAdmin1, isCountry } from '../gazetteer/entry.ts';

/** One name of a report with all places that it can mean. */
export interface Name {
  readonly candidates: readonly Entry[];
  /** How often the report says it. */
  readonly count: number;
  /** A bonus for each candidate from the words beside the name, of all its mentions. */
  readonly fit: readonly number[];
}

/** The rounds in which names settle by each other; more change nothing in practice. */
const ROUNDS = 4;
/** How far nearness reaches, kilometres: a front, a county, the area that a local paper tells about. */
const NEAR_KM = 60;
const REGION_KM = 300;
/** Of a list of namesakes only the best known are looked at. */
const MOST_CANDIDATES = 60;
/** Weight of the report's other places against fame; half of the weight is reached at `HALF` of support. */
const COMPANY_WEIGHT = 7;
const HALF = 1;

/**
 * Chooses the place that each name means: fame first, then in rounds what lies in the same region, state and
 * neighbourhood as the places that the report's other names are taken for.
 * @returns for each name the index of its candidate.
 */
export function chooseAll(names: readonly Name[]): number[] {
  const pools = names.map((name) => pool(name));
  let chosen = names.map((name, index) => best(pools[index] ?? [], (row) => alone(name, row)));
  for (let round = 0; round < ROUNDS; round++) {
    const places = names.map((name, index) => name.candidates[chosen[index] ?? 0]);
    const next = names.map((name, index) =>
      best(pools[index] ?? [], (row) => alone(name, row) + COMPANY_WEIGHT * support(names, places, index, row)),
    );
    if (next.every((row, index) => row === chosen[index])) break;
    chosen = next;
  }
  return chosen;
}

function pool(name: Name): number[] {
  return name.candidates
    .map((_, row) => row)
    .sort((a, b) => alone(name, b) - alone(name, a) || a - b)
    .slice(0, MOST_CANDIDATES);
}

function alone(name: Name, row: number): number {
  return (name.candidates[row]?.prominence ?? 0) + (name.fit[row] ?? 0);
}

function best(rows: readonly number[], score: (row: number) => number): number {
  if (rows.length === 1) return rows[0] ?? 0;
  let top = rows[0] ?? 0;
  let topScore = Number.NEGATIVE_INFINITY;
  for (const row of rows) {
    const value = score(row);
    if (value > topScore) [top, topScore] = [row, value];
  }
  return top;
}

/** How well a candidate goes with the places that the other names are taken for, 0 to 1. */
function support(names: readonly Name[], places: readonly (Entry | undefined)[], index: number, row: number): number {
  const candidate = names[index]?.candidates[row];
  if (!candidate) return 0;
  let sum = 0;
  for (let other = 0; other < places.length; other++) {
    const place = places[other];
    if (other !== index && place) sum += Math.sqrt(names[other]?.count ?? 1) * affinity(candidate, place);
  }
  return sum / (sum + HALF);
}

/** How much one place speaks for another, 0 to about 1.3. A state speaks for all that lies in it, wherever. */
function affinity(a: Entry, b: Entry): number {
  const sameCountry = a.country !== null && a.country === b.country;
  if (isCountry(a) && isCountry(b)) return 0;
  if (isCountry(a) || isCountry(b)) return sameCountry ? 0.2 : 0;
  const sameAdmin = sameCountry && a.admin1 !== null && a.admin1 === b.admin1;
  const shared = sameAdmin ? 0.35 : sameCountry ? 0.1 : 0;
  return isAdmin1(a) || isAdmin1(b) ? 2 * shared : shared + nearness(kilometres(a, b));
}

const nearness = (distance: number): number =>
  0.8 * Math.exp(-distance / NEAR_KM) + 0.2 * Math.exp(-distance / REGION_KM);

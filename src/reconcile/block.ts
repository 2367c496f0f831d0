import { foldName } from '../text/index.ts';
import type { Account } from './account.ts';
import { LEAST } from './copies.ts';
import { NARROW, width } from './days.ts';
import type { Families } from './families.ts';
import { isCountry, REACH } from './places.ts';

/** Size of a cell in degrees, about 55 km north to south. */
const CELL = 0.5;
const KILOMETRES_A_DEGREE = 111;
/** Days in a bucket of time. */
const BUCKET = 7;

/**
 * Pairs of accounts that are worth a closer look, as indexes into the list, each once: of one group of actions, and
 * near each other in place and time, or of the same party in the same days, or at the same named place, or in one
 * report, or with the same sentence. Keeps the work close to linear in the number of accounts.
 */
export function* candidatePairs(
  accounts: readonly Account[],
  families: Families,
): Generator<readonly [number, number]> {
  const blocks = new Map<string, number[]>();
  const keys = accounts.map((account) => new Set(keysOf(account, families.group(account.claim.action))));
  for (const [index, account] of keys.entries()) {
    const seen = new Set<number>();
    for (const key of account) for (const other of blocks.get(key) ?? []) seen.add(other);
    for (const other of seen) yield [other, index];
    for (const key of account) {
      const block = blocks.get(key);
      if (block) block.push(index);
      else blocks.set(key, [index]);
    }
  }
}

function keysOf(account: Account, group: string): string[] {
  const days = buckets(account);
  const where = cells(account).map((cell) => `${group}|cell ${cell}`);
  const who = [...account.actors, ...account.recipients].flatMap((known) => [known.key, ...known.above]);
  return [
    `${group}|report ${account.report.id}`,
    ...beginning(account).map((words) => `${group}|text ${words}`),
    ...placeName(account).map((name) => `${group}|place ${name}`),
    ...days.flatMap((day) => [...where, ...who.map((id) => `${group}|party ${id}`)].map((key) => `${key}|${day}`)),
  ];
}

/** How the sentence begins, for reprints without a date. */
function beginning({ runs }: Account): string[] {
  return runs.size < LEAST ? [] : [[...runs].slice(0, 2).join(' ')];
}

/** Weeks that the account's days touch; none where they are too many to tell anything. */
function buckets({ window }: Account): number[] {
  if (width(window) > 3 * NARROW) return [];
  const first = Math.floor(window.from / BUCKET);
  const last = Math.floor(window.to / BUCKET);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Name of the place, for accounts whose days are too many for cells and for places without coordinates. */
function placeName({ claim }: Account): string[] {
  const { place } = claim;
  return place && place.geo_precision !== 3 ? [foldName(place.name)] : [];
}

/** Cells of the grid that the place's reach touches. */
function cells({ claim }: Account): string[] {
  const { place } = claim;
  if (!place || place.latitude === null || place.longitude === null || isCountry(place)) return [];
  const reach = REACH[place.geo_precision] / KILOMETRES_A_DEGREE;
  const rows = steps(place.latitude, reach);
  const columns = steps(place.longitude, reach / Math.max(0.1, Math.cos((place.latitude * Math.PI) / 180)));
  return rows.flatMap((row) => columns.map((column) => `${row}:${column}`));
}

function steps(middle: number, reach: number): number[] {
  const first = Math.floor((middle - reach) / CELL);
  const last = Math.floor((middle + reach) / CELL);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

import type { Account } from './account.ts';
import { LEAST } from './copies.ts';
import { MONTH, width } from './days.ts';
import type { Known } from './parties.ts';
import { REACH, type Spot } from './places.ts';

/** Size of a cell in degrees, about 55 km north to south. */
const CELL = 0.5;
const KILOMETRES_A_DEGREE = 111;
/** Days in a bucket of time. */
const BUCKET = 7;
/** Least runs of a sentence that stand for it. */
const SKETCH = 3;

/** The blocks in which an account looks for others, and those of them in which it stands to be found. */
export interface Keys {
  readonly asks: readonly string[];
  readonly files: readonly string[];
}

/** Accounts that may meet any other come first: those without days of their own, then those without a town. */
export type Rank = 0 | 1 | 2;

export function rankOf({ window, spot }: Account): Rank {
  if (width(window) > MONTH) return 0;
  return spot?.point != null && spot.geo_precision !== 3 ? 2 : 1;
}

/**
 * Accounts meet by what they share in a week. One without days of its own would meet everybody: it is filed by pairs of
 * what it tells. One without a town is filed by its parties in a week. Others only ask there, and are not found: two of
 * them meet by their days, or on the map. This wants accounts to come in the order of their ranks.
 */
export function keysOf(account: Account, rank: Rank): Keys {
  const report = `report ${account.report.id}`;
  const pairs = [...together(account), ...sketch(account)];
  if (rank === 0) return { asks: [report, ...pairs], files: [report, ...pairs] };
  const where = cells(account.spot).map((cell) => `cell ${cell}`);
  const shared = inWeeks(account, [...where, ...placeName(account.spot), ...sketch(account)]);
  const who = inWeeks(account, everybody(account.actors, account.recipients));
  const found = rank === 1 ? [...shared, ...who] : shared;
  return { asks: [report, ...shared, ...who, ...pairs], files: [report, ...found] };
}

function inWeeks(account: Account, keys: readonly string[]): string[] {
  return weeks(account).flatMap((week) => keys.map((key) => `${week}|${key}`));
}

/** What, shared by two accounts, can make up for a day that one of them does not tell. */
function together({ spot, dead, actors, recipients }: Account): string[] {
  const who = everybody(actors, recipients);
  const sides = who.flatMap((one, index) => who.slice(index + 1).map((other) => `${one}|${other}`));
  const number = dead !== null && dead > 1 ? [`${dead} dead`] : [];
  return [
    ...placeName(spot).flatMap((place) => [...sides, ...number].map((other) => `${place}|${other}`)),
    ...number.flatMap((count) => sides.map((pair) => `${count}|${pair}`)),
  ];
}

/** Keys of all parties and of the bodies above them, in order. */
function everybody(...sides: readonly (readonly Known[])[]): string[] {
  return [...new Set(sides.flat().flatMap((known) => [known.key, ...known.above]))].sort();
}

/** Pairs of the least runs of its sentence: copies share one more likely than not, other sentences hardly ever. */
function sketch({ runs }: Account): string[] {
  if (runs.length < LEAST) return [];
  const least = runs.slice(0, SKETCH);
  return least.flatMap((run, index) => least.slice(index + 1).map((next) => `text ${run} ${next}`));
}

/** Weeks that the account's days touch. */
function weeks({ window }: Account): number[] {
  return steps(window.from / BUCKET, window.to / BUCKET);
}

function placeName(spot: Spot | null): string[] {
  return spot && spot.geo_precision !== 3 ? [`place ${spot.folded}`] : [];
}

/** Cells of the grid that the place's reach touches. */
function cells(spot: Spot | null): string[] {
  if (!spot?.point || spot.isCountry) return [];
  const { latitude, longitude } = spot.point;
  const reach = REACH[spot.geo_precision] / KILOMETRES_A_DEGREE;
  const eastwards = reach / Math.max(0.1, Math.cos((latitude * Math.PI) / 180));
  const columns = steps((longitude - eastwards) / CELL, (longitude + eastwards) / CELL);
  return steps((latitude - reach) / CELL, (latitude + reach) / CELL).flatMap((row) =>
    columns.map((column) => `${row}:${column}`),
  );
}

/** Whole numbers from below one number to below another. */
function steps(from: number, to: number): number[] {
  const first = Math.floor(from);
  return Array.from({ length: Math.floor(to) - first + 1 }, (_, index) => first + index);
}

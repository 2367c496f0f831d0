import type { Account } from './account.ts';
import { LEAST } from './copies.ts';
import type { Known } from './parties.ts';
import { REACH, type Spot } from './places.ts';

/** Size of a cell in degrees, about 55 km north to south. */
const CELL = 0.5;
const KILOMETRES_A_DEGREE = 111;
/** Days in a bucket of time. */
const BUCKET = 7;
/** Least runs of a sentence that stand for it. */
const SKETCH = 3;

/** The blocks that an account stands in, and those in which it looks for others. */
export interface Keys {
  readonly files: readonly string[];
  readonly asks: readonly string[];
}

/**
 * Accounts whose days are told to a month or less meet by what they share in a week. A vague one would meet everybody:
 * it is filed by pairs of what it tells, and asks there for dated and vague ones; dated ones ask there for vague ones
 * only. So do accounts of which only the parties are known, and those that the map would bring together.
 */
export function keysOf(account: Account, vague: boolean): Keys {
  const report = [`report ${account.report.id}`];
  const pairs = oneSided([...together(account), ...sketch(account)], 'dated', 'vague', vague);
  if (vague) return { files: [...report, ...pairs.files], asks: [...report, ...pairs.asks] };
  const weekly = eachWeek(account);
  return {
    files: [...report, ...weekly.files, ...pairs.files],
    asks: [...report, ...weekly.asks, ...pairs.asks],
  };
}

/** Keys under which the many are filed apart from the few: the few ask for both, the many for the few. */
function oneSided(keys: readonly string[], many: string, few: string, isFew: boolean): Keys {
  const [ofMany, ofFew] = [keys.map((key) => `${many} ${key}`), keys.map((key) => `${few} ${key}`)];
  return isFew ? { files: ofFew, asks: [...ofFew, ...ofMany] } : { files: ofMany, asks: ofFew };
}

/** Cells of the map, place, parties and words in each week: what one account can share with another. */
function eachWeek(account: Account): Keys {
  const { spot, actors, recipients } = account;
  const inWeeks = (keys: readonly string[]) => weeks(account).flatMap((week) => keys.map((key) => `${key}|${week}`));
  const shared = inWeeks([...cells(spot).map((cell) => `cell ${cell}`), ...placeName(spot), ...sketch(account)]);
  const isTown = spot?.point != null && spot.geo_precision !== 3;
  const who = oneSided(inWeeks(everybody(actors, recipients)), 'of towns', 'of nowhere', !isTown);
  return { files: [...shared, ...who.files], asks: [...shared, ...who.asks] };
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

import { distance } from 'fastest-levenshtein';
import { capitalsFit } from './capitals.ts';
import { composeAfter, composeBefore, composeShared } from './compose.ts';
import { qualifies, type Run, standsForItsState } from './ground.ts';
import { isSomebodyElse } from './guard.ts';
import type { Branch, Hit, Meaning, Signal, Taken } from './hit.ts';
import { type Lexicon, looseKey, type Reading } from './lexicon.ts';
import type { Line } from './line.ts';

/** What a line holds: names in order, none overlapping, and what speaks for the country of the report. */
export interface Scanned {
  readonly hits: readonly Hit[];
  readonly signals: readonly Signal[];
}

/** Weight of an adjective or name that is no party: "the Syrian town", "in Syria" tell best where a report plays. */
const SETTING = 3;

/** Reads a line from left to right, always taking the longest phrase. */
export function scan(line: Line, lexicon: Lexicon): Scanned {
  const hits: Hit[] = [];
  const signals: Signal[] = areaSignals(line, lexicon);
  for (let at = 0; at < line.words.length; at++) {
    const found = foundAt(line, lexicon, at);
    const before = takeBefore(line, lexicon, line.lower(at) === 'the' ? at + 1 : at);
    const taken = before ?? (found && take(line, lexicon, found));
    if (!taken) continue;
    if (taken.hit) hits.push(taken.hit);
    else signals.push(...settings(found?.readings ?? []));
    at = taken.last;
  }
  return { hits, signals };
}

function settings(readings: readonly Reading[]): Signal[] {
  return readings.flatMap((reading) =>
    reading.kind === 'state' ? [{ state: reading.state, weight: reading.form === 'city' ? 1 : SETTING }] : [],
  );
}

function areaSignals(line: Line, lexicon: Lexicon): Signal[] {
  return line.words.flatMap((_, at) => {
    if (!line.isCapital(at)) return [];
    const longest = lexicon.areas.matches(line.keys, at).at(-1);
    return (longest?.values ?? []).map((state) => ({ state, weight: 1 }));
  });
}

/** The longest phrase that begins at a place, with everything that it can stand for. */
function foundAt(line: Line, lexicon: Lexicon, first: number): Run | null {
  const here = longestAt(line, lexicon, first);
  if (line.lower(first) !== 'the') return here;
  const behind = longestAt(line, lexicon, first + 1);
  return behind && behind.last > (here?.last ?? first) ? behind : here;
}

function longestAt(line: Line, lexicon: Lexicon, first: number): Run | null {
  const exact = [...lexicon.names.matches(line.keys, first), ...lexicon.local.matches(line.keys, first)];
  const fused = lexicon.names.fusedMatches(line.keys, first);
  if (exact.length === 0 && fused.length === 0) return looseAt(line, lexicon, first);
  const byLength = [...fused, ...exact].sort((a, b) => a.length - b.length).reverse();
  for (const match of byLength) {
    const last = first + match.length - 1;
    if (!line.flowsThrough(first, last)) continue;
    const readings = match.values.filter((entry) => capitalsFit(entry, line, first)).map((entry) => entry.reading);
    if (readings.length > 0)
      return { first, last, readings, possessive: line.isPossessive(last) || fused.includes(match) };
  }
  return looseAt(line, lexicon, first);
}

/** A transliterated name is no longer than this, and its vowels differ by no more a word. */
const LONGEST_LOOSE = 5;
const MOST_VOWELS_APART = 2;

/** A name in a spelling that folding does not reach, known by its consonants ("Jaish al-Mujahadeen"). */
function looseAt(line: Line, lexicon: Lexicon, first: number): Run | null {
  if (
    !line.isCapital(first) ||
    !line.flows(first) ||
    !lexicon.looseStarts.has(looseKey(line.keys.slice(first, first + 1)))
  )
    return null;
  for (let length = LONGEST_LOOSE; length >= 2; length--) {
    const keys = line.keys.slice(first, first + length);
    const last = first + keys.length - 1;
    if (keys.length < length || !line.isCapital(last) || !line.flowsThrough(first, last)) continue;
    const close = (lexicon.loose.get(looseKey(keys)) ?? []).filter((entry) => isClose(entry.keys, keys));
    const readings = close.map(({ entry }) => entry.reading);
    if (readings.length > 0) return { first, last, readings, possessive: line.isPossessive(last) };
  }
  return null;
}

function isClose(known: readonly string[], found: readonly string[]): boolean {
  return known.every((word, at) => distance(word, found[at] ?? '') <= MOST_VOWELS_APART);
}

function take(line: Line, lexicon: Lexicon, found: Run): Taken {
  if (isSomebodyElse(line, lexicon, found, (at) => isName(line, lexicon, at))) return { last: found.last, hit: null };
  const proper = found.readings.flatMap(properMeaning);
  const composed = composedHit(line, lexicon, found);
  if (composed && (proper.length === 0 || composed.last > found.last)) return { last: composed.last, hit: composed };
  if (proper.length > 0)
    return { last: found.last, hit: { first: bareFirst(line, found), last: found.last, meanings: proper } };
  const alone = found.readings.flatMap((reading) => aloneMeaning(line, lexicon, found, reading));
  const first = bareFirst(line, found);
  return { last: found.last, hit: alone.length > 0 ? { first, last: found.last, meanings: alone } : null };
}

/** "The" belongs to the phrase and not to the mention. */
function bareFirst(line: Line, found: Run): number {
  return found.last > found.first && line.lower(found.first) === 'the' ? found.first + 1 : found.first;
}

function isName(line: Line, lexicon: Lexicon, at: number): boolean {
  return foundAt(line, lexicon, at) !== null;
}

/** What a phrase means that stands all alone; an adjective its state's government. */
export function meaningAlone(reading: Reading): Meaning[] {
  if (reading.kind === 'state') return [{ kind: 'state', state: reading.state, branch: 'government' }];
  return reading.kind === 'leader' ? [{ kind: 'leader', row: reading.row }] : properMeaning(reading);
}

function properMeaning(reading: Reading): Meaning[] {
  if (reading.kind === 'actor') return [{ kind: 'actor', actor: reading.actor, name: reading.name }];
  if (reading.kind === 'collective' && reading.row.means === 'actor')
    return [{ kind: 'collective', row: reading.row, branch: null }];
  return [];
}

function composedHit(line: Line, lexicon: Lexicon, found: Run): Hit | null {
  const composing = found.readings.filter((reading) => composes(line, found, reading));
  if (composing.length === 0) return null;
  const after = composeAfter(line, lexicon, found);
  if (after) return composedOf(composing, after.branch, bareFirst(line, found), after.last);
  const shared = composeShared(line, lexicon, found.last, (at) => stateAt(line, lexicon, at));
  return shared && composedOf(composing, shared, found.first, found.last);
}

/** Adjectives always, names and seats where they stand like one ("Syria's army", "the Damascus regime"). */
function composes(line: Line, found: Run, reading: Reading): boolean {
  if (reading.kind === 'collective') return reading.row.means !== 'actor';
  if (reading.kind === 'leader') return true;
  if (reading.kind !== 'state' || reading.form === 'people') return false;
  if (reading.form !== 'city') return true;
  return found.possessive || /^(regime|government)$/.test(line.lower(found.last + 1));
}

function composedOf(readings: readonly Reading[], branch: Branch, first: number, last: number): Hit {
  return { first, last, meanings: readings.flatMap((reading) => composedMeaning(reading, branch)) };
}

function composedMeaning(reading: Reading, branch: Branch): Meaning[] {
  if (reading.kind === 'state') return [{ kind: 'state', state: reading.state, branch }];
  if (reading.kind === 'leader') return [leaderMeaning(reading, branch)];
  if (reading.kind !== 'collective') return [];
  const own = reading.row.means === 'armed_forces' || reading.row.means === 'police' ? reading.row.means : branch;
  return [{ kind: 'collective', row: reading.row, branch: own }];
}

/** "Assad's forces" are his state's; "Haftar's forces" are his group. */
function leaderMeaning(reading: Reading & { kind: 'leader' }, branch: Branch): Meaning {
  const state = /^([a-z]{2})-government$/.exec(reading.row.actor)?.[1];
  return state ? { kind: 'state', state, branch } : { kind: 'leader', row: reading.row };
}

function stateAt(line: Line, lexicon: Lexicon, at: number): Run | null {
  const found = foundAt(line, lexicon, at);
  const isState = found?.readings.some((reading) => reading.kind === 'state' && reading.form !== 'people');
  return isState ? found : null;
}

function aloneMeaning(line: Line, lexicon: Lexicon, found: Run, reading: Reading): Meaning[] {
  if (reading.kind === 'leader') return [{ kind: 'leader', row: reading.row }];
  if (reading.kind === 'state')
    return standsForItsState(line, lexicon, found, reading, (at) => stateAt(line, lexicon, at) !== null)
      ? [{ kind: 'state', state: reading.state, branch: 'government' }]
      : [];
  if (reading.kind !== 'collective' || found.first === found.last || qualifies(line, lexicon, found)) return [];
  const { means } = reading.row;
  return means === 'actor' || means === 'label' ? [] : [{ kind: 'collective', row: reading.row, branch: means }];
}

/** A branch in front of its state ("the army of Syria"), looked for where no name begins. */
function takeBefore(line: Line, lexicon: Lexicon, at: number): Taken | null {
  const before = composeBefore(line, lexicon, at);
  const found = before && foundAt(line, lexicon, before.state);
  if (!before || !found || found.possessive || qualifies(line, lexicon, found)) return null;
  const states = found.readings.filter((reading) => reading.kind === 'state' && reading.form === 'name');
  if (states.length === 0) return null;
  return { last: found.last, hit: composedOf(states, before.branch, at, found.last) };
}

import type { BranchRow } from '../model/index.ts';
import type { Branch } from './hit.ts';
import type { Lexicon } from './lexicon.ts';
import type { Line } from './line.ts';

/** A branch read off the words after a state's adjective; `last` is the last word of the mention. */
export interface Composed {
  readonly branch: Branch;
  readonly last: number;
}

/** The words that name a state in front of a branch. */
export interface StateWords {
  readonly last: number;
  readonly possessive: boolean;
}

/** Words that may stand between two adjectives of one noun ("Russian and Syrian warplanes"). */
const COORDINATION = new Set(['and', 'or', 'and/or', '&']);
/** More adjectives in one row are not looked at. */
const MOST_COORDINATED = 4;

/** Words of a name that may stand between a possessive and the thing owned ("Russia's Hmeimim air base"). */
const MOST_OWN_NAMES = 2;

/** Reads the words behind a state's adjective, name or seat ("Russian special forces", "Turkey's air strikes"). */
export function composeAfter(line: Line, lexicon: Lexicon, state: StateWords): Composed | null {
  let composed: Composed | null = null;
  for (let at = state.last + 1; at < line.words.length && line.flows(at - 1); ) {
    const word = branchAt(line, lexicon, at);
    if (!word) return composed ?? (state.possessive ? owned(line, lexicon, state.last) : null);
    const deed = deedOf(word.branch);
    if (deed) return composed ?? { branch: deed, last: state.last };
    at = word.last + 1;
    if (line.lower(at) !== 'of' && isBranch(word.branch) && line.upos(word.last) !== 'ADJ')
      composed = { branch: word.branch, last: word.last };
  }
  return composed;
}

function owned(line: Line, lexicon: Lexicon, last: number): Composed | null {
  for (let at = last + 1; at <= last + MOST_OWN_NAMES && line.flows(at - 1) && line.isCapital(at); at++) {
    const word = line.flows(at) ? branchAt(line, lexicon, at + 1) : null;
    const branch = word && deedOf(word.branch);
    if (branch) return { branch, last };
  }
  return null;
}

function isBranch(branch: BranchRow['branch']): branch is Branch {
  return branch === 'armed_forces' || branch === 'police' || branch === 'government';
}

function deedOf(branch: BranchRow['branch']): Branch | null {
  if (branch === 'of_armed_forces') return 'armed_forces';
  return branch === 'of_government' ? 'government' : null;
}

/** The longest word of `branches.csv` at a place; a word joined by a hyphen to the next ("government-held") is none. */
function branchAt(line: Line, lexicon: Lexicon, at: number): { branch: BranchRow['branch']; last: number } | null {
  for (const match of lexicon.branches.matches(line.keys, at).toReversed()) {
    const last = at + match.length - 1;
    if (!line.flowsThrough(at, last) || line.joinsNext(last)) continue;
    const branch = match.values.find((value) => value !== 'modifier') ?? match.values[0];
    if (branch) return { branch, last };
  }
  return null;
}

/** "Army of Syria", "the president of Iran": a branch in front of a state's name. Gives where the state's name begins. */
export function composeBefore(line: Line, lexicon: Lexicon, first: number): { branch: Branch; state: number } | null {
  const word = branchAt(line, lexicon, first);
  if (!word || (word.branch !== 'armed_forces' && word.branch !== 'police' && word.branch !== 'government'))
    return null;
  if (!line.flows(word.last) || line.lower(word.last + 1) !== 'of' || !line.flows(word.last + 1)) return null;
  const state = word.last + (line.lower(word.last + 2) === 'the' ? 3 : 2);
  return { branch: word.branch, state };
}

/**
 * An adjective that shares its noun with a following one ("Russian and Syrian warplanes", "Syrian-Russian strikes").
 * @param stateAt a state's adjective or name at a place, or null.
 */
export function composeShared(
  line: Line,
  lexicon: Lexicon,
  end: number,
  stateAt: (at: number) => StateWords | null,
): Branch | null {
  let last = end;
  for (let count = 0; count < MOST_COORDINATED; count++) {
    const next = COORDINATION.has(line.lower(last + 1)) ? last + 2 : last + 1;
    if (!coordinates(line, last, next)) return null;
    const state = stateAt(next);
    if (state === null) return null;
    const composed = composeAfter(line, lexicon, state);
    if (composed) return composed.branch;
    last = state.last;
  }
  return null;
}

function coordinates(line: Line, last: number, next: number): boolean {
  if (next >= line.words.length) return false;
  return next === last + 2 || /^\s*[,/‑–-]\s*$/u.test(line.gap(last));
}

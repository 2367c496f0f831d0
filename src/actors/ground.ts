import type { Lexicon, Reading } from './lexicon.ts';
import type { Line } from './line.ts';

/** A phrase in a line with what it may stand for. Word indexes, both inclusive. */
export interface Run {
  readonly first: number;
  readonly last: number;
  readonly readings: readonly Reading[];
  /** With or, where a text lost it, without its apostrophe. */
  readonly possessive: boolean;
}

/** Grammatical relations in which a people may stand for its state. */
const ACTS = /^(nsubj|conj)/;
/** Adjectives and articles between a preposition and a name. */
const MOST_ADJECTIVES = 4;
/** "Iraq, Syria and Yemen": no longer list is followed back to its preposition. */
const LONGEST_LIST = 6;

/**
 * Whether a state's name, people or capital standing alone means its government. "Russia said", "between Ankara and
 * Moscow" do; "in Syria", "Aleppo, Syria", "the Syrians", "the people of Iran" do not.
 */
export function standsForItsState(
  line: Line,
  lexicon: Lexicon,
  run: Run,
  reading: Reading & { kind: 'state' },
  isState: (at: number) => boolean,
): boolean {
  if (reading.form === 'adjective') return false;
  if (reading.form === 'people') return line.lower(run.first - 1) === 'the' && ACTS.test(relation(line, run));
  if (reading.form === 'city') return cityActs(line, lexicon, run);
  return !isGround(line, lexicon, run, isState) && !modifies(line, lexicon, run);
}

function relation(line: Line, run: { readonly last: number }): string {
  return line.sentence.tokens[line.lastTokenOf(run.last)]?.deprel ?? '';
}

function cityActs(line: Line, lexicon: Lexicon, run: Run): boolean {
  const before = line.lower(run.first - 1);
  if (modifies(line, lexicon, run) || before === 'of' || lexicon.beside.locative.has(before)) return false;
  if (lexicon.beside.dealing.has(before)) return true;
  if (before === 'and' && lexicon.beside.dealing.has(line.lower(run.first - 3))) return true;
  return relation(line, run) === 'nsubj';
}

function isGround(line: Line, lexicon: Lexicon, run: Run, isState: (at: number) => boolean): boolean {
  let first = run.first;
  for (let count = 0; count < LONGEST_LIST; count++) {
    const at = beforeAdjectives(line, first);
    if (isGroundAfter(line, lexicon, at) || lexicon.beside.direction.has(line.lower(first - 1))) return true;
    if (!isState(at) || !isJoined(line, at)) return isAfterPlace(line, at) && !/^\s+and\b/.test(line.gap(run.last));
    first = at;
  }
  return false;
}

/** A preposition or "of" whose noun is no part of a state ("the people of Iran"). */
function isGroundAfter(line: Line, lexicon: Lexicon, at: number): boolean {
  const word = line.lower(at);
  if (word === 'of') return lexicon.branches.matches(line.keys, at - 1).length === 0;
  return lexicon.beside.locative.has(word) || (word === 'with' && lexicon.beside.border.has(line.lower(at - 1)));
}

/** "Aleppo, Syria". */
function isAfterPlace(line: Line, at: number): boolean {
  return isName(line, at) && /^,\s*$/.test(line.gap(at));
}

/** The last word before a name, its article and adjectives ("in the war-torn north of", "across eastern"). */
function beforeAdjectives(line: Line, first: number): number {
  let at = first - 1;
  for (let count = 0; count < MOST_ADJECTIVES && line.flows(at); count++) {
    const isFiller = line.lower(at) === 'the' || line.lower(at) === 'and' || line.upos(at) === 'ADJ';
    if (!isFiller) break;
    at--;
  }
  return at;
}

/** "Iraq, Syria", "Iraq and Syria": what holds of the first holds of the second. */
function isJoined(line: Line, at: number): boolean {
  return /^,?\s*$/.test(line.gap(at)) || line.lower(at + 1) === 'and';
}

function isName(line: Line, at: number): boolean {
  return at >= 0 && line.isCapital(at) && line.upos(at) === 'PROPN';
}

/** "The Syria conflict", "Russia's Hmeimim": a name that only qualifies another noun. */
function modifies(line: Line, lexicon: Lexicon, run: Run): boolean {
  return run.possessive || qualifies(line, lexicon, run);
}

/** A noun follows that the name belongs to; labels for armed people are nouns whatever the parser takes each for. */
export function qualifies(line: Line, lexicon: Lexicon, run: { readonly last: number }): boolean {
  if (!line.flows(run.last)) return false;
  if (lexicon.labels.has(line.lower(run.last + 1))) return true;
  const next = line.sentence.tokens[line.lastTokenOf(run.last) + 1];
  const head = next?.upos === 'NOUN' && !next.deprel.startsWith('obl');
  return head || relation(line, run) === 'compound';
}

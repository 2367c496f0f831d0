import type { Lexicon, Reading } from './lexicon.ts';
import type { Line } from './line.ts';

interface Run {
  readonly first: number;
  readonly last: number;
  readonly readings: readonly Reading[];
  readonly possessive: boolean;
}

/** Prepositions after which a state's name is ground and no party. */
const LOCATIVE = new Set(
  'in inside into across throughout within near through around outside over to from via toward towards at off bordering'.split(
    ' ',
  ),
);
/** "Eastern Syria" is ground, whatever stands before it. */
const DIRECTION = /^(north|south|east|west)[a-z]*(ern)?$|^central$|^neighbou?ring$|^nearby$/;
/** Grammatical relations in which a people may stand for its state. */
const ACTS = /^(nsubj|conj)/;
const BORDER = /^(border|frontier|boundary)s?$/;
/** Adjectives and articles between a preposition and a name. */
const MOST_ADJECTIVES = 4;
/** After these a capital stands for the government that sits there. */
const BETWEEN_GOVERNMENTS = new Set(['between', 'with', 'against', 'by', 'for']);
/** No word of `not_itself.csv` for the place before a name is longer. */
const LONGEST_BEFORE = 4;

/** Whether the words beside a name make it mean somebody else: "ISIS-affiliated", "anti-IS", "al-Qaeda splinter group". */
export function isSomebodyElse(line: Line, lexicon: Lexicon, run: Run, isName: (at: number) => boolean): boolean {
  if (line.joinsNext(run.last) && !isName(run.last + 1)) return true;
  if (run.first > 0 && line.joinsNext(run.first - 1) && !namedBefore(line, run.first - 1, isName)) return true;
  if (line.flows(run.last) && lexicon.after.matches(line.keys, run.last + 1).length > 0) return true;
  return hasBefore(line, lexicon, run) || isPersonsName(line, lexicon, run);
}

function namedBefore(line: Line, at: number, isName: (at: number) => boolean): boolean {
  return line.isCapital(at) && isName(at);
}

function hasBefore(line: Line, lexicon: Lexicon, run: Run): boolean {
  const article = line.lower(run.first - 1) === 'the' || line.lower(run.first - 1) === 'an';
  const end = article ? run.first - 1 : run.first;
  if (line.lower(end - 1) === 'former' && keepsItsFormerName(line, lexicon, run)) return false;
  for (let length = 1; length <= LONGEST_BEFORE && line.flows(end - length); length++)
    if (lexicon.before.get(line.keys.slice(end - length, end)).length > 0) return true;
  return false;
}

/** "The former al-Nusra Front" is still that body, "former al-Nusra fighters" are not. */
function keepsItsFormerName(line: Line, lexicon: Lexicon, run: Run): boolean {
  const renamed = run.readings.some((reading) => reading.kind === 'actor' && lexicon.renamed.has(reading.actor));
  return renamed && !qualifies(line, run);
}

/** "Jordan Smith", "Michael Jordan", "Hafez al-Assad": a capitalised neighbour makes a doubtful name a person's. */
function isPersonsName(line: Line, lexicon: Lexicon, run: Run): boolean {
  const leader = run.first === run.last && run.readings.some((reading) => reading.kind === 'leader');
  const state = run.readings.some(
    (reading) => reading.kind === 'state' && lexicon.alsoPersons.has(reading.state) && reading.form === 'name',
  );
  return (
    (leader && isUnknownCapital(line, lexicon, run.first - 1)) || (state && hasPersonalNeighbour(line, lexicon, run))
  );
}

function hasPersonalNeighbour(line: Line, lexicon: Lexicon, run: Run): boolean {
  const after =
    line.flows(run.last) &&
    !line.isPossessive(run.last) &&
    line.isCapital(run.last + 1) &&
    !isBranch(line, lexicon, run.last + 1);
  return after || isUnknownCapital(line, lexicon, run.first - 1);
}

/** A capitalised word in the middle of a sentence that is no title, such as a first name. */
function isUnknownCapital(line: Line, lexicon: Lexicon, at: number): boolean {
  const inside = at > 0 || (at === 0 && line.upos(0) === 'PROPN');
  return inside && line.flows(at) && !line.shouted && line.isCapital(at) && !isBranch(line, lexicon, at);
}

function isBranch(line: Line, lexicon: Lexicon, at: number): boolean {
  return lexicon.branches.matches(line.keys, at).length > 0;
}

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
  if (reading.form === 'city') return cityActs(line, run);
  return !isGround(line, lexicon, run, isState) && !modifies(line, run);
}

function relation(line: Line, run: { readonly last: number }): string {
  return line.sentence.tokens[line.lastTokenOf(run.last)]?.deprel ?? '';
}

function cityActs(line: Line, run: Run): boolean {
  const before = line.lower(run.first - 1);
  if (modifies(line, run) || before === 'of' || LOCATIVE.has(before)) return false;
  if (BETWEEN_GOVERNMENTS.has(before)) return true;
  if (before === 'and' && BETWEEN_GOVERNMENTS.has(line.lower(run.first - 3))) return true;
  return relation(line, run) === 'nsubj';
}

function isGround(line: Line, lexicon: Lexicon, run: Run, isState: (at: number) => boolean): boolean {
  const at = beforeAdjectives(line, run.first);
  const before = line.lower(at);
  if (LOCATIVE.has(before) || DIRECTION.test(line.lower(run.first - 1))) return true;
  if (before === 'with' && BORDER.test(line.lower(at - 1))) return true;
  if (before === 'of') return lexicon.branches.matches(line.keys, at - 1).length === 0;
  if (isState(at) && isJoined(line, at)) return isGround(line, lexicon, { ...run, first: at, last: at }, isState);
  const afterPlace = isName(line, at) && /^,\s*$/.test(line.gap(at)) && !isState(at);
  return afterPlace && !/^\s+and\b/.test(line.gap(run.last));
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
function modifies(line: Line, run: Run): boolean {
  return run.possessive || qualifies(line, run);
}

/** A noun follows that the name belongs to. */
export function qualifies(line: Line, run: { readonly last: number }): boolean {
  if (!line.flows(run.last)) return false;
  const next = line.sentence.tokens[line.lastTokenOf(run.last) + 1];
  const head = next?.upos === 'NOUN' && !next.deprel.startsWith('obl');
  return head || relation(line, run) === 'compound';
}

import { qualifies, type Run } from './ground.ts';
import type { Lexicon } from './lexicon.ts';
import type { Line } from './line.ts';

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
  return renamed && !qualifies(line, lexicon, run);
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

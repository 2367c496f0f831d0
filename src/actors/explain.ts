import type { Alias } from '../model/index.ts';
import type { Hit } from './hit.ts';
import type { Lexicon } from './lexicon.ts';
import type { Line } from './line.ts';

/** A name that a line explains by another ("X, previously known as Y"; "X (Y)"). Word indexes, both inclusive. */
export interface Explained {
  readonly line: Line;
  readonly relation: Alias['relation'];
  /** The name that is explained: the newer, longer or wider known one stands in `same`. */
  readonly name: Words;
  readonly same: Words;
}

export interface Words {
  readonly first: number;
  readonly last: number;
}

const ACRONYM = /^\p{Lu}[\p{L}\p{N}-]{1,6}$/u;
const CAPITALS = /\p{Lu}.*\p{Lu}/u;
/** Small words inside a name ("Army of Conquest", "Front for the Liberation of X"). */
const INSIDE = new Set(['of', 'for', 'the', 'and', 'in', 'to', 'wa', 'bin', 'ibn']);
/** A name that no row holds is read no longer than this. */
const LONGEST_NAME = 8;

/** Every explanation of a name in a line. */
export function explanationsIn(line: Line, lexicon: Lexicon, hits: readonly Hit[]): Explained[] {
  return [...byCue(line, lexicon, hits), ...inBrackets(line, hits)];
}

function byCue(line: Line, lexicon: Lexicon, hits: readonly Hit[]): Explained[] {
  return line.words.flatMap((_, at) => {
    const cue = lexicon.cues.matches(line.keys, at).at(-1);
    const relation = cue?.values[0];
    if (!cue || !relation || !line.flowsThrough(at, at + cue.length - 1)) return [];
    const widens = relation === 'member_of' || relation === 'part_of' || relation === 'led_by';
    const left = widens ? knownBefore(line, hits, at - 1) : nameBefore(line, hits, at - 1);
    const right = nameFrom(line, hits, at + cue.length);
    if (!left || !right) return [];
    return [{ line, relation, name: widens ? left : right, same: widens ? right : left }];
  });
}

/** Brackets: an acronym of the name before them, or another name of the same body. */
function inBrackets(line: Line, hits: readonly Hit[]): Explained[] {
  if (!line.sentence.text.includes('(')) return [];
  return line.words.flatMap((_, at): Explained[] => {
    if (!/^\s*\(\s*(al-)?$/iu.test(line.gap(at))) return [];
    const right = bracketed(line, at + 1);
    const left = right && nameBefore(line, hits, at);
    if (!left || !right) return [];
    const acronym =
      right.first === right.last && ACRONYM.test(line.raw(right.first)) && CAPITALS.test(line.raw(right.first));
    if (acronym && (shares(hits, left, right) || spells(line, left, line.raw(right.first))))
      return [{ line, relation: 'acronym', name: right, same: left }];
    return shares(hits, left, right) ? [{ line, relation: 'also_known_as', name: right, same: left }] : [];
  });
}

function bracketed(line: Line, first: number): Words | null {
  for (let last = first; last < line.words.length && last < first + LONGEST_NAME; last++) {
    if (/^\s*['’"”]?\s*\)/u.test(line.gap(last))) return { first, last };
    if (!line.flows(last)) return null;
  }
  return null;
}

/** A known name that ends at a word, perhaps with a noun like "group" between them. */
function knownBefore(line: Line, hits: readonly Hit[], at: number): Words | null {
  return hits.find((hit) => hit.last === at) ?? hits.find((hit) => hit.last === at - 1 && line.flows(at - 1)) ?? null;
}

/** A known name or a run of capitalised words that ends at a word. */
function nameBefore(line: Line, hits: readonly Hit[], at: number): Words | null {
  const known = knownBefore(line, hits, at);
  if (known) return known;
  let first = at;
  while (first > 0 && line.flows(first - 1) && at - first < LONGEST_NAME && belongs(line, first - 1)) first--;
  while (first < at && (!line.isCapital(first) || line.lower(first) === 'the')) first++;
  return first <= at && line.isCapital(first) && line.isCapital(at) ? { first, last: at } : null;
}

function nameFrom(line: Line, hits: readonly Hit[], at: number): Words | null {
  const first = line.lower(at) === 'the' ? at + 1 : at;
  const known = hits.find((hit) => hit.first === first);
  if (known) return known;
  let last = first - 1;
  while (last - first < LONGEST_NAME && belongs(line, last + 1) && (last < first || line.flows(last))) last++;
  while (last >= first && !line.isCapital(last)) last--;
  return last >= first && line.isCapital(first) ? { first, last } : null;
}

function belongs(line: Line, at: number): boolean {
  return line.isCapital(at) || INSIDE.has(line.lower(at));
}

/** Both names have a bearer in common. */
function shares(hits: readonly Hit[], left: Words, right: Words): boolean {
  const ids = (words: Words) =>
    hits
      .filter((hit) => hit.first === words.first && hit.last === words.last)
      .flatMap((hit) => hit.meanings.flatMap((meaning) => (meaning.kind === 'actor' ? [meaning.actor] : [])));
  const here = new Set(ids(left));
  return ids(right).some((id) => here.has(id));
}

/** The letters of an acronym are the initials of the name's last words, small words left out or not. */
function spells(line: Line, name: Words, acronym: string): boolean {
  const letters = acronym.toLowerCase().replace(/[^\p{L}]/gu, '');
  const words = line.words.slice(name.first, name.last + 1).map((word) => word.raw);
  const initials = (chosen: readonly string[]) => chosen.map((word) => word.charAt(0).toLowerCase()).join('');
  return [words, words.filter((word) => /^\p{Lu}/u.test(word))].some((chosen) => initials(chosen).endsWith(letters));
}

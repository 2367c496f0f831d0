import type { Token } from '../../model/index.ts';
import type { Tree } from '../tree.ts';
import { runs, type Stretch } from './mention.ts';

/** Words of time and place that may follow a cue at the end of a sentence: "said in a statement on Tuesday". */
const MAX_AFTER = 10;

/** Words of the longest name with title that is looked for before the cue. */
const MAX_NAME = 14;

/** What stands before a cue that closes its sentence ("... near the border the monitor said."). */
export interface Tail {
  readonly source: readonly Token[];
  readonly pieces: readonly Stretch[];
}

/**
 * Reads a sentence that ends in its cue by the order of the words alone: the nominal before the cue speaks, all before
 * the nominal is said. News copy that has lost its commas can't be read by its tree here.
 */
export function tailOf(tree: Tree, verb: Token): Tail | null {
  if (!/^VB[DZPN]$/.test(verb.xpos) || tree.child(verb, 'mark')) return null;
  if (!closesSentence(tree, verb)) return null;
  const end = beforeGroup(tree, verb);
  const start = nominalStart(tree, end);
  if (start === null || start < 3) return null;
  const told = tree.tokens.slice(0, start);
  if (!told.some((token) => /^(VERB|AUX)$/.test(token.upos)) || opensSubordinate(told)) return null;
  return { source: tree.tokens.slice(start, end + 1), pieces: runs(tree, told) };
}

function closesSentence(tree: Tree, verb: Token): boolean {
  const after = tree.tokens.slice(verb.index + 1).filter((token) => token.upos !== 'PUNCT');
  return after.length <= MAX_AFTER && after.every((token) => /^(NOUN|PROPN|ADP|DET|ADJ|NUM|ADV|PRON|PART)$/.test(token.upos));
}

/** "... after the army said": the words before are no report of what was said. */
function opensSubordinate(told: readonly Token[]): boolean {
  const last = told.at(-1);
  return last === undefined || last.upos === 'SCONJ' || last.upos === 'CCONJ' || /^W/.test(last.xpos);
}

/** Index of the last word before the verb and its auxiliaries. */
function beforeGroup(tree: Tree, verb: Token): number {
  let at = verb.index - 1;
  while (/^(AUX|ADV|PART)$/.test(tree.tokens[at]?.upos ?? '')) at -= 1;
  return at;
}

/** Where the nominal that ends at a word begins: a pronoun, a comma, or the article that no preposition leads in. */
function nominalStart(tree: Tree, end: number): number | null {
  if (tree.tokens[end]?.upos === 'PRON') return end;
  for (let at = end; at >= 0 && end - at < MAX_NAME; at -= 1) {
    const token = tree.tokens[at];
    const before = tree.tokens[at - 1];
    if (!token) return null;
    if (/^(VERB|AUX|SCONJ|CCONJ|PRON)$/.test(token.upos)) return null;
    if (/^[,;“”"]$/.test(before?.form ?? '') || before?.form === "''") return at;
    if (token.upos === 'DET' && before && !/^(ADP|VERB)$/.test(before.upos)) return at;
  }
  return null;
}

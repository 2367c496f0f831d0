import type { Token } from '../../model/index.ts';
import type { Tree } from '../tree.ts';
import { runs, type Stretch } from './mention.ts';
import { sourceWords } from './source.ts';

/** Words of time and place that may follow a cue at the end of a sentence: "said in a statement on Tuesday". */
const MAX_AFTER = 10;

/** Words of the longest name with title that is looked for before the cue. */
const MAX_NAME = 14;

/** "said Saturday": a time, not a speaker. */
const DAY = /^((Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday|earlier|late)$/i;

export function isDay(token: Token): boolean {
  return DAY.test(token.form);
}

/** What stands before a cue that closes its sentence ("... near the border the monitor said."). */
export interface Tail {
  readonly source: readonly Token[];
  readonly pieces: readonly Stretch[];
}

/**
 * Reads a sentence that ends in its cue by the order of the words: the nominal before the cue speaks, all before the
 * nominal is said. News copy that has lost its commas can't be read by its tree here. `known` are the words that the
 * tree takes for the speaker's.
 */
export function tailOf(tree: Tree, verb: Token, known: readonly Token[]): Tail | null {
  if (!/^VB[DZPN]$/.test(verb.xpos) || tree.children(verb, 'mark').some((mark) => mark.upos === 'SCONJ')) return null;
  if (!closesSentence(tree, verb)) return null;
  const end = beforeGroup(tree, verb);
  const start = nominalStart(tree, end, known);
  if (start === null || start < 3) return null;
  const told = tree.tokens.slice(0, start);
  if (!told.some((token) => /^(VERB|AUX)$/.test(token.upos)) || opensSubordinate(told)) return null;
  return { source: tree.tokens.slice(start, end + 1), pieces: runs(tree, told) };
}

/**
 * Reads "... said X." by the order of the words: a name or a kind of speaker right behind an intransitive verb of speech
 * speaks, all before the verb is said.
 */
export function invertedOf(tree: Tree, verb: Token, isSpeaker: (head: Token) => boolean): Tail | null {
  if (verb.xpos !== 'VBD' && verb.xpos !== 'VBZ') return null;
  const head = tree.children(verb, 'obj', 'nsubj').find((child) => child.index > verb.index);
  const words = head ? sourceWords(tree, head, []) : [];
  if (!head || words[0]?.index !== verb.index + 1 || !isSpeaker(head) || isDay(head)) return null;
  if (tree.children(verb, 'ccomp').some((child) => child.index > verb.index)) return null;
  const told = tree.tokens.slice(0, verb.index);
  return told.some((token) => /^(VERB|AUX)$/.test(token.upos)) ? { source: words, pieces: runs(tree, told) } : null;
}

function closesSentence(tree: Tree, verb: Token): boolean {
  const rest = tree.tokens.slice(verb.index + 1);
  const participle = rest.findIndex((token) => token.xpos === 'VBG' && token.upos === 'VERB');
  const after = rest.slice(0, participle < 0 ? rest.length : participle).filter((token) => token.upos !== 'PUNCT');
  return after.length <= MAX_AFTER && after.every((token) => AFTER.test(token.upos));
}

const AFTER = /^(NOUN|PROPN|ADP|DET|ADJ|NUM|ADV|PRON|PART)$/;

/** "... after the army said": the words before are no report of what was said. */
function opensSubordinate(told: readonly Token[]): boolean {
  const last = told.at(-1);
  return last === undefined || last.upos === 'SCONJ' || last.upos === 'CCONJ' || /^W/.test(last.xpos);
}

/** Index of the last word before the verb and its auxiliaries. */
function beforeGroup(tree: Tree, verb: Token): number {
  let at = verb.index - 1;
  while (isGroup(tree.tokens[at])) at -= 1;
  return at;
}

function isGroup(token: Token | undefined): boolean {
  if (!token) return false;
  return token.upos === 'ADV' || (token.upos === 'AUX' && /^(have|be|do)$/.test(token.lemma));
}

/** Where the nominal that ends at a word begins: by its article or a comma, else where the tree says. */
function nominalStart(tree: Tree, end: number, known: readonly Token[]): number | null {
  if (tree.tokens[end]?.upos === 'PRON') return end;
  const article = articleBefore(tree, end);
  if (article !== null) return article;
  const first = known.at(-1)?.index === end ? known[0] : undefined;
  if (!first) return null;
  const led = tree.tokens[first.index - 1]?.upos === 'ADP' && first.index < end;
  return led ? first.index + 1 : first.index;
}

/** Words that a name with its title may hold: "the London-based monitoring group", "a monitor and rebels". */
function isNominalPart(tree: Tree, token: Token): boolean {
  if (/^VB[GN]$/.test(token.xpos)) return !tree.child(token, 'aux', 'nsubj');
  return !/^(VERB|AUX|SCONJ|PRON)$/.test(token.upos);
}

/** The article or the comma that opens the nominal; an article behind a preposition stands within it. */
function articleBefore(tree: Tree, end: number): number | null {
  for (let at = end; at > 0 && end - at < MAX_NAME; at -= 1) {
    const token = tree.tokens[at];
    const before = tree.tokens[at - 1];
    if (!token || !before) return null;
    if (at < end && !isNominalPart(tree, token)) return null;
    if (/^([,;“”"]|'')$/.test(before.form)) return at;
    if (token.upos === 'DET' && !/^(ADP|VERB)$/.test(before.upos)) return at;
  }
  return null;
}

import type { VerbLexicon } from '../model/index.ts';
import type { Draft } from './draft.ts';

/** Tags that the corrections read and set, as indexes of the tagger's own list. */
export interface TagIndex {
  readonly xpos: readonly string[];
  readonly present: number;
  readonly past: number;
  readonly plural: number;
  /** Present tense of any other person. */
  readonly plain: number;
}

const NOMINAL = /^(NN|NNS|NNP|NNPS|PRP|-RRB-)$/;
const OBJECT = /^(CD|DT|PDT|PRP\$|NN|NNS|NNP|NNPS|JJ)$/;
const AUXILIARY = /^(am|is|are|was|were|be|been|being|has|have|had|having|got|'s|’s|get|gets)$/;
/** Words that date what stands before them: "captured last week". */
const DATING = /^(last|next|this|that|early|earlier|late|later|ago|today|yesterday|overnight|there|here)$/;
/** How far back an auxiliary may stand. */
const REACH = 4;

/** Corrects the tags of known verbs that stand where only a finite verb can, between a subject and an object. */
export function retag(draft: Draft, verbs: VerbLexicon, tags: TagIndex): void {
  for (let i = 0; i + 1 < draft.size; i++) {
    const form = draft.forms[i]!.toLowerCase();
    const tag = opensWithEvent(draft, verbs, tags, i, form) ? tags.plural : corrected(draft, verbs, tags, i, form);
    if (tag >= 0) draft.tags[i + 1] = tag;
  }
  findHeadlineVerbs(draft, verbs, tags);
  findLostVerb(draft, verbs, tags);
}

/** What opens a count in letters. */
const COUNTS = /^(dozens|scores|hundreds|thousands|several|many|at)$/i;

/** "Air strikes on the town kill dozens": a plural before a verb that is never a noun, and a count behind it. */
function findHeadlineVerbs(draft: Draft, verbs: VerbLexicon, tags: TagIndex): void {
  let plural = false;
  for (let i = 0; i + 1 < draft.size; i++) {
    const form = draft.forms[i]!.toLowerCase();
    const known = plural && verbs.plain.has(form) && verbs.present.has(`${form}s`);
    const counted = tagAt(draft, tags, i + 1) === 'CD' || COUNTS.test(draft.forms[i + 1]!);
    const noun = /^NN$/.test(tagAt(draft, tags, i)) && /^NNP?S?$/.test(tagAt(draft, tags, i - 1));
    if (known && counted && noun && !isTime(draft, verbs, i + 1)) draft.tags[i + 1] = tags.plain;
    plural ||= tagAt(draft, tags, i) === 'NNS';
  }
}

function tagAt(draft: Draft, tags: TagIndex, k: number): string {
  return k < 0 ? '' : (tags.xpos[draft.tags[k + 1]!] ?? '');
}

const FINITE = /^(VBD|VBZ|VBP|MD)$/;
/** What opens an object that no noun before it can own. */
const OBJECT_OPENS = /^(DT|PDT|PRP\$|CD)$/;

/**
 * A sentence without a finite verb has lost it where a known verb stands before an object: "Residents of the town protest
 * the raids", "The group, an offshoot of the party, launched a raid".
 */
function findLostVerb(draft: Draft, verbs: VerbLexicon, tags: TagIndex): void {
  const tag = (k: number): string => tagAt(draft, tags, k);
  for (let i = 0; i < draft.size; i++) if (FINITE.test(tag(i))) return;
  let plural = false;
  for (let i = 0; i + 1 < draft.size; i++) {
    const form = draft.forms[i]!.toLowerCase();
    const past = verbs.past.has(form) && tag(i) === 'VBN' && /^(NNP?S?|,)$/.test(tag(i - 1)) && !hasAuxiliary(draft, i);
    const plain = plural && verbs.plain.has(form) && /^(NN|VB)$/.test(tag(i)) && /^NNP?S?$/.test(tag(i - 1));
    if ((past || plain) && OBJECT_OPENS.test(tag(i + 1)) && !isTime(draft, verbs, i + 1)) {
      draft.tags[i + 1] = past ? tags.past : tags.plain;
      return;
    }
    plural ||= tag(i) === 'NNS';
  }
}

/** "killed the night before", "captured a week ago". */
function isTime(draft: Draft, verbs: VerbLexicon, first: number): boolean {
  return [first, first + 1, first + 2].some((k) => dates(draft, verbs, k));
}

function dates(draft: Draft, verbs: VerbLexicon, k: number): boolean {
  const word = draft.forms[k]?.toLowerCase() ?? '';
  return DATING.test(word) || verbs.times.has(word);
}

/** Words that may stand before the noun that opens a sentence. */
const OPENING = /^(JJ|JJR|NN|NNP|RB|CD|DT)$/;
/** How many of them. */
const MOST_OPENING = 2;

/** "Fierce clashes between A and B", "Clashes erupted": with a preposition or a verb behind it the first noun is no verb. */
function opensWithEvent(draft: Draft, verbs: VerbLexicon, tags: TagIndex, i: number, form: string): boolean {
  if (i > MOST_OPENING || !verbs.events.has(form)) return false;
  const tag = (k: number): string => tagAt(draft, tags, k);
  if (!/^VB[ZP]?$/.test(tag(i)) || !/^(IN|VBD|VBZ|VBP)$/.test(tag(i + 1))) return false;
  for (let k = 0; k < i; k++) if (!OPENING.test(tag(k))) return false;
  return true;
}

function corrected(draft: Draft, verbs: VerbLexicon, tags: TagIndex, i: number, form: string): number {
  const tag = (k: number): string => tagAt(draft, tags, k);
  if (!NOMINAL.test(tag(i - 1)) || !OBJECT.test(tag(i + 1))) return -1;
  if (verbs.present.has(form) && /^NN/.test(tag(i))) return tags.present;
  if (!verbs.past.has(form) || !/^(VBN|VBP|VB|JJ|NN|NNP|NNS|IN)$/.test(tag(i))) return -1;
  return dates(draft, verbs, i + 1) || hasAuxiliary(draft, i) ? -1 : tags.past;
}

function hasAuxiliary(draft: Draft, i: number): boolean {
  for (let k = Math.max(0, i - REACH); k < i; k++) if (AUXILIARY.test(draft.forms[k]!.toLowerCase())) return true;
  return false;
}

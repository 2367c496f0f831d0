import type { Draft } from './draft.ts';

/** Tags and relations as the models number them. */
export interface FiniteIndex {
  readonly xpos: readonly string[];
  readonly labels: readonly string[];
  /** Past tense. */
  readonly past: number;
}

const HELPERS = /^(aux|aux:pass|cop)$/;
const CLAUSE = /^(root|ccomp|advcl|acl)$/;
const WITH = /^with(out)?$/i;
const ARTICLE = /^(the|a|an)$/i;

/**
 * Makes participles finite that can be nothing else by the tree: one with a subject that does it, and no auxiliary (2,993
 * of 2,995 such words of the train part), and the head of a sentence or clause whose undergoer has an article, which the
 * headlines leave out that leave out the auxiliary: "The government cracked down", but "with the directions followed".
 */
export function makeFinite(draft: Draft, index: FiniteIndex): void {
  for (let slot = 1; slot <= draft.size; slot++) {
    if (index.xpos[draft.tags[slot]!] !== 'VBN') continue;
    const subject = subjectOf(draft, index, slot);
    if (subject === 0) continue;
    const active = relationOf(draft, index, subject) === 'nsubj';
    if (!active && !(isClause(draft, index, slot) && hasArticle(draft, subject))) continue;
    draft.tags[slot] = index.past;
    draft.labels[subject] = index.labels.indexOf('nsubj');
  }
}

const LETTERS = /^\p{L}+$/u;

/** Makes names of the words that were taken for addresses though they are letters alone: "(HTS)". */
export function makeNames(draft: Draft, xpos: readonly string[], name: number): void {
  for (let i = 0; i < draft.size; i++)
    if (xpos[draft.tags[i + 1]!] === 'ADD' && LETTERS.test(draft.forms[i]!)) draft.tags[i + 1] = name;
}

const ACRONYM = /^\p{Lu}{2,6}$/u;
const LOWER = /^\p{Ll}/u;

/**
 * Makes names of words in capitals, whatever their endings, that are no words otherwise or stand as an auxiliary right before a
 * noun: "IED", "IS fighters". Not where most words are in capitals.
 */
export function makeAcronyms(draft: Draft, index: FiniteIndex, name: number, isWord: (form: string) => boolean): void {
  const { size, forms } = draft;
  const lower = forms.slice(0, size).filter((form) => LOWER.test(form)).length;
  if (lower * 2 < size) return;
  const tag = (i: number): string => (i < size ? index.xpos[draft.tags[i + 1]!]! : '');
  for (let i = 0; i < size; i++) {
    if (!/^(VB|JJ|RB)/.test(tag(i)) || !ACRONYM.test(forms[i]!)) continue;
    const form = forms[i]!.toLowerCase();
    if (!isWord(form) || (form === 'is' && /^NNS?$/.test(tag(i + 1)))) draft.tags[i + 1] = name;
  }
}

/** Makes nouns of gerunds that are subjects as nouns are: "Shelling killed two" (of a verb it would be a clause, `csubj`). */
export function makeNouns(draft: Draft, index: FiniteIndex, noun: number): void {
  for (let slot = 1; slot <= draft.size; slot++) {
    if (index.xpos[draft.tags[slot]!] !== 'VBG') continue;
    if (/^nsubj(:pass)?$/.test(relationOf(draft, index, slot))) draft.tags[slot] = noun;
  }
}

const relationOf = (draft: Draft, { labels }: FiniteIndex, slot: number): string => labels[draft.labels[slot]!]!;

/** The subject of a verb that has no auxiliary and shares none, 0 if there is none. */
function subjectOf(draft: Draft, index: FiniteIndex, slot: number): number {
  if (relationOf(draft, index, slot) === 'conj') return 0;
  let subject = 0;
  for (let child = 1; child <= draft.size; child++) {
    if (draft.heads[child] !== slot) continue;
    const relation = relationOf(draft, index, child);
    if (HELPERS.test(relation)) return 0;
    if (child < slot && /^nsubj(:pass)?$/.test(relation)) subject = child;
  }
  return subject;
}

function isClause(draft: Draft, index: FiniteIndex, slot: number): boolean {
  if (!CLAUSE.test(relationOf(draft, index, slot))) return false;
  for (let child = 1; child < slot; child++)
    if (draft.heads[child] === slot && WITH.test(draft.forms[child - 1]!)) return false;
  return true;
}

function hasArticle(draft: Draft, slot: number): boolean {
  for (let child = 1; child < slot; child++)
    if (draft.heads[child] === slot && ARTICLE.test(draft.forms[child - 1]!)) return true;
  return false;
}

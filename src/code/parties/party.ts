import type { ActorCandidate, ActorType, DayInterval, NounRow, Party, Span, Token } from '../../model/index.ts';
import type { ReportContext } from '../context.ts';
import { nominalFrom } from '../grammar/nearest.ts';
import { contentHead, type Nominal, nominalWords } from '../grammar/nominal.ts';
import type { Tree } from '../tree.ts';
import { holdingWords, type Identity, identities } from './identify.ts';
import { antecedent } from './reference.ts';

/** A party and the rules by which it was told from the words. */
export interface FoundParty {
  readonly party: Party;
  readonly rules: readonly string[];
  /** Somebody known by name, people of a known kind, hardly anybody (things that nobody owns), or mere numbers and "others". */
  readonly grade: 'named' | 'kind' | 'vague' | 'counted';
}

/** By what two parties are one side: a state's government and its forces are. */
export function sideKey({ id, country, type, name }: Party): string {
  if (country && /^(state|external)_forces$/.test(type)) return `state:${country}`;
  return id ?? `${type}:${name}`;
}

/** Chains of pronouns longer than this are not followed. */
const MAX_HOPS = 3;

/**
 * Whom a nominal means as of a date. Several where it stands for several groups; none where it is nobody
 * (a thing, a time, a place that is no actor).
 */
export function partiesOf(
  context: ReportContext,
  tree: Tree,
  nominal: Token,
  when: DayInterval | null,
): readonly FoundParty[] {
  const named = identities(context, tree, nominal).flatMap((identity) =>
    namedParty(tree, nominal, identity, when, context),
  );
  if (named.length > 0) return named;
  const owner = possessor(context, tree, nominal);
  const meant = resolve(context, { tree, head: owner ?? nominal }, MAX_HOPS);
  if (meant)
    return partiesOf(context, meant.tree, meant.head, when).map((one) => referred(one, context, tree, nominal));
  return [
    ...genericHolder(context, tree, nominal),
    ...genericOwner(context, tree, nominal),
    ...genericBody(context, tree, nominal),
    ...genericParty(context, tree, nominal),
    ...personOf(context, nominal),
  ].slice(0, 1);
}

/** "its allies", "their enemies" are somebody else. */
const NOT_ITS_OWN = /^(ally|enemy|foe|rival|opponent|counterpart)$/;

/** "its fighters", "their positions": whose they are. */
function possessor(context: ReportContext, tree: Tree, nominal: Token): Token | undefined {
  const head = contentHead(context, tree, nominal);
  const kind = context.nounAt(tree, head)?.class ?? '';
  if (!/^(fighters|group|member|position|weapon|official)$/.test(kind) || NOT_ITS_OWN.test(head.lemma))
    return undefined;
  return tree.children(head, 'nmod:poss').find((word) => word.upos === 'PRON') ?? bodyOf(context, tree, head);
}

/** Pronouns of people. */
const PERSONAL = /^(i|me|we|us|you|he|him|she|her|they|them|who|whom)$/i;

/** "They will kill me": somebody, though nothing says who. */
function personOf(context: ReportContext, pronoun: Token): FoundParty[] {
  if (pronoun.upos !== 'PRON' || !PERSONAL.test(pronoun.form)) return [];
  const span = spanOf(pronoun, pronoun, context);
  const party: Party = { id: null, name: span.text, ...span, type: 'unknown', country: null, also: [] };
  return [{ party, rules: ['party.pronoun'], grade: 'vague' }];
}

/** "members of the group": the body that the words behind stand for. */
function bodyOf(context: ReportContext, tree: Tree, head: Token): Token | undefined {
  if (tree.tokens[head.index + 1]?.form !== 'of') return undefined;
  const body = nominalFrom(tree, head.index + 2);
  return body && context.nounAt(tree, body)?.class === 'group' ? body : undefined;
}

/** "three members of a militia": the body where it has no name. */
function genericBody(context: ReportContext, tree: Tree, nominal: Token): FoundParty[] {
  const head = contentHead(context, tree, nominal);
  const body = /^(member|person|fighters)$/.test(context.nounAt(tree, head)?.class ?? '')
    ? bodyOf(context, tree, head)
    : undefined;
  return body ? genericParty(context, tree, body) : [];
}

/** "rebel-held area", "government-held districts": a holder that is no name. */
function genericHolder(context: ReportContext, tree: Tree, nominal: Token): FoundParty[] {
  const before = holdingWords(tree, contentHead(context, tree, nominal)).flatMap(
    (held) => tree.tokens[held.index - 1] ?? [],
  );
  const holders = before.map((word) => (word.form === '-' ? (tree.tokens[word.index - 1] ?? word) : word));
  return holders
    .flatMap((word) => genericParty(context, tree, word).map((found) => alone(found, word, context)))
    .map((found) => ({ ...found, rules: [...found.rules, 'party.holder'] }));
}

/** "several rebel-held towns": the holder's word without those of what it holds. */
function alone(found: FoundParty, word: Token, context: ReportContext): FoundParty {
  const span = spanOf(word, word, context);
  const name = found.party.name === found.party.text ? span.text : found.party.name;
  return { ...found, party: { ...found.party, ...span, name } };
}

/** "militant vehicle", "rebel positions": things of people whom no name is given to. */
function genericOwner(context: ReportContext, tree: Tree, nominal: Token): FoundParty[] {
  const head = contentHead(context, tree, nominal);
  const kind = context.nounAt(tree, head)?.class ?? '';
  if (!/^(position|goods|member|weapon|place)$/.test(kind)) return [];
  const owners = tree
    .children(head, 'compound', 'amod', 'nmod:poss', 'nmod')
    .filter((word) => isArmed(context, tree, word));
  return owners
    .flatMap((word) => genericParty(context, tree, word))
    .map((found) => ({ ...found, rules: [...found.rules, kind === 'place' ? 'party.holder' : 'party.owner'] }));
}

function isArmed(context: ReportContext, tree: Tree, word: Token): boolean {
  const row = context.nounAt(tree, word);
  if (!row || !/^(fighters|group)$/.test(row.class)) return false;
  return word.upos !== 'ADJ' || row.class === 'group' || row.actor_type === 'rebel_group';
}

function resolve(context: ReportContext, from: Nominal, hops: number): Nominal | null {
  const meant = hops > 0 ? antecedent(context, from.tree, from.head) : null;
  return meant && meant.head.upos === 'PRON' ? resolve(context, meant, hops - 1) : meant;
}

function namedParty(
  tree: Tree,
  nominal: Token,
  { mention, how }: Identity,
  when: DayInterval | null,
  context: ReportContext,
): FoundParty[] {
  const [best] = mention.on(when);
  if (!best) return [];
  const span =
    how === 'name' || how === 'member of' || isGenitive(tree, mention.last)
      ? mentionSpan(tree, mention.first, mention.last, context)
      : wordsSpan(tree, nominal, context);
  const observer = /^(monitor|media)$/.test(best.kind) ? ['party.observer'] : [];
  const rules = [`party.${how.replace(' ', '-')}`, `actor.${best.id}`, ...observer];
  return [{ party: partyOf(best, span), rules, grade: 'named' }];
}

/** "Russia" of "Russia's air base". */
function isGenitive(tree: Tree, last: number): boolean {
  return tree.tokens[last + 1]?.xpos === 'POS';
}

function partyOf(candidate: ActorCandidate, span: Span): Party {
  return {
    id: candidate.id,
    name: candidate.name,
    ...span,
    type: candidate.type,
    country: candidate.country,
    also: [...candidate.also],
  };
}

/** Whom a pronoun means keeps the pronoun's place; several people named by their kind alone keep the words that tell who they are. */
function referred({ party, rules, grade }: FoundParty, context: ReportContext, tree: Tree, nominal: Token): FoundParty {
  const one = /^(he|him|his|she|her)$/i.test(nominal.form);
  const unnamed = party.id === null && !one && (nominal.upos !== 'PRON' || GENERIC_NAME[party.type] === party.name);
  const { text, start, end } = unnamed ? party : wordsSpan(tree, nominal, context);
  return { party: { ...party, text, start, end }, rules: [...rules, 'party.reference'], grade };
}

/** Neutral names for people whom the text calls by a label only, so that the label changes nothing. */
const GENERIC_NAME: { readonly [type in ActorType]?: string } = {
  civilians: 'Civilians',
  protesters: 'Protesters',
  rioters: 'Rioters',
  rebel_group: 'Unidentified armed group',
};

function genericParty(context: ReportContext, tree: Tree, nominal: Token): FoundParty[] {
  const head = contentHead(context, tree, nominal);
  const row = context.nounAt(tree, head);
  if (!row && !/^(PROPN|NUM)$/.test(head.upos) && !isNumberOf(nominal, head)) return [];
  if (row && !row.actor_type && THINGS.test(row.class))
    return isUnidentified(tree, head) ? [unidentified(context, tree, nominal)] : [];
  if (context.isTime(head) || tree.children(head, 'nmod:poss').some((word) => word.xpos === 'WP$')) return [];
  if (!row && context.placeAt(tree, head)) return [];
  const span = wordsSpan(tree, nominal, context);
  const type = row?.actor_type ?? 'unknown';
  const name = GENERIC_NAME[type] ?? bareName(tree, head, context);
  const party: Party = { id: null, name, ...span, type, country: null, also: [] };
  const rules = [row ? `noun.${row.id}` : 'party.unknown-name', ...(row?.class === 'place' ? ['party.dwellers'] : [])];
  return [{ party, rules, grade: gradeOf(head, row) }];
}

/** "20 of those who planned it" */
function isNumberOf(nominal: Token, head: Token): boolean {
  return nominal.upos === 'NUM' && /^(those|them)$/.test(head.form);
}

function gradeOf(head: Token, row: NounRow | undefined): FoundParty['grade'] {
  if (!row) return head.upos === 'NUM' ? 'counted' : 'kind';
  if (head.lemma.toLowerCase() === 'other') return 'counted';
  if (/^(position|building)$/.test(row.class)) return 'vague';
  return row.class === 'person' && row.actor_type === null ? 'vague' : 'kind';
}

/** Classes of nouns that are nobody unless the table says whose they are. */
const THINGS = /^(place|goods|collective|conduct|remains|weapon|way|utility|aid)$/;

/** "an unidentified drone", "unknown aircraft": somebody's, and the report does not know whose. */
function isUnidentified(tree: Tree, head: Token): boolean {
  return tree.children(head, 'amod').some((word) => /^(unidentified|unknown)$/i.test(word.form));
}

function unidentified(context: ReportContext, tree: Tree, nominal: Token): FoundParty {
  const span = wordsSpan(tree, nominal, context);
  return {
    party: { id: null, name: 'Unidentified', ...span, type: 'unknown', country: null, also: [] },
    rules: ['party.unidentified'],
    grade: 'kind',
  };
}

/** The nominal without articles and numbers. */
function bareName(tree: Tree, head: Token, context: ReportContext): string {
  const words = nominalWords(tree, head).filter(
    (word) => (!/^(DET|NUM|PUNCT)$/.test(word.upos) && !isAge(tree, word)) || word === head,
  );
  const first = words[0] ?? head;
  return context.report.body.slice(first.start, (words.at(-1) ?? head).end);
}

/** "year" and "old" of "17-year-old" */
function isAge(tree: Tree, { index, start }: Token): boolean {
  const before = tree.tokens[index - 2];
  const isTied = tree.tokens[index - 1]?.form === '-' && tree.tokens[index - 1]?.end === start;
  return isTied && before !== undefined && (before.upos === 'NUM' || isAge(tree, before));
}

/** A name with the short form that a bracket gives it. */
function mentionSpan(tree: Tree, first: number, last: number, context: ReportContext): Span {
  const [open, short, close] = tree.tokens.slice(last + 1, last + 4);
  const hasShort = open?.form === '(' && close?.form === ')' && short?.upos === 'PROPN';
  return spanOf(tree.tokens[first], hasShort ? close : tree.tokens[last], context);
}

/** Also what a measure counts: "thousands of students". */
function wordsSpan(tree: Tree, nominal: Token, context: ReportContext): Span {
  const words = nominalWords(tree, nominal).filter((word) => word.upos !== 'DET' || word === nominal);
  const counted = nominalWords(tree, contentHead(context, tree, nominal)).at(-1);
  const last = words.at(-1);
  return spanOf(words[0], counted && last && counted.index > last.index ? counted : last, context);
}

function spanOf(first: Token | undefined, last: Token | undefined, context: ReportContext): Span {
  const start = first?.start ?? 0;
  const end = last?.end ?? start;
  return { text: context.report.body.slice(start, end), start, end };
}

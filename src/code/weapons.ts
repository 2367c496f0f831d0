import type { ActionRow, Knowledge, PlaceMention, Token, Weapon, WeaponRow } from '../model/index.ts';
import type { ReportContext } from './context.ts';
import type { EventMention } from './event.ts';
import { isVerbal } from './grammar/arguments.ts';
import { nominalWords } from './grammar/nominal.ts';
import type { Tree } from './tree.ts';

/** A weapon named for an event, and the action that its row makes of an attack of no stated kind. */
interface Found {
  readonly weapon: Weapon;
  readonly row: WeaponRow;
  /** Its place in the table, where what tells most of the deed stands first: gas before the shell that carried it. */
  readonly rank: number;
}

/** Finds what was used in an event and makes attacks of no stated kind precise by it. */
export interface Arsenal {
  weaponsOf(
    context: ReportContext,
    event: EventMention,
  ): { readonly weapons: readonly Weapon[]; readonly action: ActionRow };
}

type TermRow = { readonly row: WeaponRow; readonly rank: number };
interface Terms {
  readonly rows: ReadonlyMap<string, TermRow>;
  /** First words of the terms: elsewhere none begins. */
  readonly openings: ReadonlySet<string>;
}

/** Terms have at most this many words. */
const LONGEST_TERM = 4;

export function arsenal(knowledge: Knowledge): Arsenal {
  const terms: Terms = {
    rows: new Map(knowledge.weapons.map((row, rank) => [row.term, { row, rank }])),
    openings: new Set(knowledge.weapons.map((row) => row.term.split(' ')[0] ?? '')),
  };
  const actions = new Map(knowledge.actions.map((row) => [row.id, row]));
  return {
    weaponsOf: (context, event) => {
      const found = findTerms(context, event, weaponWords(event), terms);
      return { weapons: found.map(({ weapon }) => weapon), action: refined(event, found, actions) };
    },
  };
}

/** Where a weapon of an event is named: its nouns, who does it, and "with", "by", "using"; not what it is done to. */
function weaponWords(event: EventMention): readonly Token[] {
  const { tree, anchor, clause } = event;
  const nominals = event.fillers.filter(({ slot }) => slot === 'ACTOR' || slot === 'WEAPON').map(({ head }) => head);
  const named = event.trigger.filter((word) => !isVerbal(word));
  const harmed = new Set(
    event.fillers.filter(({ slot }) => slot === 'TOLL' || slot === 'RECIPIENT').map(({ head }) => head),
  );
  const tools = [anchor, clause].flatMap((base) =>
    tree
      .children(base, 'obl', 'nmod')
      .filter(
        (word) => !harmed.has(word) && /^(with|by|using|via|from|in|through|of)$/.test(tree.preposition(word) ?? ''),
      ),
  );
  const using = [anchor, clause]
    .flatMap((base) => tree.children(base, 'advcl', 'acl'))
    .filter((verb) => /^(use|involve|include|carry|contain|pack|load|fill)$/.test(verb.lemma))
    .flatMap((verb) => tree.children(verb, 'obj'));
  const carried = event.fillers.filter(({ slot }) => slot === 'ACTOR').flatMap(({ head }) => carriedBy(tree, head));
  const heads = [...named, ...nominals, ...tools, ...using, ...carried].flatMap((head) => tree.conjuncts(head));
  const words = heads.flatMap((head) => nominalWords(tree, head));
  return [...new Set(words)].sort((a, b) => a.index - b.index);
}

/** "a man with a knife", "attackers armed with guns": what the doer has on him. */
function carriedBy(tree: Tree, doer: Token): readonly Token[] {
  const bases = [doer, ...tree.children(doer, 'acl').filter(({ form }) => /^(armed|carrying|wielding)$/.test(form))];
  return bases.flatMap((base) =>
    tree
      .children(base, 'nmod', 'obl', 'obj')
      .filter((word) => word.deprel === 'obj' || tree.preposition(word) === 'with'),
  );
}

function findTerms(context: ReportContext, { tree }: EventMention, words: readonly Token[], terms: Terms): Found[] {
  const found: Found[] = [];
  let past = -1;
  for (const word of words) {
    if (word.index <= past || isInPlaceName(context.placeAt(tree, word))) continue;
    const hit = longestTerm(tree.tokens, word.index, terms);
    if (!hit) continue;
    past = hit.last;
    found.push({ ...hit.term, weapon: weaponOf(context, word, tree.tokens[hit.last] ?? word, hit.term.row) });
  }
  return found;
}

/** "Rock" of "Little Rock". */
function isInPlaceName(place: PlaceMention | undefined): boolean {
  return place !== undefined && place.last > place.first;
}

function opensTerm(token: Token | undefined, { openings }: Terms): boolean {
  if (!token) return false;
  return openings.has(token.lemma.toLowerCase()) || openings.has(token.form.toLowerCase());
}

function longestTerm(tokens: readonly Token[], first: number, terms: Terms): { last: number; term: TermRow } | null {
  if (!opensTerm(tokens[first], terms)) return null;
  let lemmas = '';
  let forms = '';
  let best: { last: number; term: TermRow } | null = null;
  for (let at = first; at < Math.min(tokens.length, first + 2 * LONGEST_TERM); at += 1) {
    const token = tokens[at];
    if (!token) break;
    if (token.form === '-') continue;
    lemmas = `${lemmas} ${token.lemma}`.trim().toLowerCase();
    forms = `${forms} ${token.form}`.trim().toLowerCase();
    const term = terms.rows.get(lemmas) ?? terms.rows.get(forms);
    if (term) best = { last: at, term };
  }
  return best;
}

function weaponOf(context: ReportContext, first: Token, last: Token, row: WeaponRow): Weapon {
  return { kind: row.kind, text: context.report.body.slice(first.start, last.end), start: first.start, end: last.end };
}

function refined(
  { action }: EventMention,
  found: readonly Found[],
  actions: ReadonlyMap<string, ActionRow>,
): ActionRow {
  if (action.detail === '') return action;
  const [first] = [...found].sort((a, b) => a.rank - b.rank);
  const precise = first?.row.actions[0];
  return (precise && actions.get(precise)) || action;
}

import type { ActionRow, Knowledge, Token, Weapon, WeaponRow } from '../model/index.ts';
import type { ReportContext } from './context.ts';
import type { EventMention } from './event.ts';
import { nominalWords } from './grammar/nominal.ts';

/** A weapon named for an event, and the action that its row makes of an attack of no stated kind. */
interface Found {
  readonly weapon: Weapon;
  readonly row: WeaponRow;
}

/** Finds what was used in an event and makes attacks of no stated kind precise by it. */
export interface Arsenal {
  weaponsOf(
    context: ReportContext,
    event: EventMention,
  ): { readonly weapons: readonly Weapon[]; readonly action: ActionRow };
}

/** Terms have at most this many words. */
const LONGEST_TERM = 4;

export function arsenal(knowledge: Knowledge): Arsenal {
  const terms = new Map(knowledge.weapons.map((row) => [row.term, row]));
  const actions = new Map(knowledge.actions.map((row) => [row.id, row]));
  return {
    weaponsOf: (context, event) => {
      const found = findTerms(context, event, weaponWords(event), terms);
      return { weapons: found.map(({ weapon }) => weapon), action: refined(event, found, actions) };
    },
  };
}

/** Where a weapon of an event is named: its own words, who and what takes part, and "with", "by", "using". */
function weaponWords(event: EventMention): readonly Token[] {
  const { tree, anchor, clause } = event;
  const nominals = event.fillers.filter((filler) => filler.slot !== 'PLACE').map((filler) => filler.head);
  const tools = [anchor, clause].flatMap((base) =>
    tree
      .children(base, 'obl', 'nmod')
      .filter((word) => /^(with|by|using|via|from|in|through|of)$/.test(tree.preposition(word) ?? '')),
  );
  const using = [anchor, clause]
    .flatMap((base) => tree.children(base, 'advcl', 'acl'))
    .filter((verb) => /^(use|involve|include|carry|contain|pack|load|fill)$/.test(verb.lemma))
    .flatMap((verb) => tree.children(verb, 'obj'));
  const heads = [...event.trigger, ...nominals, ...tools, ...using].flatMap((head) => tree.conjuncts(head));
  const words = heads.flatMap((head) => nominalWords(tree, head));
  return [...new Set(words)].sort((a, b) => a.index - b.index);
}

function findTerms(
  context: ReportContext,
  { tree }: EventMention,
  words: readonly Token[],
  terms: ReadonlyMap<string, WeaponRow>,
): Found[] {
  const found: Found[] = [];
  let past = -1;
  for (const word of words) {
    if (word.index <= past) continue;
    const hit = longestTerm(tree.tokens, word.index, terms);
    if (!hit) continue;
    past = hit.last;
    found.push({ weapon: weaponOf(context, word, tree.tokens[hit.last] ?? word, hit.row), row: hit.row });
  }
  return found;
}

function longestTerm(
  tokens: readonly Token[],
  first: number,
  terms: ReadonlyMap<string, WeaponRow>,
): { last: number; row: WeaponRow } | null {
  let name = '';
  let best: { last: number; row: WeaponRow } | null = null;
  for (let at = first; at < Math.min(tokens.length, first + 2 * LONGEST_TERM); at += 1) {
    const token = tokens[at];
    if (!token) break;
    if (token.form === '-') continue;
    name = name === '' ? token.lemma.toLowerCase() : `${name} ${token.lemma.toLowerCase()}`;
    const row = terms.get(name);
    if (row) best = { last: at, row };
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
  const [precise] = found.flatMap(({ row }) => row.actions);
  return (precise && actions.get(precise)) || action;
}

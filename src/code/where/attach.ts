import type { PlaceMention, Token } from '../../model/index.ts';
import type { ReportContext } from '../context.ts';
import type { EventMention, Filler } from '../event.ts';
import { isRelation, type Tree } from '../tree.ts';

/** Dearer than this a place is not the event's. */
export const MAX_COST = 12;

/** Prepositions that lead to where something comes from or goes, or to another party, not to where it happens. */
const ELSEWHERE = new Set([
  'from',
  'to',
  'toward',
  'towards',
  'with',
  'like',
  'than',
  'unlike',
  'except',
  'via',
  'about',
]);

/** What it costs to step over a clause on the way between a place and an event. */
const CLAUSE_COST = 3;
const REGION_COST = 3;
const COUNTRY_COST = 6;

/**
 * How far a named place stands from an event in the tree, or null where it can't be the event's: one point a step,
 * more over clauses; the ground that the frame names is nearest, whoever acts farthest; regions and states are dear,
 * since a finer place beside them is meant. Speakers' places are behind a clause of speech, which is never stepped over.
 */
export function placeCost(context: ReportContext, event: EventMention, mention: PlaceMention): number | null {
  const { tree } = event;
  const head = headOf(tree, mention);
  if (!head || mention.metonym || context.actorAt(tree, head) || isOrigin(context, tree, head)) return null;
  const cost = below(event, tree, head) ?? above(event, tree, head) ?? null;
  return cost === null ? null : cost + coarseness(mention);
}

/** The word of a name on which its other words hang. */
export function headOf(tree: Tree, mention: PlaceMention): Token | undefined {
  const run = tree.tokens.slice(mention.first, mention.last + 1);
  return run.find((token) => token.head < mention.first || token.head > mention.last);
}

function coarseness(mention: PlaceMention): number {
  if (mention.feature?.startsWith('PCL') || mention.feature === 'CONT') return COUNTRY_COST;
  return mention.geo_precision === 3 || mention.feature?.startsWith('ADM') ? REGION_COST : 0;
}

/** "the Homs governor", "the London-based monitor": where somebody comes from. */
function isOrigin(context: ReportContext, tree: Tree, head: Token): boolean {
  const next = tree.tokens[head.index + 1];
  if (next?.form === '-' && /^(?:based|born|led|backed|held)$/.test(tree.tokens[head.index + 2]?.form ?? ''))
    return tree.tokens[head.index + 2]?.form !== 'held';
  const above = tree.parent(head);
  const modifies = isRelation(head, 'compound') || isRelation(head, 'nmod:poss') || isRelation(head, 'amod');
  return modifies && above !== undefined && context.nounAt(tree, above)?.class === 'official';
}

/** The place hangs under the event: on its words, its clause, or what fills its slots. */
function below(event: EventMention, tree: Tree, head: Token): number | null {
  let cost = 0;
  for (const token of tree.ancestors(head)) {
    const base = ownCost(event, token);
    if (base !== null) return base + cost;
    const step = stepCost(tree, token);
    if (step === null) return null;
    cost += step;
  }
  return null;
}

/** Nearness of the event's own words; null for words that are not its own. */
function ownCost(event: EventMention, token: Token): number | null {
  if (token === event.anchor || token === event.clause || event.trigger.includes(token)) return 0;
  const filler = event.fillers.find((one) => one.head === token);
  return filler ? SLOT_COST[filler.slot] : null;
}

const SLOT_COST: { readonly [slot in Filler['slot']]: number } = {
  PLACE: -4,
  RECIPIENT: 0,
  TOLL: 0,
  EVENT: 0,
  THING: 0,
  WEAPON: 1,
  ACTOR: 4,
};

function stepCost(tree: Tree, token: Token): number | null {
  const preposition = tree.preposition(token);
  if (preposition !== null && ELSEWHERE.has(preposition)) return null;
  if (isRelation(token, 'ccomp') || isRelation(token, 'parataxis')) return null;
  if (isRelation(token, 'acl') || isRelation(token, 'advcl')) return CLAUSE_COST;
  return isRelation(token, 'conj') && token.upos === 'VERB' ? CLAUSE_COST : 1;
}

/** The place hangs on a clause or noun that the event hangs under: "In X, jets struck a market, killing nine". */
function above(event: EventMention, tree: Tree, head: Token): number | null {
  const path = tree.ancestors(event.clause === event.anchor ? event.anchor : event.clause);
  let cost = 0;
  for (const token of tree.ancestors(head)) {
    const at = path.indexOf(token);
    if (at >= 0) {
      const up = path.slice(0, at).map((one) => stepCost(tree, one));
      return up.includes(null) ? null : cost + 2 + up.reduce<number>((sum, one) => sum + (one ?? 0), 0);
    }
    const step = stepCost(tree, token);
    if (step === null) return null;
    cost += step;
  }
  return null;
}

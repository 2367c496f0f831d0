import type { PlaceMention, Token } from '../../model/index.ts';
import type { ReportContext } from '../context.ts';
import type { EventMention, Filler } from '../event.ts';
import { isRelation, type Tree } from '../tree.ts';

/** Dearer than this a place is not the event's. */
export const MAX_COST = 20;

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
const COUNTRY_COST = 10;
/** Rivers run through many places. */
const WATER_COST = 3;
/** "north of X", "near X" only help to find the place that is meant, where that is named too. */
const BEARING_COST = 2;
/** "the X suburb of Y", "X's town of Y": X lies around Y. */
const AROUND_COST = 2;

/**
 * How far a named place stands from an event in the tree, or null where it can't be the event's: one point a step,
 * more over clauses; the ground that the frame names is nearest, whoever acts farthest; regions and states are dear,
 * since a finer place beside them is meant. Speakers' places are behind a clause of speech, which is never stepped over.
 */
export function placeCost(context: ReportContext, event: EventMention, mention: PlaceMention): number | null {
  const { tree } = event;
  const head = headOf(tree, mention);
  if (!head || !isGround(context, tree, mention, head) || isParty(event, mention, head)) return null;
  const cost = isSpoken(event) ? locative(event, tree, head) : (below(event, tree, head) ?? above(event, tree, head));
  if (cost === null) return null;
  const beside = (isOfFiller(event, head) ? SLOT_COST.ACTOR : 0) + (endsWay(context, tree, head) ? WAY_COST : 0);
  return cost + coarseness(tree, mention) + beside;
}

/**
 * "Rebels in X fired rockets at Y", "protested against corruption in X": what stands right behind the doer or the cause says where
 * that is, wherever the tree hangs it.
 */
function isOfFiller({ tree, fillers, clause }: EventMention, head: Token): boolean {
  const mark = tree.child(head, 'case');
  if (!mark || tree.parent(head) !== clause) return false;
  return fillers.some(
    (filler) =>
      mark.index === filler.head.index + 1 &&
      ((filler.slot === 'ACTOR' && head.index < clause.index) ||
        /^(against|over|about)$/.test(tree.preposition(filler.head) ?? '')),
  );
}

/** "the highway to X": whatever else the sentence names is nearer to where it was cut. */
const WAY_COST = 12;
/** Ways at the place itself. */
const AT_PLACE = /^(?:entrance|gate|exit|approach|access|entry)$/;

function endsWay(context: ReportContext, tree: Tree, head: Token): boolean {
  const to = tree.tokens[head.index - 1];
  const way = /^(?:to|towards?)$/.test(to?.form ?? '') ? tree.tokens[head.index - 2] : undefined;
  return way !== undefined && context.nounAt(tree, way)?.class === 'way' && !AT_PLACE.test(way.lemma);
}

/** The place stands in the event's own words, not in those of a clause over it. */
export function isOwnPlace(event: EventMention, mention: PlaceMention): boolean {
  const head = headOf(event.tree, mention);
  return head !== undefined && (isSpoken(event) || below(event, event.tree, head) !== null);
}

/** The place stands in a clause of its own under the event: "20 villages were lost, while jets struck X". */
export function isOfOtherClause(event: EventMention, mention: PlaceMention): boolean {
  const { tree } = event;
  const head = headOf(tree, mention);
  const path = head ? tree.ancestors(head) : [];
  const own = path.findIndex((token) => ownCost(event, token) !== null);
  return path.slice(0, Math.max(0, own)).some((token) => isRelation(token, 'advcl') && tree.child(token, 'mark'));
}

/** Acts of PLOVER's verbal quads are said somewhere or nowhere; the places in what is said are not theirs. */
const VERBAL = new Set(['AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE', 'REQUEST', 'ACCUSE', 'REJECT', 'THREATEN']);

export function isSpoken(event: EventMention): boolean {
  return VERBAL.has(event.action.plover_event);
}

/** "held talks in X", "the meeting in X" */
function locative(event: EventMention, tree: Tree, head: Token): number | null {
  const above = tree.parent(head);
  const own = above === event.anchor || above === event.clause;
  const preposition = tree.preposition(head) ?? '';
  return own && /^(?:in|at|near|outside)$/.test(preposition) ? 1 : null;
}

/** The words name ground: no people ("Syrian"), no body, nobody's home. */
export function isGround(context: ReportContext, tree: Tree, mention: PlaceMention, head: Token): boolean {
  if (mention.metonym || head.upos === 'ADJ' || context.actorAt(tree, head) || isOrigin(context, tree, head))
    return false;
  // A name that no gazetteer holds is a place where the words use it as one, not before another noun.
  return mention.feature !== null || !/^(?:amod|compound)/.test(head.deprel) || isKindBehind(context, tree, head);
}

/** "town" of "X town". */
function isKindBehind(context: ReportContext, tree: Tree, head: Token): boolean {
  const kind = tree.tokens[head.index + 1];
  return kind !== undefined && head.head === kind.index && context.nounAt(tree, kind)?.class === 'place';
}

/** The name is the doer, or a state that is asked, helped or blamed: then it stands for people. */
function isParty(event: EventMention, mention: PlaceMention, head: Token): boolean {
  const filler = event.fillers.find((one) => one.head === head);
  if (filler?.slot === 'ACTOR') return true;
  return filler?.slot === 'RECIPIENT' && isCountry(mention) && !event.action.toll;
}

export function isCountry(mention: PlaceMention): boolean {
  return /^(?:PCL|CONT)/.test(mention.feature ?? '');
}

/** The word of a name on which its other words hang. */
export function headOf(tree: Tree, mention: PlaceMention): Token | undefined {
  const run = tree.tokens.slice(mention.first, mention.last + 1);
  return run.find((token) => token.head < mention.first || token.head > mention.last);
}

/** "northern X", "greater X": the land around a town. */
const AROUND = /^(?:(?:north|south|east|west)(?:east|west)?(?:ern)?|central|rural|greater)$/i;

/** Verbs by which people are brought from where they came to harm. */
const BRING = /^(take|bring|carry|transport|transfer|rush|evacuate|move|send|airlift)$/;

/** "taken to hospitals in X" */
export function bringsAway(tree: Tree, verb: Token): boolean {
  return BRING.test(verb.lemma) && tree.children(verb, 'obl').some((word) => leadsElsewhere(tree, word));
}

/** "the highway to X" need not be cut at X. */
const BOUND_COST = 6;

function coarseness(tree: Tree, mention: PlaceMention): number {
  const around = AROUND.test(tree.tokens[mention.first - 1]?.form ?? '');
  const bearing = mention.relation === 'in' ? 0 : BEARING_COST;
  const feature = mention.feature ?? '';
  if (isCountry(mention)) return COUNTRY_COST + bearing;
  if (/^(?:STM|LK|SEA|CNL)/.test(feature)) return WATER_COST + bearing;
  return bearing + (around || mention.geo_precision === 3 || feature.startsWith('ADM') ? REGION_COST : 0);
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
  return leadsElsewhere(tree, token) || isAnotherDeed(tree, token) ? null : clauseCost(tree, token);
}

/** "blocked roads and cut the power in X": a verb with an object of its own, joined to one that has its own too. */
function isAnotherDeed(tree: Tree, token: Token): boolean {
  const first = isRelation(token, 'conj') && token.upos === 'VERB' ? tree.parent(token) : undefined;
  if (first && bringsAway(tree, token)) return true;
  return first !== undefined && [first, token].every((verb) => tree.child(verb, 'obj') !== undefined);
}

/** "from X", "to X" by a verb; "the road to X" lies there. */
export function leadsElsewhere(tree: Tree, token: Token): boolean {
  const preposition = tree.preposition(token);
  if (preposition === null || !ELSEWHERE.has(preposition)) return false;
  return preposition !== 'to' || !isRelation(token, 'nmod');
}

function clauseCost(tree: Tree, token: Token): number | null {
  if (isRelation(token, 'ccomp') || isRelation(token, 'parataxis')) return null;
  if (isRelation(token, 'compound') || isRelation(token, 'nmod:poss')) return AROUND_COST;
  if (isRelation(token, 'acl') || isRelation(token, 'advcl')) return isWhere(tree, token) ? 0 : CLAUSE_COST;
  if (tree.preposition(token) === 'to') return BOUND_COST;
  return isRelation(token, 'conj') && token.upos === 'VERB' ? CLAUSE_COST : 1;
}

/** The place hangs on a clause or noun that the event hangs under: "In X, jets struck a market, killing nine". */
function above(event: EventMention, tree: Tree, head: Token): number | null {
  const path = tree.ancestors(event.clause === event.anchor ? event.anchor : event.clause);
  let cost = 0;
  for (const token of tree.ancestors(head)) {
    const at = path.indexOf(token);
    if (at >= 0) {
      const up = path.slice(0, at).map((one) => clauseCost(tree, one));
      return up.includes(null) ? null : cost + 2 + up.reduce<number>((sum, one) => sum + (one ?? 0), 0);
    }
    const step = stepCost(tree, token);
    if (step === null) return null;
    cost += step;
  }
  return null;
}

/** "X, where militants seized a base": the clause happens at the word that it hangs on. */
function isWhere(tree: Tree, clause: Token): boolean {
  return tree.children(clause, 'advmod', 'obl').some((word) => word.lemma.toLowerCase() === 'where');
}

import type { Toll, TollKind } from '../../model/index.ts';
import type { ReportContext } from '../context.ts';
import type { EventMention, Filler } from '../event.ts';
import type { Tree } from '../tree.ts';
import { afterDeed } from './deed.ts';
import type { TollLexicon } from './lexicon.ts';
import { wordsOf } from './numbers.ts';
import { partsOf } from './parts.ts';
import { isThing, type Quantity, quantityOf } from './quantity.ts';
import { isCivilian } from './who.ts';

/** On whose side those harmed stand; the engine knows the parties. */
export type SideOf = (filler: Filler) => Pick<Toll, 'side' | 'party'>;

/** People harmed in an event, before anybody knows on whose side they stand. */
export interface Counted {
  readonly filler: Filler;
  readonly quantity: Quantity;
  readonly toll: Toll;
}

/**
 * The tolls of those counted. People of one kind that are only told of in one breath are one toll ("his wife and three
 * children" are 4).
 */
export function tollsOf(context: ReportContext, tree: Tree, counted: readonly Counted[], sideOf: SideOf): Toll[] {
  return joined(
    context,
    tree,
    counted.map((one) => ({ ...one, toll: { ...one.toll, ...sideOf(one.filler) } })),
  );
}

/** The people harmed in an event, from its TOLL fillers in the order of the text; parts of a toll are none of their own. */
export function countHarmed(context: ReportContext, event: EventMention, lexicon: TollLexicon): readonly Counted[] {
  const fillers = event.fillers.filter((filler) => filler.slot === 'TOLL' && filler.toll !== null);
  const ordered = [...fillers].sort((a, b) => a.head.index - b.head.index);
  const counted: Counted[] = [];
  let listed = -1;
  for (const [at, filler] of ordered.entries()) {
    if (filler.head.index <= listed || counted.some((one) => one.filler.head === filler.head)) continue;
    const quantity = isOtherHarm(filler, lexicon) ? null : counts(context, event, filler, lexicon);
    if (!quantity || !filler.toll) continue;
    const limit = ordered[at + 1]?.head.index ?? event.tree.tokens.length;
    const kind = kindBefore(event.tree, quantity, lexicon) ?? filler.toll;
    const made = makeToll(context, event.tree, quantity, kind, limit, lexicon);
    if (counted.some((one) => one.toll.start === made.toll.start && one.toll.kind === made.toll.kind)) continue;
    listed = Math.max(listed, made.listed);
    counted.push({ filler, quantity, toll: made.toll });
  }
  return counted;
}

/** What the filler's words count; where they say no number, the number right behind the event's verb of harm. */
function counts(context: ReportContext, event: EventMention, filler: Filler, lexicon: TollLexicon): Quantity | null {
  const quantity = quantityOf(context, event.tree, filler.head, lexicon);
  if (quantity?.said) return quantity;
  const words = wordsOf(event.tree.tokens);
  for (const verb of [event.anchor, event.clause]) {
    const kind = lexicon.harm(verb.lemma.toLowerCase(), 'deed');
    const behind = kind === filler.toll ? afterDeed(event.tree, words, verb, lexicon) : null;
    if (behind && !isThing(context, event.tree, behind.counted, lexicon)) return behind;
  }
  return quantity;
}

/** "… and wounding three": the word of harm right before the number says what happened to them; not so in "killed 25 injured". */
function kindBefore(tree: Tree, quantity: Quantity, lexicon: TollLexicon): TollKind | null {
  const [word, behind] = [tree.tokens[quantity.first - 1], tree.tokens[quantity.last + 1]];
  if (!word || quantity.low === null || (behind && tree.child(behind, 'nsubj:pass') === quantity.counted)) return null;
  return lexicon.harm(word.lemma.toLowerCase(), 'deed') ?? lexicon.harm(word.form.toLowerCase(), 'state');
}

/** "killed one and wounded three" read as if "wounded" were people killed. */
function isOtherHarm(filler: Filler, lexicon: TollLexicon): boolean {
  const kind = lexicon.harm(filler.head.form.toLowerCase(), 'state');
  return kind !== null && kind !== filler.toll;
}

/** A toll of a quantity, its parts read up to `limit`; `listed` is the last token of the list of its parts. */
export function makeToll(
  context: ReportContext,
  tree: Tree,
  quantity: Quantity,
  kind: TollKind,
  limit: number,
  lexicon: TollLexicon,
): { readonly toll: Toll; readonly listed: number } {
  const parts = partsOf(context, tree, quantity.last, limit, lexicon);
  const lemma = quantity.counted.lemma.toLowerCase();
  const exact = quantity.low ?? quantity.high;
  const women = lexicon.is(lemma, 'woman') ? exact : parts.women;
  const children = lexicon.is(lemma, 'child') ? exact : parts.children;
  const own = isCivilian(context, tree, quantity.counted, lexicon);
  const civilian = own ?? parts.civilian ?? (parts.women || parts.children ? true : null);
  const [start, end] = [tree.tokens[quantity.first]?.start ?? 0, tree.tokens[quantity.last]?.end ?? 0];
  const text = context.report.body.slice(start, end);
  const { low, high } = quantity;
  return {
    toll: { kind, low, high, text, start, end, side: 'recipient', party: null, civilian, women, children },
    listed: parts.last,
  };
}

function joined(context: ReportContext, tree: Tree, counted: readonly Counted[]): Toll[] {
  const tolls: Toll[] = [];
  let before: Counted | null = null;
  for (const one of counted) {
    const last = tolls.at(-1);
    if (before && last && inOneBreath(tree, before, one)) tolls[tolls.length - 1] = added(context, last, one.toll);
    else tolls.push(one.toll);
    before = one;
  }
  return tolls;
}

/** Conjoined, the same thing happened to them, both numbers are exact, and neither bears arms. */
function inOneBreath(tree: Tree, a: Counted, b: Counted): boolean {
  const unarmed = a.toll.civilian !== false && b.toll.civilian !== false;
  const exact = [a, b].every(({ toll }) => toll.low !== null && toll.low === toll.high);
  const apart = a.toll.end <= b.toll.start;
  const together = tree.conjuncts(a.filler.head).includes(b.filler.head) || b.filler.head.head === a.filler.head.head;
  return unarmed && exact && apart && together && a.toll.kind === b.toll.kind && a.toll.side === b.toll.side;
}

function added(context: ReportContext, a: Toll, b: Toll): Toll {
  const sum = (one: number | null, other: number | null) =>
    one === null || other === null ? (one ?? other) : one + other;
  const civilian = a.civilian === b.civilian ? a.civilian : (a.civilian ?? b.civilian);
  const text = context.report.body.slice(a.start, b.end);
  const counts = { low: sum(a.low, b.low), high: sum(a.high, b.high), women: sum(a.women, b.women) };
  return { ...a, ...counts, children: sum(a.children, b.children), civilian, text, end: b.end };
}

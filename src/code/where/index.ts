import type { Place, PlaceMention, TimeFrame, Token } from '../../model/index.ts';
import type { ReportContext } from '../context.ts';
import type { EventMention } from '../event.ts';
import type { Tree } from '../tree.ts';

export { isCountry } from './attach.ts';

import { bringsAway, headOf, isCountry, isOfOtherClause, isOwnPlace, isSpoken, MAX_COST, placeCost } from './attach.ts';
import { placeMeant } from './reference.ts';
import { countriesIn, groundIn, isHarmful, sceneOf } from './scene.ts';

/**
 * Where an event happened; several for places named side by side, each a claim of its own.
 * 1. of the places named in the event's sentence the one that stands nearest in the tree (`placeCost`), and those
 *    conjoined with it where they stand in the event's own words; a region around it is none of its own;
 * 2. else the place that "there", "the town" or "this area" in the event's words points back to;
 * 3. else, unless ground is told of without its name, the likeliest town or region that the sentence names;
 * 4. else, for news, the scene (`sceneOf`);
 * 5. else, for deeds that can harm people, the state that the sentence names.
 */
export function placesOf(event: EventMention, context: ReportContext, frame: TimeFrame, real = true): Place[] {
  const named = nearest(event, context);
  const vague = named.every(isCountry) && frame === 'news' && event.action.toll && isHarmful(event);
  const finer = named.length === 0 || vague ? elsewhere(event, context, frame, real) : null;
  const state = named.length === 0 && event.action.toll ? countriesIn(context, event.tree).slice(0, 1) : named;
  return (finer ? [finer] : state).map((mention) => placeOf(mention, context));
}

/** Rules 2 to 4; also for people harmed "in Syria", where the report names the town in other words. */
function elsewhere(event: EventMention, context: ReportContext, frame: TimeFrame, real: boolean): PlaceMention | null {
  if (isSpoken(event)) return null;
  const meant = placeMeant(event, context) ?? (isUnnamed(event) ? null : likeliest(event, context));
  if (meant || frame !== 'news' || !real) return meant;
  return event.action.toll || event.action.territory ? sceneOf(event, context) : null;
}

/** "captured 20 villages": the frame's ground is told of and not named. */
function isUnnamed(event: EventMention): boolean {
  return event.fillers.some((filler) => filler.slot === 'PLACE');
}

function nearest(event: EventMention, context: ReportContext): readonly PlaceMention[] {
  const unnamed = isUnnamed(event);
  const here = context.places.filter(
    (mention) => mention.sentence === event.tree.sentence.index && !(unnamed && isOfOtherClause(event, mention)),
  );
  let best: PlaceMention | null = null;
  let least = MAX_COST;
  for (const mention of here) {
    const cost = placeCost(context, event, mention);
    if (cost === null || cost >= least) continue;
    best = mention;
    least = cost;
  }
  if (!best) return [];
  return isOwnPlace(event, best) ? conjoined(event, context, here, best) : [best];
}

/**
 * "in Teldo, Tel Dahab and Kafr Laha": the names beside the first with nothing but commas and "and" between them, or
 * that the tree conjoins with it. A region behind a comma ("Saraqib, Idlib") lies around the first.
 */
function conjoined(
  event: EventMention,
  context: ReportContext,
  here: readonly PlaceMention[],
  best: PlaceMention,
): readonly PlaceMention[] {
  const { tree } = event;
  const first = headOf(tree, best);
  const inTree = new Set(first ? joinedWith(tree, first) : []);
  const listed = neighbours(context.report.body, here, best);
  return here.filter((mention) => {
    const head = headOf(tree, mention);
    const beside = listed.has(mention) || (head !== undefined && inTree.has(head));
    return mention === best || (beside && !mention.metonym && isAlike(best, mention));
  });
}

/** What is conjoined with a name, or with "city" of "the city of X". */
function joinedWith(tree: Tree, name: Token): readonly Token[] {
  const top = kindOver(tree, name) ?? (name.deprel === 'conj' ? tree.parent(name) : undefined) ?? name;
  const whole = [...tree.conjuncts(top), ...tree.conjuncts(name)];
  return [...whole, ...whole.flatMap((word) => tree.children(word, 'nmod').filter((of) => kindOver(tree, of)))];
}

/** "city" over the X of "the city of X". */
function kindOver(tree: Tree, name: Token): Token | undefined {
  const kind = tree.preposition(name) === 'of' ? tree.parent(name) : undefined;
  return kind?.upos === 'NOUN' ? kind : undefined;
}

function neighbours(body: string, here: readonly PlaceMention[], best: PlaceMention): ReadonlySet<PlaceMention> {
  const at = here.indexOf(best);
  const found = new Set<PlaceMention>();
  const joins = (left: PlaceMention | undefined, right: PlaceMention | undefined) =>
    left !== undefined && right !== undefined && /^[\s,]*(?:and\s+)?$/.test(body.slice(left.end, right.start));
  for (let right = at + 1; joins(here[right - 1], here[right]); right += 1) add(found, here[right]);
  for (let left = at - 1; joins(here[left], here[left + 1]); left -= 1) add(found, here[left]);
  return found;
}

function add(found: Set<PlaceMention>, mention: PlaceMention | undefined): void {
  if (mention) found.add(mention);
}

/** Places of one list are of one kind: towns with towns, regions with regions. */
function isAlike(a: PlaceMention, b: PlaceMention): boolean {
  return a.name !== b.name && a.relation === b.relation && level(a) === level(b);
}

function level(mention: PlaceMention): string {
  const feature = mention.feature ?? 'PPL';
  if (/^(?:ADM|RGN|AREA)/.test(feature)) return 'region';
  return /^(?:PCL|CONT)/.test(feature) ? 'country' : 'place';
}

/**
 * Trees of long sentences break. Then the place that fits best by itself is taken: a name of ground before a bearing
 * ("near X", "west of X"), a town before a region, the nearest to the event's word; never where somebody speaks
 * ("told us in X that").
 */
function likeliest(event: EventMention, context: ReportContext): PlaceMention | null {
  const { tree, anchor } = event;
  const ground = groundIn(context, tree).filter((mention) => {
    const head = headOf(tree, mention);
    return !isSpeakers(tree, head) && !isGoal(tree, head);
  });
  const rank = (mention: PlaceMention) => bearing(mention) + (level(mention) === 'place' ? 0 : 1);
  const distance = (mention: PlaceMention) => Math.abs(mention.start - anchor.start);
  return [...ground].sort((a, b) => rank(a) - rank(b) || distance(a) - distance(b))[0] ?? null;
}

function bearing(mention: PlaceMention): number {
  if (mention.relation === 'in') return 0;
  return mention.relation === 'near' || mention.relation === 'outside' ? 2 : 4;
}

/** "taken to hospitals in X". */
function isGoal(tree: Tree, head: Token | undefined): boolean {
  return (
    head !== undefined &&
    tree
      .ancestors(head)
      .slice(1)
      .some((verb) => bringsAway(tree, verb))
  );
}

function isSpeakers(tree: Tree, head: Token | undefined): boolean {
  const verb = head && tree.parent(head);
  return verb?.upos === 'VERB' && tree.child(verb, 'ccomp') !== undefined;
}

function placeOf(mention: PlaceMention, context: ReportContext): Place {
  const { name, text, start, end, geoname_id, relation, geo_precision } = mention;
  const around = mention.latitude === null ? regionOf(mention, context) : mention;
  const { admin1, country } = mention.admin1 === null ? around : mention;
  const town = around !== mention && isTown(around) && isQuarter(mention, context) ? around : null;
  const { latitude, longitude } = town ?? mention;
  const precision = town ? 2 : geo_precision;
  return {
    name,
    text,
    start,
    end,
    latitude,
    longitude,
    geoname_id,
    admin1,
    country,
    relation,
    geo_precision: precision,
  };
}

/** "X neighbourhood", "the district of X": part of a town, no further from its middle than ACLED's second precision allows. */
function isQuarter({ start, end }: PlaceMention, { report: { body } }: ReportContext): boolean {
  const [before, behind] = [body.slice(Math.max(0, start - 24), start), body.slice(end, end + 24)];
  return (
    /^\s+(?:neighbou?rhood|district|quarter|suburb)s?\b/i.test(behind) ||
    /\b(?:neighbou?rhood|quarter|suburb)s? of\s+$/i.test(before)
  );
}

function isTown({ feature }: PlaceMention): boolean {
  return /^PPL/.test(feature ?? '');
}

/** A place that no gazetteer holds lies in the town or region that its own words name: "the village of X in Y province". */
function regionOf(mention: PlaceMention, context: ReportContext): PlaceMention {
  const around = context.places.find(
    (other) =>
      other.sentence === mention.sentence &&
      other.start > mention.end &&
      other.admin1 !== null &&
      /^[^.;:]{0,60}$/.test(context.report.body.slice(mention.end, other.start)),
  );
  return around ?? mention;
}

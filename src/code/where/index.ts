import type { Place, PlaceMention, TimeFrame } from '../../model/index.ts';
import type { ReportContext } from '../context.ts';
import type { EventMention } from '../event.ts';
import { headOf, MAX_COST, placeCost } from './attach.ts';
import { placeMeant } from './reference.ts';
import { sceneOf } from './scene.ts';

/**
 * Where an event happened; several for places named side by side, each a claim of its own.
 * 1. of the places named in the event's sentence the one that stands nearest in the tree (`placeCost`), and those
 *    conjoined with it; a region around it is none of its own;
 * 2. else the place that "there", "the town" or "this area" in the event's words points back to;
 * 3. else, for news, the scene: the one place of the sentence before in the same paragraph.
 */
export function placesOf(event: EventMention, context: ReportContext, frame: TimeFrame): Place[] {
  const named = nearest(event, context);
  if (named.length > 0) return named.map(placeOf);
  const meant = placeMeant(event, context) ?? (frame === 'news' ? sceneOf(event, context) : null);
  return meant ? [placeOf(meant)] : [];
}

function nearest(event: EventMention, context: ReportContext): readonly PlaceMention[] {
  const here = context.places.filter((mention) => mention.sentence === event.tree.sentence.index);
  let best: PlaceMention | null = null;
  let least = MAX_COST;
  for (const mention of here) {
    const cost = placeCost(context, event, mention);
    if (cost === null || cost >= least) continue;
    best = mention;
    least = cost;
  }
  return best ? conjoined(event, here, best) : [];
}

/** "in Teldo, Tel Dahab and Kafr Laha": the names that the tree conjoins with the first, at its level of detail. */
function conjoined(event: EventMention, here: readonly PlaceMention[], best: PlaceMention): readonly PlaceMention[] {
  const { tree } = event;
  const first = headOf(tree, best);
  if (!first) return [best];
  const heads = new Set(
    tree
      .conjuncts(topOf(tree, first))
      .flatMap((token) => [token, ...tree.children(token, 'nmod', 'appos', 'compound', 'flat')]),
  );
  const others = here.filter((mention) => {
    const head = headOf(tree, mention);
    const alike =
      mention.geo_precision === best.geo_precision && !mention.metonym && mention.relation === best.relation;
    return (
      mention !== best &&
      alike &&
      head !== undefined &&
      (tree.conjuncts(first).includes(head) || (topOf(tree, head) !== topOf(tree, first) && heads.has(head)))
    );
  });
  return [best, ...others];
}

/** The noun of kind over a name: "towns" in "the towns of A and B". */
function topOf(tree: EventMention['tree'], head: NonNullable<ReturnType<typeof headOf>>) {
  const above = tree.parent(head);
  return above && tree.preposition(head) === 'of' && above.upos === 'NOUN' ? above : head;
}

function placeOf(mention: PlaceMention): Place {
  const { name, text, start, end, latitude, longitude, geoname_id, admin1, country, relation, geo_precision } = mention;
  return { name, text, start, end, latitude, longitude, geoname_id, admin1, country, relation, geo_precision };
}

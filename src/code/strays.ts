import type { Party, Toll } from '../model/index.ts';
import type { ReportContext } from './context.ts';
import type { Draft } from './draft.ts';
import { isWarTotal, type StrayToll, strayTolls, type TollLexicon } from './how-many/index.ts';
import { type FoundParty, partiesOf } from './parties/party.ts';
import type { Tree } from './tree.ts';

/** Sentences that an event waits for its toll ("Jets struck X. ... At least 12 people died."). */
const REACH = 2;

/**
 * Gives the tolls that sentences state outside the events' own slots to the events that they belong to: one of the
 * same sentence that can have a toll and lacks it, else the last one told of before in the same paragraph. A newer
 * number replaces an older one; some of those counted before are not counted again.
 */
export function giveStrayTolls(context: ReportContext, drafts: readonly Draft[], lexicon: TollLexicon): Draft[] {
  const given = [...drafts];
  for (const tree of context.trees) {
    const taken = given.filter((draft) => draft.event.tree === tree).flatMap((draft) => draft.toll);
    for (const stray of strayTolls(context, tree, lexicon)) {
      if (stray.part || isWarTotal(tree, stray.toll, lexicon)) continue;
      if (taken.some((toll) => overlaps(toll, stray.toll))) continue;
      const at = receiver(context, given, stray);
      const draft = given[at];
      if (draft) given[at] = withToll(context, draft, stray);
    }
  }
  return given;
}

function overlaps(a: Toll, b: Toll): boolean {
  return a.start < b.end && b.start < a.end;
}

function receiver(context: ReportContext, drafts: readonly Draft[], stray: StrayToll): number {
  const here = drafts.filter((draft) => draft.event.tree === stray.tree);
  if (here.some((draft) => draft.action.toll)) return nearest(drafts, here, stray);
  return drafts.findLastIndex((draft) => isBefore(context, draft.event.tree, stray.tree) && canTake(draft, stray));
}

/** Of a sentence's events the nearest in the text that lacks such a toll; deeds before mere outcomes. */
function nearest(drafts: readonly Draft[], here: readonly Draft[], stray: StrayToll): number {
  const open = here.filter((draft) => canTake(draft, stray));
  const deeds = open.filter((draft) => draft.action.detail !== 'outcome');
  const distance = (draft: Draft) => Math.abs(draft.event.anchor.index - stray.anchor.index);
  const [best] = (deeds.length > 0 ? deeds : open).sort((a, b) => distance(a) - distance(b));
  return best ? drafts.indexOf(best) : -1;
}

function canTake(draft: Draft, stray: StrayToll): boolean {
  const real = draft.status === 'happened' || draft.status === 'ongoing';
  const same = draft.toll.filter((toll) => toll.kind === stray.toll.kind && (toll.low ?? toll.high) !== null);
  return real && draft.action.toll && (same.length === 0 || stray.replaces);
}

function isBefore(context: ReportContext, earlier: Tree, later: Tree): boolean {
  const back = later.sentence.index - earlier.sentence.index;
  const between = context.report.body.slice(earlier.sentence.end, later.sentence.start);
  return back > 0 && back <= REACH && !/\n\s*\n/.test(between);
}

function withToll(context: ReportContext, draft: Draft, stray: StrayToll): Draft {
  const kept = draft.toll.filter((toll) => !stray.replaces || toll.kind !== stray.toll.kind);
  const nobody = stray.toll.low === 0 && stray.toll.high === 0;
  const told = draft.recipient.length > 0 || draft.action.mutual || nobody;
  const recipient = told ? draft.recipient : harmedOf(context, stray);
  return { ...draft, recipient, toll: [...kept, stray.toll], rules: [...draft.rules, 'toll.stated-apart'] };
}

/** Those who came to harm are whom it was done to. */
function harmedOf(context: ReportContext, { tree, toll }: StrayToll): readonly FoundParty[] {
  if (toll.civilian === true) return [civilians(toll)];
  const nouns = tree.tokens.filter((word) => word.upos === 'NOUN' && word.start >= toll.start);
  const counted = nouns.findLast((word) => word.end <= toll.end) ?? nouns.find((word) => word.start <= toll.end + 1);
  const found = counted ? partiesOf(context, tree, counted, null) : [];
  return found.filter(
    ({ grade, rules }) => (grade === 'named' || grade === 'kind') && !rules.includes('party.dwellers'),
  );
}

function civilians({ text, start, end }: Toll): FoundParty {
  const party: Party = { id: null, name: 'Civilians', text, start, end, type: 'civilians', country: null, also: [] };
  return { party, rules: ['party.harmed'], grade: 'kind' };
}

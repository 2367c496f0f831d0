import type { Knowledge } from '../../model/index.ts';
import type { Draft } from '../draft.ts';
import {
  type Agreement,
  countsAgree,
  datesAgree,
  doersAgree,
  harmedAgree,
  isTelling,
  placesAgree,
  sameStatus,
  tollsAgree,
} from './agree.ts';
import { joined } from './join.ts';
import {
  isBare,
  isContinued,
  isHeadlineOf,
  isMereMention,
  isNobodys,
  isOnePartOf,
  isOutcomeBefore,
  isOutcomeBehind,
  isSummary,
  pointsBack,
} from './mention.ts';

/** Says whether two actions can be one deed told twice; `loosely` when the later words only point back ("the raids"). */
export type SameDeed = (a: string, b: string, loosely: boolean) => boolean;

/**
 * One action, one claim a report: later mentions join the first that they can be the same as, and the claim takes the
 * fullest details of all. Order is that of the text.
 */
export function mergeMentions(drafts: readonly Draft[], sameDeed: SameDeed): Draft[] {
  const kept: Draft[] = [];
  for (const draft of drafts) {
    const at = bestMatch(kept, draft, sameDeed);
    const earlier = kept[at];
    if (earlier) kept[at] = joined(earlier, draft);
    else kept.push(draft);
  }
  return kept;
}

/** The same action, or one that names less of the same family (`codebook/families.csv`). */
export function deedTest(knowledge: Knowledge): SameDeed {
  const detail = new Map(knowledge.actions.map((action) => [action.id, action.detail]));
  const joins = new Map<string, ReadonlySet<string>>();
  const members = new Map(knowledge.families.map((family) => [family.id, family.actions]));
  for (const family of knowledge.families) {
    const near = new Set([...family.actions, ...family.joins.flatMap((id) => members.get(id) ?? [])]);
    for (const action of family.actions) joins.set(action, near);
  }
  const vague = (action: string): boolean => detail.get(action) !== '';
  return (a, b, loosely) => a === b || ((loosely || vague(a) || vague(b)) && (joins.get(a)?.has(b) ?? false));
}

/** Index of the earlier claim that agrees in most with a draft; of equals the latest; -1 where none can be the same. */
function bestMatch(kept: readonly Draft[], draft: Draft, sameDeed: SameDeed): number {
  let best = -1;
  let most = 0;
  for (const [at, earlier] of kept.entries()) {
    const shared = sharedDetails(earlier, draft, sameDeed);
    if (shared !== null && (best < 0 || shared >= most)) [best, most] = [at, shared];
  }
  return best;
}

/** In how many details two drafts agree; null where they can't be one deed or nothing says that they are. */
function sharedDetails(a: Draft, b: Draft, sameDeed: SameDeed): number | null {
  if (!sameStatus(a, b) || !sameDeed(a.action.id, b.action.id, true)) return null;
  const back = pointsBack(b) || isContinued(b);
  const dead = tollsAgree(a.toll, b.toll);
  const loosely = back || dead === 'yes' || a.headline;
  if (!sameDeed(a.action.id, b.action.id, loosely)) return null;
  if (!back && isAnother(a, b, dead)) return null;
  const place = placesAgree(a, b, isTelling(a, b));
  const sides = [
    doersAgree(a, b),
    harmedAgree(a.recipient, b.recipient, back && b.action.detail !== 'outcome'),
    countsAgree(dead, back || place === 'yes'),
  ];
  if (sides.includes('no') || place === 'no' || !datesAgree(a, b)) return null;
  const shared = [...sides, place].filter((one) => one === 'yes').length;
  const isTold =
    back ||
    isHeadlineOf(a, b) ||
    isMereMention(a, b) ||
    sides.includes('yes') ||
    (place === 'yes' && isNobodys(b)) ||
    isBare(b);
  return isTold || isOutcomeBehind(a, b) ? shared : null;
}

/** A summary is none of its parts, and what is told first of losses need not be what came of a deed told later. */
function isAnother(a: Draft, b: Draft, dead: Agreement): boolean {
  return isSummary(a) !== isSummary(b) || isOnePartOf(a, b) || (dead !== 'yes' && isOutcomeBefore(a, b));
}

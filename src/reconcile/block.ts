import type { Account } from './account.ts';
import { gap } from './days.ts';
import type { Families } from './families.ts';
import { groupBy } from './group.ts';
import { keysOf, rankOf } from './keys.ts';
import { nearness } from './places.ts';

/** Days between two accounts up to which it is worth saying that their days keep them apart. */
const NEARLY = 2;

/**
 * Visits the pairs of accounts that are worth a closer look, each once: of one group of actions, and near each other in
 * place and time, or of the same party in the same days, or in one report, or with the same sentence. Blocks keep the
 * work close to linear in the number of accounts.
 */
export function eachCandidate(
  accounts: readonly Account[],
  families: Families,
  visit: (a: Account, b: Account) => void,
): void {
  const groups = groupBy(accounts, ({ claim }) => families.group(claim.action));
  for (const group of groups.values()) {
    eachMeeting(group, (a, b) => {
      if (plausible(a, b, families)) visit(a, b);
    });
  }
}

/** Visits the pairs that share a key, each once, the one with the smaller key first. */
function eachMeeting(accounts: readonly Account[], visit: (a: Account, b: Account) => void): void {
  const ranked = accounts.map((account) => ({ account, rank: rankOf(account) })).sort((a, b) => a.rank - b.rank);
  const blocks = new Map<string, number[]>();
  const met = new Int32Array(ranked.length).fill(-1);
  const meet = (account: Account, index: number, other: number): void => {
    if (met[other] === index) return;
    met[other] = index;
    const before = (ranked[other] as (typeof ranked)[number]).account;
    if (before.key < account.key) visit(before, account);
    else visit(account, before);
  };
  for (const [index, { account, rank }] of ranked.entries()) {
    const { files, asks } = keysOf(account, rank);
    for (const key of asks) for (const other of blocks.get(key) ?? []) meet(account, index, other);
    for (const key of files) file(blocks, key, index);
  }
}

function file(blocks: Map<string, number[]>, key: string, index: number): void {
  const block = blocks.get(key);
  if (block) block.push(index);
  else blocks.set(key, [index]);
}

/** A cheap look before the closer one: what is days or places apart is not even nearly one incident. */
function plausible(a: Account, b: Account, families: Families): boolean {
  if (gap(a.window, b.window) > NEARLY || !families.joinable(a.claim.action, b.claim.action)) return false;
  return (a.dead !== null && a.dead > 1 && a.dead === b.dead) || nearness(a.spot, b.spot) !== 'apart';
}

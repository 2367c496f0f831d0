import type { Constraints } from '../model/index.ts';
import type { Account } from './account.ts';
import type { Link } from './cluster.ts';

/** What people said outweighs every score. */
const DECIDED = Number.POSITIVE_INFINITY;

/** A link from the first to each further account of every group of claims that people put together. */
export function decidedLinks(accounts: readonly Account[], { together }: Constraints): Link[] {
  const byClaim = new Map(accounts.map((account) => [account.claim.id, account]));
  return together.flatMap((claims) => {
    const [first, ...rest] = [...claims].sort().flatMap((id) => byClaim.get(id) ?? []);
    return first ? rest.map((to) => ({ from: first, to, score: DECIDED })) : [];
  });
}

/** Why two accounts are apart because people said so, or null. */
export function apartBy({ apart }: Constraints): (a: Account, b: Account) => string | null {
  const sides = apart.map(({ these, those }) => ({ these: new Set(these), those: new Set(those) }));
  return ({ claim: a }, { claim: b }) => {
    const divided = sides.some(
      ({ these, those }) => (these.has(a.id) && those.has(b.id)) || (those.has(a.id) && these.has(b.id)),
    );
    return divided ? 'a person parted them' : null;
  };
}

export function isDecided({ score }: Link): boolean {
  return score === DECIDED;
}

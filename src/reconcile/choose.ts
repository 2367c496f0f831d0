import type { Party, Place } from '../model/index.ts';
import type { Account } from './account.ts';
import { width } from './days.ts';
import type { Families } from './families.ts';
import { groupBy } from './group.ts';
import { inLine, knownParties } from './parties.ts';

/** The account that says most exactly what was done, where, when and by whom; it gives the incident its action. */
export function representative(accounts: readonly Account[], families: Families): Account {
  const told = groupBy(accounts, (account) => account.claim.action);
  const voices = (account: Account) => new Set(told.get(account.claim.action)?.map((other) => other.voice.key)).size;
  return best(accounts, (account) => [
    account.standing === 'found' ? 0 : 1,
    -families.detail(account.claim.action),
    -voices(account),
    account.claim.place?.geo_precision ?? 9,
    width(account.window),
    -account.actors.length - account.recipients.length,
  ]);
}

/** The account with the narrowest days, for the incident's date. */
export function mostExactDate(accounts: readonly Account[]): Account {
  return best(accounts, (account) => [width(account.window)]);
}

/** The most exact place of all accounts, one with coordinates first. */
export function mostExactPlace(accounts: readonly Account[]): Place | null {
  return best(accounts, ({ claim: { place } }) => [place?.geo_precision ?? 9, place?.latitude == null ? 1 : 0]).claim
    .place;
}

/** The least account by a list of numbers; the earlier key where all are equal. */
function best(accounts: readonly Account[], rank: (account: Account) => readonly number[]): Account {
  return accounts
    .map((account) => ({ account, rank: rank(account) }))
    .reduce((a, b) => ((compareRanks(a.rank, b.rank) || (a.account.key < b.account.key ? -1 : 1)) <= 0 ? a : b))
    .account;
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  for (const [index, value] of a.entries()) {
    const other = b[index] ?? 0;
    if (value !== other) return value < other ? -1 : 1;
  }
  return 0;
}

/**
 * The parties on both sides: those of the representative, then whoever other accounts name besides. A party that
 * already stands on either side is not added again, so that "X lost a man" does not make X its own victim; nobody in
 * particular gives way to somebody known.
 */
export function sidesOf(lead: Account, accounts: readonly Account[]): { actor: Party[]; recipient: Party[] } {
  const actor = [...lead.claim.actor];
  const recipient = [...lead.claim.recipient];
  for (const { claim } of accounts) {
    if (claim === lead.claim) continue;
    addKnown(actor, recipient, claim.actor);
    addKnown(recipient, actor, claim.recipient);
  }
  return { actor: withoutNobody(actor), recipient: withoutNobody(recipient) };
}

function addKnown(side: Party[], other: readonly Party[], told: readonly Party[]): void {
  for (const party of told) {
    const [known] = knownParties([party]);
    if (known && !knownParties([...side, ...other]).some((there) => inLine(there, known))) side.push(party);
  }
}

function withoutNobody(side: readonly Party[]): Party[] {
  const known = side.filter((party) => knownParties([party]).length > 0 || party.type === 'civilians');
  return known.length > 0 ? known : [...side];
}

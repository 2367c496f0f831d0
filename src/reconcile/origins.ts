import type { Origin } from '../model/index.ts';
import type { Account } from './account.ts';
import { copied } from './copies.ts';

/** The accounts of one independent voice. */
export interface VoiceGroup {
  readonly origin: Origin;
  readonly accounts: readonly Account[];
}

/**
 * Parts the accounts of an incident by independent voice. Accounts that go back to one speaker, agency or outlet are
 * one voice, however many outlets carry it; so are accounts of which one copied the other's sentence, and what texts
 * say in their own voice of which one is a reprint of the other. What a report says itself beside what it has from a
 * named speaker is no voice of its own.
 */
export function voicesOf(accounts: readonly Account[]): VoiceGroup[] {
  const keys = keysOf(accounts);
  const oneVoice = (a: Account, b: Account): boolean =>
    keys.get(a) === keys.get(b) || (a.report.id !== b.report.id && (reprinted(a, b) || copied(a.runs, b.runs)));
  const groups: Account[][] = [];
  for (const account of accounts) {
    const same = groups.filter((group) => group.some((other) => oneVoice(account, other)));
    for (const group of same) groups.splice(groups.indexOf(group), 1);
    groups.push([...same.flat(), account]);
  }
  return groups.map((group) => ({ origin: describe(group), accounts: group })).sort(bySpeaker);
}

function reprinted(a: Account, b: Account): boolean {
  return a.root === b.root && a.voice.own && b.voice.own;
}

/** The key of each account's voice; an outlet's own words have that of the speaker whom the same report names. */
function keysOf(accounts: readonly Account[]): ReadonlyMap<Account, string> {
  const named = new Map<string, string>();
  for (const { voice, report } of accounts) {
    const known = named.get(report.id);
    if (!voice.own && (known === undefined || voice.key < known)) named.set(report.id, voice.key);
  }
  return new Map(
    accounts.map((account) => {
      const { voice, report } = account;
      return [account, (voice.own ? named.get(report.id) : undefined) ?? voice.key];
    }),
  );
}

function describe(group: readonly Account[]): Origin {
  const named = group.filter(({ voice }) => !voice.own);
  const first = [...(named.length > 0 ? named : group)].sort(byAge)[0] as Account;
  const chains = new Map(group.map(({ voice }) => [JSON.stringify(voice.chain), [...voice.chain]]));
  return {
    speaker: first.voice.name,
    reports: [...new Set(group.map((account) => account.report.id))].sort(),
    chains: [...chains.keys()].sort().map((key) => chains.get(key) ?? []),
    claims: group.map(({ claim }) => claim.id),
  };
}

function bySpeaker(a: VoiceGroup, b: VoiceGroup): number {
  const [one, other] = [JSON.stringify(a.origin), JSON.stringify(b.origin)];
  return one < other ? -1 : Number(one > other);
}

/** Oldest report first; one without a date of publication last. */
export function byAge(a: Account, b: Account): number {
  const [one, other] = [a.report.published ?? '~', b.report.published ?? '~'];
  if (one !== other) return one < other ? -1 : 1;
  return a.key < b.key ? -1 : Number(a.key > b.key);
}

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

/**
 * The key of each account's voice; an outlet's own words have that of the speaker whom the same report names. Who quotes an
 * outlet that is heard here itself has it from whom that one has it.
 */
function keysOf(accounts: readonly Account[]): ReadonlyMap<Account, string> {
  const named = new Map<string, string>();
  for (const { voice, report } of accounts) {
    const known = named.get(report.id);
    if (!voice.own && (known === undefined || voice.key < known)) named.set(report.id, voice.key);
  }
  const ownKey = ({ voice, report }: Account) => (voice.own ? named.get(report.id) : undefined) ?? voice.key;
  const sources = new Map<string, string>();
  for (const account of accounts) {
    const [outlet, key] = [account.voice.outlet, ownKey(account)];
    const known = sources.get(outlet);
    if (key !== outlet && (known === undefined || key < known)) sources.set(outlet, key);
  }
  const keyOf = (account: Account, key = ownKey(account)) =>
    key === account.voice.outlet ? key : lastSource(key, sources);
  return new Map(accounts.map((account) => [account, keyOf(account)]));
}

/** Follows who has it from whom to the end; of outlets that quote each other the first in order. */
function lastSource(key: string, sources: ReadonlyMap<string, string>): string {
  const seen: string[] = [];
  let at = key;
  for (let next = sources.get(at); next !== undefined; next = sources.get(at)) {
    seen.push(at);
    if (seen.includes(next)) return [...seen.slice(seen.indexOf(next))].sort()[0] ?? at;
    at = next;
  }
  return at;
}

function describe(group: readonly Account[]): Origin {
  const outlets = new Set(group.map(({ voice }) => voice.outlet));
  const named = group.filter(({ voice }) => !voice.own && !outlets.has(voice.key));
  const first = [...(named.length > 0 ? named : group)].sort(byAge)[0] as Account;
  const chains = new Map(
    group.map((account) => chainOf(account, group)).map((chain) => [JSON.stringify(chain), chain]),
  );
  return {
    speaker: first.voice.name,
    speaker_type: first.voice.type,
    reports: [...new Set(group.map((account) => account.report.id))].sort(),
    chains: [...chains.keys()].sort().map((key) => chains.get(key) ?? []),
    claims: group.map(({ claim }) => claim.id),
  };
}

/** Through whom it came; who quotes an outlet of the group, or copies a report of it, has it on that one's way. */
function chainOf(account: Account, group: readonly Account[]): string[] {
  const { voice, report } = account;
  const before = group.filter((other) => other.report.id !== report.id);
  const quoted = before.find((other) => other.voice.outlet === voice.key && !other.voice.own);
  if (quoted && voice.key !== voice.outlet) return [...voice.chain, ...quoted.voice.chain.slice(1)];
  const copiedFrom = before.find((other) => byAge(other, account) < 0 && isCopy(account, other));
  return copiedFrom ? [voice.chain[0] as string, ...copiedFrom.voice.chain] : [...voice.chain];
}

/** Whether an account in its outlet's own voice was taken from an older report. */
function isCopy(account: Account, older: Account): boolean {
  if (!account.voice.own || account.voice.outlet === older.voice.outlet) return false;
  return reprinted(account, older) || copied(account.runs, older.runs);
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

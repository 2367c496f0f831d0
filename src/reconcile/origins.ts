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
 * one voice, however many outlets carry it; so are accounts of which one copied the other's sentence.
 */
export function voicesOf(accounts: readonly Account[]): VoiceGroup[] {
  const groups: Account[][] = [];
  for (const account of accounts) {
    const same = groups.filter((group) => group.some((other) => oneVoice(account, other)));
    for (const group of same) groups.splice(groups.indexOf(group), 1);
    groups.push([...same.flat(), account]);
  }
  return groups.map((group) => ({ origin: describe(group), accounts: group })).sort(bySpeaker);
}

function oneVoice(a: Account, b: Account): boolean {
  return a.voice.key === b.voice.key || (a.report.id !== b.report.id && copied(a.runs, b.runs));
}

function describe(group: readonly Account[]): Origin {
  const first = [...group].sort(byAge)[0] as Account;
  const chains = new Map(group.map(({ voice }) => [JSON.stringify(voice.chain), [...voice.chain]]));
  return {
    speaker: first.voice.name,
    reports: [...new Set(group.map((account) => account.report.id))].sort(),
    chains: [...chains.keys()].sort().map((key) => chains.get(key) ?? []),
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

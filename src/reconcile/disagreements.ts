import { type Disagreement, type Party, TollKind } from '../model/index.ts';
import { consonants, foldName } from '../text/index.ts';
import type { Account } from './account.ts';
import { type Known, knownParties } from './parties.ts';
import { byReport } from './toll-range.ts';

type Values = Map<string, string[]>;

/**
 * What the accounts of an incident say differently, by field. That an account is silent is no disagreement, nor that
 * it says less exactly what another one says.
 */
export function disagreementsOf(accounts: readonly Account[], actor: readonly Party[]): Disagreement[] {
  const known = knownParties(actor);
  const fields: readonly (readonly [string, Values])[] = [
    ['actor', sides(accounts, (account) => account.actors)],
    ['recipient', sides(accounts, (account) => account.recipients)],
    ['place', places(accounts)],
    ['date', values(accounts, exactDay)],
    ...TollKind.options.map((kind) => [kind, counts(accounts, kind, known)] as const),
  ];
  return fields.flatMap(([field, told]) => (told.size > 1 ? [{ field, values: listed(told) }] : []));
}

function listed(told: Values): Disagreement['values'] {
  return [...told]
    .map(([value, claims]) => ({ value, claims: claims.sort() }))
    .sort((a, b) => (a.value < b.value ? -1 : 1));
}

function values(accounts: readonly Account[], value: (account: Account) => string | null): Values {
  const told: Values = new Map();
  for (const account of accounts) {
    const said = value(account);
    if (said !== null) told.set(said, [...(told.get(said) ?? []), account.claim.id]);
  }
  return told;
}

/** Towns by their names; as they lie close to each other, another spelling of a name is no other place. */
function places(accounts: readonly Account[]): Values {
  const told = new Map<string, string>();
  return values(accounts, ({ claim: { place } }) => {
    if (place?.geo_precision !== 1) return null;
    const folded = consonants(foldName(place.name));
    told.set(folded, told.get(folded) ?? place.name);
    return told.get(folded) ?? null;
  });
}

function exactDay({ claim: { date } }: Account): string | null {
  return date.start !== null && date.start === date.end && date.basis !== 'published' ? date.start : null;
}

/** Sides by the names in them; roles that fights tell the other way round are told by who is in them at all. */
function sides(accounts: readonly Account[], side: (account: Account) => readonly Known[]): Values {
  const told = accounts.filter((account) => !account.claim.mutual && side(account).length > 0);
  return values(told, (account) => [...new Set(side(account).map((known) => known.name))].sort().join('; '));
}

function counts(accounts: readonly Account[], kind: TollKind, actor: readonly Known[]): Values {
  const told: Values = new Map();
  for (const { low, high, claims } of byReport(accounts, kind, actor)) {
    const value = low === high ? String(low) : `${low}–${high}`;
    told.set(value, [...(told.get(value) ?? []), ...claims]);
  }
  return told;
}

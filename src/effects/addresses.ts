import { lookup as systemLookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { EffectError } from '../model/index.ts';

export interface Address {
  readonly address: string;
  readonly family: number;
}

/** All addresses of a host name. */
export type Lookup = (host: string) => Promise<readonly Address[]>;

export const resolveHost: Lookup = (host) => systemLookup(host, { all: true });

/**
 * The addresses of a host, each of which is public or allowed by name. One private address among public ones is
 * enough to refuse: it is how a name is rebound to a machine inside.
 * @throws EffectError `private_address`, `unreachable`
 */
export async function checkedAddresses(
  host: string,
  lookup: Lookup,
  allowed: ReadonlySet<string>,
): Promise<readonly Address[]> {
  const bare = host.replace(/^\[|\]$/g, '');
  const literal = isIP(bare);
  const found = literal ? [{ address: bare, family: literal }] : await lookup(bare);
  if (found.length === 0) throw new EffectError('unreachable', `${host} has no address`);
  const refused = found.find(({ address }) => !isPublic(address) && !allowed.has(address));
  if (refused) throw new EffectError('private_address', `${host} is ${refused.address}, which is no public address`);
  return found;
}

/** Global unicast; not loopback, link-local, private, mapped, tunnelled or reserved (IANA special-purpose registries). */
export function isPublic(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast';
}

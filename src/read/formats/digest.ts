import { createHash } from 'node:crypto';

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const ALGORITHMS = new Set(['sha1', 'sha256', 'sha512', 'md5']);

/** Whether data is what `sha1:…` (in base 32 or hexadecimal) says; an algorithm that is not known proves nothing. */
export function fits(digest: string, data: Uint8Array): boolean {
  const [algorithm = '', value = ''] = digest.split(':', 2);
  const name = algorithm.toLowerCase().replace('-', '');
  if (!ALGORITHMS.has(name)) return true;
  const hash = createHash(name).update(data).digest();
  return value.toLowerCase() === hash.toString('hex') || value.toUpperCase().replace(/=+$/, '') === base32(hash);
}

function base32(bytes: Uint8Array): string {
  let text = '';
  let bits = 0;
  let value = 0;
  for (const byte of bytes) {
    value = ((value << 8) | byte) & 0xfff;
    bits += 8;
    for (; bits >= 5; bits -= 5) text += BASE32[(value >> (bits - 5)) & 31];
  }
  return bits > 0 ? text + BASE32[(value << (5 - bits)) & 31] : text;
}

/** Two independent 32-bit FNV-1a hashes of a key; together they tell any two names apart in practice (2^-64). */
export interface KeyHash {
  readonly low: number;
  readonly high: number;
}

const FNV_PRIME = 0x01000193;
const FNV_OFFSET = 0x811c9dc5;
const OTHER_OFFSET = 0x2f0b4a27;

export function hashKey(key: string): KeyHash {
  let low = FNV_OFFSET;
  let high = OTHER_OFFSET;
  for (let index = 0; index < key.length; index++) {
    const unit = key.charCodeAt(index);
    low = Math.imul(low ^ unit, FNV_PRIME);
    high = Math.imul(high ^ (unit + 0x9e37), FNV_PRIME) ^ (high >>> 15);
  }
  return { low: low >>> 0, high: high >>> 0 };
}

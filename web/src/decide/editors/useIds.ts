import { useRef } from 'react';

/** Names for rows that can be added at the end and removed anywhere, the same for a row as long as it lives. */
export function useIds(length: number): { readonly ids: readonly number[]; readonly remove: (at: number) => void } {
  const ids = useRef<number[]>([]);
  const next = useRef(0);
  while (ids.current.length < length) {
    ids.current.push(next.current);
    next.current += 1;
  }
  return { ids: ids.current, remove: (at) => void ids.current.splice(at, 1) };
}

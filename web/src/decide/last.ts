import { useSyncExternalStore } from 'react';
import type { Decision } from '../../../src/model/index.ts';

let last: Decision | null = null;
const listeners = new Set<() => void>();

/** Remembers the decision that was made last in this window; null once it is taken back or put aside. */
export function rememberDecision(decision: Decision | null): void {
  last = decision;
  for (const listener of listeners) listener();
}

/** The decision that was made last in this window, wherever its subject has gone since. */
export function useLastDecision(): Decision | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => last,
  );
}

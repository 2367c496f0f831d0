import { useEffect, useRef, useSyncExternalStore } from 'react';

/** A key, what it does in words, and the deed. */
export interface Key {
  readonly key: string;
  readonly does: string;
  readonly run: () => void;
}

const active = new Set<readonly Key[]>();
let snapshot: readonly Key[] = [];
const listeners = new Set<() => void>();

function changed(): void {
  snapshot = [...active].flat();
  for (const listener of listeners) listener();
}

/** Listens for keys as long as the caller is shown; typing into fields and open dialogs are left alone. */
export function useKeys(keys: readonly Key[]): void {
  const latest = useRef(keys);
  latest.current = keys;
  const signature = keys.map(({ key, does }) => key + does).join('\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the set changes with the keys' names, not with each render
  useEffect(() => {
    const shown = latest.current;
    active.add(shown);
    changed();
    return () => {
      active.delete(shown);
      changed();
    };
  }, [signature]);
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const found = isForPage(event) && latest.current.find(({ key }) => key === event.key);
      if (!found) return;
      event.preventDefault();
      found.run();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, []);
}

/** The keys that do something now, for the help. */
export function useActiveKeys(): readonly Key[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => snapshot,
  );
}

function isForPage(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return false;
  const target = event.target instanceof Element ? event.target : null;
  return !target?.closest('input, select, textarea, [contenteditable], dialog');
}

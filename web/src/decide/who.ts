import { useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { sessionQuery } from '../api/queries.ts';

const KEY = 'ascribe.name';
const listeners = new Set<() => void>();

/** Keeps the name under which decisions are made where no token says it. */
export function rememberName(name: string): void {
  localStorage.setItem(KEY, name.trim().slice(0, 200));
  for (const listener of listeners) listener();
}

/** Who decides: by token, or as given here once; null until then. `fixed` where the token says it. */
export function useWho(): { readonly name: string | null; readonly fixed: boolean } {
  const { data } = useQuery(sessionQuery);
  const given = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => localStorage.getItem(KEY),
  );
  return data?.name ? { name: data.name, fixed: true } : { name: given || null, fixed: false };
}

import { useEffect, useSyncExternalStore } from 'react';

const EVENTS = ['hashchange', 'popstate', 'pushState', 'replaceState'];

/** What the address's fragment names, without `#`; empty for nothing. */
export function useTarget(): string {
  return useSyncExternalStore(
    (listener) => {
      for (const event of EVENTS) window.addEventListener(event, listener);
      return () => {
        for (const event of EVENTS) window.removeEventListener(event, listener);
      };
    },
    () => decodeURIComponent(window.location.hash.slice(1)),
  );
}

/** Brings what the fragment names into view and gives it the focus, also when it is drawn later than the page. */
export function useScrollToTarget(target: string): void {
  useEffect(() => {
    const element = target === '' ? null : document.getElementById(target);
    element?.scrollIntoView({ block: 'center', behavior: 'instant' });
    element?.focus({ preventScroll: true });
  }, [target]);
}

/** Names another target without a new step in the history. */
export function setTarget(target: string): void {
  history.replaceState(history.state, '', `#${encodeURIComponent(target)}`);
}

import { useKeys } from './keys.ts';

/** Moves through the links of a list with j and k; Enter opens the one that has the focus. */
export function useListKeys(what: string, selector = '.row-link'): void {
  const step = (by: number) => {
    const links = [...document.querySelectorAll<HTMLElement>(selector)];
    const at = links.indexOf(document.activeElement as HTMLElement);
    links[Math.min(Math.max(at + by, 0), links.length - 1)]?.focus();
  };
  useKeys([
    { key: 'j', does: `next ${what}`, run: () => step(1) },
    { key: 'k', does: `${what} before`, run: () => step(-1) },
  ]);
}

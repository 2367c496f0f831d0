const KEY = 'ascribe.visited';

/**
 * When the workbench was looked at before this visit (ISO 8601, UTC), or null for the first time. A visit is a window's
 * session: loading a page again does not begin another.
 */
export function lastVisit(now: Date): string | null {
  const before = sessionStorage.getItem(KEY) ?? localStorage.getItem(KEY) ?? '';
  sessionStorage.setItem(KEY, before);
  localStorage.setItem(KEY, now.toISOString());
  return before === '' ? null : before;
}

import type { Count } from '../../model/index.ts';

/** How often each text stands in a list, most frequent first. */
export function countsOf(texts: readonly string[]): Count[] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}

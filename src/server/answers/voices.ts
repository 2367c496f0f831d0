import type { Quoting } from '../../model/index.ts';
import { type Drawn, drawn } from '../derive/draw.ts';
import { framingOf, type OutletClaim } from '../derive/framing.ts';
import type { Answers } from '../http/handler.ts';
import { eachClaim } from './each.ts';
import { filterOf } from './filter.ts';

export const voiceAnswers: Answers<'voices' | 'framing'> = {
  voices: async ({ query }, { store }) => {
    const filter = filterOf(query);
    return { voices: await store.voices(filter), quotes: quotesIn(await drawn(store, filter)) };
  },
  framing: async ({ query }, { store, knowledge }) => {
    const claims: OutletClaim[] = [];
    for await (const { claim, outlet } of eachClaim(store, filterOf(query))) claims.push({ claim, outlet });
    return framingOf(claims, knowledge.labels, query.actors);
  },
};

/** Each step of each chain, once an incident; the pairs with most incidents first. */
function quotesIn({ incidents }: Drawn): Quoting[] {
  const counts = new Map<string, Quoting>();
  for (const { origins } of incidents) {
    const steps = origins.flatMap(({ chains }) => chains.flatMap(stepsOf));
    for (const key of new Set(steps)) {
      const [through = '', speaker = ''] = JSON.parse(key);
      const known = counts.get(key) ?? { through, speaker, incidents: 0 };
      counts.set(key, { ...known, incidents: known.incidents + 1 });
    }
  }
  return [...counts.values()].sort((a, b) => b.incidents - a.incidents || (a.through < b.through ? -1 : 1));
}

function stepsOf(chain: readonly string[]): string[] {
  return chain.slice(1).map((speaker, at) => JSON.stringify([chain[at], speaker]));
}

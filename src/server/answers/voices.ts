import { framingOf, type OutletClaim } from '../derive/framing.ts';
import type { Answers } from '../http/handler.ts';
import { eachClaim } from './each.ts';
import { filterOf } from './filter.ts';

export const voiceAnswers: Answers<'voices' | 'framing'> = {
  voices: async ({ query }, { store }) => {
    const filter = filterOf(query);
    return { voices: await store.voices(filter), quotes: await store.quotes(filter) };
  },
  framing: async ({ query }, { store, knowledge }) => {
    const claims: OutletClaim[] = [];
    for await (const { claim, outlet } of eachClaim(store, filterOf(query))) claims.push({ claim, outlet });
    return framingOf(claims, knowledge.labels, query.actors);
  },
};

import { MOST_DRAWN } from '../../model/index.ts';
import { framingOf } from '../derive/framing.ts';
import type { Answers } from '../http/handler.ts';
import { filterOf } from './filter.ts';

export const voiceAnswers: Answers<'voices' | 'framing'> = {
  voices: async ({ query }, { store }) => {
    const filter = filterOf(query);
    return { voices: await store.voices(filter), quotes: await store.quotes(filter) };
  },
  framing: async ({ query }, { store, knowing }) =>
    framingOf(await store.mentions(filterOf(query), MOST_DRAWN), knowing.now.knowledge.labels, query.actors),
};

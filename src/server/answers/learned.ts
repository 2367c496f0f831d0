import { learnedPack } from '../../export/index.ts';
import { acceptedIn, learnedIn } from '../../pipeline.ts';
import type { Answers } from '../http/handler.ts';
import type { Project } from '../project.ts';

export const learnedAnswers: Answers<'learned'> = {
  learned: async (_, { store, knowing }) => ({ items: await learnedIn(store, knowing.now.actors) }),
};

/** What people took for knowledge, as a zipped folder of tables. */
export async function learnedFile({ store }: Project): Promise<Uint8Array> {
  return learnedPack(await acceptedIn(store));
}

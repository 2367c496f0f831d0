import type { Answers } from '../http/handler.ts';
import { notFound } from '../http/refusal.ts';
import { releaseFolder, releasesIn } from '../jobs/releases.ts';

export const releaseAnswers: Answers<'releases' | 'makeRelease' | 'checkRelease'> = {
  releases: async (_, { releases }) => ({ items: await releasesIn(releases) }),
  makeRelease: async (_, { jobs }) => jobs.release(),
  checkRelease: async ({ params }, { jobs, releases }) => {
    if (!releaseFolder(params.id, releases)) throw notFound('release', params.id);
    return jobs.check(params.id);
  },
};

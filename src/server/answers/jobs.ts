import type { Answers } from '../http/handler.ts';
import { notFound } from '../http/refusal.ts';

export const jobAnswers: Answers<'jobs' | 'job'> = {
  jobs: async (_, { jobs }) => ({ items: jobs.all() }),
  job: async ({ params }, { jobs }) => {
    const job = jobs.get(params.id);
    if (!job) throw notFound('job', params.id);
    return job;
  },
};

import type { Hono } from 'hono';
import { type SSEStreamingApi, streamSSE } from 'hono/streaming';
import type { Job } from '../../model/index.ts';
import type { Env } from '../guard/access.ts';
import type { Project } from '../project.ts';
import { notFound, Refusal } from './refusal.ts';

/** Streams that are open at once; a browser holds one for each of its tabs. */
const MOST_STREAMS = 100;
/** Milliseconds between two signs of life, so that nothing in between closes an idle stream. */
const HEARTBEAT = 20_000;

/** Server-sent events: the progress of a job, and word of every change. */
export function addStreams(api: Hono<Env>, { jobs, changes }: Project): void {
  let open = 0;
  const bounded = async (work: () => Promise<void>): Promise<void> => {
    open += 1;
    try {
      await work();
    } finally {
      open -= 1;
    }
  };
  const checkRoom = (): void => {
    if (open >= MOST_STREAMS) throw new Refusal(503, 'too_many_streams', 'too many pages listen: close some');
  };
  api.get('/jobs/:id/events', (context) => {
    checkRoom();
    const id = context.req.param('id');
    if (!jobs.get(id)) throw notFound('job', id);
    return streamSSE(context, (stream) => bounded(() => tellJob(stream, id, jobs)));
  });
  api.get('/events', (context) => {
    checkRoom();
    return streamSSE(context, (stream) =>
      bounded(() => whileOpen(stream, (send) => changes.listen(() => send('changed', '{}')))),
    );
  });
}

/** Sends a job as it is and whenever it moves on; ends with it. */
function tellJob(stream: SSEStreamingApi, id: string, jobs: Project['jobs']): Promise<void> {
  return whileOpen(stream, (send, end) => {
    const tell = (job: Job): void => {
      send('job', JSON.stringify(job));
      if (job.state === 'done' || job.state === 'failed') end();
    };
    const stop = jobs.listen(id, tell);
    const job = jobs.get(id);
    if (job) tell(job);
    return stop;
  });
}

type Send = (event: string, data: string) => void;

/** Keeps a stream open until the other side closes it or `end` is called; what `start` returns is called then. */
function whileOpen(stream: SSEStreamingApi, start: (send: Send, end: () => void) => () => void): Promise<void> {
  return new Promise((resolve) => {
    let last = Promise.resolve();
    const send: Send = (event, data) => {
      last = last.then(() => stream.writeSSE({ event, data }));
    };
    const alive = setInterval(() => void stream.write(': here\n\n'), HEARTBEAT);
    let stop: () => void = () => undefined;
    const end = (): void => {
      clearInterval(alive);
      stop();
      void last.then(resolve);
    };
    stream.onAbort(end);
    void stream.write(': here\n\n');
    stop = start(send, end);
  });
}

import type { Job, Network } from '../../model/index.ts';
import type { Incoming } from '../../pipeline.ts';

/** How far a job has come; what is left out stays as it was. */
export type Progress = (step: Partial<Omit<Job, 'id' | 'kind'>>) => void;

/** What jobs do to the project. */
export interface Work {
  /** Reads, codes and stores reports, and reconciles all. */
  add(incoming: AsyncIterable<Incoming>, progress: Progress): Promise<void>;
  /** Codes all reports anew with what is known now, and reconciles all. */
  codeAgain(progress: Progress): Promise<void>;
  /** Makes the incidents anew, as after decisions. */
  reconcile(progress: Progress): Promise<void>;
  openNetwork(): Promise<Network>;
  release(progress: Progress): Promise<void>;
  /** Makes a release again and compares. */
  check(release: string, progress: Progress): Promise<void>;
}

/** Jobs that make the incidents anew. */
const REMAKES: ReadonlySet<Job['kind']> = new Set(['add_reports', 'code_again', 'reconcile']);
/** Jobs that are remembered when they are over. */
const REMEMBERED = 100;

/** Work in the background, one job after the other, since the store takes one run at a time. */
export class Jobs {
  readonly #work: Work;
  readonly #changed: () => void;
  readonly #jobs = new Map<string, Job>();
  readonly #listeners = new Map<string, Set<(job: Job) => void>>();
  #last: Promise<void> = Promise.resolve();
  #started = 0;

  /** `changed` is called whenever a job has changed the record. */
  constructor(work: Work, changed: () => void) {
    this.#work = work;
    this.#changed = changed;
  }

  /** Adds reports. */
  add(incoming: readonly Incoming[]): Job {
    const total = incoming.every((each) => 'bytes' in each) ? incoming.length : null;
    return this.#start('add_reports', { total }, (progress) => this.#work.add(each(incoming), progress));
  }

  /** Adds the report, or all reports of the feed, at an address. */
  fetch(url: string): Job {
    return this.#start('add_reports', {}, (progress) => this.#work.add(fetched(url, this.#work), progress));
  }

  codeAgain(): Job {
    return this.#start('code_again', {}, (progress) => this.#work.codeAgain(progress));
  }

  /** Makes the incidents anew, unless a job that waits will do so anyway. */
  reconcile(): Job {
    const waiting = this.all().find(({ state, kind }) => state === 'waiting' && REMAKES.has(kind));
    return waiting ?? this.#start('reconcile', {}, (progress) => this.#work.reconcile(progress));
  }

  /** Releases the record as it stands. */
  release(): Job {
    return this.#start('release', {}, (progress) => this.#work.release(progress));
  }

  check(release: string): Job {
    return this.#start('check_release', {}, (progress) => this.#work.check(release, progress));
  }

  /** Newest first. */
  all(): Job[] {
    return [...this.#jobs.values()].reverse();
  }

  get(id: string): Job | null {
    return this.#jobs.get(id) ?? null;
  }

  /** Calls `listener` whenever a job moves on, until the returned function is called. */
  listen(id: string, listener: (job: Job) => void): () => void {
    const listeners = this.#listeners.get(id) ?? new Set();
    this.#listeners.set(id, listeners.add(listener));
    return () => listeners.delete(listener);
  }

  /** Resolves when no job is left. */
  async idle(): Promise<void> {
    for (let last: Promise<void> | null = null; last !== this.#last; ) {
      last = this.#last;
      await last;
    }
  }

  #start(kind: Job['kind'], given: Partial<Job>, work: (progress: Progress) => Promise<void>): Job {
    this.#started += 1;
    const job: Job = { ...NEW, id: `j-${this.#started}`, kind, ...given };
    this.#jobs.set(job.id, job);
    this.#forget();
    this.#last = this.#last.then(() => this.#run(job.id, work));
    return job;
  }

  async #run(id: string, work: (progress: Progress) => Promise<void>): Promise<void> {
    const progress: Progress = (step) => this.#move(id, step);
    progress({ state: 'running' });
    try {
      await work(progress);
      progress({ state: 'done', stage: null });
    } catch (error) {
      progress({ state: 'failed', problem: error instanceof Error ? error.message : String(error) });
    }
    this.#changed();
    this.#listeners.delete(id);
  }

  #move(id: string, step: Partial<Job>): void {
    const job = this.#jobs.get(id);
    if (!job) return;
    const moved = { ...job, ...step };
    this.#jobs.set(id, moved);
    for (const listener of [...(this.#listeners.get(id) ?? [])]) listener(moved);
  }

  #forget(): void {
    const over = [...this.#jobs.values()].filter(({ state }) => state === 'done' || state === 'failed');
    for (const { id } of over.slice(0, Math.max(0, over.length - REMEMBERED))) this.#jobs.delete(id);
  }
}

const NEW = {
  state: 'waiting',
  stage: null,
  done: 0,
  total: null,
  added: 0,
  unchanged: 0,
  replaced: 0,
  claims: 0,
  reports: [],
  errors: [],
  problem: null,
} as const satisfies Partial<Job> as unknown as Omit<Job, 'id' | 'kind'>;

async function* each(incoming: readonly Incoming[]): AsyncGenerator<Incoming> {
  yield* incoming;
}

async function* fetched(address: string, { openNetwork }: Work): AsyncGenerator<Incoming> {
  const network = await openNetwork();
  try {
    const { url, bytes, contentType } = await network.fetch(address);
    yield { source: url, bytes, contentType };
  } finally {
    await network.close();
  }
}

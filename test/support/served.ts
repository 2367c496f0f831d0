import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { z } from 'zod';
import { systemClock } from '../../src/effects/index.ts';
import { loadKnowledge } from '../../src/knowledge/index.ts';
import {
  CSRF_HEADER,
  EffectError,
  type Job,
  type Network,
  pathOf,
  ROUTES,
  type RouteName,
} from '../../src/model/index.ts';
import type { Incoming } from '../../src/pipeline.ts';
import {
  createApp,
  listen,
  type OpenThread,
  openProject,
  type Project,
  reconcilingOnThread,
  type Tokens,
} from '../../src/server/index.ts';
import { openStore } from '../../src/store/index.ts';

const SAMPLE = join(import.meta.dirname, '../../samples/reports');
const KNOWLEDGE = loadKnowledge();

/** A server over a project of its own, asked over HTTP. */
export interface Served {
  readonly url: string;
  readonly project: Project;
  readonly notes: string[];
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Response>;
  /** Asks a route and checks the answer by its schema, which must know every key. */
  ask<Name extends RouteName>(
    name: Name,
    params?: Record<string, string | number>,
    search?: string,
  ): Promise<z.output<(typeof ROUTES)[Name]['answer']>>;
  /** Adds reports and waits until they are in the record. */
  add(incoming: Incoming[]): Promise<Job>;
  close(): Promise<void>;
}

export interface ServedOptions {
  readonly tokens?: (folder: string) => Tokens;
  readonly network?: Network;
  readonly pages?: string;
  readonly tiles?: string;
  /** The project of another server, which that one closes. */
  readonly project?: Project;
}

/** The source of the thread, through tsx: the built one may be older. */
const RECONCILER = `import('tsx/esm/api').then(({ register }) => {
  register();
  return import(${JSON.stringify(new URL('../../src/server/jobs/reconciler.ts', import.meta.url).href)});
})`;
const openReconciler: OpenThread = (workerData) => new Worker(RECONCILER, { eval: true, workerData });

const unreachable = (url: string) => Promise.reject(new EffectError('unreachable', `${url}: there is no network`));
const NO_NETWORK: Network = {
  fetch: unreachable,
  fetchIfChanged: unreachable,
  close: () => Promise.resolve(),
};

export async function served(options: ServedOptions = {}): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), 'ascribe-served-'));
  const notes: string[] = [];
  const project = options.project ?? (await newProject(folder, options.network ?? NO_NETWORK));
  const app = createApp(project, {
    pages: options.pages ?? join(folder, 'no-pages'),
    tiles: options.tiles ?? null,
    tokens: options.tokens?.(folder) ?? null,
    note: (message) => notes.push(message),
  });
  const listening = await listen(app, '127.0.0.1', 0, true);
  const get = (path: string, headers = {}) => fetch(new URL(path, listening.url), { headers, redirect: 'manual' });
  const csrf = async () => ((await (await get('/api/v1/session')).json()) as { csrf: string }).csrf;
  return {
    url: listening.url,
    project,
    notes,
    get,
    post: async (path, body, headers = {}) =>
      fetch(new URL(path, listening.url), {
        method: 'POST',
        headers: { 'content-type': 'application/json', [CSRF_HEADER]: await csrf(), ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
        redirect: 'manual',
      }),
    ask: async (name, params = {}, search = '') => {
      const response = await get(`/api/v1${pathOf(ROUTES[name], params)}${search}`);
      const answer = await response.json();
      if (!response.ok) throw new Error(JSON.stringify(answer));
      return (ROUTES[name].answer as z.ZodObject).strict().parse(answer) as never;
    },
    add: async (incoming) => {
      const { id } = project.jobs.add(incoming);
      await project.jobs.idle();
      return project.jobs.get(id) as Job;
    },
    close: async () => {
      await listening.close();
      await project.jobs.idle();
      if (!options.project) await project.store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function newProject(folder: string, network: Network): Promise<Project> {
  return openProject({
    name: 'test',
    sample: false,
    version: '0.0.0',
    store: await openStore(join(folder, 'project'), { clock: systemClock, codebook: () => KNOWLEDGE }),
    knowledge: KNOWLEDGE,
    gazetteers: [],
    coder: { name: 'ascribe', version: '0.0.0' },
    releases: join(folder, 'releases'),
    reconcileWith: (knowledge) => reconcilingOnThread(openReconciler, knowledge),
    openNetwork: async () => network,
  });
}

/** The bundled sample as it comes in. */
export function sampleReports(): Incoming[] {
  return readdirSync(SAMPLE)
    .sort()
    .map((name) => ({ source: name, bytes: readFileSync(join(SAMPLE, name)), contentType: 'text/html' }));
}

import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { systemClock } from '../../effects/index.ts';
import { knowledgeHash } from '../../knowledge/index.ts';
import { type Store, UsageError } from '../../model/index.ts';
import { openProject, type Project } from '../../server/index.ts';
import { openStore } from '../../store/index.ts';
import { openGazetteers, openKnowledge, packsOf } from '../options.ts';
import { packageFolder } from '../package.ts';
import type { Made } from '../record/make.ts';
import type { Terminal } from '../terminal.ts';
import { version } from '../version.ts';

const unset = (text: string) => (text === '' ? undefined : text);
const Ours = z.object({
  project: z.string().transform(unset).optional(),
  store: z.string().transform(unset).optional(),
});

/** The project that is there when nothing is named. */
const USUAL = 'ascribe-project';

/** Where the project that the command line names is kept; null for the sample. @throws UsageError `no_project` */
export function addressOf(options: Record<string, unknown>): string | null {
  const { project, store } = Ours.parse(options);
  if (store !== undefined && !/^postgres(?:ql)?:\/\//i.test(store))
    throw new UsageError('bad_store', '--store takes postgres://user@host/database; --project names a folder');
  if (store !== undefined) return store;
  if (project === undefined) return existsSync(join(USUAL, 'db')) ? USUAL : null;
  if (existsSync(join(project, 'db'))) return project;
  throw new UsageError(
    'no_project',
    `there is no project in ${project}: "ascribe add INPUT --project ${project}" makes one`,
  );
}

/** The bundled reports. */
export function sampleFolder(): string {
  return join(packageFolder(), 'samples', 'reports');
}

/** Something open, and how it is closed. */
interface Opened<Value> {
  readonly value: Value;
  close(): Promise<void>;
}

/** A project that is kept somewhere. */
export async function openAt(
  address: string,
  options: Record<string, unknown>,
  terminal: Terminal,
): Promise<Opened<Project>> {
  const store = await openStore(address, { clock: systemClock });
  const name = address.includes('://') ? new URL(address).pathname.slice(1) : basename(address);
  return { value: await over(store, { name, sample: false }, options, terminal), close: () => store.close() };
}

/** A record in a project of its own, which is gone when it is closed. */
export async function openMade(
  made: Made,
  options: Record<string, unknown>,
  terminal: Terminal,
): Promise<Opened<Project>> {
  const folder = mkdtempSync(join(tmpdir(), 'ascribe-sample-'));
  const store = await openStore(join(folder, 'sample'), { clock: systemClock });
  await keep(made, store, options);
  return {
    value: await over(store, { name: 'sample', sample: true }, options, terminal),
    close: async () => {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function keep(
  { reports, coded, incidents }: Made,
  store: Store,
  options: Record<string, unknown>,
): Promise<void> {
  const byId = new Map(coded.map((each) => [each.report.id, each]));
  const { id } = await store.startRun(runOf(options));
  const stored = reports.flatMap((report) => {
    const of = byId.get(report.id);
    return of ? [{ report, coded: of }] : [];
  });
  await store.addReports(id, stored);
  await store.finishRun(id, incidents);
}

function over(
  store: Store,
  { name, sample }: Pick<Project, 'name' | 'sample'>,
  options: Record<string, unknown>,
  terminal: Terminal,
): Promise<Project> {
  return openProject({
    name,
    sample,
    version: version(),
    store,
    knowledge: openKnowledge(options),
    gazetteers: openGazetteers(packsOf(options)),
    run: runOf(options),
    openNetwork: () => terminal.openNetwork(null),
  });
}

function runOf(options: Record<string, unknown>) {
  return {
    coder: { name: 'ascribe', version: version() },
    knowledge_hash: knowledgeHash(openKnowledge(options), openGazetteers(packsOf(options))),
  };
}

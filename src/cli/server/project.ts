import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { systemClock } from '../../effects/index.ts';
import type { Knowledge, Store } from '../../model/index.ts';
import { type OpenThread, openProject, type Project, reconcilingOnThread } from '../../server/index.ts';
import { openStore, storeExists } from '../../store/index.ts';
import { noProject, serverAddress } from '../address.ts';
import { dataFolder, openGazetteers, openKnowledge, openReports, packsOf, type Reading } from '../options.ts';
import { packageFolder } from '../package.ts';
import { type Made, makeRecord } from '../record/make.ts';
import { runWith } from '../run.ts';
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
function addressOf(options: Record<string, unknown>): string | null {
  const { project, store } = Ours.parse(options);
  if (store !== undefined) return serverAddress(store);
  if (project === undefined) return storeExists(USUAL) ? USUAL : null;
  if (storeExists(project)) return project;
  throw noProject(project);
}

/** Something open, and how it is closed. */
interface Opened<Value> {
  readonly value: Value;
  close(): Promise<void>;
}

/** What is read, coded and reconciled with. */
type Using = Pick<Reading, 'knowledge' | 'gazetteers'>;

/** The project that the command line names; the bundled sample where it names none. */
export async function openNamed(options: Record<string, unknown>, terminal: Terminal): Promise<Opened<Project>> {
  const address = addressOf(options);
  if (address === null) {
    const reading = openSample(options, terminal);
    return openMade(await makeRecord(reading, terminal), reading, terminal);
  }
  const using = { knowledge: openKnowledge(options), gazetteers: openGazetteers(packsOf(options)) };
  const store = await openStore(address, { clock: systemClock, codebook: () => using.knowledge });
  const name = address.includes('://') ? new URL(address).pathname.slice(1) : basename(address);
  const releases = address.includes('://')
    ? join(dataFolder(process.env), 'releases', name)
    : join(address, 'releases');
  return { value: await over(store, { name, sample: false, releases }, using, terminal), close: () => store.close() };
}

/** The bundled reports, to be read with the knowledge that the command line asks for. */
export function openSample(options: Record<string, unknown>, terminal: Terminal): Reading {
  return openReports([join(packageFolder(), 'samples', 'reports')], options, terminal);
}

/** A record in a project of its own, which is gone when it is closed. */
export async function openMade(made: Made, using: Using, terminal: Terminal): Promise<Opened<Project>> {
  const folder = mkdtempSync(join(tmpdir(), 'ascribe-sample-'));
  const store = await openStore(join(folder, 'sample'), { clock: systemClock, codebook: () => using.knowledge });
  await keep(made, store, using);
  return {
    value: await over(store, { name: 'sample', sample: true, releases: join(folder, 'releases') }, using, terminal),
    close: async () => {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function keep({ reports, coded, incidents }: Made, store: Store, using: Using): Promise<void> {
  const byId = new Map(coded.map((each) => [each.report.id, each]));
  const { id } = await store.startRun(runWith(using));
  const stored = reports.flatMap((report) => {
    const of = byId.get(report.id);
    return of ? [{ report, coded: of }] : [];
  });
  await store.addReports(id, stored);
  await store.finishRun(id, incidents);
}

/** The built file `dist/reconciler.js` lies beside the built form of this one. */
const openReconciler: OpenThread = (workerData) =>
  new Worker(new URL('./reconciler.js', import.meta.url), { workerData });

function over(
  store: Store,
  own: Pick<Project, 'name' | 'sample' | 'releases'>,
  { knowledge, gazetteers }: Using,
  terminal: Terminal,
): Promise<Project> {
  const { coder } = runWith({ knowledge, gazetteers });
  const openNetwork = () => terminal.openNetwork(null);
  const reconcileWith = (known: Knowledge) => reconcilingOnThread(openReconciler, known);
  return openProject({
    ...own,
    ...{ version: version(), store, knowledge, gazetteers, coder, reconcileWith, openNetwork },
  });
}

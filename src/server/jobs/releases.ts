import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  compareRelease,
  EarlierIncident,
  Manifest,
  type ReleaseFiles,
  type ReleaseInput,
  releaseFiles,
  SOURCES,
  writeRelease,
} from '../../export/index.ts';
import { knowledgeHash } from '../../knowledge/index.ts';
import { CodedReport, Decision, EffectError, type Knowledge, type ReleaseItem, type Store } from '../../model/index.ts';
import { deciding, openKeepIds, withDecided } from '../../pipeline.ts';
import type { Knowing } from '../knowing.ts';
import type { Progress } from './jobs.ts';

/** What releases are made with, and the folder in which they are kept. */
export interface ReleaseParts {
  readonly store: Store;
  /** Knowledge without what people accepted: that a release holds as decisions. */
  readonly tables: Knowledge;
  readonly knowing: Knowing;
  readonly version: string;
  readonly releases: string;
}

/** The number of a release's folder, by which the newest is known. */
const NAME = /^release-(\d{1,6})$/;

/** Releases that are whole, the newest first. */
export async function releasesIn(folder: string): Promise<ReleaseItem[]> {
  const names = existsSync(folder) ? await readdir(folder) : [];
  const numbers = names.flatMap((name) => NAME.exec(name)?.[1] ?? []).map(Number);
  const ids = numbers.sort((a, b) => b - a).map((number) => `release-${number}`);
  return Promise.all(ids.map(async (id) => ({ ...itemOf(await manifestIn(join(folder, id))), id })));
}

function itemOf({ coders: _, ...manifest }: Manifest) {
  return manifest;
}

/** Releases the record as it stands under the next number. */
export async function makeRelease(parts: ReleaseParts, progress: Progress): Promise<void> {
  progress({ stage: 'read' });
  const { store } = parts;
  const [coded, decisions] = [await all(store.asCoded()), await store.decisions()];
  const files = await filesOf({ coded, decisions, earlier: await all(store.allIncidents({})) }, parts, progress);
  progress({ stage: 'write' });
  await mkdir(parts.releases, { recursive: true });
  const last = Number(NAME.exec((await releasesIn(parts.releases))[0]?.id ?? '')?.[1] ?? 0);
  await writeRelease(join(parts.releases, `release-${last + 1}`), files);
}

/** Makes a release again from its own data; what is other than it was is an error of the job. */
export async function checkRelease(id: string, parts: ReleaseParts, progress: Progress): Promise<void> {
  const folder = join(parts.releases, id);
  const manifest = await manifestIn(folder);
  if (manifest.ascribe !== parts.version || manifest.knowledge_hash !== knowledgeHash(parts.tables, []))
    throw new EffectError(
      'other_knowledge',
      `${id} was made by ascribe ${manifest.ascribe} with other knowledge than is open: check it with those`,
    );
  progress({ stage: 'read' });
  const coded = (await linesOf(join(folder, SOURCES.coded))).map((line) => CodedReport.parse(line));
  const decisions = (await linesOf(join(folder, SOURCES.decisions))).map((line) => Decision.parse(line));
  const earlier = (await linesOf(join(folder, SOURCES.earlier))).map((line) => EarlierIncident.parse(line));
  const files = await filesOf({ coded, decisions, earlier }, parts, progress);
  progress({ stage: 'compare' });
  const wrong = await compareRelease(folder, files);
  progress({ errors: wrong.map((message) => ({ source: id, code: 'differs', message })) });
}

/** Where the files of a release are; null where there is no such release. */
export function releaseFolder(id: string, folder: string): string | null {
  const path = join(folder, id);
  return NAME.test(id) && existsSync(path) ? path : null;
}

async function filesOf(
  { coded, decisions, earlier }: Pick<ReleaseInput, 'coded' | 'decisions' | 'earlier'>,
  { tables: knowledge, knowing, version }: ReleaseParts,
  progress: Progress,
): Promise<ReleaseFiles> {
  progress({ stage: 'reconcile', done: coded.length });
  const { apply, constraints } = await deciding(decisions, knowledge);
  const keepIds = await openKeepIds();
  const reconcile = await knowing.reconcileWith(await withDecided(knowledge, decisions, coded));
  const incidents = keepIds(await reconcile(coded.map(apply), constraints, []), earlier);
  const settings = { ascribe: version, knowledge_hash: knowledgeHash(knowledge, []), rule: 'conservative' } as const;
  return releaseFiles({ coded, decisions, earlier, incidents, knowledge, settings });
}

async function manifestIn(folder: string): Promise<Manifest> {
  return Manifest.parse(JSON.parse(await readFile(join(folder, SOURCES.manifest), 'utf8')));
}

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const found: Item[] = [];
  for await (const item of items) found.push(item);
  return found;
}

async function linesOf(file: string): Promise<unknown[]> {
  const text = await readFile(file, 'utf8');
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as unknown);
}

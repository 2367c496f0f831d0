import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { zipSync } from 'fflate';
import { UsageError } from '../../model/index.ts';
import { BEGINNING } from '../xlsx.ts';
import type { ReleaseFiles } from './index.ts';

/**
 * Writes a release into a new folder, which is there whole or not at all.
 * @throws UsageError where the folder is there already: a release is never written over.
 */
export async function writeRelease(folder: string, files: ReleaseFiles): Promise<void> {
  if (existsSync(folder)) throw new UsageError('folder_exists', `${folder} is there already: name a new folder`);
  const partial = `${folder}.partial`;
  await rm(partial, { recursive: true, force: true });
  try {
    await writeAll(partial, files);
    await rename(partial, folder);
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    throw error;
  }
}

async function writeAll(folder: string, files: ReleaseFiles): Promise<void> {
  for (const [path, content] of files) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
}

/** A release's folder as one zip file, the same bytes each time. */
export async function zipRelease(folder: string, name: string): Promise<Uint8Array> {
  const paths = (await filesOf(folder)).sort();
  const files = await Promise.all(paths.map(async (path) => [`${name}/${path}`, await readFile(join(folder, path))]));
  return zipSync(Object.fromEntries(files), { mtime: BEGINNING });
}

/** What is wrong with a folder, file by file: other than it should be, missing, or too much. Empty where nothing is. */
export async function compareRelease(folder: string, files: ReleaseFiles): Promise<string[]> {
  const there = await filesOf(folder);
  const wrong = await Promise.all([...files].map(([path, content]) => compareFile(folder, path, content, there)));
  const extra = there.filter((path) => !files.has(path)).map((path) => `${path}: not a file of this release`);
  return [...wrong.flat(), ...extra].sort();
}

async function compareFile(folder: string, path: string, content: string | Uint8Array, there: readonly string[]) {
  if (!there.includes(path)) return [`${path}: missing`];
  const same = Buffer.from(content).equals(await readFile(join(folder, path)));
  return same ? [] : [`${path}: not what is made again from the data`];
}

async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

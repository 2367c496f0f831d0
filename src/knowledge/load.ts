import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Knowledge } from '../model/index.ts';
import { readRows } from './csv.ts';
import { TABLES, type Table } from './tables.ts';

/** The folder `knowledge/` that ships with the package. */
export function packagedKnowledge(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'knowledge', 'codebook'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('the package holds no folder knowledge/');
    folder = parent;
  }
  return join(folder, 'knowledge');
}

/** The index file of the world's places, made by `npm run build`. */
export function readWorldGazetteer(): Uint8Array {
  return readFileSync(join(packagedKnowledge(), 'places', 'world.bin'));
}

/**
 * Reads every table from the packaged folder and lays the user's folders over it: a row whose id is already there
 * replaces it, any other is added. A user's folder may hold any subset of the files.
 * @throws KnowledgeError for the first row that does not fit.
 */
export function loadKnowledge(packs: readonly string[] = []): Knowledge {
  const folders = [packagedKnowledge(), ...packs];
  const entries = Object.entries(TABLES).map(([key, table]) => [key, loadTable(table, folders)]);
  return Object.fromEntries(entries) as Knowledge;
}

function loadTable(table: Table, folders: readonly string[]): unknown[] {
  const rows = new Map<string, unknown>();
  for (const folder of folders) {
    const file = join(folder, table.file);
    if (!existsSync(file)) continue;
    for (const row of readRows(readFileSync(file, 'utf8'), file, table.row)) rows.set((row as { id: string }).id, row);
  }
  return [...rows.values()];
}

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Knowledge, KnowledgeError, Placed, PlacedKnowledge } from '../model/index.ts';
import { type OnProblem, type Row, readRows } from './read.ts';
import { TABLES, type Table } from './tables.ts';

/** The folder `knowledge/` that ships with the package. */
function packagedKnowledge(): string {
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
  return loadTables(Object.keys(TABLES) as (keyof Knowledge)[], packs);
}

/** Some of the tables, for what needs no more; otherwise as {@link loadKnowledge}. */
export function loadTables<Key extends keyof Knowledge>(
  keys: readonly Key[],
  packs: readonly string[] = [],
): Pick<Knowledge, Key> {
  const folders = [packagedKnowledge(), ...packs];
  const tables = keys.map((key) => [key, readTable(TABLES[key], folders, fail).map(({ row }) => row)]);
  return Object.fromEntries(tables) as Pick<Knowledge, Key>;
}

function fail(problem: KnowledgeError): never {
  throw problem;
}

/** Every table with the file and line of every row; rows that do not fit are told and left out. */
export function readKnowledge(packs: readonly string[], onProblem: OnProblem): PlacedKnowledge {
  const folders = [packagedKnowledge(), ...packs];
  const tables = Object.entries(TABLES).map(([key, table]) => [key, readTable(table, folders, onProblem)]);
  return Object.fromEntries(tables) as PlacedKnowledge;
}

function readTable(table: Table, folders: readonly string[], onProblem: OnProblem): Placed<Row>[] {
  const rows = new Map<string, Placed<Row>>();
  for (const folder of folders) {
    const file = join(folder, table.file);
    if (!existsSync(file)) continue;
    for (const placed of readRows(readFileSync(file, 'utf8'), file, table.row, onProblem))
      rows.set(placed.row.id, placed);
  }
  return [...rows.values()];
}

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Knowledge, KnowledgeError, type Placed, type PlacedKnowledge, UsageError } from '../model/index.ts';
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
 * @throws KnowledgeError for the first row that does not fit, UsageError for a folder that is not there.
 */
export function loadKnowledge(packs: readonly string[] = []): Knowledge {
  return loadTables(Object.keys(TABLES) as (keyof Knowledge)[], packs);
}

/** Some of the tables, for what needs no more; otherwise as {@link loadKnowledge}. */
export function loadTables<Key extends keyof Knowledge>(
  keys: readonly Key[],
  packs: readonly string[] = [],
): Pick<Knowledge, Key> {
  const folders = foldersOf(packs);
  const tables = keys.map((key) => [key, readTable(TABLES[key], folders, fail).map(({ row }) => row)]);
  return Object.fromEntries(tables) as Pick<Knowledge, Key>;
}

function fail(problem: KnowledgeError): never {
  throw problem;
}

/** Every table with the file and line of every row; told and left out are rows that do not fit and unknown tables. */
export function readKnowledge(packs: readonly string[], onProblem: OnProblem): PlacedKnowledge {
  const folders = foldersOf(packs);
  for (const file of folders.flatMap(unknownTables))
    onProblem(new KnowledgeError('unknown_table', 'no table has this name, so that nothing reads it', file, 1));
  const tables = Object.entries(TABLES).map(([key, table]) => [key, readTable(table, folders, onProblem)]);
  return Object.fromEntries(tables) as PlacedKnowledge;
}

function foldersOf(packs: readonly string[]): readonly string[] {
  const missing = packs.find((folder) => !statSync(folder, { throwIfNoEntry: false })?.isDirectory());
  if (missing !== undefined) throw new UsageError('no_such_folder', `there is no folder ${missing} of tables`);
  return [packagedKnowledge(), ...packs];
}

function unknownTables(folder: string): string[] {
  const known = new Set(Object.values(TABLES).map(({ file }) => join(file)));
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.csv') && !known.has(file))
    .map((file) => join(folder, file))
    .sort();
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

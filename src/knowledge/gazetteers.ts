import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const ENDING = '.gazetteer';

/** The gazetteers that a user brought, of all folders in order; in a folder by name, so that the order never changes. */
export function readGazetteers(packs: readonly string[]): Uint8Array[] {
  return packs.flatMap((pack) => filesOf(join(pack, 'places'))).map((file) => readFileSync(file));
}

function filesOf(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith(ENDING));
  return names.sort().map((name) => join(folder, name));
}

/** Keeps a gazetteer's index in a folder of tables, under the name of the file that it was made from. */
export function saveGazetteer(pack: string, source: string, index: Uint8Array): string {
  mkdirSync(join(pack, 'places'), { recursive: true });
  const file = join(pack, 'places', `${basename(source).replace(/\.[^.]+$/, '')}${ENDING}`);
  writeFileSync(file, index);
  return file;
}

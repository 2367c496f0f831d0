import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Parse, VerbLexicon } from '../model/index.ts';
import { loadParser } from './parser.ts';

const FILE = join('knowledge', 'models', 'en.bin');

/** The parser with the English weights that ship with the package, see {@link loadParser}. */
export function loadPackagedParser(verbs: VerbLexicon | null = null): Parse {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, FILE))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error(`the package holds no ${FILE}`);
    folder = parent;
  }
  return loadParser(readFileSync(join(folder, FILE)), verbs);
}

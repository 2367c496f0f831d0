import { readFileSync } from 'node:fs';

/** The version in the package's own package.json, which lies one folder above the built file and two above this one. */
export function version(): string {
  for (const path of ['../package.json', '../../package.json']) {
    try {
      return JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')).version;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
  throw new Error('the package holds no package.json');
}

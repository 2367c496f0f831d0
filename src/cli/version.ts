import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFolder } from './package.ts';

/** The version in the package's own package.json. */
export function version(): string {
  return JSON.parse(readFileSync(join(packageFolder(), 'package.json'), 'utf8')).version;
}

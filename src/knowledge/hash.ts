import { createHash } from 'node:crypto';
import type { Knowledge } from '../model/index.ts';

/** SHA-256 over every row of every table, and over the gazetteers laid before the world's: what a coder knew. */
export function knowledgeHash(knowledge: Knowledge, gazetteers: readonly Uint8Array[]): string {
  const hash = createHash('sha256');
  for (const [name, rows] of Object.entries(knowledge).sort(([a], [b]) => (a < b ? -1 : 1)))
    hash.update(`${name}\n${JSON.stringify(rows)}\n`);
  for (const gazetteer of gazetteers) hash.update(gazetteer);
  return hash.digest('hex');
}

/** Writes the pages of `docs/` that are made from the source: `npm run docs`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { apiPage } from './api-page.ts';
import { knowledgePage } from './knowledge-page.ts';

writeFileSync(join(import.meta.dirname, '../docs/knowledge.md'), knowledgePage());
writeFileSync(join(import.meta.dirname, '../docs/api.md'), apiPage());

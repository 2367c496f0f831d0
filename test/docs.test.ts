import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { knowledgePage } from '../tools/knowledge-page.ts';

it('docs/knowledge.md says what the tables are now (else: npm run docs)', () => {
  expect(readFileSync(new URL('../docs/knowledge.md', import.meta.url), 'utf8')).toBe(knowledgePage());
});

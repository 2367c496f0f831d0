import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { apiPage } from '../tools/api-page.ts';
import { knowledgePage } from '../tools/knowledge-page.ts';

it('docs/knowledge.md says what the tables are now (else: npm run docs)', () => {
  expect(readFileSync(new URL('../docs/knowledge.md', import.meta.url), 'utf8')).toBe(knowledgePage());
});

it('docs/api.md lists the addresses as they are now (else: npm run docs)', () => {
  expect(readFileSync(new URL('../docs/api.md', import.meta.url), 'utf8')).toBe(apiPage());
});

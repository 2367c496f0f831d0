import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { readGazetteers, saveGazetteer } from './gazetteers.ts';

const folder = mkdtempSync(join(tmpdir(), 'ascribe-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('gives back what was kept, by name, and nothing where nothing was', () => {
  saveGazetteer(folder, '/elsewhere/b.txt', Uint8Array.of(2));
  saveGazetteer(folder, 'a.jsonl', Uint8Array.of(1));
  expect(readGazetteers([join(folder, 'none'), folder]).map((file) => [...file])).toEqual([[1], [2]]);
});

import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ascribe } from './terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'ascribe-release-'));
const coded = join(folder, 'coded.jsonl');
const decided = join(folder, 'decisions.jsonl');
const [first, second] = [join(folder, 'first'), join(folder, 'second')];
afterAll(() => rmSync(folder, { recursive: true }));

beforeAll(async () => {
  const { out } = await ascribe(['code', 'samples/reports']);
  writeFileSync(coded, out);
  const claim = JSON.parse(out.split('\n').find((line) => JSON.parse(line).claims.length > 0) ?? '').claims[0].id;
  const body = { kind: 'reject', subject: { type: 'claim', id: claim } };
  writeFileSync(
    decided,
    `${JSON.stringify({ id: 'd1', made_at: '2026-01-01T00:00:00Z', made_by: 'a', because: null, body })}\n`,
  );
  expect(await ascribe(['release', coded, '--decisions', decided, '--out', first])).toMatchObject({ status: 0 });
});

describe('a release', () => {
  it('is the same bytes from the same reports in another order', async () => {
    const lines = readFileSync(coded, 'utf8').trim().split('\n').reverse();
    const status = await ascribe(['release', '-', '--decisions', decided, '--out', second], `${lines.join('\n')}\n`);
    expect(status.status).toBe(0);
    const files = (root: string) =>
      readdirSync(root, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.includes('.') || file === 'SHA256SUMS')
        .sort();
    expect(files(second)).toEqual(files(first));
    for (const file of files(first))
      expect(readFileSync(join(second, file)).equals(readFileSync(join(first, file)))).toBe(true);
  });

  it('makes itself again and says which file is other than it should be', async () => {
    expect(await ascribe(['release', '--check', first])).toMatchObject({
      status: 0,
      notes: [expect.stringContaining('byte for byte')],
    });
    appendFileSync(join(second, 'data', 'incidents.csv'), 'x');
    unlinkSync(join(second, 'METHODS.md'));
    writeFileSync(join(second, 'note.txt'), '');
    const { status, notes } = await ascribe(['release', '--check', second]);
    expect([status, notes]).toEqual([
      1,
      [
        'ascribe: METHODS.md: missing',
        'ascribe: data/incidents.csv: not what is made again from the data',
        'ascribe: note.txt: not a file of this release',
      ],
    ]);
  });

  it('applies decisions, and says with what it was made', () => {
    const manifest = JSON.parse(readFileSync(join(first, 'release.json'), 'utf8'));
    expect(manifest).toMatchObject({
      rule: 'conservative',
      decisions: 1,
      knowledge_hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    const rejected = JSON.parse(readFileSync(decided, 'utf8')).body.subject.id;
    expect(readFileSync(join(first, 'data', 'coded.jsonl'), 'utf8')).toContain(rejected);
    const claims = readFileSync(join(first, 'data', 'incidents.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .flatMap((line) => JSON.parse(line).claims);
    expect(claims).not.toContain(rejected);
  });

  it('is never written over, nor checked with other knowledge or by another version', async () => {
    expect(await ascribe(['release', coded, '--out', first])).toMatchObject({ status: 2 });
    const file = join(second, 'release.json');
    const manifest = JSON.parse(readFileSync(file, 'utf8'));
    writeFileSync(file, JSON.stringify({ ...manifest, ascribe: '0.0.1' }));
    expect((await ascribe(['release', '--check', second])).notes.join()).toContain('made by ascribe 0.0.1');
    writeFileSync(file, JSON.stringify({ ...manifest, knowledge_hash: '0'.repeat(64) }));
    expect((await ascribe(['release', '--check', second])).notes.join()).toContain('--knowledge');
    writeFileSync(file, 'x');
    expect((await ascribe(['release', '--check', second])).status).toBe(1);
    expect((await ascribe(['release', '--check', folder])).status).toBe(2);
    expect((await ascribe(['release', coded])).notes.join()).toContain('--out FOLDER');
    expect(existsSync(`${first}.partial`)).toBe(false);
  });
});

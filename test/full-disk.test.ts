import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mountSmallDisk, type SmallDisk } from './support/small-disk.ts';

const REPORT =
  'Rebels captured the town of Saraqib on Friday. The army shelled it, killing four people, residents said.';
const MANY = Array.from({ length: 60 }, (_, n) => `${JSON.stringify({ id: `r${n}`, text: `${REPORT} ${n}` })}\n`).join(
  '',
);
const PATIENCE = 120_000;

const probe = mountSmallDisk(1);
probe?.remove();
const skipped = probe === null ? ' (skipped: no disk can be mounted here)' : '';

describe.skipIf(probe === null)(`the command line on a full disk${skipped}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'ascribe-full-'));
  let disk: SmallDisk;
  beforeAll(() => {
    disk = mountSmallDisk(2) as SmallDisk;
  });
  afterAll(() => {
    disk.remove();
    rmSync(folder, { recursive: true });
  });

  /** `ascribe` from its source, with its output in a file. */
  function run(out: string, input: string, ...args: string[]) {
    const file = openSync(out, 'w');
    const command = [process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...args]] as const;
    const { status, stderr } = spawnSync(...command, { input, stdio: ['pipe', file, 'pipe'], encoding: 'utf8' });
    closeSync(file);
    return { status, told: stderr };
  }

  it(
    'says that the output can not be written, and writes no line by half that it counts as done',
    () => {
      disk.leave(0.05);
      const { status, told } = run(join(disk.folder, 'coded.jsonl'), MANY, 'code', '-');
      expect(status).toBe(1);
      expect(told).toBe('ascribe: the disk is full: make room and do it again (disk_full)\n');
      rmSync(join(disk.folder, 'coded.jsonl'));
      disk.makeRoom();
    },
    PATIENCE,
  );

  it(
    'leaves no half of a release, and makes it when there is room',
    () => {
      const coded = join(folder, 'coded.jsonl');
      expect(run(coded, MANY, 'code', '-').status).toBe(0);
      const release = join(disk.folder, 'release-1');
      disk.leave(0.2);
      const { status, told } = run(join(folder, 'none'), '', 'release', coded, '--out', release);
      expect(status).toBe(1);
      expect(told).toMatch(/^ascribe: .*the disk is full: make room and do it again \(disk_full\)\n$/);
      expect(told).not.toContain('    at ');
      expect(readdirSync(disk.folder)).toEqual(['.filler']);
      disk.makeRoom();
      expect(run(join(folder, 'none'), '', 'release', coded, '--out', release).status).toBe(0);
      expect(readFileSync(join(release, 'SHA256SUMS'), 'utf8')).toContain('release.json');
      rmSync(release, { recursive: true });
    },
    PATIENCE,
  );

  it(
    'goes on where what it tells the person can not be written either',
    () => {
      disk.leave(0);
      const notes = openSync(join(disk.folder, 'notes'), 'w');
      const out = join(folder, 'out.jsonl');
      const file = openSync(out, 'w');
      const args = ['--import', 'tsx', 'src/cli/main.ts', 'read', '-'];
      const { status } = spawnSync(process.execPath, args, { input: `${MANY}{"id":\n`, stdio: ['pipe', file, notes] });
      closeSync(notes);
      closeSync(file);
      expect(status).toBe(1);
      expect(readFileSync(out, 'utf8').trimEnd().split('\n')).toHaveLength(61);
      disk.makeRoom();
    },
    PATIENCE,
  );
});

describe('the command line without a reader', () => {
  it.each([
    ['export', 'csv'],
    ['export', 'parquet'],
  ])(
    'ends quietly where nobody takes what %s --to %s writes (EPIPE)',
    async (command, format) => {
      const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', command, '-', '--to', format]);
      let told = '';
      child.stderr.on('data', (chunk) => {
        told += chunk;
      });
      child.stdout.destroy();
      child.stdin.end('');
      const [status] = await once(child, 'close');
      expect({ status, told: told.includes('    at ') }).toEqual({ status: 0, told: false });
    },
    PATIENCE,
  );
});

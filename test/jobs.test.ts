import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { onBothStores } from './support/stores.ts';

const PATIENCE = 400_000;
const REPORTS = 400;
const TOWNS = ['Saraqib', 'Manbij', 'Kobani', 'Palmyra', 'Daraa'];
const DEEDS = [
  'Rebels captured the town of TOWN from the Syrian army on Friday',
  'Warplanes bombed a market in TOWN on Saturday, killing N people',
  'Clashes between the Syrian army and the Islamic State continued near TOWN',
];
const LINES = Array.from({ length: REPORTS }, (_, number) => {
  const deed = (step: number) =>
    `${DEEDS[(number + step) % DEEDS.length]}, residents said.`
      .replace('TOWN', TOWNS[(number * 7 + step) % TOWNS.length] ?? '')
      .replace('N people', `${2 + (number % 9)} people`);
  const body = [0, 1, 2, 3].map(deed).join(' ');
  return `${JSON.stringify({ id: `r${number}`, outlet: `Outlet ${number % 7}`, published: '2016-08-08', body })}\n`;
}).join('');

/** Threads run built files: they are built here, within the package, so that they find its tables. */
const BUILT = join(import.meta.dirname, '../node_modules/.ascribe-jobs');

onBothStores('reports added on several threads', (kind) => {
  const folder = mkdtempSync(join(tmpdir(), 'ascribe-jobs-'));
  const input = join(folder, 'reports.jsonl');
  let alone: string;
  beforeAll(async () => {
    const built = spawnSync('npx', ['tsdown', '--out-dir', BUILT, '--logLevel', 'error'], { encoding: 'utf8' });
    expect([built.status, built.stdout]).toEqual([0, expect.any(String)]);
    writeFileSync(input, LINES);
    alone = await kind.address(null);
    expect(run('add', alone, input, '--jobs', '1').status).toBe(0);
  }, PATIENCE);
  afterAll(() => {
    rmSync(folder, { recursive: true });
    rmSync(BUILT, { recursive: true, force: true });
  });

  const words = (command: string, address: string, args: readonly string[]) => [
    join(BUILT, 'cli.js'),
    ...[command, ...args, address.startsWith('postgres') ? '--store' : '--project', address],
  ];

  function run(command: string, address: string, ...args: string[]) {
    return spawnSync(process.execPath, words(command, address, args), { encoding: 'utf8', maxBuffer: 2 ** 28 });
  }

  /** All that a project says of its reports, without the time at which each was added. */
  function held(address: string): string[] {
    return ['claims', 'incidents', 'reports'].flatMap((list) =>
      run('list', address, list, '--json', '--limit', '100000')
        .stdout.split('\n')
        .map((line) => line.replace(/"added_at":"[^"]*"/, '')),
    );
  }

  it(
    'are kept as one thread keeps them, also where the process is killed over and over',
    async () => {
      const address = await kind.address(null);
      let killed = 0;
      for (const wait of [2_500, 4_000, 6_000]) {
        const child = spawn(process.execPath, words('add', address, [input, '--jobs', '3']), { stdio: 'ignore' });
        const ended = once(child, 'exit');
        await Promise.race([ended, setTimeout(wait)]);
        if (child.kill('SIGKILL')) killed += 1;
        await ended;
      }
      expect(killed).toBeGreaterThan(0);
      const last = run('add', address, input, '--jobs', '3');
      expect([last.status, last.stderr]).toEqual([0, expect.stringContaining(`: ${REPORTS} reports, `)]);
      expect(held(address)).toEqual(held(alone));
    },
    PATIENCE,
  );
});

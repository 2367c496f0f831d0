import { execFile, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';

/** A PostgreSQL server of one's own in a temporary folder. */
export interface Cluster {
  /** Makes an empty database; returns its address. */
  database(): Promise<string>;
  stop(): Promise<void>;
}

const run = promisify(execFile);
/** The user `nobody`: the server refuses to run as root. */
const NOBODY = 65_534;

/** Folder of the server's programs, or null where none is installed. */
export function findPostgres(): string | null {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [...versions.map((version) => join(debian, version, 'bin')), ...(process.env.PATH ?? '').split(':')];
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres'))) ?? null;
}

/** @throws where CI has no server; elsewhere whoever tests looks with `findPostgres` first. */
export async function startCluster(settings: readonly string[] = []): Promise<Cluster> {
  const programs = findPostgres();
  if (!programs) throw new Error('PostgreSQL not found: install it (Debian: apt-get install postgresql)');
  const folder = mkdtempSync(join(tmpdir(), 'ascribe-postgres-'));
  const user = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
  if ('uid' in user) chownSync(folder, NOBODY, NOBODY);
  const data = join(folder, 'data');
  const options = { ...user, cwd: folder };
  await run(
    join(programs, 'initdb'),
    ['-D', data, '-U', 'ascribe', '-A', 'trust', '-E', 'UTF8', '--locale=C'],
    options,
  );
  const port = await freePort();
  const listening = ['-p', String(port), '-h', '127.0.0.1', '-k', folder];
  const given = settings.flatMap((setting) => ['-c', setting]);
  const server = spawn(join(programs, 'postgres'), ['-D', data, ...listening, ...given], {
    ...options,
    stdio: 'ignore',
  });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const at = (database: string) => `postgres://ascribe@127.0.0.1:${port}/${database}`;
  await answering(at('postgres'));
  return {
    async database() {
      const name = `d${randomUUID().replaceAll('-', '')}`;
      await once(at('postgres'), `create database ${name}`);
      return at(name);
    },
    async stop() {
      server.kill('SIGINT');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Asks a server one thing over a connection of its own. */
async function once(address: string, query: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(address);
  await client.connect();
  try {
    return (await client.query(query)).rows;
  } finally {
    await client.end();
  }
}

async function answering(address: string): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    try {
      await once(address, 'select 1');
      return;
    } catch (error) {
      if (tries === 300) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

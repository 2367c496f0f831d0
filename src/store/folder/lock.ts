import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { z } from 'zod';
import { EffectError } from '../../model/index.ts';

/** Who holds a folder. `born` tells a process from a later one with the same number, where the system says. */
const Holder = z.object({ pid: z.int(), host: z.string(), born: z.string().nullable(), key: z.string() });
type Holder = z.infer<typeof Holder>;

/**
 * Takes what `path` stands beside (`what` names it in errors) for this process; a lock that a dead process of this machine left behind is taken over. The database
 * of a project keeps nobody out by itself: two processes in it would lose rows.
 * @returns lets go of it
 * @throws EffectError `locked` while another process holds it
 */
export function takeLock(path: string, what: string): () => void {
  const mine: Holder = { pid: process.pid, host: hostname(), born: bornAt(process.pid), key: randomUUID() };
  const draft = `${path}.${mine.key}`;
  writeFileSync(draft, JSON.stringify(mine));
  try {
    while (!linked(draft, path)) clearStale(path, what);
  } finally {
    rmSync(draft, { force: true });
  }
  return () => {
    if (holderOf(path)?.key === mine.key) rmSync(path, { force: true });
  };
}

/** A hard link is made or not made, never half: of two processes one gets it. */
function linked(draft: string, path: string): boolean {
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Moves the lock of a dead process away; puts it back where another process took over in between. */
function clearStale(path: string, what: string): void {
  const holder = holderOf(path);
  if (holder && isAlive(holder)) throw held(path, what, holder);
  const aside = `${path}.${randomUUID()}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  if (holderOf(aside)?.key !== holder?.key) linked(aside, path);
  rmSync(aside, { force: true });
}

/** Who holds the lock; null where nobody does or what stands there is not readable, as after a crash of the machine. */
function holderOf(path: string): Holder | null {
  try {
    return Holder.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data ?? null;
  } catch (error) {
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** A process of another machine counts as alive, because nobody here can tell. */
function isAlive({ pid, host, born }: Holder): boolean {
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return born === null || bornAt(pid) === born;
}

/** When a process was started, in ticks since the machine was, with the machine's boot; null where /proc is not kept. */
function bornAt(pid: number): string | null {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const afterName = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1) ?? '';
    return `${boot} ${afterName.split(' ')[19]}`;
  } catch {
    return null; // no Linux, or the process has just ended
  }
}

function held(path: string, what: string, { pid, host }: Holder): EffectError {
  const where = host === hostname() ? `process ${pid}` : `process ${pid} on the machine ${host}`;
  const advice =
    host === hostname() ? 'end it, or wait until it has finished' : `if that machine is gone, delete ${path}`;
  return new EffectError('locked', `${path}: ${what} is in use by ${where}: ${advice}`);
}

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A file system of its own that is soon full: whatever is written beyond its size is refused by the system (ENOSPC). */
export interface SmallDisk {
  readonly folder: string;
  /** Fills it until so many megabytes are left. */
  leave(megabytes: number): void;
  makeRoom(): void;
  remove(): void;
}

const ROOT = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
const MEGABYTE = 2 ** 20;

/** A disk in memory of so many megabytes; null where this user may mount none. */
export function mountSmallDisk(megabytes: number): SmallDisk | null {
  const folder = mkdtempSync(join(tmpdir(), 'ascribe-disk-'));
  try {
    asRoot('mount', '-t', 'tmpfs', '-o', `size=${megabytes}m,mode=1777`, 'tmpfs', folder);
  } catch {
    rmSync(folder, { recursive: true });
    return null;
  }
  const filler = join(folder, '.filler');
  return {
    folder,
    leave(left) {
      const { bavail, bsize } = statfsSync(folder);
      writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - left * MEGABYTE)));
    },
    makeRoom: () => rmSync(filler, { force: true }),
    remove() {
      asRoot('umount', '-l', folder);
      rmSync(folder, { recursive: true });
    },
  };
}

function asRoot(...command: readonly string[]): void {
  const [program = '', ...args] = [...ROOT, ...command];
  execFileSync(program, args, { stdio: 'ignore' });
}

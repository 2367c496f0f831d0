import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { z } from 'zod';
import { UsageError, type Validators } from '../../model/index.ts';

const text = z.string().nullable();
const Entry = z.union([
  z.object({ seen: z.string() }),
  z.object({ failed: z.string() }),
  z.object({ feed: z.string(), etag: text, modified: text }),
]);
type Entry = z.infer<typeof Entry>;

const UNKNOWN: Validators = { etag: null, modified: null };

/**
 * What a watch has done, so that it goes on where it stopped: one line of JSON an entry, only ever added to, each on
 * the disk before the next page is asked for.
 */
export class Journal {
  readonly #file: number;
  readonly #seen = new Set<string>();
  readonly #failures = new Map<string, number>();
  readonly #feeds = new Map<string, Validators>();

  /** @throws UsageError `bad_state` for a file that is none of ours */
  constructor(path: string) {
    const before = readIfThere(path);
    before.split('\n').forEach((line, i, all) => {
      if (line === '') return;
      const entry = Entry.safeParse(parseJson(line));
      if (entry.success) this.#take(entry.data);
      // The last line may have been cut by a power failure; any other is not ours.
      else if (i < all.length - 1) throw new UsageError('bad_state', `${path}:${i + 1}: no state of a watch`);
    });
    this.#file = openSync(path, 'a');
    if (before !== '' && !before.endsWith('\n')) writeSync(this.#file, '\n');
  }

  hasSeen(key: string): boolean {
    return this.#seen.has(key);
  }

  /** How often a page could not be had. */
  failures(url: string): number {
    return this.#failures.get(url) ?? 0;
  }

  validators(feed: string): Validators {
    return this.#feeds.get(feed) ?? UNKNOWN;
  }

  see(key: string): void {
    if (!this.hasSeen(key)) this.#add({ seen: key });
  }

  fail(url: string): void {
    this.#add({ failed: url });
  }

  /** The feed as it was answered has been dealt with whole. */
  finish(feed: string, { etag, modified }: Validators): void {
    const known = this.validators(feed);
    if (known.etag !== etag || known.modified !== modified) this.#add({ feed, etag, modified });
  }

  close(): void {
    closeSync(this.#file);
  }

  #add(entry: Entry): void {
    writeSync(this.#file, `${JSON.stringify(entry)}\n`);
    fsyncSync(this.#file);
    this.#take(entry);
  }

  #take(entry: Entry): void {
    if ('seen' in entry) this.#seen.add(entry.seen);
    else if ('failed' in entry) this.#failures.set(entry.failed, this.failures(entry.failed) + 1);
    else this.#feeds.set(entry.feed, entry);
  }
}

function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

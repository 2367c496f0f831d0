import { Readable } from 'node:stream';
import { run } from '../src/cli/program.ts';
import type { Terminal } from '../src/cli/terminal.ts';
import { recordTo } from '../src/effects/index.ts';
import { type Clock, EffectError, type Network, type Validators } from '../src/model/index.ts';

/** It is always noon of the first of March, and no time goes by. */
const CLOCK: Clock = { now: () => Date.parse('2017-03-01T12:00:00Z'), wait: () => Promise.resolve() };

/** What a run of the command line left behind. */
export interface Ran {
  readonly status: number;
  readonly out: string;
  readonly notes: readonly string[];
  /** Standard output as JSONL. */
  readonly lines: readonly Record<string, unknown>[];
}

/** Runs `ascribe` in this process with the given standard input, and a network that holds the given pages alone. */
export async function ascribe(
  args: readonly string[],
  stdin: string | Buffer = '',
  pages: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  const out: string[] = [];
  const notes: string[] = [];
  const terminal: Terminal = {
    stdin: Readable.from(stdin.length > 0 ? [Buffer.from(stdin)] : []),
    out: { write: async (content) => out.push(content.toString()) > 0 },
    note: (message) => notes.push(message),
    progress: () => undefined,
    openNetwork: async (warc) => (warc === null ? new Pages(pages) : recordTo(new Pages(pages), warc, CLOCK)),
    openClock: async () => CLOCK,
    stopped: { requested: false, wait: () => new Promise(() => undefined) },
    columns: null,
    colour: false,
  };
  const status = await run(args, terminal);
  const text = out.join('');
  return {
    status,
    out: text,
    notes,
    get lines() {
      return text
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line));
    },
  };
}

class Pages implements Network {
  readonly #pages: Readonly<Record<string, string>>;

  constructor(pages: Readonly<Record<string, string>>) {
    this.#pages = pages;
  }

  async fetch(url: string) {
    const page = this.#pages[url];
    if (page === undefined) throw new EffectError('private_address', `${url} is not public`);
    const headers = [['content-type', 'text/html']] as const;
    const validators = { etag: `"${page.length}"`, modified: null };
    return { url, status: 200, headers, bytes: Buffer.from(page), contentType: 'text/html', ...validators };
  }

  async fetchIfChanged(url: string, { etag }: Validators) {
    const page = await this.fetch(url);
    return page.etag === etag ? null : page;
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}

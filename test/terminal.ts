import { Readable } from 'node:stream';
import { run } from '../src/cli/program.ts';
import type { Terminal } from '../src/cli/terminal.ts';
import { EffectError, type Network } from '../src/model/index.ts';

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
    openNetwork: async () => new Pages(pages),
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
    return { url, bytes: Buffer.from(page), contentType: 'text/html' };
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}

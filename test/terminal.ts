import { Readable } from 'node:stream';
import { run } from '../src/cli/program.ts';
import type { Terminal } from '../src/cli/terminal.ts';

/** What a run of the command line left behind. */
export interface Ran {
  readonly status: number;
  readonly out: string;
  readonly notes: readonly string[];
  /** Standard output as JSONL. */
  readonly lines: readonly Record<string, unknown>[];
}

/** Runs `ascribe` in this process with the given standard input. */
export async function ascribe(args: readonly string[], stdin: string | Buffer = ''): Promise<Ran> {
  const out: string[] = [];
  const notes: string[] = [];
  const terminal: Terminal = {
    stdin: Readable.from(stdin.length > 0 ? [Buffer.from(stdin)] : []),
    out: { write: async (text) => out.push(text) > 0 },
    note: (message) => notes.push(message),
    progress: () => undefined,
    stopped: { requested: false },
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

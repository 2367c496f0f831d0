import type { Readable } from 'node:stream';
import type { Clock, Network } from '../model/index.ts';

/** What a command needs of the process that it runs in; tests hand in their own. */
export interface Terminal {
  readonly stdin: Readable;
  readonly out: Output;
  /** A line for the person at the terminal; never data. */
  note(message: string): void;
  /** A line that the next one overwrites; nothing where standard error is no terminal. */
  progress(message: string): void;
  /** Opened only where a page is asked for; whoever opens it closes it. Pages are saved to the WARC file that is named. */
  openNetwork(warc: string | null): Promise<Network>;
  openClock(): Promise<Clock>;
  readonly stopped: Stop;
  /** Width of the terminal in columns, or null where standard output is none. */
  readonly columns: number | null;
  readonly colour: boolean;
}

/** Where data goes. */
interface Output {
  /** Writes text or bytes whole. False once nobody reads any more (a closed pipe). */
  write(content: string | Uint8Array): Promise<boolean>;
}

/** Becomes true when the user interrupts the run. */
interface Stop {
  readonly requested: boolean;
  /** Resolves at the interrupt. Whoever waits ends the process in its own time. */
  wait(): Promise<void>;
}

/** Exit status of a run that the user interrupted, as shells count it (128 + SIGINT). */
export const INTERRUPTED = 130;
/** Milliseconds that the report at hand is given after an interrupt; input that never comes is not waited for. */
const GRACE = 2000;

/** The terminal of this process: NO_COLOR is respected, an interrupt lets the line at hand be finished first. */
export function processTerminal(): Terminal {
  const { stdin, stdout, stderr, env } = process;
  const stopped = watchInterrupts();
  stderr.on('error', () => undefined); // there is nobody left to tell
  return {
    stdin,
    out: streamOutput(stdout),
    note: (message) => stderr.write(`${stderr.isTTY ? '\r\u001b[K' : ''}${message}\n`),
    progress: (message) => stderr.isTTY && stderr.write(`\r\u001b[K${message}`),
    openNetwork: async (warc) => {
      const { createNetwork, recordTo, systemClock } = await import('../effects/index.ts');
      return warc === null ? createNetwork() : recordTo(createNetwork(), warc, systemClock);
    },
    openClock: async () => (await import('../effects/index.ts')).systemClock,
    stopped,
    columns: stdout.isTTY ? stdout.columns : null,
    colour: Boolean(stdout.isTTY) && !env.NO_COLOR && env.TERM !== 'dumb',
  };
}

/** A first interrupt, or a request to end, lets the report at hand be finished; a second interrupt does not. */
function watchInterrupts(): Stop {
  const waiting: (() => void)[] = [];
  const stopped = {
    requested: false,
    wait: () => new Promise<void>((resolve) => (stopped.requested ? resolve() : waiting.push(resolve))),
  };
  const stop = (): void => {
    stopped.requested = true;
    for (const resolve of waiting) resolve();
    if (waiting.length === 0) setTimeout(() => process.exit(INTERRUPTED), GRACE).unref();
    process.once('SIGINT', () => process.exit(INTERRUPTED));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  return stopped;
}

/** Output to a stream. A reader that went away (EPIPE) is no error; any other failure is thrown. */
function streamOutput(stream: NodeJS.WritableStream): Output {
  let failure: NodeJS.ErrnoException | null = null;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    failure = error;
  });
  return {
    write: (content) =>
      new Promise((resolve, reject) => {
        stream.write(content, (error?: NodeJS.ErrnoException | null) => {
          failure ??= error ?? null;
          if (!failure) resolve(true);
          else if (failure.code === 'EPIPE') resolve(false);
          else reject(failure);
        });
      }),
  };
}

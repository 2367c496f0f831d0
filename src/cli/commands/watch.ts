import { type ErrorLine, type Report, UsageError } from '../../model/index.ts';
import { openReader } from '../../pipeline.ts';
import type { Command } from '../commands.ts';
import { isError, noteError } from '../emit.ts';
import { lazyNetwork } from '../network.ts';
import { openOutletTables } from '../options.ts';
import type { Terminal } from '../terminal.ts';
import { Journal } from '../watch/journal.ts';
import { goRound, type Watch } from '../watch/round.ts';
import { openSources } from '../watch/sources.ts';

/** How long a wait goes on, in milliseconds, before it looks whether the user asked to stop. */
const SLICE = 250;

export const command: Command = async (given, options, terminal) => {
  const minutes = Number(options.every);
  if (!(minutes >= 1 && minutes <= 10_080)) throw new UsageError('bad_every', '--every takes minutes, from 1 to 10080');
  await openSources(given);
  const network = lazyNetwork(terminal, typeof options.saveWarc === 'string' ? options.saveWarc : null);
  const state = String(options.state);
  const { takeLock } = await import('../../store/index.ts');
  const unlock = takeLock(`${state}.lock`, 'this state of a watch');
  const journal = openJournal(state, unlock);
  const output = { failed: false, open: true };
  try {
    const watch = await makeWatch(options, terminal, { network, journal, output });
    for (let first = true; !watch.stopped(); first = false) {
      if (!first && !(await pause(minutes * 60_000, watch))) break;
      await goRound(await openSources(given), watch);
      if (options.once) break;
      terminal.progress(`waiting ${minutes} minutes for the next round; Ctrl-C ends`);
    }
  } finally {
    journal.close();
    unlock();
    await network.close();
  }
  return output.failed ? 1 : 0;
};

/** Two processes with one state would each read what the other has read. */
function openJournal(path: string, unlock: () => void): Journal {
  try {
    return new Journal(path);
  } catch (error) {
    unlock();
    throw error;
  }
}

interface Parts extends Pick<Watch, 'network' | 'journal'> {
  /** What became of the output so far. */
  readonly output: { failed: boolean; open: boolean };
}

async function makeWatch(
  options: Record<string, unknown>,
  terminal: Terminal,
  { network, journal, output }: Parts,
): Promise<Watch> {
  const write = async (lines: readonly (Report | ErrorLine)[]) => {
    for (const line of lines) {
      if (isError(line)) noteError(line, terminal);
      output.failed ||= isError(line);
      output.open &&= await terminal.out.write(`${JSON.stringify(line)}\n`);
    }
    return output.open;
  };
  return {
    reader: await openReader(openOutletTables(options)),
    network,
    journal,
    clock: await terminal.openClock(),
    write,
    note: (message) => terminal.note(`ascribe: ${message}`),
    stopped: () => terminal.stopped.requested || !output.open,
  };
}

/** Waits in short slices, so that an interrupt is heard. @returns false where the user asked to stop */
async function pause(milliseconds: number, { clock, stopped }: Watch): Promise<boolean> {
  const end = clock.now() + milliseconds;
  while (clock.now() < end && !stopped()) await clock.wait(Math.min(SLICE, end - clock.now()));
  return !stopped();
}

import { setImmediate } from 'node:timers/promises';
import type { ErrorLine } from '../model/index.ts';
import type { Terminal } from './terminal.ts';

/** Every so many lines the count is shown to the person at the terminal. */
const SHOWN = 10;

/** A result as it is written, and what is wrong with it where it is an error line. */
export interface Line {
  readonly text: string;
  readonly error: ErrorLine | null;
}

/** A result as its line. */
export function lineOf(result: object): Line {
  return { text: JSON.stringify(result), error: isError(result) ? result : null };
}

/** {@link emitLines} for results that are not written yet. */
export function emit(results: AsyncIterable<object>, terminal: Terminal): Promise<number> {
  return emitLines(linesOf(results), terminal);
}

async function* linesOf(results: AsyncIterable<object>): AsyncGenerator<Line> {
  for await (const result of results) yield lineOf(result);
}

/**
 * Writes results one a line until they end, nobody reads any more, or the user interrupts; a line is never cut.
 * @returns the exit status: 1 when a line was an error, else 0.
 */
export async function emitLines(lines: AsyncIterable<Line>, terminal: Terminal): Promise<number> {
  let [count, failed] = [0, 0];
  for await (const { text, error } of lines) {
    if (error) {
      failed += 1;
      noteError(error, terminal);
    }
    if (!(await terminal.out.write(`${text}\n`))) break;
    count += 1;
    if (count % SHOWN === 0) terminal.progress(`${count} done${failed > 0 ? `, ${failed} failed` : ''}`);
    await setImmediate();
    if (terminal.stopped.requested) break;
  }
  terminal.progress('');
  return failed > 0 ? 1 : 0;
}

/** Whether a line stands for a report that could not be used. */
export function isError(line: object): line is ErrorLine {
  return 'error' in line;
}

/** Tells the person at the terminal what could not be used. */
export function noteError({ source, id, error }: ErrorLine, terminal: Terminal): void {
  terminal.note(`ascribe: ${source ?? id ?? 'a report'}: ${error.message} (${error.code})`);
}

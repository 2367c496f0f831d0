import type { z } from 'zod';
import type { ErrorLine } from '../model/index.ts';
import { openInputs } from './inputs.ts';
import { readLines } from './lines.ts';
import type { Terminal } from './terminal.ts';

/**
 * Lines of JSONL as objects of a schema; keys that the schema does not know are dropped. Errors of earlier stages pass
 * through, a line that is no such object becomes an error line.
 */
export async function* readObjects<Value extends object>(
  given: readonly string[],
  schema: z.ZodType<Value>,
  terminal: Terminal,
): AsyncGenerator<Value | ErrorLine> {
  for await (const incoming of openInputs(given, terminal)) {
    if ('error' in incoming) {
      yield incoming;
      continue;
    }
    const lines = 'lines' in incoming ? incoming.lines : readLines(once(incoming.bytes));
    let number = 0;
    for await (const line of lines) {
      number += 1;
      if (line.trim() !== '') yield toObject(line, `${incoming.source}:${number}`, schema);
    }
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Buffer> {
  yield Buffer.from(bytes);
}

function toObject<Value extends object>(line: string, source: string, schema: z.ZodType<Value>): Value | ErrorLine {
  const given = parsed(line);
  if (given === undefined) return { id: null, source, error: { code: 'bad_json', message: 'no JSON' } };
  const value = schema.safeParse(given);
  if (value.success) return value.data;
  if (typeof given === 'object' && given !== null && 'error' in given) return given as ErrorLine;
  const issue = value.error.issues[0];
  return { id: null, source, error: { code: 'bad_record', message: `${issue?.path.join('.')}: ${issue?.message}` } };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { Decision, EffectError } from '../../model/index.ts';

/** A line: a decision, and the SHA-256 of the line before's checksum and of the decision's JSON text. */
const Line = z.object({ decision: Decision, sum: z.string() });

/**
 * Decisions that people made, one a line, in a file that only grows. A line is on disk (fsynced) before it counts; each
 * carries a checksum that takes in the one before, so that nothing can be changed, lost or put in unseen.
 */
export interface Journal {
  readonly decisions: readonly Decision[];
  /**
   * @returns takes the line back, as long as it is the last one
   * @throws EffectError `disk_full`, `not_written`; nothing of the decision stays in the file then
   */
  append(decision: Decision): () => void;
  close(): void;
}

/**
 * @throws EffectError `journal_damaged` for a line that is not as it was written. A last line without its end was never
 * acknowledged: it is cut off.
 */
export function openJournal(path: string): Journal {
  const file = openSync(path, 'a+');
  try {
    return journalIn(file, path);
  } catch (error) {
    closeSync(file);
    throw error;
  }
}

function journalIn(file: number, path: string): Journal {
  const bytes = readFileSync(path);
  let length = bytes.lastIndexOf(END) + 1;
  let sum = '';
  const decisions: Decision[] = [];
  for (const line of linesOf(bytes.subarray(0, length))) {
    const read = readLine(line, sum);
    if (!read) throw damaged(path, decisions.length + 1);
    decisions.push(read.decision);
    sum = read.sum;
  }
  const rest = bytes.subarray(length);
  if (!isTorn(rest)) throw damaged(path, decisions.length + 1);
  if (rest.length > 0) ftruncateSync(file, length);
  fsyncFolder(dirname(path));
  return {
    decisions,
    append(decision) {
      const before = { length, sum };
      const next = sumOf(decision, sum);
      const line = Buffer.from(`${JSON.stringify({ decision, sum: next })}\n`);
      try {
        for (let written = 0; written < line.length; ) written += writeSync(file, line, written);
        fsyncSync(file);
      } catch (error) {
        ftruncateSync(file, length);
        throw notWritten(path, error as NodeJS.ErrnoException);
      }
      length += line.length;
      sum = next;
      decisions.push(decision);
      return () => {
        ftruncateSync(file, before.length);
        fsyncSync(file);
        ({ length, sum } = before);
        decisions.pop();
      };
    },
    close: () => closeSync(file),
  };
}

const END = 0x0a;
const START = Buffer.from('{"decision":');

/** Whether this is how a line looks that was never written to its end: its beginning, or room that was never filled. */
function isTorn(bytes: Buffer): boolean {
  const seen = Math.min(bytes.length, START.length);
  return bytes.subarray(0, seen).equals(START.subarray(0, seen)) || bytes.every((byte) => byte === 0);
}

/** Lines as they are in the file, without their ends. */
function* linesOf(bytes: Buffer): Generator<Buffer> {
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(END, from);
    yield bytes.subarray(from, end);
    from = end + 1;
  }
}

function readLine(bytes: Buffer, before: string): z.infer<typeof Line> | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const line = Line.parse(JSON.parse(text));
    const given = JSON.parse(text).decision as Decision;
    return line.sum === sumOf(given, before) ? line : null;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError || error instanceof z.ZodError) return null;
    throw error;
  }
}

function sumOf(decision: Decision, before: string): string {
  return createHash('sha256')
    .update(`${before}\n${JSON.stringify(decision)}`)
    .digest('hex');
}

/** A new file is on disk only when the folder's list of names is. */
function fsyncFolder(folder: string): void {
  if (process.platform === 'win32') return; // Windows opens no folders, and keeps names by itself
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function damaged(path: string, line: number): EffectError {
  return new EffectError(
    'journal_damaged',
    `${path}:${line}: the line is not as it was written: put the file back from a copy, or move it away: the decisions that the database holds are then written anew`,
  );
}

function notWritten(path: string, error: NodeJS.ErrnoException): EffectError {
  const full = error.code === 'ENOSPC' || error.code === 'EDQUOT';
  return new EffectError(
    full ? 'disk_full' : 'not_written',
    `${path}: the decision was not saved: ${full ? 'the disk is full' : error.message}`,
    { cause: error },
  );
}

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
  /** @throws EffectError `disk_full`, `not_written`; nothing of the decision stays in the file then */
  append(decision: Decision): void;
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
  const text = readFileSync(path, 'utf8');
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  let length = Buffer.byteLength(whole);
  if (whole.length < text.length) ftruncateSync(file, length);
  fsyncFolder(dirname(path));
  const decisions: Decision[] = [];
  let sum = '';
  for (const [index, line] of whole.split('\n').slice(0, -1).entries()) {
    const read = readLine(line, sum);
    if (!read) throw damaged(path, index + 1);
    decisions.push(read.decision);
    sum = read.sum;
  }
  return {
    decisions,
    append(decision) {
      const next = sumOf(decision, sum);
      const bytes = Buffer.from(`${JSON.stringify({ decision, sum: next })}\n`);
      try {
        for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
        fsyncSync(file);
      } catch (error) {
        ftruncateSync(file, length);
        throw notWritten(path, error as NodeJS.ErrnoException);
      }
      length += bytes.length;
      sum = next;
      decisions.push(decision);
    },
    close: () => closeSync(file),
  };
}

function readLine(text: string, before: string): z.infer<typeof Line> | null {
  try {
    const line = Line.parse(JSON.parse(text));
    const given = JSON.parse(text).decision as Decision;
    return line.sum === sumOf(given, before) ? line : null;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return null;
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
    `${path}:${line}: the line is not as it was written: put the file back from a backup, or "ascribe restore" one`,
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

import { AscribeError, EffectError } from '../model/index.ts';

/** PostgreSQL's and Node's codes for what goes wrong outside, and what to tell whoever asked. */
const KNOWN: Readonly<Record<string, readonly [code: string, advice: string]>> = {
  '53100': ['disk_full', 'the disk of the store is full: make room and try again; nothing of this step was kept'],
  ENOSPC: ['disk_full', 'the disk of the store is full: make room and try again; nothing of this step was kept'],
  '53300': ['store_busy', 'the server takes no more connections'],
  '57P01': ['store_unreachable', 'the server was shut down'],
  '57P03': ['store_unreachable', 'the server is starting or stopping: try again'],
  '28P01': ['store_refused', 'the server refused the password'],
  '28000': ['store_refused', 'the server refused the user'],
  '3D000': ['store_refused', 'the server has no such database'],
  '42501': ['store_refused', 'the user may not do this in the database'],
  '25006': ['store_refused', 'the database is read-only'],
  XX000: ['store_damaged', 'the database is damaged: "ascribe restore" a backup into a new place'],
  XX001: ['store_damaged', 'the database is damaged: "ascribe restore" a backup into a new place'],
  XX002: ['store_damaged', 'an index of the database is damaged: "ascribe restore" a backup into a new place'],
  ECONNREFUSED: ['store_unreachable', 'no server answers there'],
  ENOTFOUND: ['store_unreachable', 'there is no such host'],
  ECONNRESET: ['store_unreachable', 'the server ended the connection'],
  EPIPE: ['store_unreachable', 'the server ended the connection'],
  ETIMEDOUT: ['store_unreachable', 'the server does not answer'],
  EACCES: ['store_refused', 'the folder may not be written'],
  EROFS: ['store_refused', 'the folder is on a disk that may not be written'],
};

/** What went wrong in a store as an error that says what to do; anything unknown stays what it is. */
function explained(error: unknown): unknown {
  if (error instanceof AscribeError || !(error instanceof Error)) return error;
  const { code } = error as NodeJS.ErrnoException;
  const known = KNOWN[code ?? ''] ?? (/connection terminated|not queryable/i.test(error.message) ? KNOWN.EPIPE : null);
  return known ? new EffectError(known[0], `${known[1]} (${error.message})`, { cause: error }) : error;
}

/** Does something with a store; failures are explained. */
export async function explaining<Result>(work: () => Result | Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw explained(error);
  }
}

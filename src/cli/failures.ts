import { AscribeError, EffectError } from '../model/index.ts';

/** What the system refused, by its code, as a person at the terminal is told it. */
const REFUSED: Readonly<Record<string, readonly [code: string, what: string]>> = {
  ENOSPC: ['disk_full', 'the disk is full: make room and do it again'],
  EDQUOT: ['disk_full', 'there is no more room for this user on the disk: make room and do it again'],
  EIO: ['not_written', 'the disk could not be written or read'],
  EROFS: ['not_written', 'the disk can not be written'],
  EACCES: ['not_allowed', 'this user may not do that'],
  EPERM: ['not_allowed', 'this user may not do that'],
};

/** An error to tell a person of; null for one that is a mistake of the program. */
export function toldFailure(error: unknown): AscribeError | null {
  if (error instanceof AscribeError) return error;
  const { code = '', path, syscall } = error as NodeJS.ErrnoException;
  const known = Object.hasOwn(REFUSED, code) ? REFUSED[code] : undefined;
  if (!known || syscall === undefined) return null;
  const [name, what] = known;
  const where = path === undefined ? '' : `${path}: `;
  return new EffectError(name, `${where}${what} (${name})`, { cause: error });
}

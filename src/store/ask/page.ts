import { InputError, LONGEST_PAGE } from '../../model/index.ts';

/** Where the last row of a page stood: its key and id. Keys of a list are all text or all numbers. */
export interface Mark {
  readonly key: string | number;
  readonly id: string;
}

/** A mark as `Page.next` carries it; opaque to whoever asks. */
export function toNext({ key, id }: Mark): string {
  return Buffer.from(JSON.stringify([key, id])).toString('base64url');
}

/** @throws InputError `bad_page` for what no page gave. */
export function fromNext(after: string, kind: 'string' | 'number'): Mark {
  try {
    const [key, id] = JSON.parse(Buffer.from(after, 'base64url').toString('utf8'));
    if (typeof key === kind && typeof id === 'string') return { key, id };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new InputError('bad_page', 'no page of a list names this as the next one');
}

/** @throws InputError `bad_page` for a length that no page has. */
export function checkLimit(limit: number): number {
  if (!Number.isInteger(limit) || limit < 1 || limit > LONGEST_PAGE)
    throw new InputError('bad_page', `a page holds 1 to ${LONGEST_PAGE} lines`);
  return limit;
}

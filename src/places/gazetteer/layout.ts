/**
 * The index file of a gazetteer. Little-endian: the magic word, the length of the head, the head (JSON), then the
 * columns, each beginning at a multiple of four bytes. It is read where it lies; nothing is parsed but the head.
 */
export const MAGIC = 0x315a4741; // "AGZ1"

export interface Head {
  readonly entries: number;
  readonly keys: number;
  readonly postings: number;
  readonly firsts: number;
  readonly nameBytes: number;
  readonly countries: readonly string[];
  readonly admins: readonly string[];
  readonly features: readonly string[];
  readonly source: 'world' | 'user';
  /** The keys of some names as they were made at writing; where they are made in another way the file is of no use. */
  readonly keyMark: string;
}

/** The columns in the order in which they stand in the file, with their bytes an item. */
export function columns(head: Head) {
  return {
    keyLow: { count: head.keys, bytes: 4 },
    keyHigh: { count: head.keys, bytes: 4 },
    keyPosting: { count: head.keys + 1, bytes: 4 },
    posting: { count: head.postings, bytes: 4 },
    firstLow: { count: head.firsts, bytes: 4 },
    firstWords: { count: head.firsts, bytes: 1 },
    latitude: { count: head.entries, bytes: 4 },
    longitude: { count: head.entries, bytes: 4 },
    geonameId: { count: head.entries, bytes: 4 },
    nameStart: { count: head.entries + 1, bytes: 4 },
    admin: { count: head.entries, bytes: 2 },
    country: { count: head.entries, bytes: 1 },
    feature: { count: head.entries, bytes: 1 },
    prominence: { count: head.entries, bytes: 1 },
    names: { count: head.nameBytes, bytes: 1 },
  } as const;
}

export type Column = keyof ReturnType<typeof columns>;

/** Where each column begins, and the length of the whole file. */
export function offsets(head: Head, headBytes: number): { readonly at: Record<Column, number>; readonly size: number } {
  let next = align(8 + headBytes);
  const at: Partial<Record<Column, number>> = {};
  for (const [name, { count, bytes }] of Object.entries(columns(head))) {
    at[name as Column] = next;
    next = align(next + count * bytes);
  }
  return { at: at as Record<Column, number>, size: next };
}

const align = (offset: number): number => (offset + 3) & ~3;

/** Degrees are kept as whole numbers of this part of a degree (1 m). */
export const DEGREE = 100_000;
/** Prominence is kept in steps of this part of a power of ten. */
export const PROMINENCE = 25;

import type { Fingerprint, Lineage, ReportHead } from '../model/index.ts';
import { sharedParts, sketchOf } from '../text/index.ts';

/** What is known of a report when its text is compared with others. */
export interface Text extends Pick<ReportHead, 'id' | 'url' | 'outlet' | 'published'> {
  readonly credits: readonly string[];
  readonly fingerprint: Fingerprint | null;
}

/** Share of a text found in an older one from which on it is a reprint: a word in fifteen may have been changed. */
const REPRINT = 0.7;
/** ... a rewrite: more than a quoted statement and the background that everybody repeats. */
const REWRITE = 0.25;
/** Shorter texts are alike by chance, but for equal ones; of fewer words than the second nothing is said at all. */
const FEWEST_WORDS = 40;
const FEWEST_EQUAL = 8;
/** Texts that share fewer kept shingles share no quarter of either. */
const FEWEST_SHARED = 3;
/** Of the texts that hold one shingle, each is compared with this many of the oldest. */
const OLDEST = 16;
/** More texts than a run can hold: a hash of 32 bits and an index of 21 share the 53 of a number. */
const INDEX = 2 ** 21;

interface Opened extends Text {
  readonly sketch: Uint32Array;
}

/**
 * Where each text comes from among those given: from the older one that holds most of it. What carries no fingerprint
 * is an original. The result is ordered by age and does not depend on the order in which texts come.
 */
export function lineageOf(texts: readonly Text[]): Lineage[] {
  const known = new Map(texts.map((text) => [text.id, text]));
  const opened = [...known.values()].sort(byAge).map((text) => ({ ...text, sketch: sketchIfLong(text) }));
  const older = olderAlike(opened);
  const equals = new Map<string, string>();
  const roots = new Map<string, string>();
  return opened.map((text, index) => {
    const found = copyOf(text, equals) ?? describe(text, older.get(index) ?? new Set(), opened);
    const root = (found.relation !== 'rewrite' && roots.get(found.of ?? '')) || text.id;
    roots.set(text.id, root);
    const { id, url, outlet, published } = text;
    return { id, url, outlet, published, ...found, root };
  });
}

function sketchIfLong({ fingerprint }: Text): Uint32Array {
  return fingerprint && fingerprint.words >= FEWEST_WORDS ? sketchOf(fingerprint) : new Uint32Array();
}

/** Oldest day first, on one day what credits nobody, then by the time, the longer text, the id. */
function byAge(a: Text, b: Text): number {
  const [one, other] = [ageKey(a), ageKey(b)];
  return one < other ? -1 : Number(one > other);
}

function ageKey({ id, published, credits, fingerprint }: Text): string {
  const length = String(1e9 - (fingerprint?.words ?? 0)).padStart(10, '0');
  return [published?.slice(0, 10) ?? '~', credits.length > 0 ? 1 : 0, published ?? '~', length, id].join('\u0000');
}

type Found = Pick<Lineage, 'relation' | 'of' | 'own_share'>;
const ORIGINAL: Found = { relation: 'original', of: null, own_share: 1 };

/** A copy of the first text that is word for word the same; the first one is noted in `equals`. */
function copyOf({ id, fingerprint }: Text, equals: Map<string, string>): Found | null {
  if (!fingerprint || fingerprint.words < FEWEST_EQUAL) return null;
  const first = equals.get(fingerprint.hash);
  if (first === undefined) equals.set(fingerprint.hash, id);
  return first === undefined ? null : { relation: 'copy', of: first, own_share: 0 };
}

function describe(text: Opened, older: ReadonlySet<number>, opened: readonly Opened[]): Found {
  let best: { of: string; shared: number } | null = null;
  for (const index of [...older].sort((a, b) => a - b)) {
    const other = opened[index];
    const shared = other ? sharedParts(text.sketch, other.sketch).ofA : 0;
    if (other && shared >= REWRITE && shared > (best?.shared ?? 0)) best = { of: other.id, shared };
  }
  if (!best) return ORIGINAL;
  const own = Math.round((1 - best.shared) * 100) / 100;
  return { relation: best.shared >= REPRINT ? 'reprint' : 'rewrite', of: best.of, own_share: own };
}

/** For each text, by index, the older ones that share some shingles with it. */
function olderAlike(opened: readonly Opened[]): ReadonlyMap<number, ReadonlySet<number>> {
  const shared = new Map<number, Map<number, number>>();
  const alike = new Map<number, Set<number>>();
  for (const holders of holdersOfEach(opened)) {
    holders.forEach((index, place) => {
      const counts = shared.get(index) ?? new Map<number, number>();
      shared.set(index, counts);
      for (const older of holders.slice(0, Math.min(place, OLDEST))) {
        const count = (counts.get(older) ?? 0) + 1;
        counts.set(older, count);
        if (count === FEWEST_SHARED) alike.set(index, (alike.get(index) ?? new Set()).add(older));
      }
    });
  }
  return alike;
}

/** The texts that hold one shingle, oldest first, for each shingle that several hold. */
function* holdersOfEach(opened: readonly Opened[]): Generator<readonly number[]> {
  const entries = new Float64Array(opened.reduce((size, { sketch }) => size + sketch.length, 0));
  let filled = 0;
  opened.forEach(({ sketch }, index) => {
    for (const hash of sketch) entries[filled++] = hash * INDEX + index;
  });
  entries.sort();
  for (let start = 0, end = 0; start < entries.length; start = end) {
    const hash = Math.floor((entries[start] ?? 0) / INDEX);
    while (end < entries.length && Math.floor((entries[end] ?? 0) / INDEX) === hash) end++;
    if (end - start > 1) yield Array.from(entries.subarray(start, end), (entry) => entry % INDEX);
  }
}

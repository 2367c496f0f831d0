import { kilometres } from '../../model/index.ts';
import type { Entry } from '../gazetteer/entry.ts';

/** Entries of two gazetteers with one name that lie closer are one place. */
const SAME_PLACE_KM = 15;
/** What the same distance is in degrees of latitude, rounded up: a cheap first look. */
const SAME_PLACE_DEGREES = 0.15;

/**
 * Entries that are one place become one: that of the first gazetteer (they stand in order of trust), in one gazetteer
 * the best known, keeps its name and takes the id and the larger prominence of the others.
 */
export function mergeEntries(found: readonly Entry[]): readonly Entry[] {
  if (found.length < 2) return found;
  const merged: Entry[] = [];
  for (const entry of found) {
    const same = merged.findIndex((other) => isSamePlace(other, entry));
    const other = merged[same];
    if (!other) merged.push(entry);
    else if (other !== entry) merged[same] = merge(other, entry);
  }
  return merged;
}

function merge(first: Entry, second: Entry): Entry {
  const better = first.source === second.source ? second.prominence > first.prominence : second.source === 'curated';
  const base = better ? second : first;
  const other = base === first ? second : first;
  const prominence = Math.max(first.prominence, second.prominence);
  return { ...base, prominence, geonameId: base.geonameId ?? other.geonameId };
}

/** A town and the district named after it stay two; two towns within a few kilometres are one. */
function isSamePlace(a: Entry, b: Entry): boolean {
  if (a === b) return true;
  if (a.country !== b.country || Math.abs(a.latitude - b.latitude) > SAME_PLACE_DEGREES) return false;
  return kind(a) === kind(b) && kilometres(a, b) < SAME_PLACE_KM;
}

function kind(entry: Entry): string {
  return entry.feature.startsWith('PPL') ? 'PPL' : entry.feature.slice(0, 4);
}

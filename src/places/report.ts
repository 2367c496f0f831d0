import type { ActorMention, Knowledge, PlaceMention, PlaceResolver, Report, Sentence } from '../model/index.ts';
import { lexicon } from './find/lexicon.ts';
import { createLookup } from './find/lookup.ts';
import { type Finding, type Found, findNames } from './find/names.ts';
import { createScan } from './find/scan.ts';
import { createSpotter } from './find/spot.ts';
import { curatedGazetteer } from './gazetteer/curated.ts';
import type { Entry, Gazetteer } from './gazetteer/entry.ts';
import { mentionOf } from './mention.ts';
import { chooseAll, type Name } from './resolve/choose.ts';
import { fitOf } from './resolve/fit.ts';
import { isNamesakeOnly, withSite } from './resolve/site.ts';

/**
 * Finds and places the names of a report by their company.
 * @param gazetteers further lists in order of trust: those that the user brought, then the world's.
 */
export function createPlaces(knowledge: Knowledge, gazetteers: readonly Gazetteer[]): PlaceResolver {
  const warPlaces = curatedGazetteer([...knowledge.syriaPlaces, ...knowledge.conflictPlaces], true);
  const worldPlaces = curatedGazetteer(knowledge.worldPlaces, false);
  const lookup = createLookup([warPlaces, worldPlaces, ...gazetteers]);
  const finding: Finding = { scan: createScan(), spot: createSpotter(lookup), lookup, lexicon: lexicon(knowledge) };
  return {
    readReport: (_report: Report, sentences: readonly Sentence[], actors: readonly ActorMention[]) =>
      placeNames(sentences, actors, finding),
  };
}

function placeNames(sentences: readonly Sentence[], actors: readonly ActorMention[], finding: Finding): PlaceMention[] {
  const found = findNames(sentences, actors, finding);
  const groups = grouped(found);
  const chosen = chooseAll(groups.names);
  const entries = groups.of.map((group): Entry | null => groups.names[group]?.candidates[chosen[group] ?? 0] ?? null);
  const placed = entries.filter((entry, index) => entry !== null && !found[index]?.company.site) as Entry[];
  return found.map((each, index) => {
    const entry = entries[index] ?? null;
    return entry && isNamesakeOnly(each, entry, placed) ? mentionOf(withSite(each), null) : mentionOf(each, entry);
  });
}

/** Mentions of one name mean one place, but for those that the words beside them tell apart. */
function grouped(found: readonly Found[]): { readonly names: Name[]; readonly of: number[] } {
  const rows = new Map<string, number>();
  const names: { candidates: readonly Entry[]; count: number; fit: number[] }[] = [];
  const of = found.map((each, index) => {
    const fit = fitOf(each, found[index + 1]);
    const key = `${each.spot.key}|${each.company.placeWord ? wordClass(each) : ''}`;
    const row = rows.get(key) ?? names.length;
    rows.set(key, row);
    const name = names[row];
    if (name) {
      name.count++;
      for (const [candidate, value] of fit.entries())
        name.fit[candidate] = Math.max(name.fit[candidate] ?? value, value);
    } else names.push({ candidates: each.spot.candidates, count: 1, fit });
    return row;
  });
  return { names, of };
}

/** "Aleppo city" and "Aleppo province" are two names. */
function wordClass({ company }: Found): string {
  return company.placeWord?.features[0]?.slice(0, 4) ?? '';
}

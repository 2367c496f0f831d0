import type { Found } from './names.ts';

/** What stands between two names of one list. */
const LIST = /^\s*(?:,|,?\s*(?:and|or|&|\/))\s*(?:the\s+)?(?:al-)?$/i;

/**
 * Links the names of a list, and lets a place word in the plural hold for all of them: "the provinces of X and Y",
 * "X, Y and Z towns".
 * @param found the names of one sentence, in order
 */
export function joinLists(found: readonly Found[]): Found[] {
  const linked: Found[] = [];
  for (const each of found) {
    const previous = linked.at(-1);
    const joined = previous && areJoined(previous, each) ? previous : null;
    const before = joined?.company.plural === true && each.company.placeWord === null ? joined.company : null;
    linked.push({ ...each, joined, company: before ? withWord(each, before) : each.company });
  }
  return shareBackwards(linked);
}

function shareBackwards(linked: Found[]): Found[] {
  for (let row = linked.length - 1; row > 0; row--) {
    const [previous, each] = [linked[row - 1], linked[row]];
    if (!previous || !each?.joined || !each.company.plural || previous.company.placeWord) continue;
    const company = withWord(previous, each.company);
    linked[row - 1] = { ...previous, company };
  }
  return linked;
}

function withWord(found: Found, from: Found['company']): Found['company'] {
  return { ...found.company, placeWord: from.placeWord, plural: true };
}

function areJoined(previous: Found, each: Found): boolean {
  const end = previous.words[previous.company.last]?.end ?? 0;
  const start = each.words[each.company.first]?.start ?? 0;
  const { sentence } = each;
  return LIST.test(sentence.text.slice(end - sentence.start, start - sentence.start));
}

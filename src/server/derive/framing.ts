import type { ClaimMentions, Framing, LabelRow, Wording } from '../../model/index.ts';

/** Claims named behind a wording. */
const EXAMPLES = 5;

/** What each outlet calls each actor, in the words of its own reports; the actors named most often first. */
export function framingOf(claims: readonly ClaimMentions[], labels: readonly LabelRow[], most: number): Framing {
  const loaded = new Set(labels.map(({ word }) => word));
  const actors = new Map<string, { name: string; total: number; wordings: Map<string, Wording> }>();
  for (const { claim, outlet, parties } of claims) {
    for (const { id, name, text } of parties) {
      if (id === null) continue;
      const actor = actors.get(id) ?? { name, total: 0, wordings: new Map() };
      actor.total += 1;
      addWording(actor.wordings, outlet, text, claim, loaded);
      actors.set(id, actor);
    }
  }
  const ranked = [...actors].sort(([a, one], [b, other]) => other.total - one.total || (a < b ? -1 : 1)).slice(0, most);
  return {
    actors: ranked.map(([id, { name, total, wordings }]) => ({ id, name, total, wordings: ordered(wordings) })),
  };
}

function addWording(
  wordings: Map<string, Wording>,
  outlet: string | null,
  text: string,
  claim: string,
  loaded: ReadonlySet<string>,
): void {
  const words = text.toLowerCase();
  const key = JSON.stringify([outlet, words]);
  const known = wordings.get(key) ?? { outlet, words, count: 0, loaded: hasLoaded(words, loaded), examples: [] };
  const examples = known.examples.length < EXAMPLES ? [...known.examples, claim] : known.examples;
  wordings.set(key, { ...known, count: known.count + 1, examples });
}

function hasLoaded(words: string, loaded: ReadonlySet<string>): boolean {
  return words.split(/[^\p{L}\p{N}-]+/u).some((word) => loaded.has(word));
}

function ordered(wordings: ReadonlyMap<string, Wording>): Wording[] {
  return [...wordings.values()].sort((a, b) => b.count - a.count || (a.words < b.words ? -1 : 1));
}

import { Draft } from '../src/parse/draft.ts';
import { featsKeys, featsOf, verbContext } from '../src/parse/feats.ts';
import type { GoldSentence } from './treebank.ts';

/** Counts which features go with which keys and keeps the commonest, where a more general key doesn't say it already. */
export function featsTable(sentences: readonly GoldSentence[], labelNames: readonly string[]): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const { keys, feats } of observations(sentences, labelNames)) {
    for (const key of keys) {
      const seen = counts.get(key) ?? new Map<string, number>();
      seen.set(feats, (seen.get(feats) ?? 0) + 1);
      counts.set(key, seen);
    }
  }
  const best = new Map<string, string>();
  for (const [key, seen] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1)))
    best.set(key, [...seen].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]![0]);
  return best;
}

function* observations(sentences: readonly GoldSentence[], labelNames: readonly string[]) {
  const draft = new Draft();
  const ids = new Map(labelNames.map((name, i) => [name, i]));
  for (const sentence of sentences) {
    draft.size = sentence.length;
    sentence.forEach((word, i) => {
      draft.heads[i + 1] = word.head === 0 ? draft.root : word.head;
      draft.labels[i + 1] = ids.get(word.deprel)!;
      draft.lemmas[i] = word.lemma;
    });
    for (const [i, word] of sentence.entries()) {
      const context = verbContext(draft, labelNames, i + 1);
      yield { keys: featsKeys(word.form, `${word.upos}|${word.xpos}`, context), feats: word.feats };
    }
  }
}

/** Drops the forms whose features follow from their tag alone. */
export function prunedFeats(table: ReadonlyMap<string, string>): Map<string, string> {
  return new Map(
    [...table].filter(([key, feats]) => {
      const [form, tag, ...more] = key.split('\t');
      if (tag === undefined || more.length > 0 || form?.includes('|')) return true;
      return featsOf(new Map([[tag, table.get(tag) ?? '_']]), '', tag, '') !== feats;
    }),
  );
}

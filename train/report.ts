import type { Parse } from '../src/model/index.ts';
import { f1, scoreParser } from './score.ts';
import type { GoldDocument } from './treebank.ts';

/** Relations that carry who did what to whom. */
const TELLING =
  'nsubj nsubj:pass obj iobj obl obl:agent nmod conj acl acl:relcl appos ccomp xcomp advcl parataxis case nummod'.split(
    ' ',
  );

export function printScores(parse: Parse, documents: readonly GoldDocument[]): void {
  const scores = scoreParser(parse, documents);
  for (const [name, score] of scores)
    if (!name.startsWith(':')) console.log(`${name.padEnd(12)}${f1(score).toFixed(2)}`);
  for (const relation of TELLING) console.log(`  ${relation.padEnd(12)}${f1(scores.get(`:${relation}`)).toFixed(1)}`);
}

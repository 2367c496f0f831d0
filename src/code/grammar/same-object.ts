import type { Token } from '../../model/index.ts';
import type { Tree } from '../tree.ts';

/** "attacked several checkpoints, seizing them": what the clause above is done to. */
export function objectAbove(tree: Tree, pronoun: Token): Token | undefined {
  const verb = /^(them|it)$/i.test(pronoun.form) && pronoun.deprel === 'obj' ? tree.parent(pronoun) : undefined;
  const above = verb && /^(advcl|conj|parataxis)/.test(verb.deprel) ? tree.parent(verb) : undefined;
  const object = above && tree.child(above, 'obj');
  const agrees = object && (object.xpos === 'NNS') === /^them$/i.test(pronoun.form);
  return agrees && object.upos === 'NOUN' && object.index < pronoun.index ? object : undefined;
}

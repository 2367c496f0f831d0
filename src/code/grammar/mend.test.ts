import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Token } from '../../model/index.ts';
import { Tree } from '../tree.ts';
import { mendTree } from './mend.ts';

/** A tree from lines of "form upos head deprel", heads counted from 1 and 0 for the root. */
function treeOf(lines: string): Tree {
  let end = -1;
  const tokens = lines
    .trim()
    .split('\n')
    .map((line, index): Token => {
      const [form = '', upos = '', head = '', deprel = ''] = line.trim().split(/\s+/);
      const start = end + 1;
      end = start + form.length;
      const xpos = upos === 'NOUN' && form.endsWith('s') ? 'NNS' : upos;
      return { index, form, lemma: form, upos, xpos, feats: {}, start, end, head: Number(head) - 1, deprel } as Token;
    });
  const text = tokens.map(({ form }) => form).join(' ');
  return new Tree({ index: 0, text, start: 0, end: text.length, tokens } as Tree['sentence']);
}

function arc(tree: Tree, form: string): string {
  const token = tree.tokens.find((one) => one.form === form);
  return token ? `${tree.tokens[token.head]?.form ?? '-'} ${token.deprel}` : 'no such word';
}

describe('mendTree', () => {
  it('gives what stands before a speaker to what is said', () => {
    const tree = mendTree(
      treeOf(`Rebels NOUN 2 nsubj
        attacked VERB 0 root
        on ADP 4 case
        Monday PROPN 7 obl
        , PUNCT 7 punct
        activists NOUN 7 nsubj
        said VERB 2 parataxis`),
    );
    expect(arc(tree, 'Monday')).toBe('attacked obl');
    expect(arc(tree, 'activists')).toBe('said nsubj');
  });

  it('makes those who are counted first the subject', () => {
    const tree = mendTree(
      treeOf(`Ten NUM 2 nummod
        civilians NOUN 7 appos
        among ADP 4 case
        them PRON 7 obl
        children NOUN 7 nsubj:pass
        were AUX 7 aux:pass
        killed VERB 0 root`),
    );
    expect(arc(tree, 'civilians')).toBe('killed nsubj:pass');
    expect(arc(tree, 'children')).toBe('civilians nmod');
  });

  it('counts fighters, not the name before them, and joins what "and" joins', () => {
    const tree = mendTree(
      treeOf(`five NUM 2 nummod
        soldiers NOUN 7 nsubj
        and CCONJ 6 cc
        three NUM 5 nummod
        ISIS PROPN 6 compound
        fighters NOUN 2 nmod
        died VERB 0 root`),
    );
    expect(arc(tree, 'three')).toBe('fighters nummod');
    expect(arc(tree, 'fighters')).toBe('soldiers conj');
  });

  it('makes no circle of any tree', () => {
    const relations = [
      'nsubj',
      'nmod',
      'conj',
      'acl',
      'advcl',
      'parataxis',
      'ccomp',
      'compound',
      'cc',
      'punct',
      'nummod',
    ];
    const words = ['rebels', 'and', '(', ')', ',', 'among', 'them', 'believed', 'to', 'be', 'said', 'three', 'Front'];
    const tags = ['NOUN', 'PROPN', 'VERB', 'PUNCT', 'CCONJ', 'NUM', 'PART'];
    const word = fc.record({
      form: fc.constantFrom(...words),
      upos: fc.constantFrom(...tags),
      deprel: fc.constantFrom(...relations),
      above: fc.nat(),
    });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 14 }), (rows) => {
        // Every word hangs on one before it, the first on none, in an order of its own.
        const lines = rows.map(
          ({ form, upos, deprel, above }, at) => `${form} ${upos} ${at && (above % at) + 1} ${deprel}`,
        );
        const tree = mendTree(treeOf(lines.join('\n')));
        for (const token of tree.tokens) expect(tree.ancestors(token).at(-1)?.head).toBe(-1);
      }),
    );
  });

  it('leaves a tree that needs nothing as it is', () => {
    const tree = treeOf(`Rebels NOUN 2 nsubj
      attacked VERB 0 root`);
    expect(mendTree(tree)).toBe(tree);
  });

  it('lets no bracket govern the name before it', () => {
    const tree = mendTree(
      treeOf(`Front PROPN 3 nsubj
        ( PUNCT 3 punct
        known VERB 5 advcl
        ) PUNCT 3 punct
        agreed VERB 0 root`),
    );
    expect(arc(tree, 'Front')).toBe('agreed nsubj');
    expect(arc(tree, 'known')).toBe('Front acl');
  });
});

import { describe, expect, it } from 'vitest';
import type { Sentence, Token } from '../../model/index.ts';
import { untieTimes } from './times.ts';

/** A sentence from `form/UPOS/XPOS/head/deprel` words; heads count from 0, -1 is the root. */
function sentence(text: string): Sentence {
  let start = 0;
  const tokens = text.split(' ').map((word, index): Token => {
    const [form = '', upos = '', xpos = '', head = '', deprel = ''] = word.split('/');
    const at = start;
    start += form.length + 1;
    return {
      index,
      form,
      lemma: form,
      upos,
      xpos,
      feats: '',
      head: Number(head),
      deprel,
      start: at,
      end: at + form.length,
    };
  });
  return { index: 0, text: '', start: 0, end: start, tokens };
}

const isTime = (token: Token): boolean => /^(today|tuesday|week)$/i.test(token.form);

function arcs({ tokens }: Sentence): string[] {
  return tokens.map(({ form, head, deprel }) => `${form} ${deprel} ${tokens[head]?.form ?? '-'}`);
}

describe('untieTimes', () => {
  it('gives the verb the nominal before the time for its subject', () => {
    const torn = sentence(
      'Iran/PROPN/NNP/1/compound today/NOUN/NN/2/nsubj threatened/VERB/VBD/-1/root war/NOUN/NN/2/obj',
    );
    expect(arcs(untieTimes(torn, isTime))).toEqual([
      'Iran nsubj threatened',
      'today obl:unmarked threatened',
      'threatened root -',
      'war obj threatened',
    ]);
  });

  it('turns a tree right side up that hangs the verb on its subject', () => {
    const torn = sentence(
      'Rebels/NOUN/NNS/-1/root on/ADP/IN/3/mark Tuesday/PROPN/NNP/3/nsubj blocked/VERB/VBD/0/advcl roads/NOUN/NNS/3/obj ./PUNCT/./0/punct',
    );
    expect(arcs(untieTimes(torn, isTime))).toEqual([
      'Rebels nsubj blocked',
      'on case Tuesday',
      'Tuesday obl:unmarked blocked',
      'blocked root -',
      'roads obj blocked',
      '. punct blocked',
    ]);
  });

  it('leaves times alone that no verb follows', () => {
    const whole = sentence('Rebels/NOUN/NNS/1/nsubj left/VERB/VBD/-1/root today/NOUN/NN/1/obl:unmarked');
    expect(untieTimes(whole, isTime)).toBe(whole);
  });
});

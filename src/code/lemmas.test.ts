import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../knowledge/index.ts';
import type { Sentence, Token } from '../model/index.ts';
import { lemmatiser } from './lemmas.ts';

const lemmatise = lemmatiser(loadKnowledge());

function lemma(form: string, upos: string, guess: string): string | undefined {
  const token = { form, lemma: guess, upos, xpos: '', index: 0, head: -1, deprel: 'root', start: 0, end: form.length };
  const sentence = { index: 0, text: form, start: 0, end: form.length, tokens: [token as Token] };
  return lemmatise(sentence as Sentence).tokens[0]?.lemma;
}

describe('lemmatiser', () => {
  it.each([
    ['shelled', 'shel', 'shell'],
    ['bombed', 'bom', 'bomb'],
    ['raped', 'rap', 'rape'],
    ['looted', 'loote', 'loot'],
    ['gunned', 'gunn', 'gun'],
    ['ambushes', 'ambushe', 'ambush'],
    ['occupied', 'occupi', 'occupy'],
    ['routed', 'route', 'rout'],
  ])('takes the verb %s from the tables, not %s', (form, guess, lemmaOfTables) => {
    expect(lemma(form, 'VERB', guess)).toBe(lemmaOfTables);
  });

  it.each([
    ['gunmen', 'gunmen', 'gunman'],
    ['Fighters', 'Fighters', 'fighter'],
    ['shells', 'shells', 'shell'],
  ])('takes the noun %s from the tables, not %s', (form, guess, lemmaOfTables) => {
    expect(lemma(form, 'NOUN', guess)).toBe(lemmaOfTables);
  });

  it('leaves words alone that the tables do not hold', () => {
    expect(lemma('whispered', 'VERB', 'whisper')).toBe('whisper');
  });
});

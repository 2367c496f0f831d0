import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { consonants, foldedWords, foldName } from './fold.ts';

describe('foldName', () => {
  it.each([
    ['Jabhat al-Nusra', 'Jabhet an-Nusrah'],
    ['Jabhat al-Nusra', 'Jebhat Al Nusra'],
    ["Hay'at Tahrir al-Sham", 'Hayat Tahrir Al-Sham'],
    ['Hay’at Tahrir al-Sham', 'Haiʾat Tahreer ash-Sham'],
    ['Ahrar al-Sham', 'Ahraar ash-Shaam'],
    ['Hurras al-Din', 'Horas al-Deen'],
    ['Jaysh al-Islam', 'Jaish el-Islam'],
    ['Jaish al-Fatah', 'Jeish al-Fateh'],
    ['Suqur al-Sham', 'Suqour al-Sham'],
    ['Türkiye', 'Turkiye'],
    ['Liwa al-Quds', 'Liwaa al-Quds'],
    ['U.S.', 'US'],
  ])('%s = %s', (one, other) => {
    expect(foldName(one)).toBe(foldName(other));
  });

  it.each([
    ['Daesh', 'dash'],
    ['Hamas', 'Homs'],
    ['Ansar al-Din', 'Ansar al-Tawhid'],
    ['Jaish al-Islam', 'Jaish al-Sham'],
  ])('%s is not %s', (one, other) => {
    expect(foldName(one)).not.toBe(foldName(other));
  });

  it('keeps English words that look like articles', () => {
    expect(foldName('as he stood at an open door')).toContain('as ');
    expect(foldName('at-Tawhid')).toBe(foldName('al-Tawhid'));
  });

  it('keeps other scripts apart from their vowel signs', () => {
    expect(foldName('جَبْهَة النصرة')).toBe(foldName('جبهة النصرة'));
    expect(foldName('جبهة النصرة')).not.toBe('');
  });
});

describe('foldedWords', () => {
  it('leaves the possessive ending outside', () => {
    expect(foldedWords("al-Nusra's men").map((word) => word.raw)).toEqual(['Nusra', 'men']);
  });

  it('gives offsets of the words as they stand', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const word of foldedWords(text)) expect(text.slice(word.start, word.end)).toBe(word.raw);
      }),
    );
  });

  it('takes linear time on a long run of apostrophes', () => {
    expect(foldedWords(`a${"'".repeat(200_000)}`)).toHaveLength(1);
  });
});

it('consonants bring unforeseen spellings together', () => {
  expect(consonants(foldName('Liwa al-Muqatlin al-Ansar'))).toBe(consonants(foldName('Lewaa al-Muqatileen al-Ansar')));
});

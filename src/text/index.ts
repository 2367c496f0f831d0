export { consonants, type FoldedWord, foldedWords, foldName, foldWord } from './fold.ts';
export { type CodePointIndex, codePointIndex, toCodePoints } from './offsets.ts';

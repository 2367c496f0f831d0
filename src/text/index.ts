export { consonants, type FoldedWord, foldedWords, foldName, foldWord } from './fold.ts';

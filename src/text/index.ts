export { type Calendar, calendarOf } from './calendar.ts';
export { type Part, type TimeFinder, type TimeMeaning, timeFinder } from './date-patterns.ts';
export { findTimes, type TimeExpression } from './dates.ts';
export { addDays, dayOf, daysBetween, monthOf, overlap, partsOf, weekdayOf, weekOf } from './days.ts';
export { consonants, type FoldedWord, foldedWords, foldName, foldWord, plainWord } from './fold.ts';
export { type Neutraliser, type NeutralReading, neutraliser } from './neutral.ts';
export { type NumberRun, type Numeral, type Numerals, numberAt } from './numbers.ts';
export { type CodePointIndex, codePointIndex, toCodePoints } from './offsets.ts';

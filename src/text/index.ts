export { type Calendar, calendarOf } from './calendar.ts';
export { type Part, type TimeFinder, type TimeMeaning, timeFinder } from './date-patterns.ts';
export { findTimes, type TimeExpression } from './dates.ts';
export { addDays, dayOf, daysBetween, monthOf, overlap, partsOf, weekdayOf, weekOf } from './days.ts';
export { consonants, type FoldedWord, foldedWords, foldName, foldWord, plainWord } from './fold.ts';
export { plural, verbForms, withS } from './inflect.ts';
export { neutraliser } from './neutral.ts';
export { type Numerals, numberAt } from './numbers.ts';
export { toCodePoints } from './offsets.ts';

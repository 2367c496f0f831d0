import { z } from 'zod';
import { number, optional, rowId } from './cell.ts';

const optionalCount = optional(number.pipe(z.number().int().min(0)));

/**
 * `en/numbers.csv`: words that are numbers. `unit` stands alone or behind a ten ("five", "twenty-five"), `ten` before a
 * unit, `scale` multiplies what stands before it ("two hundred", "a dozen", "2.5 million").
 */
export const NumberRow = z.object({
  id: rowId,
  word: z.string().regex(/^[a-z]+$/),
  kind: z.enum(['unit', 'ten', 'scale']),
  value: number.pipe(z.number().int().min(0)),
});
export type NumberRow = z.infer<typeof NumberRow>;

/**
 * `en/quantities.csv`: words that bound a number or stand for one.
 * count: stands for a number itself; `low`/`high` are what the word alone bounds, empty where it bounds nothing
 *   (this is the codebook's stated rule for "several", "dozens" and the like)
 * at_least, at_most, about: stand before a number and open its upper end, open its lower end, or leave it as it is
 * or_more, or_fewer: the same behind the number
 */
export const QuantityRow = z.object({
  id: rowId,
  phrase: z.string().min(1),
  kind: z.enum(['count', 'at_least', 'at_most', 'about', 'or_more', 'or_fewer']),
  low: optionalCount,
  high: optionalCount,
});
export type QuantityRow = z.infer<typeof QuantityRow>;

/**
 * `en/toll_words.csv`: words that tell of people harmed outside a frame, and words for parts of a toll.
 * state: said of people, before or behind them ("12 dead", "dozens were wounded", "among the dead")
 * verb: what its subject suffers ("12 people died")
 * deed: a verb whose object suffers it ("killing 12")
 * count: a noun for the number or the cases ("death toll of 12", "12 deaths")
 * life: a noun for lives taken or lost ("claimed the lives of 12", "12 lost their lives")
 * part: opens a list of some of those counted before ("including", "among them")
 * most: says what the greater part of them were ("mostly", "most of them")
 * woman, child, civilian: who is counted
 * anyone: says of people neither that they bear arms nor that they don't ("people", "victims")
 * several: singular, yet stands for an unsaid number of people ("family", "crew")
 * rise: follows a count noun and leads to its newest number ("rose to", "stands at")
 * among: opens a statement of some of those told of before ("among the dead")
 * war: a noun for a whole war, whose dead no single event has killed
 * `kind` is filled for the first five and empty for the rest.
 */
export const TollWordRow = z.object({
  id: rowId,
  word: z.string().min(1),
  role: z.enum([
    'state',
    'verb',
    'deed',
    'count',
    'life',
    'part',
    'most',
    'woman',
    'child',
    'civilian',
    'anyone',
    'several',
    'rise',
    'among',
    'war',
  ]),
  kind: z
    .enum(['killed', 'injured', 'captured', 'missing', 'displaced', ''])
    .transform((cell) => (cell === '' ? null : cell)),
});
export type TollWordRow = z.infer<typeof TollWordRow>;

/**
 * `en/time_words.csv`: words of time.
 * month 1-12 · weekday 1-7 from Monday (ISO 8601) · unit: length in days (week 7, month 30, year 365, hour 0)
 * day: whole days from the day of publication (today 0, yesterday -1) · season: its first month, northern hemisphere
 * part: a part of the day, 0 ("on Monday morning" is Monday)
 */
export const TimeWordRow = z.object({
  id: rowId,
  word: z.string().regex(/^[a-z]+$/),
  kind: z.enum(['month', 'weekday', 'unit', 'day', 'season', 'part']),
  value: number.pipe(z.number().int()),
});
export type TimeWordRow = z.infer<typeof TimeWordRow>;

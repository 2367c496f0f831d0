import { z } from 'zod';
import { RemovedKind } from '../report.ts';
import { list, number, optional, optionalText, rowId, yesNo } from './cell.ts';

/**
 * `outlets/boilerplate.csv`: lines that a site puts around a report. In `phrase`, `#` stands for a number and `*` for
 * any words; case, punctuation at the ends, and the shape of quotes and dashes do not matter.
 */
export const BoilerplateRow = z.object({
  id: rowId,
  phrase: z.string().min(1),
  kind: RemovedKind,
  /**
   * line: that line alone · section: that heading and the short lines under it, up to the next sentence ·
   * rest: nothing of the report comes after it, what follows is readers' comments ·
   * head: the first line of one reader's comment, where several stand one under another
   */
  reach: z.enum(['line', 'section', 'rest', 'head']),
  language: z.string().regex(/^[a-z]{2}$/),
  note: optionalText,
});
export type BoilerplateRow = z.infer<typeof BoilerplateRow>;

/**
 * `outlets/markup.csv`: words in the class or id of a page's elements that say what the element holds. `words` are
 * whole words side by side (`post-content`, `postContent` and `post_content` are all "post content").
 */
export const MarkupRow = z.object({
  id: rowId,
  words: z.string().min(1),
  /** What the element holds: a kind of removal, the report itself (`content`), or a name that misleads (`none`). */
  holds: z.union([RemovedKind, z.enum(['content', 'none'])]),
  note: optionalText,
});
export type MarkupRow = z.infer<typeof MarkupRow>;

/** `outlets/credits.csv`: how a text names the outlet or agency it was taken from. `SOURCE` stands for the name. */
export const CreditRow = z.object({
  id: rowId,
  /** `PLACE`, `PERSON` and `SELF` stand for names that are not the credit; other words as in `boilerplate.csv`. */
  pattern: z.string().min(1),
  /** dateline: before the first sentence · line: a line of its own or the last sentence of one */
  where: z.enum(['dateline', 'line']),
  /** Only where SOURCE is a name that `outlets.csv` holds. */
  known: yesNo,
  /** Whether the words go from the body into `removed`, and as what; empty = they stay. */
  removed_as: optional(RemovedKind),
  note: optionalText,
});
export type CreditRow = z.infer<typeof CreditRow>;

/** `outlets/outlets.csv`: outlets and agencies by the names and domains that they are credited under. */
export const OutletRow = z.object({
  id: rowId,
  name: z.string().min(1),
  /** Other names, as they are written. */
  names: list,
  /** Host names without `www.`. */
  domains: list,
  class: z.enum(['agency', 'outlet', 'monitor', 'channel']),
  /** How it writes a day in figures alone: 06/02/2017 is 6 February, or 2 June. Empty where it does not or both. */
  day_order: optional(z.enum(['day-first', 'month-first'])),
  note: optionalText,
});
export type OutletRow = z.infer<typeof OutletRow>;

/** `outlets/languages.csv`: the commonest small words of a language, by which an unmarked text is told. */
export const LanguageRow = z.object({
  id: rowId,
  /** ISO 639-1. */
  language: z.string().regex(/^[a-z]{2}$/),
  words: list,
});
export type LanguageRow = z.infer<typeof LanguageRow>;

/**
 * `outlets/words.csv`: single words that dates, names of outlets, picture credits and riddles are known by, and what a
 * site says for itself: appeals for money, promotion, pointers to other reports, forms; `own` = how it speaks of itself; `elapsed` = what
 * tells that some time went by since a comment ("2 days ago"), `aside` = what else stands between its writer's name and
 * its time ("says", "on", weekdays).
 */
export const SiteWordRow = z.object({
  id: rowId,
  /** Lower case. */
  word: z.string().min(1),
  class: z.enum([
    'month',
    'number',
    'outlet',
    'picture',
    'donation',
    'promotion',
    'related',
    'form',
    'own',
    'elapsed',
    'aside',
  ]),
  /** Months: 1 to 12. Numbers: their value. */
  value: optional(number),
});
export type SiteWordRow = z.infer<typeof SiteWordRow>;

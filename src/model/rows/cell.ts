import { z } from 'zod';

/** An empty cell of a table is null. */
export const optionalText = z.string().transform((cell) => (cell === '' ? null : cell));

/** `yes`, `no` or empty (no). */
export const yesNo = z.enum(['yes', 'no', '']).transform((cell) => cell === 'yes');

/** Several values in one cell, parted by `|`; an empty cell is an empty list. */
export const list = z.string().transform((cell) => (cell === '' ? [] : cell.split('|').map((part) => part.trim())));

/** A cell that may be empty, which is null. */
export function optional<Cell extends z.ZodType>(cell: Cell) {
  return z.preprocess((text) => (text === '' ? null : text), cell.nullable());
}

/** A day as 2016-08-01, or an empty cell. */
export const optionalDay = optional(z.string().regex(/^\d{4}-\d{2}-\d{2}$/));

/** A number in digits; an empty cell is none. */
export const number = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/, 'no number')
  .transform(Number);

/** Stable name of a row: lower case, digits, hyphens, dots. */
export const rowId = z.string().regex(/^[a-z0-9][a-z0-9.-]*$/);

import { z } from 'zod';

/** An empty cell of a table is null. */
export const optionalText = z.string().transform((cell) => (cell === '' ? null : cell));

/** `yes`, `no` or empty (no). */
export const yesNo = z.enum(['yes', 'no', '']).transform((cell) => cell === 'yes');

/** Several values in one cell, parted by `|`; an empty cell is an empty list. */
export const list = z.string().transform((cell) => (cell === '' ? [] : cell.split('|').map((part) => part.trim())));

/** A day or an empty cell. */
export const optionalDay = z.union([z.literal('').transform(() => null), z.string().regex(/^\d{4}-\d{2}-\d{2}$/)]);

/** Stable name of a row: lower case, digits, hyphens, dots. */
export const rowId = z.string().regex(/^[a-z0-9][a-z0-9.-]*$/);

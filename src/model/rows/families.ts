import { z } from 'zod';
import { list, optionalText, rowId } from './cell.ts';

/**
 * `codebook/families.csv`: actions under which different accounts tell of one incident. Accounts whose actions stand in
 * one row, or in rows of which one `joins` the other, may be of the same incident; an action in no row only meets itself.
 */
export const FamilyRow = z.object({ id: rowId, actions: list, joins: list, note: optionalText });
export type FamilyRow = z.infer<typeof FamilyRow>;

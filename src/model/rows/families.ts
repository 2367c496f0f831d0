import { z } from 'zod';
import { list, optionalText, rowId, yesNo } from './cell.ts';

/**
 * `codebook/families.csv`: actions under which different accounts tell of one incident. Accounts whose actions stand in
 * one row, or in rows of which one `joins` the other, may be of the same incident; an action in no row only meets itself.
 */
export const FamilyRow = z.object({
  id: rowId,
  actions: list,
  joins: list,
  /** Accounts may tell the parties the other way round: either side fights, one side's capture is the other's retreat. */
  two_sided: yesNo,
  note: optionalText,
});
export type FamilyRow = z.infer<typeof FamilyRow>;

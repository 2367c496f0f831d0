import { z } from 'zod';
import { list, optionalText, rowId, yesNo } from './cell.ts';

/** `codebook/actions.csv`: one row an action that a conflict record needs. */
export const ActionRow = z.object({
  id: rowId,
  name: z.string().min(1),
  definition: z.string().min(1),
  example: z.string().min(1),
  plover_event: z.string().regex(/^[A-Z]+$/),
  plover_mode: optionalText,
  /** Both empty where ACLED has no type for the action; `acled.csv` may refine them. */
  acled_event: optionalText,
  acled_sub_event: optionalText,
  cameo: optionalText,
  /** Both sides do it to each other (clash, agreement): all parties stand in `actor`. */
  mutual: yesNo,
  /** Whether people can come to harm in it. */
  toll: yesNo,
  /** captured, lost, besieged, entered, or empty. */
  territory: z.enum(['captured', 'lost', 'besieged', 'entered', '']).transform((cell) => (cell === '' ? null : cell)),
  /**
   * How much the words tell of the deed: `outcome` only what came of it (killed, destroyed), so that any other
   * action told of the same deed wins; `generic` an attack of no stated kind, which the weapon may make precise.
   */
  detail: z.enum(['outcome', 'generic', '']).default(''),
});
export type ActionRow = z.infer<typeof ActionRow>;

/**
 * `codebook/acled.csv`: where the ACLED type (and at times the PLOVER mode) depends on who acts on whom, and on what is told beside it. The
 * first row whose action, actor and recipient kinds fit wins; an empty `actor`/`recipient` fits anybody, `none` an empty side, `any:kind` a side
 * where one is of the kind, else all of a side must be of the kinds.
 */
export const AcledRule = z.object({
  id: rowId,
  action: list,
  actor: list,
  recipient: list,
  /** Actions of which the report must tell one at the same place, in the same sentence or the next; empty: none is asked for. */
  beside: list,
  event_type: z.string(),
  sub_event_type: z.string(),
  /** PLOVER mode under this rule; empty where the action's own holds. */
  plover_mode: optionalText,
  note: optionalText,
});
export type AcledRule = z.infer<typeof AcledRule>;

/** `codebook/intent.csv`: PLOVER events that are another event as long as they are only planned or threatened. */
export const IntentRow = z.object({
  id: rowId,
  plover_event: list,
  status: list,
  becomes: z.string().regex(/^[A-Z]+$/),
  mode: optionalText,
  note: optionalText,
});
export type IntentRow = z.infer<typeof IntentRow>;

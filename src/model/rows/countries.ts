import { z } from 'zod';
import { number, optional, rowId } from './cell.ts';

const optionalNumber = optional(number.pipe(z.number().int().positive()));

/** `places/countries.csv`: what exports write for a country. The id is its ISO 3166-1 alpha-2 code in lower case. */
export const CountryRow = z.object({
  id: rowId,
  name: z.string().min(1),
  alpha3: z.string().regex(/^[A-Z]{3}$/),
  /** ISO 3166-1 numeric; empty for a territory that has none. */
  numeric: optionalNumber,
  /** Region in ACLED's codebook. */
  acled_region: z.string().min(1),
  /** Number of the state in Gleditsch and Ward's list, which UCDP uses. */
  gwno: optionalNumber,
});
export type CountryRow = z.infer<typeof CountryRow>;

import { z } from 'zod';

/** One page of a list: what to ask for next (`after`), or null at the end, and how many there are in all. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), next: z.string().nullable(), total: z.int() });
}

/** What the API answers where it can't do as asked (RFC 9457, `application/problem+json`). `code` is stable. */
export const Problem = z.object({
  type: z.literal('about:blank'),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.string(),
});
export type Problem = z.infer<typeof Problem>;

/** How many there are of something, by what it is called. */
export const Count = z.object({ name: z.string(), count: z.int() });
export type Count = z.infer<typeof Count>;

/** A list that comes whole. */
export function itemsOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item) });
}

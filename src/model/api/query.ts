import { z } from 'zod';
import { Box, Circle, PageAt, RecordFilter, RecordOrder } from '../query.ts';

/** Numbers joined by commas, as `35.1,36.2`, to the keys of an object. */
function numbers<Shape extends z.ZodType>(names: readonly string[], shape: Shape) {
  return z
    .string()
    .transform((text) => Object.fromEntries(text.split(',').map((part, at) => [names[at] ?? 'more', Number(part)])))
    .pipe(shape as unknown as z.ZodType<z.output<Shape>, Record<string, number>>);
}

/**
 * RecordFilter as it stands in an address, of a page of the workbench or of the API: lists are repeated
 * (`actor=a&actor=b`), `box` is `south,west,north,east`, `near` is `latitude,longitude,km`, `decided` and `disagreeing`
 * are `true` or `false`.
 */
export const FilterQuery = z.object({
  ...RecordFilter.shape,
  box: numbers(['south', 'west', 'north', 'east'], Box.strict()).optional(),
  near: numbers(['latitude', 'longitude', 'km'], Circle.strict()).optional(),
  decided: z.stringbool().optional(),
  disagreeing: z.stringbool().optional(),
});
export type FilterQuery = z.infer<typeof FilterQuery>;

/** PageAt as it stands in an address. */
export const PageQuery = z.object({
  ...PageAt.shape,
  limit: z.coerce.number().pipe(PageAt.shape.limit.unwrap()).optional(),
});

/** A page of what a filter leaves. */
export const FilteredPage = z.object({ ...FilterQuery.shape, ...PageQuery.shape });

/** A page of incidents in an order. */
export const IncidentQuery = z.object({ ...FilteredPage.shape, order: RecordOrder.default('date') });

/** The part of an address that says a filter; its keys are in one order, so that a link is a view. */
export function filterToSearch(filter: RecordFilter): URLSearchParams {
  const search = new URLSearchParams();
  for (const key of Object.keys(RecordFilter.shape) as (keyof RecordFilter)[]) {
    const value = filter[key];
    if (Array.isArray(value)) for (const each of value) search.append(key, each);
    else if (typeof value === 'object') search.set(key, inOrder(key, filter).join(','));
    else if (value !== undefined) search.set(key, String(value));
  }
  return search;
}

function inOrder(key: keyof RecordFilter, { box, near }: RecordFilter): number[] {
  if (key === 'box' && box) return [box.south, box.west, box.north, box.east];
  return near ? [near.latitude, near.longitude, near.km] : [];
}

/** The keys and values of an address as a schema of this file takes them: lists for lists, one text for the rest. */
export function searchToQuery(search: URLSearchParams, shape: z.ZodRawShape): Record<string, string | string[]> {
  const query: Record<string, string | string[]> = {};
  for (const key of new Set(search.keys())) {
    const values = search.getAll(key);
    query[key] = isList(shape[key]) || values.length > 1 ? values : (values[0] ?? '');
  }
  return query;
}

function isList(schema: unknown): boolean {
  return schema instanceof z.ZodOptional && schema.unwrap() instanceof z.ZodArray;
}

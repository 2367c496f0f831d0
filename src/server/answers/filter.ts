import { RecordFilter } from '../../model/index.ts';

/** The filter in a query: what a page, an order or a choice of lanes says is left out. */
export function filterOf(query: Readonly<Record<string, unknown>>): RecordFilter {
  return RecordFilter.parse(query);
}

/** Where the page of a query starts and how long it is. */
export function pageOf({
  after,
  limit = 100,
}: {
  readonly after?: string | undefined;
  readonly limit?: number | undefined;
}) {
  return after === undefined ? { limit } : { after, limit };
}

import {
  LONGEST_PAGE,
  MOST_DRAWN,
  type Page,
  type PageAt,
  type RecordFilter,
  type ReportLine,
  type Store,
  type StoredClaim,
} from '../../model/index.ts';

/** Claims under a filter, the newest {@link MOST_DRAWN} at most. */
export function eachClaim(store: Store, filter: RecordFilter): AsyncGenerator<StoredClaim> {
  return paged((page) => store.claims(filter, page));
}

/** Reports under a filter, the newest {@link MOST_DRAWN} at most. */
export function eachReport(store: Store, filter: RecordFilter): AsyncGenerator<ReportLine> {
  return paged((page) => store.reports(filter, page));
}

async function* paged<Item>(ask: (page: PageAt) => Promise<Page<Item>>): AsyncGenerator<Item> {
  let after: string | null = null;
  for (let read = 0; read < MOST_DRAWN; read += LONGEST_PAGE) {
    const { items, next }: Page<Item> = await ask({ limit: LONGEST_PAGE, ...(after === null ? {} : { after }) });
    yield* items;
    if (next === null) return;
    after = next;
  }
}

import { MOST_DRAWN, type RecordFilter, type Store, type StoredClaim } from '../../model/index.ts';

/** Claims under a filter, the newest {@link MOST_DRAWN} at most. */
export async function* eachClaim(store: Store, filter: RecordFilter): AsyncGenerator<StoredClaim> {
  let read = 0;
  for await (const claim of store.allClaims(filter)) {
    yield claim;
    read += 1;
    if (read === MOST_DRAWN) return;
  }
}

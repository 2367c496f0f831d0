/** What the pipeline asks of the outside world; whoever starts it hands these in, tests their own. */

/** What a server gave to ask later whether a page has changed (RFC 9110, section 13). */
export interface Validators {
  readonly etag: string | null;
  /** The Last-Modified header as it came. */
  readonly modified: string | null;
}

/** A page as it was answered. */
export interface FetchedPage extends Validators {
  /** The address that answered in the end, after redirects. */
  readonly url: string;
  readonly status: number;
  /** As they came, in order. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** Without transfer and content coding. */
  readonly bytes: Uint8Array;
  /** The Content-Type header, or null. */
  readonly contentType: string | null;
}

export interface Network {
  /**
   * Gets a page over http or https.
   * @throws EffectError `bad_url`, `private_address`, `robots_disallowed`, `too_many_redirects`, `http_status`,
   * `too_large`, `timeout`, `unreachable`
   */
  fetch(url: string): Promise<FetchedPage>;
  /** Gets a page if it has changed since it was answered with these; null where it has not. Throws as `fetch`. */
  fetchIfChanged(url: string, known: Validators): Promise<FetchedPage | null>;
  /** Closes what is open. */
  close(): Promise<void>;
}

/** Time, in milliseconds since 1970. */
export interface Clock {
  now(): number;
  wait(milliseconds: number): Promise<void>;
}

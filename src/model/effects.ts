/** What the pipeline asks of the outside world; whoever starts it hands these in, tests their own. */

/** A page as it was answered. */
export interface FetchedPage {
  /** The address that answered in the end, after redirects. */
  readonly url: string;
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
  /** Closes what is open. */
  close(): Promise<void>;
}

/** Time, in milliseconds since 1970. */
export interface Clock {
  now(): number;
  wait(milliseconds: number): Promise<void>;
}

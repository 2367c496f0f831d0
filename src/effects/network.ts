import type { LookupFunction } from 'node:net';
import { Agent, type Response, fetch as undiciFetch } from 'undici';
import { type Clock, EffectError, type FetchedPage, type Network, type Validators } from '../model/index.ts';
import { checkedAddresses, type Lookup, resolveHost } from './addresses.ts';
import { systemClock } from './clock.ts';
import { Pace } from './pace.ts';
import { Robots, refuseDisallowed } from './robots.ts';

export interface NetworkOptions {
  readonly lookup?: Lookup;
  readonly clock?: Clock;
  /** Addresses that may be reached though they are not public. */
  readonly allowed?: readonly string[];
  /** Largest answer, in bytes after decompression. */
  readonly largest?: number;
  /** Milliseconds for one answer, from the first byte sent to the last received. */
  readonly patience?: number;
  /** Milliseconds between two requests to one host, where robots.txt asks for no more. */
  readonly interval?: number;
}

/** The name in robots.txt, and the header that a server sees. */
const AGENT = 'ascribe';
const USER_AGENT = 'ascribe/0.1 (reads reports for conflict research)';
const ACCEPT = 'text/html,application/xhtml+xml,application/xml,*/*;q=0.5';
const MOST_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
/** RFC 9309 asks to read at least 500 KiB of a robots.txt. */
const ROBOTS_BYTES = 512_000;
/** A site may not hold a run up for longer between two pages. */
const LONGEST_DELAY = 10_000;
const DEFAULTS = { largest: 10_000_000, patience: 30_000, interval: 1_000 };

/**
 * The network, kept from reaching machines that are not public: every host, also of a redirect, is resolved and
 * checked, and the connection goes to the checked address and no other.
 */
export function createNetwork(options: NetworkOptions = {}): Network {
  return new GuardedNetwork(options);
}

class GuardedNetwork implements Network {
  readonly #options: Required<Pick<NetworkOptions, 'largest' | 'patience' | 'interval'>>;
  readonly #lookup: Lookup;
  readonly #allowed: ReadonlySet<string>;
  readonly #agent: Agent;
  readonly #pace: Pace;
  readonly #robots: Robots;

  constructor({ lookup = resolveHost, clock = systemClock, allowed = [], ...limits }: NetworkOptions) {
    this.#options = { ...DEFAULTS, ...limits };
    this.#lookup = lookup;
    this.#allowed = new Set(allowed);
    this.#agent = new Agent({ connect: { lookup: this.#pinnedLookup() } });
    this.#pace = new Pace(clock);
    this.#robots = new Robots((url) => this.#getRobots(url), AGENT);
  }

  async fetch(given: string): Promise<FetchedPage> {
    return (await this.#get(given, {})) as FetchedPage;
  }

  fetchIfChanged(given: string, { etag, modified }: Validators): Promise<FetchedPage | null> {
    return this.#get(given, {
      ...(etag === null ? {} : { 'if-none-match': etag }),
      ...(modified === null ? {} : { 'if-modified-since': modified }),
    });
  }

  /** Null only where conditions were given and the server says that nothing has changed. */
  async #get(given: string, conditions: Readonly<Record<string, string>>): Promise<FetchedPage | null> {
    const { response, url, signal } = await this.#follow(parseUrl(given), conditions, (at) => this.#ready(at));
    if (response.ok) return toPage(response, url, await readBody(response, this.#options.largest, signal));
    await response.body?.cancel();
    if (response.status === 304 && Object.keys(conditions).length > 0) return null;
    throw new EffectError('http_status', `${url.href} answered ${response.status}`);
  }

  /** Waits until a page may be asked for, if it may. */
  async #ready(url: URL): Promise<void> {
    const rules = await this.#robots.rules(url);
    refuseDisallowed(rules, url);
    await this.#pace.turn(url.host, Math.max(this.#options.interval, Math.min(rules.delay * 1000, LONGEST_DELAY)));
  }

  close(): Promise<void> {
    return this.#agent.close();
  }

  async #getRobots(address: string): Promise<{ status: number; bytes: Uint8Array | null }> {
    const { response, signal } = await this.#follow(new URL(address), {}, () => Promise.resolve());
    const bytes = response.ok ? await readBody(response, ROBOTS_BYTES, signal) : null;
    if (!bytes) await response.body?.cancel();
    return { status: response.status, bytes };
  }

  /** Asks and follows redirects one by one; `before` is called with each address before it is asked. */
  async #follow(
    start: URL,
    conditions: Readonly<Record<string, string>>,
    before: (url: URL) => Promise<void>,
  ): Promise<{ response: Response; url: URL; signal: AbortSignal }> {
    let url = start;
    for (let count = 0; count <= MOST_REDIRECTS; count++) {
      await checkedAddresses(url.hostname, this.#lookupChecked, this.#allowed);
      await before(url);
      const signal = AbortSignal.timeout(this.#options.patience);
      const response = await this.#ask(url, conditions, signal);
      const location = REDIRECTS.has(response.status) ? response.headers.get('location') : null;
      if (location === null) return { response, url, signal };
      await response.body?.cancel();
      url = parseUrl(location, url);
    }
    throw new EffectError('too_many_redirects', `${start.href} redirects more than ${MOST_REDIRECTS} times`);
  }

  async #ask(url: URL, conditions: Readonly<Record<string, string>>, signal: AbortSignal): Promise<Response> {
    try {
      return await undiciFetch(url, {
        redirect: 'manual',
        dispatcher: this.#agent,
        signal,
        headers: { 'user-agent': USER_AGENT, accept: ACCEPT, ...conditions },
      });
    } catch (error) {
      throw asEffectError(error, url.href);
    }
  }

  readonly #lookupChecked: Lookup = async (host) => {
    try {
      return await this.#lookup(host);
    } catch (error) {
      throw asEffectError(error, host);
    }
  };

  /** Called by the socket for the address to connect to, so that no second answer of the name server can differ. */
  #pinnedLookup(): LookupFunction {
    return (host, options, done) => {
      checkedAddresses(host, this.#lookup, this.#allowed).then(
        (found) => (options.all ? done(null, [...found]) : done(null, found[0]?.address ?? '', found[0]?.family)),
        (error) => done(error, ''),
      );
    };
  }
}

function toPage({ status, headers }: Response, url: URL, bytes: Uint8Array): FetchedPage {
  const [contentType, etag, modified] = ['content-type', 'etag', 'last-modified'].map((name) => headers.get(name));
  const all = [...headers].map(([name, value]) => [name, value] as const);
  return {
    url: url.href,
    status,
    headers: all,
    bytes,
    contentType: contentType ?? null,
    etag: etag ?? null,
    modified: modified ?? null,
  };
}

/** @throws EffectError `bad_url` for what is no address of a page */
function parseUrl(given: string, base?: URL): URL {
  const url = URL.canParse(given, base?.href) ? new URL(given, base?.href) : null;
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:') || url.username !== '' || url.password !== '')
    throw new EffectError('bad_url', `${given.slice(0, 200)} is no address of a page`);
  return url;
}

async function readBody(response: Response, largest: number, signal: AbortSignal): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const part of response.body ?? []) {
      size += part.length;
      if (size > largest) throw new EffectError('too_large', `${response.url} is of more than ${largest} bytes`);
      parts.push(part);
    }
  } catch (error) {
    throw signal.aborted
      ? new EffectError('timeout', `${response.url} took too long`)
      : asEffectError(error, response.url);
  }
  return Buffer.concat(parts);
}

/** The refusal that lies at the bottom of a failed request, or what the system says of it. */
function asEffectError(error: unknown, what: string): EffectError {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    if (at instanceof EffectError) return at;
    if (at.name === 'TimeoutError' || at.name === 'AbortError')
      return new EffectError('timeout', `${what} took too long`);
  }
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return new EffectError('unreachable', `${what}: ${cause instanceof Error ? cause.message : String(cause)}`, {
    cause,
  });
}

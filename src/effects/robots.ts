import parser from 'robots-parser';
import { EffectError } from '../model/index.ts';

/** The package's types declare a default export that its CommonJS module does not have. */
const parseRobots = parser as unknown as (
  url: string,
  text: string,
) => { isAllowed(url: string, agent: string): boolean | undefined; getCrawlDelay(agent: string): number | undefined };

/** What a site allows to be read. */
export interface RobotsRules {
  isAllowed(url: string): boolean;
  /** Seconds that it asks to wait between requests; 0 where it asks for none. */
  readonly delay: number;
}

/** Gets a file; the status without the bytes where it is not there. */
export type GetRobots = (url: string) => Promise<{ readonly status: number; readonly bytes: Uint8Array | null }>;

const EVERYTHING: RobotsRules = { isAllowed: () => true, delay: 0 };
const NOTHING: RobotsRules = { isAllowed: () => false, delay: 0 };

/** Reads robots.txt once for each site (RFC 9309: none there allows all, a server's failure allows nothing). */
export class Robots {
  readonly #known = new Map<string, Promise<RobotsRules>>();
  readonly #get: GetRobots;
  readonly #agent: string;

  constructor(get: GetRobots, agent: string) {
    this.#get = get;
    this.#agent = agent;
  }

  rules(url: URL): Promise<RobotsRules> {
    const known = this.#known.get(url.origin);
    if (known) return known;
    const rules = this.#read(url.origin);
    this.#known.set(url.origin, rules);
    return rules;
  }

  async #read(origin: string): Promise<RobotsRules> {
    const address = `${origin}/robots.txt`;
    const { status, bytes } = await this.#get(address);
    if (status >= 500) return NOTHING;
    if (!bytes) return EVERYTHING;
    const robot = parseRobots(address, new TextDecoder().decode(bytes));
    return {
      isAllowed: (url) => robot.isAllowed(url, this.#agent) ?? true,
      delay: robot.getCrawlDelay(this.#agent) ?? 0,
    };
  }
}

/** @throws EffectError `robots_disallowed` */
export function refuseDisallowed(rules: RobotsRules, url: URL): void {
  if (!rules.isAllowed(url.href))
    throw new EffectError('robots_disallowed', `${url.host} asks not to read ${url.pathname}`);
}

import type { Clock } from '../model/index.ts';

/** Lets at most one request start in an interval for each host; those that come meanwhile wait their turn. */
export class Pace {
  readonly #clock: Clock;
  readonly #next = new Map<string, number>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** @param interval milliseconds between two starts */
  async turn(host: string, interval: number): Promise<void> {
    const now = this.#clock.now();
    const start = Math.max(now, this.#next.get(host) ?? 0);
    this.#next.set(host, start + interval);
    if (start > now) await this.#clock.wait(start - now);
  }
}

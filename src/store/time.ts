import { type Clock, EffectError } from '../model/index.ts';

/** Milliseconds by which clocks may differ: five minutes, as Kerberos allows by default. */
const SKEW = 300_000;

/**
 * The time now, ISO 8601, never before the newest time that the store holds: what comes later is dated later.
 * @throws EffectError `clock_behind` where this machine's clock is so far behind that one of two clocks must be wrong
 */
export function timeAfter(clock: Clock, newest: string | null): string {
  const now = clock.now();
  const last = newest === null ? now : Date.parse(newest);
  if (last - now > SKEW)
    throw new EffectError(
      'clock_behind',
      `this machine's clock says ${new Date(now).toISOString()}, but the store holds something of ${newest}: set the clock; if that time was the wrong one, restore a backup from before it`,
    );
  return new Date(Math.max(now, last)).toISOString();
}

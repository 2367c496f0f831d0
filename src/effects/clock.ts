import { setTimeout } from 'node:timers/promises';
import type { Clock } from '../model/index.ts';

/** The clock of this machine. */
export const systemClock: Clock = {
  now: () => Date.now(),
  wait: (milliseconds) => setTimeout(milliseconds),
};

export { systemClock } from './clock.ts';
export { createNetwork, type NetworkOptions } from './network.ts';
export { recordTo } from './recorder.ts';

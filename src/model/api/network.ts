import { z } from 'zod';
import { ActorType } from '../party.ts';

export const NetworkNode = z.object({ id: z.string(), name: z.string(), type: ActorType, incidents: z.int() });
export type NetworkNode = z.infer<typeof NetworkNode>;

/**
 * What two actors have to do with each other in the incidents. `attacks`: `from` on `to`; `fights`: both on each other;
 * `joins`: both on the same side; `other`: a deed without violence. `example` are the newest incidents behind it.
 */
export const NetworkEdge = z.object({
  from: z.string(),
  to: z.string(),
  kind: z.enum(['attacks', 'fights', 'joins', 'other']),
  incidents: z.int(),
  killed: z.int(),
  examples: z.array(z.string()),
});
export type NetworkEdge = z.infer<typeof NetworkEdge>;

/** Who fights and who joins whom in the incidents of a filter. */
export const NetworkView = z.object({ nodes: z.array(NetworkNode), edges: z.array(NetworkEdge), total: z.int() });
export type NetworkView = z.infer<typeof NetworkView>;

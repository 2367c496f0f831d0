import { z } from 'zod';

/** What somebody may do: read; also decide and add reports; also make and remove tokens. */
export const Role = z.enum(['reader', 'coder', 'admin']);
export type Role = z.infer<typeof Role>;

/** The header in which every request that changes something sends `csrf` back. */
export const CSRF_HEADER = 'x-ascribe-csrf';

/** Who asks, and what the workbench needs to start. */
export const Session = z.object({
  version: z.string(),
  /** Name of the project: its folder, or "sample". */
  project: z.string(),
  /** The bundled sample in a project that is gone when the server ends. */
  sample: z.boolean(),
  role: Role,
  /** Name under which decisions are kept; null where no token was asked for. */
  name: z.string().nullable(),
  csrf: z.string(),
  /** Address of the user's own map tiles (PMTiles), or null. */
  tiles: z.string().nullable(),
  reports: z.int(),
  incidents: z.int(),
});
export type Session = z.infer<typeof Session>;

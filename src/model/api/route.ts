import type { z } from 'zod';
import type { Role } from './session.ts';

/** What one address of the API takes and answers. */
export interface RouteSpec {
  readonly method: 'get' | 'post';
  /** Below `/api/v1`, with `:name` for what varies. */
  readonly path: string;
  readonly summary: string;
  /** Who may ask. */
  readonly role: Role;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  readonly answer: z.ZodType;
  /** The answer follows from the address and the record alone: it is kept until the record changes. */
  readonly record?: true;
}

/** The address of a route with its blanks filled in. */
export function pathOf(route: RouteSpec, params: Readonly<Record<string, string | number>> = {}): string {
  return route.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
}

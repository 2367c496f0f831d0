import type { Context, MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import { CSRF_HEADER } from '../../model/index.ts';
import { Refusal } from '../http/refusal.ts';
import type { Csrf } from './csrf.ts';
import type { Tokens } from './tokens.ts';
import type { Visitor } from './visitor.ts';

/** What requests carry on their way to an answer. */
export interface Env {
  readonly Variables: { visitor: Visitor };
}

/** Name of the cookie that holds a browser's token. */
export const COOKIE = 'ascribe_token';

/** Who asks on loopback, where nobody is asked for a token: whoever sits at the machine. */
const OWNER: Visitor = { role: 'admin', name: null };

const CHANGING = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/**
 * Lets in who may be let in. `tokens` is null on loopback. A changing request without an Authorization header, as a
 * browser sends it, must carry the CSRF token.
 */
export function access(tokens: Tokens | null, csrf: Csrf): MiddlewareHandler<Env> {
  return async (context, next) => {
    const bearer = bearerOf(context);
    const visitor = tokens ? tokens.visitor(bearer ?? getCookie(context, COOKIE) ?? '') : OWNER;
    if (!visitor) throw new Refusal(401, 'no_token', 'send a token: Authorization: Bearer TOKEN');
    const byBrowser = bearer === null || tokens === null;
    if (CHANGING.has(context.req.method) && byBrowser && !csrf.matches(context.req.header(CSRF_HEADER)))
      throw new Refusal(403, 'csrf', `send the csrf of /api/v1/session back in the header ${CSRF_HEADER}`);
    context.set('visitor', visitor);
    await next();
  };
}

function bearerOf(context: Context): string | null {
  return /^Bearer (\S+)$/i.exec(context.req.header('authorization') ?? '')?.[1] ?? null;
}

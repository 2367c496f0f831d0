import type { MiddlewareHandler } from 'hono';
import { Refusal } from '../http/refusal.ts';

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** Whether a host to listen on can be reached from this machine alone. */
export function isLoopback(host: string): boolean {
  return LOOPBACK.has(host) || host === '::1';
}

/**
 * Against DNS rebinding: a server that asks for no token answers only to the names of loopback, whatever name a
 * hostile site gave the address. Any port is right, since a tunnel may give it another.
 */
export const loopbackNamesOnly: MiddlewareHandler = async (context, next) => {
  const host = context.req.header('host') ?? '';
  if (!LOOPBACK.has(host.replace(/:\d+$/, '').toLowerCase()))
    throw new Refusal(421, 'wrong_host', `this server answers to localhost, not to "${host.slice(0, 100)}"`);
  await next();
};

/** A changing request that a browser sends for a page of another site is refused. */
export const sameSiteOnly: MiddlewareHandler = async (context, next) => {
  const origin = context.req.header('origin');
  const site = context.req.header('sec-fetch-site');
  const foreign = origin !== undefined && hostOf(origin) !== context.req.header('host');
  if (foreign || site === 'cross-site' || site === 'same-site')
    throw new Refusal(403, 'cross_site', 'the request comes from a page of another site');
  await next();
};

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}

import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { Hono } from 'hono';
import { EffectError } from '../model/index.ts';
import type { Env } from './guard/access.ts';

/** A server that listens. */
export interface Listening {
  readonly url: string;
  /** Ends open answers and stops. */
  close(): Promise<void>;
}

/** Ports that are tried where none is asked for. */
const TRIED = 20;

/**
 * Listens on a port, or on the first free one from it on.
 * @param exact the port itself or none
 * @throws EffectError `port_taken`, `cannot_listen`
 */
export async function listen(app: Hono<Env>, host: string, port: number, exact: boolean): Promise<Listening> {
  for (let at = port; at < port + (exact ? 1 : TRIED); at++) {
    const found = await tryPort(app, host, at);
    if (found) return found;
  }
  throw new EffectError('port_taken', `port ${port} is taken: try another with --port`);
}

/** Null where the port is taken. */
function tryPort(app: Hono<Env>, hostname: string, port: number): Promise<Listening | null> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname, port }, ({ port: found }: AddressInfo) => {
      const name = hostname.includes(':') ? `[${hostname}]` : hostname;
      resolve({
        url: `http://${name}:${found}/`,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            if ('closeAllConnections' in server) server.closeAllConnections();
          }),
      });
    });
    server.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(null);
      else reject(new EffectError('cannot_listen', `${hostname}:${port}: ${error.message}`, { cause: error }));
    });
  });
}

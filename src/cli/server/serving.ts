import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { UsageError } from '../../model/index.ts';
import { createApp, isLoopback, listen, type Project, Tokens } from '../../server/index.ts';
import { dataFolder } from '../options.ts';
import { packageFolder } from '../package.ts';
import type { Terminal } from '../terminal.ts';
import { openBrowser } from './browser.ts';

/** Port where none is named; the next ones where it is taken. */
const PORT = 7391;

const Pages = z.object({
  port: z.number().optional(),
  host: z.string(),
  open: z.boolean(),
  tiles: z.string().optional(),
});
type Pages = z.infer<typeof Pages>;

/** Checked before anything is opened. @throws UsageError `bad_port`, `no_tiles`, `no_token` */
export function pagesOf(options: Record<string, unknown>): Pages {
  const pages = Pages.parse(options);
  const { port = PORT, tiles, host } = pages;
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new UsageError('bad_port', '--port takes a number from 0 to 65535 (0: any free one)');
  if (tiles !== undefined && !existsSync(tiles)) throw new UsageError('no_tiles', `there is no file ${tiles}`);
  if (!isLoopback(host) && keptTokens().list().length === 0)
    throw new UsageError('no_token', `${host} can be reached from other machines: first "ascribe token add NAME"`);
  return pages;
}

/** The tokens of this user's servers. */
export function keptTokens(): Tokens {
  return new Tokens(join(dataFolder(process.env), 'tokens.json'));
}

/** Serves a project until the user interrupts. */
export async function serveUntilStopped(project: Project, pages: Pages, terminal: Terminal): Promise<void> {
  const { host, port, open, tiles = null } = pages;
  const app = createApp(project, {
    pages: join(packageFolder(), 'dist', 'web'),
    tiles,
    tokens: isLoopback(host) ? null : keptTokens(),
    note: (message) => terminal.note(message),
  });
  const listening = await listen(app, host, port ?? PORT, port !== undefined);
  terminal.note(`ascribe: the workbench is open at ${listening.url} (Ctrl-C ends it)`);
  if (open) openBrowser(listening.url, process.env);
  await terminal.stopped.wait();
  await listening.close();
}

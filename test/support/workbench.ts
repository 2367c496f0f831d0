import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { build } from 'vite';
import type { Incoming } from '../../src/pipeline.ts';
import { openChromium } from './chromium.ts';
import { type Served, sampleReports, served } from './served.ts';

/** Milliseconds that a browser may take for anything on a machine that has other things to do. */
export const SLOW = 90_000;

const WEB = join(import.meta.dirname, '../../web');

/** A workbench as a user has it: built, served, opened in a browser. */
export interface Workbench {
  readonly server: Served;
  /** Opens a page; whatever goes wrong in it is added to `problems`. */
  open(path: string, options?: BrowserContextOptions): Promise<Opened>;
  close(): Promise<void>;
}

interface Opened {
  readonly page: Page;
  /** Errors of scripts, refused loads, violations of the content security policy. */
  readonly problems: readonly string[];
  close(): Promise<void>;
}

/** Builds the workbench as it stands and serves it over a project of the bundled sample and further reports. */
export function openWorkbench(chromium: string, more: readonly Incoming[] = []): Promise<Workbench> {
  return openOver(chromium, async (pages) => {
    const server = await served({ pages });
    await server.add([...sampleReports(), ...more]);
    return server;
  });
}

/** Builds the workbench as it stands and opens it over a server of these pages. */
export async function openOver(chromium: string, serve: (pages: string) => Promise<Served>): Promise<Workbench> {
  const folder = mkdtempSync(join(tmpdir(), 'ascribe-web-'));
  await build({ root: WEB, logLevel: 'error', build: { outDir: folder, emptyOutDir: true } });
  const server = await serve(folder);
  const browser = await openChromium(chromium);
  return {
    server,
    open: (path, options) => openPage(browser, new URL(path, server.url).href, options),
    close: async () => {
      await browser.close();
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function openPage(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  context.setDefaultTimeout(SLOW);
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  await page.goto(url);
  return { page, problems, close: () => context.close() };
}

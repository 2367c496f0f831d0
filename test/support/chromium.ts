import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** What keeps a browser to itself: no network but the page's, no first-run pages, WebGL drawn by the processor. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--enable-unsafe-swiftshader',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A Chromium of this machine, or null. In CI there must be one. */
export function findChromium(): string | null {
  const found = [process.env.CHROMIUM ?? '', ...PLACES].find((path) => path !== '' && existsSync(path)) ?? null;
  if (!found && process.env.CI === 'true') throw new Error('CI=true, but no Chromium was found');
  if (!found) console.warn('skipped: Chromium not found');
  return found;
}

/** Opens a browser with a new, empty profile. */
export function openChromium(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: FLAGS });
}

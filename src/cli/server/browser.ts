import { spawn } from 'node:child_process';

/** Programs that open an address in the user's browser, by platform; elsewhere the freedesktop one. */
const OPENERS: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
};

/** Opens an address in the user's browser where there is one; that there is none is no error. */
export function openBrowser(url: string, env: NodeJS.ProcessEnv): void {
  const headless = process.platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY;
  if (headless || env.SSH_CONNECTION) return;
  const [command = 'xdg-open', ...args] = OPENERS[process.platform] ?? [];
  const opener = spawn(command, [...args, url], { stdio: 'ignore', detached: true });
  opener.on('error', () => undefined);
  opener.unref();
}

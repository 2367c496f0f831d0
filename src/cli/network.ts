import type { Network } from '../model/index.ts';
import type { Terminal } from './terminal.ts';

/**
 * The network of one run: opened when the first page is asked for, so that a run without addresses opens none.
 * `warc` names the file to which every page is saved; null saves none.
 */
export function lazyNetwork(terminal: Terminal, warc: string | null = null): Network {
  let opened: Promise<Network> | null = null;
  const open = () => {
    opened ??= terminal.openNetwork(warc);
    return opened;
  };
  return {
    fetch: async (url) => (await open()).fetch(url),
    fetchIfChanged: async (url, known) => (await open()).fetchIfChanged(url, known),
    close: async () => (await opened)?.close(),
  };
}

import { readFile, stat } from 'node:fs/promises';
import { UsageError } from '../../model/index.ts';
import { feedsInOpml } from '../../pipeline.ts';

/** What is watched: feeds or sitemaps by address, and folders by path. */
export interface Sources {
  readonly feeds: readonly string[];
  readonly folders: readonly string[];
}

/**
 * What the user named: addresses of feeds, folders, and lists of subscriptions, which are read anew for each round.
 * @throws UsageError `no_source`, `not_found`; InputError `bad_opml`
 */
export async function openSources(named: readonly string[]): Promise<Sources> {
  if (named.length === 0) throw new UsageError('no_source', 'name an OPML file, a feed or a folder to watch');
  const feeds = new Set<string>();
  const folders: string[] = [];
  for (const source of named) {
    if (/^https?:\/\//i.test(source)) feeds.add(source);
    else if (await isFolder(source)) folders.push(source);
    else for (const feed of await feedsInOpml(await readFile(source, 'utf8'))) feeds.add(feed);
  }
  return { feeds: [...feeds], folders };
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new UsageError('not_found', `${path} is not there`);
  }
}

import { parseOpml } from 'feedsmith';
import { InputError } from '../../model/index.ts';

type Outlines = NonNullable<NonNullable<ReturnType<typeof parseOpml>['body']>['outlines']>;

/** Outlines in outlines; readers' folders have two levels. */
const DEEPEST = 20;

/**
 * The addresses of the feeds in a list of subscriptions (OPML 2.0), each once and in its order.
 * @throws InputError `bad_opml`
 */
export function feedsInOpml(text: string): string[] {
  const feeds = new Set<string>();
  gather(parse(text).body?.outlines ?? [], feeds, 0);
  return [...feeds];
}

function parse(text: string): ReturnType<typeof parseOpml> {
  try {
    return parseOpml(text);
  } catch (error) {
    throw new InputError('bad_opml', `no list of subscriptions: ${(error as Error).message}`, { cause: error });
  }
}

function gather(outlines: Outlines, feeds: Set<string>, depth: number): void {
  if (depth > DEEPEST) return;
  for (const { xmlUrl, outlines: inner } of outlines) {
    if (xmlUrl && /^https?:\/\//i.test(xmlUrl)) feeds.add(xmlUrl);
    gather(inner ?? [], feeds, depth + 1);
  }
}

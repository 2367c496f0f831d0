// @ts-check
// A thread of its own for a library that can't be interrupted: `pdf-thread.ts` ends it when a document takes too long.
// In JavaScript, because threads of Node 20 load no TypeScript when tests run the sources.
import { parentPort } from 'node:worker_threads';
import { getDocumentProxy } from 'unpdf';

/** @typedef {{ readonly text: string, readonly x: number, readonly y: number, readonly width: number, readonly size: number }} Run */

parentPort?.on('message', async (/** @type {{ bytes: Uint8Array, mostPages: number }} */ task) => {
  parentPort?.postMessage(await readPages(task).catch((error) => ({ failed: String(error?.message ?? error) })));
});

/**
 * @param {{ bytes: Uint8Array, mostPages: number }} task
 * @returns {Promise<{ pages: Run[][] } | { tooMany: true }>}
 */
async function readPages({ bytes, mostPages }) {
  const document = await getDocumentProxy(bytes, { verbosity: 0, isEvalSupported: false, stopAtErrors: false });
  try {
    if (document.numPages > mostPages) return { tooMany: true };
    const pages = [];
    for (let number = 1; number <= document.numPages; number++) pages.push(await readPage(document, number));
    return { pages };
  } finally {
    await document.destroy();
  }
}

/**
 * The runs of characters on a page; marks of structure hold none.
 * @param {Awaited<ReturnType<typeof getDocumentProxy>>} document
 * @param {number} number
 * @returns {Promise<Run[]>}
 */
async function readPage(document, number) {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent();
  page.cleanup();
  return items.flatMap((item) => {
    if (!('str' in item)) return [];
    const [, , c = 0, d = 0, x = 0, y = 0] = item.transform;
    return [{ text: item.str, x, y, width: item.width, size: Math.hypot(c, d) }];
  });
}

import { createReadStream, existsSync, readdirSync, statSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { Readable } from 'node:stream';
import type { Context, Hono } from 'hono';
import type { Env } from '../guard/access.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.geojson': 'application/geo+json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.pmtiles': 'application/octet-stream',
};

/** Where Vite puts files that have a hash of their content in their name: they never change. */
const HASHED = '/assets/';

/**
 * The files of the built workbench. They are listed once, so that no address leads to any other file; an address that
 * no file has is a page of the workbench and gets the same start.
 */
export function addPages(app: Hono<Env>, folder: string): void {
  const files = filesIn(folder);
  const index = files.get('/index.html');
  app.get('*', (context) => {
    const path = new URL(context.req.url).pathname;
    const file = files.get(path);
    if (file && path !== '/index.html') return sendFile(context, file, cacheOf(path));
    if (path.startsWith(HASHED)) return context.text('There is no such file.', 404);
    return index ? sendFile(context, index, 'no-cache') : context.html(NOT_BUILT, 503);
  });
}

function cacheOf(path: string): string {
  return path.startsWith(HASHED) ? 'public, max-age=31536000, immutable' : 'no-cache';
}

function filesIn(folder: string): ReadonlyMap<string, string> {
  if (!existsSync(folder)) return new Map();
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name));
  return new Map(paths.map((path) => [path.slice(folder.length).split(sep).join('/'), path]));
}

/** Sends a file, or the range of it that is asked for (RFC 9110), as tiles are read. */
export function sendFile(context: Context, path: string, cache: string): Response {
  const { size, mtimeMs } = statSync(path);
  const etag = `"${size.toString(36)}-${Math.floor(mtimeMs).toString(36)}"`;
  const headers = {
    'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
    'cache-control': cache,
    'accept-ranges': 'bytes',
    etag,
  };
  if (context.req.header('if-none-match') === etag) return context.body(null, 304, headers);
  const range = rangeOf(context.req.header('range'), size);
  if (range === null) return context.body(null, 416, { 'content-range': `bytes */${size}` });
  const { start, end } = range;
  const part = end - start + 1 < size;
  if (size === 0) return context.body(null, 200, headers);
  const stream = Readable.toWeb(createReadStream(path, { start, end })) as ReadableStream;
  return context.body(stream, part ? 206 : 200, {
    ...headers,
    'content-length': `${end - start + 1}`,
    ...(part ? { 'content-range': `bytes ${start}-${end}/${size}` } : {}),
  });
}

/** The whole file where no single range is asked for; null for a range that the file does not have. */
function rangeOf(header: string | undefined, size: number): { readonly start: number; readonly end: number } | null {
  const asked = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (!asked || (asked[1] === '' && asked[2] === '')) return { start: 0, end: size - 1 };
  const last = asked[1] === '';
  const start = last ? Math.max(0, size - Number(asked[2])) : Number(asked[1]);
  const end = last || asked[2] === '' ? size - 1 : Math.min(size - 1, Number(asked[2]));
  return start > end || start >= size ? null : { start, end };
}

const NOT_BUILT = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Ascribe: the workbench is not built</title>
<h1>The workbench is not built</h1>
<p>Run <code>npm run build</code> in the folder of Ascribe and start again. The API answers all the same:
<a href="/api/v1/openapi.json">/api/v1/openapi.json</a>.</p>
`;

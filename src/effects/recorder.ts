import { createHash } from 'node:crypto';
import { appendFile, stat } from 'node:fs/promises';
import { STATUS_CODES } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { Clock, FetchedPage, Network } from '../model/index.ts';

const SOFTWARE = 'ascribe';
/** Headers that speak of a coding that the saved page no longer has; kept under the prefix that web archives use. */
const UNDONE = new Set(['content-encoding', 'transfer-encoding', 'content-length']);

/**
 * A network that saves each page that it gets to a WARC file (ISO 28500:2017) before handing it on, so that what was
 * read can be shown later. Records are added to a file that is there; `.gz` at the end of its name compresses each.
 */
export function recordTo(network: Network, file: string, clock: Clock): Network {
  let ready: Promise<void> | null = null;
  const save = async (page: FetchedPage): Promise<FetchedPage> => {
    ready ??= begin(file, clock);
    await ready;
    await append(file, responseRecord(page, clock));
    return page;
  };
  return {
    fetch: async (url) => save(await network.fetch(url)),
    fetchIfChanged: async (url, known) => {
      const page = await network.fetchIfChanged(url, known);
      return page && save(page);
    },
    close: () => network.close(),
  };
}

async function begin(file: string, clock: Clock): Promise<void> {
  const size = await stat(file).then(
    (found) => found.size,
    () => 0,
  );
  if (size > 0) return;
  const block = Buffer.from(`software: ${SOFTWARE}\r\nformat: WARC File Format 1.1\r\n`);
  await append(file, record('warcinfo', { 'Content-Type': 'application/warc-fields' }, block, clock));
}

/** One write a record: an interrupt leaves whole records. */
function append(file: string, bytes: Uint8Array): Promise<void> {
  return appendFile(file, file.endsWith('.gz') ? gzipSync(bytes) : bytes);
}

function responseRecord({ url, status, headers, bytes }: FetchedPage, clock: Clock): Uint8Array {
  const lines = headers.map(
    ([name, value]) => `${UNDONE.has(name) ? `x-orig-${name}` : name}: ${value.replace(/[\r\n]+/g, ' ')}`,
  );
  const head = [`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`, ...lines, `content-length: ${bytes.length}`];
  const block = Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`, 'latin1'), bytes]);
  const fields = {
    'WARC-Target-URI': url,
    'Content-Type': 'application/http; msgtype=response',
    'WARC-Payload-Digest': digest(bytes),
  };
  return record('response', fields, block, clock);
}

function record(type: string, fields: Readonly<Record<string, string>>, block: Uint8Array, clock: Clock): Uint8Array {
  const all: Readonly<Record<string, string>> = {
    'WARC-Type': type,
    'WARC-Date': new Date(clock.now()).toISOString(),
    ...fields,
    'WARC-Block-Digest': digest(block),
    'Content-Length': String(block.length),
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  const head = ['WARC/1.1', `WARC-Record-ID: <urn:uuid:${uuid(lines.join('\n'))}>`, ...lines].join('\r\n');
  return Buffer.concat([Buffer.from(`${head}\r\n\r\n`), block, Buffer.from('\r\n\r\n')]);
}

function digest(bytes: Uint8Array): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

/** A UUID of version 8 (RFC 9562) from what a record says: the same record has the same one. */
function uuid(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}

import { brotliDecompressSync, inflateSync } from 'node:zlib';
import { LIMITS } from '../limits.ts';
import { gunzip } from './gzip.ts';

/** An HTTP answer as an archive keeps it. */
export interface HttpAnswer {
  readonly status: number;
  readonly contentType: string | null;
  /** As it came, for the digest. */
  readonly payload: Uint8Array;
  /** Without transfer and content coding; null where it is coded in a way that can't be undone. */
  readonly body: Uint8Array | null;
}

/** Null for what is no HTTP answer. */
export function parseAnswer(block: Uint8Array): HttpAnswer | null {
  const buffer = Buffer.from(block.buffer, block.byteOffset, block.byteLength);
  const end = buffer.indexOf('\r\n\r\n');
  const [first = '', ...lines] = end < 0 ? [] : buffer.toString('latin1', 0, Math.min(end, 256_000)).split('\r\n');
  const status = /^HTTP\/[\d.]+ (\d{3})/.exec(first)?.[1];
  if (!status) return null;
  const header = (name: string) =>
    lines
      .find((line) => line.toLowerCase().startsWith(`${name}:`))
      ?.slice(name.length + 1)
      .trim() ?? null;
  const payload = buffer.subarray(end + 4);
  const whole = /chunked/i.test(header('transfer-encoding') ?? '') ? unchunk(payload) : payload;
  return {
    status: Number(status),
    contentType: header('content-type'),
    payload,
    body: uncompress(whole, header('content-encoding')),
  };
}

/** Many archives keep the header but store the body already joined. */
function unchunk(payload: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at < payload.length; ) {
    const end = payload.indexOf('\r\n', at);
    const size = end < 0 ? null : /^\s*([0-9a-f]{1,8})\s*(?:;.*)?$/i.exec(payload.toString('latin1', at, end))?.[1];
    if (!size) return payload;
    const length = Number.parseInt(size, 16);
    if (length === 0) break;
    parts.push(payload.subarray(end + 2, end + 2 + length));
    at = end + 2 + length + 2;
  }
  return Buffer.concat(parts);
}

function uncompress(data: Buffer, coding: string | null): Uint8Array | null {
  const limit = { maxOutputLength: LIMITS.documentBytes + 1 };
  try {
    if (/gzip/i.test(coding ?? '')) return data[0] === 0x1f ? gunzip(data, limit.maxOutputLength) : data;
    if (/br/i.test(coding ?? '')) return brotliDecompressSync(data, limit);
    return /deflate/i.test(coding ?? '') ? inflateSync(data, limit) : data;
  } catch {
    return null;
  }
}

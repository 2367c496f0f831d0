import { crc32, deflateSync } from 'node:zlib';

/** A PMTiles file (version 3) with one tile, an image that covers the world: the least that a user could bring. */
export function oneTile(attribution: string): Buffer {
  const tile = onePixel();
  const directory = Buffer.from([1, 0, 1, ...varint(tile.length), 1]);
  const metadata = Buffer.from(JSON.stringify({ attribution }));
  const header = Buffer.alloc(127);
  header.write('PMTiles');
  header.writeUInt8(3, 7);
  let at = header.length;
  for (const [field, part] of [directory, metadata, Buffer.alloc(0), tile].entries()) {
    header.writeBigUInt64LE(BigInt(at), 8 + field * 16);
    header.writeBigUInt64LE(BigInt(part.length), 16 + field * 16);
    at += part.length;
  }
  for (const field of [72, 80, 88]) header.writeBigUInt64LE(1n, field);
  header.set([1, 1, 1, 2, 0, 0], 96);
  header.writeInt32LE(-1_800_000_000, 102);
  header.writeInt32LE(-850_000_000, 106);
  header.writeInt32LE(1_800_000_000, 110);
  header.writeInt32LE(850_000_000, 114);
  return Buffer.concat([header, directory, metadata, tile]);
}

function varint(number: number): number[] {
  return number < 128 ? [number] : [(number & 127) | 128, ...varint(number >> 7)];
}

/** A red PNG of one pixel. */
function onePixel(): Buffer {
  const size = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0]);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const pixels = deflateSync(Buffer.from([0, 255, 0, 0]));
  return Buffer.concat([signature, chunk('IHDR', size), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

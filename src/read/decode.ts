/** What was found out about how a document's bytes stand for characters. */
export interface Decoded {
  readonly text: string;
  /** WHATWG name of the encoding. */
  readonly encoding: string;
  /** True where bytes did not fit and were replaced. */
  readonly damaged: boolean;
}

/** How much of a document is looked at to tell its encoding. The HTML standard asks for a declaration in the first 1,024 bytes; outlets put it later. */
const SAMPLE = 65_536;
const DECLARED = /charset\s*=\s*["']?\s*([\w.:-]+)|<\?xml[^>]*encoding\s*=\s*["']([\w.:-]+)/i;

/**
 * Bytes to text. A byte order mark wins; then text that is valid UTF-8 with letters beyond ASCII is UTF-8 whatever
 * is declared; then the header, the page's own declaration, and last a guess by the letters it would give.
 */
export function decode(bytes: Uint8Array, contentType: string | null = null): Decoded {
  const marked = markedEncoding(bytes) ?? zeroPattern(bytes);
  if (marked) return decodeAs(bytes, marked);
  const utf8 = tryUtf8(bytes);
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8', damaged: false };
  const declared = declaredEncodings(bytes, contentType).find((label) => label !== 'utf-8');
  return decodeAs(bytes, declared ?? guessEncoding(bytes));
}

function markedEncoding(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return null;
}

/** UTF-16 without a mark: in text with ASCII in it nearly every second byte is zero. */
function zeroPattern(bytes: Uint8Array): string | null {
  const size = Math.min(bytes.length, 1024);
  if (size < 4) return null;
  const zeros = [0, 0];
  for (let i = 0; i < size; i++) if (bytes[i] === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > size * 0.2 && even < size * 0.02) return 'utf-16le';
  if (even > size * 0.2 && odd < size * 0.02) return 'utf-16be';
  return null;
}

function tryUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function declaredEncodings(bytes: Uint8Array, contentType: string | null): string[] {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, SAMPLE));
  const labels = [DECLARED.exec(contentType ?? ''), DECLARED.exec(head)].map((match) => match?.[1] ?? match?.[2]);
  return labels.map((label) => canonical(label ?? '')).filter((label) => label !== null);
}

/** The WHATWG name of an encoding label, or null for one that does not exist. */
function canonical(label: string): string | null {
  try {
    return new TextDecoder(label).encoding;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function decodeAs(bytes: Uint8Array, encoding: string): Decoded {
  const text = new TextDecoder(encoding).decode(bytes);
  return { text, encoding, damaged: text.includes('\ufffd') };
}

const HIGH_BYTES = 0x80;
/** Below this share of bytes that break UTF-8 the text is UTF-8 that was cut or mixed. */
const FEW_BROKEN = 0.02;
const CANDIDATES: readonly [encoding: string, usual: RegExp][] = [
  ['windows-1256', /[اليمنرتبهوعفد]/g],
  ['windows-1251', /[оеаинтсрвлкмдпу]/g],
  ['windows-1255', /[יוהלאמרתבש]/g],
  ['windows-1253', /[αοιετσνηυρ]/g],
];

/**
 * The encoding whose commonest letters the high bytes would be. Western text has few high bytes between its ASCII
 * letters, so it is what remains.
 */
function guessEncoding(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, SAMPLE);
  const high = sample.reduce((count, byte) => count + (byte >= HIGH_BYTES ? 1 : 0), 0);
  const asUtf8 = new TextDecoder('utf-8').decode(sample);
  const broken = asUtf8.split('\ufffd').length - 1;
  if (broken <= high * FEW_BROKEN) return 'utf-8';
  const fits = CANDIDATES.map(([encoding, usual]) => {
    const text = new TextDecoder(encoding).decode(sample);
    return { encoding, share: (text.match(usual)?.length ?? 0) / high };
  });
  const best = fits.reduce((a, b) => (b.share > a.share ? b : a));
  return best.share > 0.55 ? best.encoding : 'windows-1252';
}

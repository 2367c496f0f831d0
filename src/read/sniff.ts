import { InputError } from '../model/index.ts';
import type { Format } from './types.ts';

/** How much of a document is looked at to tell what it is. */
const SAMPLE = 4096;

const MAGIC: readonly [prefix: string, name: string][] = [
  ['\u0089PNG', 'a PNG image'],
  ['\u00ff\u00d8\u00ff', 'a JPEG image'],
  ['GIF8', 'a GIF image'],
  ['\u007fELF', 'a program'],
  ['Rar!', 'a RAR archive'],
  ['7z\u00bc\u00af', 'a 7z archive'],
  ['\u00d0\u00cf\u0011\u00e0', 'an Office document'],
  ['SQLite format 3', 'a database'],
];

/**
 * Refuses what is no text.
 * @throws InputError `empty_input` or `binary_input`
 */
export function refuseBinary(bytes: Uint8Array, text: string): void {
  if (bytes.length === 0) throw new InputError('empty_input', 'nothing in it');
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 16));
  const magic = MAGIC.find(([prefix]) => head.startsWith(prefix));
  if (magic) throw new InputError('binary_input', `this is ${magic[1]}, not text`);
  const sample = text.slice(0, SAMPLE);
  const odd = sample.match(ODD)?.length ?? 0;
  if (odd > sample.length * 0.05) throw new InputError('binary_input', 'no text but binary data');
  if (text.trim() === '') throw new InputError('empty_input', 'nothing but white space in it');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells binary data from text
const ODD = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/g;

const HTML = /<(?:!doctype\s+html|html|head|body|article|main|div|p|table|meta|h1|span|br|title|section)\b[^<]*>/i;
const XML = String.raw`^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*|<\?[^>]{0,500}>\s*|<!DOCTYPE[^>]{0,500}>\s*)*`;
const FEED = new RegExp(String.raw`${XML}<(?:rss|feed|rdf:RDF)\b`, 'i');
const SITEMAP = new RegExp(String.raw`${XML}<(?:\w+:)?(?:urlset|sitemapindex)\b`, 'i');
const MAIL_HEADER =
  /^(?:From|To|Subject|Date|Received|Return-Path|Message-ID|MIME-Version|Delivered-To|X-[\w-]+|Content-Type): /i;

/** Tells the format by content first, then by the header and the name. */
export function sniff(text: string, source: string, contentType: string | null): Format {
  const head = text.slice(0, SAMPLE);
  return sniffJson(head, source) ?? sniffMarks(head) ?? sniffText(text, source, contentType ?? '');
}

function sniffJson(head: string, source: string): Format | null {
  if (isTelegram(head)) return 'telegram';
  if (isTwitter(head)) return 'twitter';
  if (/^\s*\{/.test(head)) return /"version"\s*:\s*"https:\/\/jsonfeed\.org/.test(head) ? 'jsonfeed' : 'jsonl';
  return /\.(?:jsonl|ndjson)$/i.test(source) || holdsJsonLine(head) ? 'jsonl' : null;
}

function sniffMarks(head: string): Format | null {
  if (FEED.test(head)) return 'feed';
  if (SITEMAP.test(head)) return 'sitemap';
  return isMail(head) ? 'eml' : null;
}

function sniffText(text: string, source: string, contentType: string): Format {
  if (/text\/html|xhtml/i.test(contentType) || HTML.test(text.slice(0, SAMPLE * 4))) return 'html';
  const markdown = /\.(?:md|markdown)$/i.test(source) || /markdown/i.test(contentType) || /^---\r?\n\w+:/.test(text);
  return markdown ? 'markdown' : 'text';
}

/** JSONL whose first lines are broken: some line of the first is an object all the same. */
function holdsJsonLine(head: string): boolean {
  return head
    .split('\n')
    .slice(0, 20)
    .some((line) => /^\s*\{\s*"[^"]{1,40}"\s*:/.test(line) && /\}\s*$/.test(line));
}

function isMail(head: string): boolean {
  const lines = head.split(/\r?\n/, 12);
  return MAIL_HEADER.test(lines[0] ?? '') && lines.filter((line) => MAIL_HEADER.test(line)).length >= 3;
}

/** `result.json` of Telegram Desktop. */
function isTelegram(head: string): boolean {
  const type = /"type"\s*:\s*"\w+_(?:channel|chat|group|supergroup|messages)"/;
  return /^\s*\{/.test(head) && /"messages"\s*:\s*\[/.test(head) && type.test(head);
}

/** `tweets.js` of the archive that X hands its users, or JSON that holds posts as its API gives them. */
function isTwitter(head: string): boolean {
  if (/^\s*window\.YTD\.tweets?\.part\d+\s*=/.test(head)) return true;
  if (/^\s*\[\s*\{/.test(head)) return /"full_text"\s*:|"tweet"\s*:\s*\{/.test(head);
  return /^\s*\{\s*"data"\s*:\s*\[/.test(head) && /"(?:author_id|edit_history_tweet_ids)"\s*:/.test(head);
}

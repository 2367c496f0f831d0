import { createHash } from 'node:crypto';

/** Files made by hand, so that tests hold nobody's document. */

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let value = n;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/** A ZIP archive of stored files. */
export function zip(files: Readonly<Record<string, string | Uint8Array>>): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(files)) {
    const [title, data] = [Buffer.from(name), Buffer.from(content as string)];
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt32LE(crc32(data), 10);
    facts.writeUInt32LE(data.length, 14);
    facts.writeUInt32LE(data.length, 18);
    facts.writeUInt16LE(title.length, 22);
    const entry = Buffer.alloc(16);
    entry.writeUInt32LE(at, 12);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), facts, title, data]);
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), facts, entry.subarray(2), title]));
    locals.push(local);
    at += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, list, end]);
}

/** A Word document of paragraphs. */
export function docx(paragraphs: readonly string[]): Buffer {
  const body = paragraphs.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('');
  const gone = '<w:p><w:del w:id="1" w:author="A"><w:r><w:delText>Struck out.</w:delText></w:r></w:del></w:p>';
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  const relations = 'http://schemas.openxmlformats.org/package/2006';
  return zip({
    '[Content_Types].xml': `<Types xmlns="${relations}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${relations}/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}${gone}</w:body></w:document>`,
  });
}

/** A line of a page: where it stands, in points from the lower left corner, and how large. */
export type PdfText = readonly [text: string, x: number, y: number, size?: number];

/** A PDF of pages of Helvetica. */
export function pdf(pages: readonly (readonly PdfText[])[]): Buffer {
  const objects: string[] = [];
  const kids = pages.map((_, i) => `${4 + i * 2} 0 R`).join(' ');
  objects.push('<</Type/Catalog/Pages 2 0 R>>', `<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>`);
  objects.push('<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>');
  for (const [i, lines] of pages.entries()) {
    const text = lines
      .map(([words, x, y, size = 11]) => `/F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${words}) Tj`)
      .join('\n');
    const stream = `BT\n${text}\nET`;
    objects.push(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents ${5 + i * 2} 0 R/Resources<</Font<</F1 3 0 R>>>>>>`,
      `<</Length ${stream.length}>>stream\n${stream}\nendstream`,
    );
  }
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj${object}endobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  return Buffer.from(
    `${file}${table}trailer<</Root 1 0 R/Size ${objects.length + 1}>>\nstartxref\n${file.length}\n%%EOF`,
  );
}

/** A WARC record of a page that was answered. */
export function response(url: string, html: string, headers = ''): string {
  const block = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${html}`;
  const digest = `WARC-Block-Digest: sha256:${sha256(block)}\r\n`;
  return `WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: ${url}\r\n${digest}${headers}Content-Length: ${Buffer.byteLength(block)}\r\n\r\n${block}\r\n\r\n`;
}

function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

/** A WACZ of one WARC; `change` spoils what the package says of it. */
export function wacz(warc: string, pages: readonly string[], change: { hash?: string; bytes?: number } = {}): Buffer {
  const resource = {
    name: 'a.warc',
    path: 'archive/a.warc',
    hash: `sha256:${sha256(warc)}`,
    bytes: Buffer.byteLength(warc),
  };
  const description = JSON.stringify({ profile: 'data-package', resources: [{ ...resource, ...change }] });
  const list = ['{"format":"json-pages-1.0","id":"pages"}', ...pages.map((url) => JSON.stringify({ url }))];
  return zip({
    'datapackage.json': description,
    'datapackage-digest.json': JSON.stringify({ path: 'datapackage.json', hash: `sha256:${sha256(description)}` }),
    'pages/pages.jsonl': list.join('\n'),
    'archive/a.warc': warc,
  });
}

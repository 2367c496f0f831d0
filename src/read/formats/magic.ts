/** The mark of a PDF stands somewhere in its first kilobyte (ISO 32000-1, Annex H). */
const PDF_SAMPLE = 1024;

export function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, PDF_SAMPLE)).includes('%PDF-');
}

/** By the head of its first file, or, where it has none, by the end of its list of files. */
export function isZip(bytes: Uint8Array): boolean {
  return ['PK\u0003\u0004', 'PK\u0005\u0006'].includes(Buffer.from(bytes.subarray(0, 4)).toString('latin1'));
}

/** What a ZIP archive is, by the names of the files in it. */
export function kindOfZip(names: readonly string[]): 'wacz' | 'docx' | 'twitter' | 'zip' {
  if (names.includes('[Content_Types].xml') && names.includes('word/document.xml')) return 'docx';
  if (names.some(isFileOfPosts)) return 'twitter';
  const archived = names.some((name) => /^(?:archive\/.*\.warc(?:\.gz)?|pages\/.*\.jsonl)$/i.test(name));
  return archived && names.includes('datapackage.json') ? 'wacz' : 'zip';
}

/** `data/tweets.js` in the archive that X hands its users; long ones come in parts. */
export function isFileOfPosts(name: string): boolean {
  return /(?:^|\/)data\/tweets?(?:-part\d+)?\.js$/.test(name);
}

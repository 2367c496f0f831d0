/** The mark of a PDF stands somewhere in its first kilobyte (ISO 32000-1, Annex H). */
const PDF_SAMPLE = 1024;

export function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, PDF_SAMPLE)).includes('%PDF-');
}

export function isZip(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 4)).equals(Buffer.from('PK\u0003\u0004'));
}

/** What a ZIP archive is, by the names of the files in it. */
export function kindOfZip(names: readonly string[]): 'wacz' | 'docx' | 'zip' {
  if (names.includes('[Content_Types].xml') && names.includes('word/document.xml')) return 'docx';
  const archives = names.some((name) => /^archive\/.*\.warc(?:\.gz)?$/i.test(name));
  return archives && names.includes('datapackage.json') ? 'wacz' : 'zip';
}

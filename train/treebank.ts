import { readFileSync } from 'node:fs';

/** A word as the treebank has it; `head` counts from 1, 0 is the root; offsets are those of its block. */
export interface GoldWord {
  form: string;
  lemma: string;
  upos: string;
  xpos: string;
  feats: string;
  head: number;
  deprel: string;
  start: number;
  end: number;
}

export type GoldSentence = GoldWord[];

/** A paragraph of a document with its raw text, put together as the treebank's spacing says. */
export interface GoldBlock {
  text: string;
  sentences: GoldSentence[];
}

export interface GoldDocument {
  id: string;
  blocks: GoldBlock[];
}

/** Reads a CoNLL-U file to documents and paragraphs. */
export function readTreebank(file: string): GoldDocument[] {
  const documents: GoldDocument[] = [];
  for (const piece of readFileSync(file, 'utf8').split(/\n\n+/)) {
    const lines = piece.split('\n').filter((line) => line !== '');
    if (lines.length === 0) continue;
    const begins = (mark: string) => lines.find((line) => line.startsWith(`# ${mark}`));
    const id = begins('newdoc');
    if (id) documents.push({ id: id.replace(/^.*= */, ''), blocks: [] });
    const document = documents.at(-1)!;
    if (begins('newpar') || document.blocks.length === 0) document.blocks.push({ text: '', sentences: [] });
    addSentence(
      document.blocks.at(-1)!,
      lines.filter((line) => !line.startsWith('#')),
    );
  }
  for (const block of documents.flatMap((document) => document.blocks)) block.text = block.text.trimEnd();
  return documents;
}

function addSentence(block: GoldBlock, rows: readonly string[]): void {
  const sentence: GoldSentence = [];
  let covered = 0;
  let surface: { form: string; start: number; words: number } | null = null;
  for (const row of rows) {
    const cells = row.split('\t');
    const [id, form, , , , , , , , misc] = cells as [string, string, ...string[]];
    if (id.includes('.')) continue;
    const [from, to] = id.split('-').map(Number) as [number, number | undefined];
    if (to !== undefined || from > covered) {
      const start = block.text.length;
      block.text += form + (misc?.includes('SpaceAfter=No') ? '' : ' ');
      surface = { form, start, words: 0 };
      covered = to ?? covered;
    }
    if (to === undefined) sentence.push(wordOf(cells, surface!, from <= covered));
  }
  repairOffsets(sentence);
  block.sentences.push(sentence);
}

function wordOf(cells: readonly string[], surface: { form: string; start: number; words: number }, inside: boolean) {
  const [, form, lemma, upos, xpos, feats, head, deprel] = cells as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  const start = surface.start + surface.words;
  const end = inside ? Math.min(start + form.length, surface.start + surface.form.length) : start + form.length;
  surface.words += form.length;
  return { form, lemma, upos, xpos, feats, head: Number(head), deprel, start, end };
}

/** Where the words of a multiword token aren't its letters ("wanna" = "want" + "to") an end may lie before its start. */
function repairOffsets(sentence: GoldSentence): void {
  for (const word of sentence) if (word.end <= word.start) word.start = word.end - 1;
}

export function allSentences(documents: readonly GoldDocument[]): GoldSentence[] {
  return documents.flatMap((document) => document.blocks.flatMap((block) => block.sentences));
}

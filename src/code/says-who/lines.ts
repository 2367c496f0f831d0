import type { Token } from '../../model/index.ts';
import type { ReportContext } from '../context.ts';
import type { Tree } from '../tree.ts';
import type { SpeechLexicon } from './lexicon.ts';
import type { Draft, Stretch } from './mention.ts';
import { paragraphsOf } from './quotations.ts';
import { firstFrom } from './sorted.ts';

/** Names before a colon are no longer than this. */
const NAME_WORDS = 5;

/** What is said has at least as many; "Source: Reuters" says nothing. */
const CONTENT_WORDS = 3;

/** "X: ..." at the head of a line, and "...: X" or "... – X" at the end of a headline. */
export function lineDrafts(context: ReportContext, lexicon: SpeechLexicon): readonly Draft[] {
  const lines = paragraphsOf(context.report.body);
  const opened = lines.map((line) => openingOf(context.report.body, line));
  const turns = new Map<string, number>();
  for (const opening of opened) if (opening) turns.set(opening.name, (turns.get(opening.name) ?? 0) + 1);
  return lines.flatMap((line, index) => {
    const opening = opened[index];
    const named = opening && namedBefore(context, line, opening, (turns.get(opening.name) ?? 0) > 1, lexicon);
    const draft = named ?? namedAfter(context, line, lexicon) ?? signedBy(context, line);
    return draft ? [draft] : [];
  });
}

/** What stands before a colon at the head of a line. */
interface Opening {
  readonly name: string;
  readonly source: Stretch;
  readonly content: Stretch;
}

function openingOf(body: string, line: Stretch): Opening | null {
  const head = body.slice(line.start, Math.min(line.end, line.start + 80));
  const found = /^[\s"“]*([^:\n]{2,60}?)\s?:\s+(?=\S)/.exec(head);
  const name = found?.[1];
  if (!found || !name) return null;
  const start = line.start + found[0].indexOf(name);
  const content = { start: line.start + found[0].length, end: trimEnd(body, line.end) };
  return { name, source: { start, end: start + name.length }, content };
}

/** A name that opens several lines takes turns in a transcript; one that opens a single line must be somebody's. */
function namedBefore(
  context: ReportContext,
  line: Stretch,
  { source, content }: Opening,
  takesTurns: boolean,
  lexicon: SpeechLexicon,
): Draft | null {
  const colon = context.report.body.indexOf(':', source.end);
  const voice = takesTurns ? isCapitalised(context, source) : isVoice(context, source, lexicon);
  return voice && colon < line.end ? draftAt(context, source, { start: colon, end: colon + 1 }, content) : null;
}

function isCapitalised(context: ReportContext, source: Stretch): boolean {
  const words = tokensIn(context, source);
  return words.length <= NAME_WORDS && words.every(({ token }) => /^\p{Lu}/u.test(token.form));
}

function namedAfter(context: ReportContext, line: Stretch, lexicon: SpeechLexicon): Draft | null {
  const { body } = context.report;
  const text = body.slice(line.start, line.end);
  if (text.length > 200) return null;
  const found = /^(.{15,}?)(?:\s?:|\s[–—-])\s+([^:–—"“”]{2,50}?)\s*[.]?\s*$/.exec(text);
  const name = found?.[2];
  if (!found?.[1] || !name) return null;
  const start = line.start + text.lastIndexOf(name);
  const source = { start, end: start + name.length };
  const content = { start: line.start, end: line.start + found[1].length };
  const mark = body.slice(content.end, start).search(/[:–—-]/) + content.end;
  return isVoice(context, source, lexicon) ? draftAt(context, source, { start: mark, end: mark + 1 }, content) : null;
}

/** "“...” ― X": a quotation on its own, signed. */
function signedBy(context: ReportContext, line: Stretch): Draft | null {
  const text = context.report.body.slice(line.start, line.end);
  const found = /["”]\s*([―—–-]+)\s*(\p{Lu}[^"“”]{1,80}?)\s*$/u.exec(text);
  const [whole, dash, name] = found ?? [];
  if (!found || !whole || !dash || !name || !/^\s*["“]/.test(text)) return null;
  const start = line.start + found.index + whole.lastIndexOf(name);
  const mark = line.start + text.indexOf(dash, found.index);
  const content = { start: line.start + text.search(/\S/), end: line.start + found.index + 1 };
  return draftAt(context, { start, end: start + name.length }, { start: mark, end: mark + dash.length }, content);
}

/** A few words that name somebody: capitalised throughout, an actor, or a kind of speaker. */
function isVoice(context: ReportContext, source: Stretch, lexicon: SpeechLexicon): boolean {
  const words = tokensIn(context, source);
  const last = words.at(-1)?.token;
  if (!last || words.length > NAME_WORDS) return false;
  const names = context.report.body.slice(source.start, source.end);
  if (lexicon.speaker(names) || lexicon.speaker(last.lemma)) return true;
  return words.every(({ tree, token }) => token.upos === 'PROPN' && !context.placeAt(tree, token));
}

function draftAt(context: ReportContext, source: Stretch, cue: Stretch, content: Stretch): Draft | null {
  const named = tokensIn(context, source);
  const tree = named[0]?.tree;
  const head = named.at(-1)?.token;
  const words = context.report.body.slice(content.start, content.end).split(/\s+/).length;
  if (!tree || !head || words < CONTENT_WORDS) return null;
  return {
    tree,
    kind: 'say',
    hedge: null,
    row: 'colon',
    source,
    speaker: head,
    cue,
    pieces: [content],
    quotes: true,
  };
}

function tokensIn(context: ReportContext, stretch: Stretch): readonly { tree: Tree; token: Token }[] {
  const found: { tree: Tree; token: Token }[] = [];
  const { trees } = context;
  for (let at = firstFrom(trees, stretch.start + 1, ({ sentence }) => sentence.end); at < trees.length; at += 1) {
    const tree = trees[at];
    if (!tree || tree.sentence.start >= stretch.end) break;
    for (const token of tree.tokens)
      if (token.start >= stretch.start && token.end <= stretch.end) found.push({ tree, token });
  }
  return found;
}

function trimEnd(body: string, end: number): number {
  let at = end;
  while (at > 0 && /\s/.test(body[at - 1] ?? '')) at -= 1;
  return at;
}

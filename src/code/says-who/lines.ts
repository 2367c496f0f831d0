import type { Token } from '../../model/index.ts';
import type { ReportContext } from '../context.ts';
import type { Tree } from '../tree.ts';
import type { SpeechLexicon } from './lexicon.ts';
import type { Draft, Stretch } from './mention.ts';
import { paragraphsOf } from './quotations.ts';

/** Names before a colon are no longer than this. */
const NAME_WORDS = 5;

/** "X: ..." at the head of a line, and "...: X" or "... – X" at the end of a headline. */
export function lineDrafts(context: ReportContext, lexicon: SpeechLexicon): readonly Draft[] {
  const { body } = context.report;
  return paragraphsOf(body).flatMap((line) => {
    const draft = namedBefore(context, line, lexicon) ?? namedAfter(context, line, lexicon);
    return draft ? [draft] : [];
  });
}

function namedBefore(context: ReportContext, line: Stretch, lexicon: SpeechLexicon): Draft | null {
  const { body } = context.report;
  const found = /^[\s"“]*([^:\n]{2,60}?)\s?:\s+(?=\S)/.exec(
    body.slice(line.start, Math.min(line.end, line.start + 80)),
  );
  const name = found?.[1];
  if (!found || !name) return null;
  const start = line.start + found[0].indexOf(name);
  const source = { start, end: start + name.length };
  const colon = body.indexOf(':', source.end);
  const content = { start: line.start + found[0].length, end: trimEnd(body, line.end) };
  return isVoice(context, source, lexicon) ? draftAt(context, source, { start: colon, end: colon + 1 }, content) : null;
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

/** A few words that name somebody: capitalised throughout, an actor, or a kind of speaker. */
function isVoice(context: ReportContext, source: Stretch, lexicon: SpeechLexicon): boolean {
  const words = tokensIn(context, source);
  const last = words.at(-1)?.token;
  if (!last || words.length > NAME_WORDS) return false;
  if (words.some(({ token }) => /^(VERB|NUM|AUX|ADV)$/.test(token.upos))) return false;
  const names = context.report.body.slice(source.start, source.end);
  if (lexicon.speaker(names) || lexicon.speaker(last.lemma)) return true;
  return words.every(({ tree, token }) => token.upos === 'PROPN' && !context.placeAt(tree, token));
}

function draftAt(context: ReportContext, source: Stretch, cue: Stretch, content: Stretch): Draft | null {
  const words = tokensIn(context, source);
  const tree = words[0]?.tree;
  const head = words.at(-1)?.token;
  if (!tree || !head || content.end <= content.start) return null;
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
  return context.trees
    .filter((tree) => tree.sentence.start < stretch.end && tree.sentence.end > stretch.start)
    .flatMap((tree) =>
      tree.tokens
        .filter((token) => token.start >= stretch.start && token.end <= stretch.end)
        .map((token) => ({ tree, token })),
    );
}

function trimEnd(body: string, end: number): number {
  let at = end;
  while (at > 0 && /\s/.test(body[at - 1] ?? '')) at -= 1;
  return at;
}

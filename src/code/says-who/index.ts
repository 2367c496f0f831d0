import type { Hedge, Span } from '../../model/index.ts';
import type { ReportContext } from '../context.ts';
import { accordingDrafts, adverbDrafts } from './according.ts';
import type { SpeechLexicon } from './lexicon.ts';
import { lineDrafts } from './lines.ts';
import { type AttributionMention, type Draft, joined, type Stretch, within } from './mention.ts';
import { nounDrafts } from './nouns.ts';
import { quotationsOf } from './quotations.ts';
import { withQuotations } from './quoting.ts';
import { firstFrom } from './sorted.ts';
import { Speakers } from './speaker.ts';
import { withoutThoughts } from './thoughts.ts';
import { verbDrafts } from './verbs.ts';

export { coveringOf, namedBy } from './covering.ts';
export { SpeechLexicon } from './lexicon.ts';
export type { AttributionMention } from './mention.ts';

/**
 * Everything that a report says somebody said, thought, wished or meant to do, in the order of the cues. An empty
 * list is a report in its outlet's own voice. Offsets count UTF-16 code units of the body.
 */
export function attributionsOf(context: ReportContext, lexicon: SpeechLexicon): readonly AttributionMention[] {
  const { body } = context.report;
  const drafts = context.trees.flatMap((tree) => [
    ...verbDrafts(tree, lexicon),
    ...nounDrafts(tree, lexicon),
    ...accordingDrafts(tree, lexicon),
    ...adverbDrafts(tree, lexicon),
  ]);
  const quotations = quotationsOf(body);
  const own = [...drafts.filter((draft) => !isInside(draft, quotations)), ...lineDrafts(context, lexicon)];
  const told = withoutThoughts(withQuotations(body, own.sort(byCue), quotations));
  const speakers = new Speakers(context, lexicon);
  const mentions = told.map((draft) => mentionOf(body, draft, speakers));
  return mentions.map((mention) => ({ ...mention, hedge: mention.hedge ?? rumourOf(mention, mentions) }));
}

/** "X spread rumours. According to them, ...": what they say goes on with the rumour. */
function rumourOf({ meant }: AttributionMention, mentions: readonly AttributionMention[]): Hedge | null {
  return meant !== null && mentions[meant]?.hedge === 'rumoured' ? 'rumoured' : null;
}

function byCue(a: Draft, b: Draft): number {
  return a.cue.start - b.cue.start || a.cue.end - b.cue.end;
}

/** What somebody says inside a quotation of what others say and think is that speaker's own talk. */
function isInside(draft: Draft, quotations: readonly Stretch[]): boolean {
  const before = quotations[firstFrom(quotations, draft.cue.start + 1, ({ start }) => start) - 1];
  return before !== undefined && within(draft.cue, before);
}

function mentionOf(body: string, draft: Draft, speakers: Speakers): AttributionMention {
  const pieces = joined(body, draft.pieces);
  const speaker = speakers.of(draft);
  return {
    source: draft.source && span(body, draft.source),
    cue: span(body, draft.cue),
    content: span(body, { start: pieces[0]?.start ?? 0, end: pieces.at(-1)?.end ?? 0 }),
    speaker_id: speaker.id,
    speaker_type: speaker.type,
    meant: speaker.meant,
    kind: draft.kind,
    hedge: draft.hedge,
    pieces,
    sentence: draft.tree.sentence.index,
    speaker: draft.speaker,
    row: draft.row,
  };
}

function span(body: string, stretch: Stretch): Span {
  return { text: body.slice(stretch.start, stretch.end), start: stretch.start, end: stretch.end };
}

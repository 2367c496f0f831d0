import type { Hedge, SpeakerType, Token } from '../../model/index.ts';
import type { EventMention } from '../event.ts';
import type { AttributionMention } from '../says-who/index.ts';
import type { CertaintyLexicon } from './lexicon.ts';

/** From firm to weak. A denial outweighs everything: it is told that it did not happen. */
const WEAKNESS: readonly Hedge[] = ['asserted', 'reported', 'claimed', 'alleged', 'rumoured', 'denied'];

/**
 * How far the report stands behind an event: what the weakest voice over it, or the words at it, make of it.
 * `covering` are the attributions that it stands under, outermost first; none is the outlet's own voice.
 * `sides` are the ids of the event's parties: who has a part in it claims, whoever else speaks reports.
 */
export function hedgeOf(
  event: EventMention,
  covering: readonly AttributionMention[],
  sides: ReadonlySet<string>,
  lexicon: CertaintyLexicon,
): Hedge {
  const voices = covering.map((attribution) => hedgeOfVoice(attribution, sides));
  return weakest([...voices, ...hedgesAt(event, lexicon)]);
}

function hedgeOfVoice(attribution: AttributionMention, sides: ReadonlySet<string>): Hedge {
  if (attribution.hedge) return attribution.hedge;
  const { speaker_type: type, speaker_id: id } = attribution;
  return type === 'party' || (id !== null && sides.has(id) && OFFICIAL.has(type)) ? 'claimed' : 'reported';
}

const OFFICIAL: ReadonlySet<SpeakerType> = new Set(['party', 'state_official', 'igo', 'person', 'unknown']);

/** "alleged attack", "allegedly seized", "believed to be": words of doubt at the event itself. */
function hedgesAt(event: EventMention, lexicon: CertaintyLexicon): readonly Hedge[] {
  const heads = event.anchor === event.clause ? [event.anchor] : [event.anchor, event.clause];
  return heads.flatMap((head) => event.tree.children(head)).flatMap((child) => hedgeOfModifier(child, lexicon));
}

function hedgeOfModifier(child: Token, lexicon: CertaintyLexicon): readonly Hedge[] {
  if (child.deprel === 'amod') return optional(lexicon.hedgingAdjective(child.form)?.hedge);
  if (child.deprel !== 'advmod') return [];
  const row = lexicon.hedgingAdverb(child.form);
  return row?.attribution ? [row.hedge] : [];
}

function optional(hedge: Hedge | undefined): readonly Hedge[] {
  return hedge ? [hedge] : [];
}

function weakest(hedges: readonly Hedge[]): Hedge {
  const last = Math.max(0, ...hedges.map((hedge) => WEAKNESS.indexOf(hedge)));
  return WEAKNESS[last] ?? 'asserted';
}

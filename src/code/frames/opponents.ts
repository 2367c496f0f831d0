import type { Token } from '../../model/index.ts';
import type { ReportContext } from '../context.ts';
import type { EventMention, Filler } from '../event.ts';
import { clauseArguments, isVerbal } from '../grammar/arguments.ts';
import { nominalConjuncts } from '../grammar/nominal.ts';
import type { Tree } from '../tree.ts';
import { namesSide } from './classes.ts';

/**
 * "The army withdrew after clashes with rebels": a clash takes two, and where its own words name one, the other is the armed
 * subject of the clause that it stands in.
 */
export function nameOpponents(context: ReportContext, tree: Tree, events: readonly EventMention[]): EventMention[] {
  return events.map((event) => {
    const opponents = isOneSided(event) ? armedSubject(context, tree, event.anchor) : [];
    const taken = new Set(event.fillers.map(({ head }) => head));
    const found = opponents.filter((head) => !taken.has(head));
    const fillers = found.map(
      (head): Filler => ({ slot: 'ACTOR', head, toll: null, people: false, how: 'shared subject' }),
    );
    return { ...event, fillers: [...fillers, ...event.fillers] };
  });
}

/** An event noun of fighting that says with whom, and no more. */
function isOneSided({ action, anchor, fillers }: EventMention): boolean {
  if (!action.mutual || action.acled_event !== 'Battles' || isVerbal(anchor)) return false;
  const parties = fillers.filter(({ slot }) => slot === 'ACTOR' || slot === 'RECIPIENT' || slot === 'TOLL');
  return parties.length > 0 && parties.every(({ how }) => /^(near )?(with|against)\b|conjunct/.test(how));
}

function armedSubject(context: ReportContext, tree: Tree, anchor: Token): readonly Token[] {
  const verb = tree.ancestors(anchor).find((word) => word.upos === 'VERB');
  if (!verb) return [];
  const { passive, subject, object } = clauseArguments(tree, verb);
  const head = (passive ? object : subject)?.head;
  if (!head) return [];
  return nominalConjuncts(tree, head).filter((word) => namesSide(context, tree, word));
}

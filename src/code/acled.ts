import type { Acled, AcledRule, ActionRow, Knowledge, Party, Plover } from '../model/index.ts';

/** ACLED's type of an action, which may depend on who acts on whom (`codebook/acled.csv`). */
export interface AcledTyping {
  readonly acled: Acled | null;
  /** The action's own, with the mode that the rule sets where it sets one. */
  readonly plover: Plover;
  /** Row that decided, null when the action's own row did. */
  readonly rule: string | null;
}

export type TypeAcled = (action: ActionRow, actor: readonly Party[], recipient: readonly Party[]) => AcledTyping;

export function acledTyper(knowledge: Knowledge): TypeAcled {
  return (action, actor, recipient) => {
    const rule = knowledge.acled.find(
      (row) => row.action.includes(action.id) && fits(row.actor, actor) && fits(row.recipient, recipient),
    );
    const plover = { event: action.plover_event, mode: rule?.plover_mode ?? action.plover_mode };
    return { acled: rule ? typeOf(rule) : ownType(action), plover, rule: rule?.id ?? null };
  };
}

function ownType({ acled_event, acled_sub_event }: ActionRow): Acled | null {
  return acled_event && acled_sub_event ? { event_type: acled_event, sub_event_type: acled_sub_event } : null;
}

/**
 * An empty list of kinds fits anybody; `none` an empty side; `any:kind` a side where one is of the kind; else all of a
 * side are of the kinds.
 */
function fits(kinds: readonly string[], side: readonly Party[]): boolean {
  if (kinds.length === 0) return true;
  if (side.length === 0) return kinds.includes('none');
  return side.some((party) => kinds.includes(`any:${party.type}`)) || side.every((party) => kinds.includes(party.type));
}

function typeOf(rule: AcledRule): Acled {
  return { event_type: rule.event_type, sub_event_type: rule.sub_event_type };
}

import type { Acled, AcledRule, ActionRow, Knowledge, Party } from '../model/index.ts';

/** ACLED's type of an action, which may depend on who acts on whom (`codebook/acled.csv`). */
export interface AcledTyping {
  readonly acled: Acled | null;
  /** PLOVER mode that goes with it; null where the action's own holds. */
  readonly mode: string | null;
  /** Row that decided, null when the action's own row did. */
  readonly rule: string | null;
}

export type TypeAcled = (action: ActionRow, actor: readonly Party[], recipient: readonly Party[]) => AcledTyping;

export function acledTyper(knowledge: Knowledge): TypeAcled {
  return (action, actor, recipient) => {
    const rule = knowledge.acled.find(
      (row) => row.action.includes(action.id) && fits(row.actor, actor) && fits(row.recipient, recipient),
    );
    if (rule) return { acled: typeOf(rule), mode: rule.plover_mode, rule: rule.id };
    const { acled_event: event, acled_sub_event: sub } = action;
    return { acled: event && sub ? { event_type: event, sub_event_type: sub } : null, mode: null, rule: null };
  };
}

/** An empty list of kinds fits anybody; `none` an empty side; else all of a side are of the kinds. */
function fits(kinds: readonly string[], side: readonly Party[]): boolean {
  if (kinds.length === 0) return true;
  if (side.length === 0) return kinds.includes('none');
  return side.every((party) => kinds.includes(party.type));
}

function typeOf(rule: AcledRule): Acled {
  return { event_type: rule.event_type, sub_event_type: rule.sub_event_type };
}

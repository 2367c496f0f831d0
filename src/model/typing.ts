import type { Acled, Plover, Status } from './claim.ts';
import type { Knowledge } from './knowledge.ts';
import type { Party } from './party.ts';
import type { AcledRule, ActionRow } from './rows/codebook.ts';

/** The tables by which an action is filed under ACLED, PLOVER and CAMEO. */
export type Codebook = Pick<Knowledge, 'actions' | 'acled' | 'intents'>;

/** How an action is filed: ACLED's type may depend on who acts on whom and on what happens beside it, PLOVER's event on whether it is done yet. */
export interface Typing {
  readonly acled: Acled | null;
  readonly plover: Plover;
  /** Rows that decided beside the action's own. */
  readonly rules: readonly string[];
}

export type TypeAction = (
  action: ActionRow,
  status: Status,
  actor: readonly Party[],
  recipient: readonly Party[],
  beside: ReadonlySet<string>,
) => Typing;

/** Rules are those of `codebook/acled.csv` and `codebook/intent.csv`; the first that fits wins. */
export function actionTyper(knowledge: Pick<Knowledge, 'acled' | 'intents'>): TypeAction {
  return (action, status, actor, recipient, beside) => {
    const sides = knowledge.acled.find(
      (row) =>
        row.action.includes(action.id) &&
        fits(row.actor, actor) &&
        fits(row.recipient, recipient) &&
        (row.beside.length === 0 || row.beside.some((other) => beside.has(other))),
    );
    const intent = knowledge.intents.find(
      (row) => row.plover_event.includes(action.plover_event) && row.status.includes(status) && !isBattle(action),
    );
    const done: Plover = { event: action.plover_event, mode: sides?.plover_mode ?? action.plover_mode };
    return {
      acled: sides ? typeOf(sides) : ownType(action),
      plover: intent ? { event: intent.becomes, mode: intent.mode } : done,
      rules: [sides, intent].flatMap((row) => row?.id ?? []),
    };
  };
}

/** Ground that is meant to be taken or encircled is fought for; nobody is threatened. */
function isBattle({ plover_event, territory }: ActionRow): boolean {
  return plover_event === 'COERCE' && territory !== null;
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

import type {
  ActionRow,
  DateRange,
  Hedge,
  Place,
  Span,
  Status,
  Territory,
  TimeFrame,
  Toll,
  Weapon,
} from '../model/index.ts';
import type { EventMention } from './event.ts';
import type { FoundParty } from './parties/party.ts';

/** A claim in the making: every question answered for one event at one place, before mentions are merged. */
export interface Draft {
  readonly event: EventMention;
  readonly action: ActionRow;
  readonly status: Status;
  readonly timeFrame: TimeFrame;
  readonly actor: readonly FoundParty[];
  readonly recipient: readonly FoundParty[];
  readonly place: Place | null;
  readonly date: DateRange;
  readonly toll: readonly Toll[];
  readonly weapons: readonly Weapon[];
  readonly territory: Territory | null;
  readonly attribution: readonly number[];
  readonly hedge: Hedge;
  /** The words that name the action in the mention that tells most. */
  readonly trigger: Span;
  /** Where the report names the action, every mention in order. */
  readonly mentions: readonly Span[];
  readonly rules: readonly string[];
  /** Told in the headline alone, which the report then tells in full. */
  readonly headline: boolean;
}

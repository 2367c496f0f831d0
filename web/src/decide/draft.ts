import type { Claim, DecisionBody, Span, Subject, ToldClaim } from '../../../src/model/index.ts';

/** A decision that wants a reason or a value before it can be made: what its window shows. */
export type Draft =
  | { readonly kind: 'accept' | 'reject' | 'comment'; readonly subject: Subject; readonly label: string }
  | {
      readonly kind: 'correct';
      readonly told: Pick<ToldClaim, 'claim'>;
      /** A field chosen beforehand, and words that were selected for it. */
      readonly field?: Field;
      readonly span?: Span;
    }
  | {
      readonly kind: 'split';
      readonly incident: string;
      readonly claims: readonly string[];
      readonly rest: readonly string[];
    }
  | { readonly kind: 'join'; readonly incident: string; readonly claims: readonly string[] }
  | {
      readonly kind: 'add';
      readonly report: string;
      /** The words that say it. */
      readonly words: Span;
      /** The claim whose values are a start, or null. */
      readonly like: Claim | null;
      readonly published: string | null;
      /** Who can be said to say it. */
      readonly voices: readonly Voice[];
    }
  | { readonly kind: 'teach'; readonly body: DecisionBody; readonly label: string }
  | { readonly kind: 'hold'; readonly actor: { readonly id: string; readonly name: string } };

/** Somebody in the report, or the outlet itself, as claims name those who speak for them. */
export interface Voice {
  readonly label: string;
  readonly attribution: readonly number[];
}

/** The fields of a claim that can be corrected here. */
export const FIELDS = [
  'action',
  'actor',
  'recipient',
  'place',
  'date',
  'toll',
  'status',
  'hedge',
  'time_frame',
  'mutual',
] as const;
export type Field = (typeof FIELDS)[number];

export const FIELD_NAMES: Readonly<Record<Field, string>> = {
  action: 'what was done',
  actor: 'who',
  recipient: 'to whom',
  place: 'where',
  date: 'when',
  toll: 'how many',
  status: 'whether it happened',
  hedge: 'how sure the report is',
  time_frame: 'news or background',
  mutual: 'both did it to each other',
};

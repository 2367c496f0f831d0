import { z } from 'zod';
import { Hedge, SpeakerType } from '../attribution.ts';
import { Status } from '../claim.ts';
import { list, optional, optionalText, rowId, yesNo } from './cell.ts';

const optionalHedge = optional(Hedge);

/**
 * What somebody does with words: say, claim (stand behind it against doubt), accuse, deny, rumour (nobody stands
 * behind it), believe, want (of others), intend (of oneself), judge (praise, blame, back), show (a study, a video).
 */
export const SpeechKind = z.enum([
  'say',
  'claim',
  'accuse',
  'deny',
  'rumour',
  'believe',
  'want',
  'intend',
  'judge',
  'show',
]);
export type SpeechKind = z.infer<typeof SpeechKind>;

/** `en/speech.csv`: verbs and nouns that put words, thoughts or wishes into somebody's mouth. */
export const SpeechRow = z.object({
  id: rowId,
  /** Lemma in lower case; further words are its particle or preposition ("point out", "call for"). */
  word: z.string().min(1),
  pos: z.enum(['verb', 'noun']),
  kind: SpeechKind,
  /**
   * Where what is said stands: `clause` ("said that ..."), `quote` (beside a quotation or as a bracket: "..., he said"),
   * `to` (infinitive, or what follows "to"), `object`, `gerund` ("denied shelling"), `addressee` (the object is who
   * listens), or a preposition (`about`, `of`, `as`, ...).
   */
  takes: list,
  /** What the word itself says of how sure it is; empty when the speaker decides. */
  hedge: optionalHedge,
  note: optionalText,
});
export type SpeechRow = z.infer<typeof SpeechRow>;

/** `en/hedges.csv`: words that hand what is told to somebody else, named ("according to") or not ("reportedly"). */
export const HedgeRow = z.object({
  id: rowId,
  phrase: z.string().min(1),
  kind: z.enum(['adverb', 'adjective', 'preposition']),
  hedge: Hedge,
  /** `yes`: an attribution of its own, whose source is unnamed; else only a shade of the clause. */
  attribution: yesNo,
  note: optionalText,
});
export type HedgeRow = z.infer<typeof HedgeRow>;

/** `en/status.csv`: words that say whether what stands under them happened. */
export const StatusRow = z.object({
  id: rowId,
  /** Lemma, or the form itself for auxiliaries and marks ("in order to"). */
  word: z.string().min(1),
  kind: z.enum(['auxiliary', 'verb', 'noun', 'adjective', 'adverb', 'mark']),
  status: Status,
  /**
   * Verbs only, what stands under them: `complement` ("failed to take it"), `clause` ("fear that they took it"),
   * `object` ("foiled an attack"), `subject` ("clashes continue").
   */
  reach: list,
  note: optionalText,
});
export type StatusRow = z.infer<typeof StatusRow>;

/** `en/speakers.csv`: what kind of voice a noun or name is. */
export const SpeakerRow = z.object({
  id: rowId,
  /** All ways to write it, in lower case; the first is the common one. */
  names: list,
  type: SpeakerType,
  /** `yes` for the name of one body: its id is then the speaker's, so that two reports quoting it share one origin. */
  one_body: yesNo,
  note: optionalText,
});
export type SpeakerRow = z.infer<typeof SpeakerRow>;

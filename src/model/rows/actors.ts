import { z } from 'zod';
import { ActorType } from '../party.ts';
import { list, optional, optionalDay, optionalText, rowId, yesNo } from './cell.ts';

/**
 * What an actor is, apart from the part it plays. Media and monitors speak about a war; they are not parties to it.
 * `state` is a government, `state_branch` its armed forces, police or a body within them.
 */
export const ActorKind = z.enum([
  'state',
  'state_branch',
  'armed_group',
  'coalition',
  'political_body',
  'igo',
  'ngo',
  'monitor',
  'media',
]);
export type ActorKind = z.infer<typeof ActorKind>;

const country = optional(z.string().regex(/^[A-Z]{2}$/));
const optionalId = optional(rowId);

/**
 * `actors/actors.csv`: everybody but the states, whose governments and forces follow from `states.csv`.
 * A renamed group is one actor with dated names in `names.csv`; groups that merged are several, joined by `events.csv`.
 */
export const ActorRow = z.object({
  id: rowId,
  /** Latest usual English name. */
  name: z.string().min(1),
  /** Other spellings, translations, acronyms, whenever in use. Words in capitals match only as written. */
  aliases: list,
  kind: ActorKind,
  /** Kind of party by ACLED's codebook; `actor_types.csv` holds changes of it. */
  type: ActorType,
  /** State in which it chiefly fights or works; empty for more than one or none. */
  country,
  /** Id of the body that it is a part of as long as it exists. */
  parent: optionalId,
  founded: optionalDay,
  ended: optionalDay,
  source: optionalText,
  note: optionalText,
});
export type ActorRow = z.infer<typeof ActorRow>;

/** `actors/names.csv`: names with dates or in other scripts. */
export const ActorNameRow = z.object({
  id: rowId,
  actor: rowId,
  name: z.string().min(1),
  /** `official`: what the actor called itself from `from` until `to`; two in a row are a rename. */
  kind: z.enum(['official', 'alias']),
  /** ISO 639-1. */
  language: z.string().regex(/^[a-z]{2}$/),
  /** First and last day in force; empty for open. */
  from: optionalDay,
  to: optionalDay,
  /** Outlets went on using it after `to`, so that its use does not date a report to before that day. */
  lingers: yesNo,
  source: optionalText,
});
export type ActorNameRow = z.infer<typeof ActorNameRow>;

/** `actors/events.csv`: dated events of identity. Renames are not here: they follow from `names.csv`. */
export const ActorEventRow = z.object({
  id: rowId,
  date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  /**
   * merge, absorbed: `actor` went up in `other` and its name afterwards means that one
   * split: `actor` broke away from `other` · joined, left: `actor` and the coalition or body `other`
   * allegiance: `actor` pledged itself to `other` · disavowal: took that back
   * alliance, enmity: between the two from that day · dissolved: `actor` ended
   * disputed: `source` holds `actor` to be one with `other` or a part of it, and others deny it; both stay apart
   */
  kind: z.enum([
    'merge',
    'absorbed',
    'split',
    'joined',
    'left',
    'allegiance',
    'disavowal',
    'alliance',
    'enmity',
    'dissolved',
    'disputed',
  ]),
  actor: rowId,
  other: optionalId,
  source: z.string().min(1),
  note: optionalText,
});
export type ActorEventRow = z.infer<typeof ActorEventRow>;

/** `actors/actor_types.csv`: kind of party by period, where it changed. */
export const ActorTypeRow = z.object({
  id: rowId,
  actor: rowId,
  type: ActorType,
  from: optionalDay,
  to: optionalDay,
  source: z.string().min(1),
});
export type ActorTypeRow = z.infer<typeof ActorTypeRow>;

/**
 * `actors/states.csv`: the states. From a row follow the actors `<id>-government`, `<id>-armed-forces` and
 * `<id>-police`, and with the words of `branches.csv` their names ("Syrian warplanes", "army of Syria").
 */
export const StateRow = z.object({
  /** ISO 3166-1 alpha-2 in lower case. */
  id: z.string().regex(/^[a-z]{2}$/),
  name: z.string().min(1),
  aliases: list,
  /** "Syrian": stands before a noun. */
  adjectives: list,
  /** "Syrians": the people, as a plural noun. */
  people: list,
  /** Capital and seats that stand for the government where they act ("Damascus", "the Kremlin"). */
  metonyms: list,
  /** Name of the armed forces, where it is not the adjective and "Armed Forces". */
  forces: optionalText,
  /** Proper names and acronyms of the armed forces and their services. */
  forces_names: list,
  police_names: list,
  /** Regions and towns by which a report on this country can be told; evidence of context only. */
  areas: list,
  /** The name is also a given or family name, or another country's region. */
  also_a_person: yesNo,
});
export type StateRow = z.infer<typeof StateRow>;

/** `actors/leaders.csv`: persons whose name stands for the body that they lead. */
export const LeaderRow = z.object({
  id: rowId,
  names: list,
  actor: rowId,
  from: optionalDay,
  to: optionalDay,
});
export type LeaderRow = z.infer<typeof LeaderRow>;

/** `actors/branches.csv`: words that after a state's name or adjective mean a branch of it. */
export const BranchRow = z.object({
  id: rowId,
  /** One or more words in lower case; plural and singular are two rows. */
  words: list,
  /**
   * armed_forces, police, government: "Syrian X" as a whole is that branch
   * of_armed_forces, of_government: a deed or thing of it; only "Syrian" is the mention ("Russian air strike")
   * modifier: may stand between the adjective and such a word ("Russian special forces")
   */
  branch: z.enum(['armed_forces', 'police', 'government', 'of_armed_forces', 'of_government', 'modifier']),
});
export type BranchRow = z.infer<typeof BranchRow>;

/** `actors/collectives.csv`: what means a side in a given war and nobody in particular outside it ("regime forces"). */
export const CollectiveRow = z.object({
  id: rowId,
  /** In lower case. `{label}` stands for every phrase of the row whose `means` is `label`. */
  phrases: list,
  /** government, armed_forces, police: of the country that the report is about; `actor`: the one named; `label`: what `{label}` stands for. */
  means: z.enum(['government', 'armed_forces', 'police', 'actor', 'label']),
  actor: optionalId,
  /** Countries whose wars the phrase belongs to; empty for any. */
  countries: list,
  /** Only where the report names the actor elsewhere too ("the coalition"). */
  needs_name: yesNo,
  from: optionalDay,
  to: optionalDay,
  note: optionalText,
});
export type CollectiveRow = z.infer<typeof CollectiveRow>;

/**
 * `actors/not_itself.csv`: words that beside a name mean somebody or something else ("former", "supporters"); a
 * hyphen ("ISIS-held") always does.
 */
export const NotItselfRow = z.object({
  id: rowId,
  words: list,
  /**
   * before, after: next to any name
   * locative: prepositions that make a state's name ground ("in Syria") · direction: "eastern Syria"
   * border: nouns before "with" · dealing: prepositions and verbs after which a capital is the government in it
   */
  position: z.enum(['before', 'after', 'locative', 'direction', 'border', 'dealing']),
  note: optionalText,
});
export type NotItselfRow = z.infer<typeof NotItselfRow>;

/** `actors/alias_cues.csv`: words with which a report explains a name ("previously known as"). */
export const AliasCueRow = z.object({
  id: rowId,
  words: list,
  relation: z.enum(['also_known_as', 'formerly', 'acronym', 'member_of', 'part_of', 'led_by']),
});
export type AliasCueRow = z.infer<typeof AliasCueRow>;

/** `actors/spellings.csv`: spellings of a transliterated word that folding does not bring together. */
export const SpellingRow = z.object({ id: rowId, word: z.string().min(1), spellings: list });
export type SpellingRow = z.infer<typeof SpellingRow>;

import { z } from 'zod';
import { ActorType } from '../party.ts';
import { list, optional, optionalText, rowId } from './cell.ts';

/**
 * `en/frames.csv`: a frame is the simplest English sentence or phrase that tells an action, e.g.
 * `ACTOR seize PLACE from RECIPIENT?`, `ACTOR take control of PLACE`, `attack by ACTOR? on|against RECIPIENT?`.
 * Lower case: lemmas (`a|b` = either). Upper case: slots. A pattern that begins with a slot is a verb's, in the
 * active voice; one that begins with a word is a noun's. `docs/frames.md` has the whole notation.
 */
export const FrameRow = z.object({
  id: rowId,
  pattern: z.string().min(1),
  action: z.string().min(1),
  /** Nouns only: who stands in the genitive or as a modifier ("X's ...", "the X attack"): ACTOR unless said. */
  possessor: z.enum(['ACTOR', 'RECIPIENT', 'PLACE', 'NONE', '']).transform((cell) => (cell === '' ? 'ACTOR' : cell)),
  note: optionalText,
});
export type FrameRow = z.infer<typeof FrameRow>;

/** `en/nouns.csv`: common nouns by what they stand for. */
export const NounRow = z.object({
  id: rowId,
  /** Lemma, in lower case, perhaps of several words ("armed group"). */
  noun: z.string().min(1),
  /**
   * person: people named by nothing but their being people or a role (woman, resident, journalist)
   * fighters: armed people (rebel, soldier, militant, gunman) · group: a body of them (faction, army, coalition)
   * member: stands for the group it belongs to (fighter of X, positions of X, X's convoy)
   * position: ground, building or thing that a side holds (checkpoint, headquarters, airbase)
   * place: a kind of place (town, hill, road) · goods: things that can be taken or destroyed
   * building: a house, hospital, school, bus: what civilians use, harmed as they are
   * aid, utility (water, power), way (road, crossing): what can be blocked or cut · official: speaks or acts for a body (minister, spokesman) · collective: partners, sides, parties
   * remains: a dead body, found and handed over; who it was is told apart
   * illness: what people die of without anybody's doing (plague, cancer, old age)
   * conduct: what somebody does or says, which is praised, protested and condemned in his stead (policy, rule, abuses)
   */
  class: z.enum([
    'person',
    'fighters',
    'group',
    'member',
    'position',
    'place',
    'goods',
    'building',
    'aid',
    'utility',
    'way',
    'weapon',
    'official',
    'collective',
    'conduct',
    'illness',
    'remains',
  ]),
  /** Kind of party when no name says more; empty = unknown. */
  actor_type: optional(ActorType),
  /** Identity that the word alone means in a given war is knowledge of `actors/`, not of this table. */
  note: optionalText,
});
export type NounRow = z.infer<typeof NounRow>;

/** `en/light_verbs.csv`: verbs that carry an event noun ("launch an attack", "come under fire", "clashes erupted"). */
export const LightVerbRow = z.object({
  id: rowId,
  /** `ACTOR launch EVENT`, `RECIPIENT come under EVENT`, `EVENT erupt`, `EVENT kill TOLL:killed` ... as in frames. */
  pattern: z.string().min(1),
  /** What the verb says of the event: nothing, or a status. */
  status: z
    .enum(['planned', 'threatened', 'hypothetical', 'did_not_happen', 'ongoing', ''])
    .transform((cell) => (cell === '' ? null : cell)),
  note: optionalText,
});
export type LightVerbRow = z.infer<typeof LightVerbRow>;

/** `en/weapons.csv`: what was used, and the kind it is filed under. */
export const WeaponRow = z.object({ id: rowId, term: z.string().min(1), kind: z.string().min(1), actions: list });
export type WeaponRow = z.infer<typeof WeaponRow>;

/** `en/irregular_verbs.csv`: past forms that the rules of spelling do not give. */
export const IrregularVerbRow = z.object({
  id: rowId,
  verb: z.string().min(1),
  past: z.string().min(1),
  participle: z.string().min(1),
});
export type IrregularVerbRow = z.infer<typeof IrregularVerbRow>;

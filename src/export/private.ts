import type { Incident, Party } from '../model/index.ts';
import { isCivilian } from './format.ts';

/** What stands for civilians whom a report calls by name: private persons are no entries of a dataset. */
const CIVILIANS = { name: 'Civilians', text: 'civilians' };

/** The incidents without names of private persons: civilians whom the knowledge does not hold are civilians, no more. */
export function withoutPrivateNames(incidents: readonly Incident[]): Incident[] {
  return incidents.map((incident) => ({
    ...incident,
    actor: incident.actor.map(nameless),
    recipient: incident.recipient.map(nameless),
  }));
}

/** A party without its name where it is a private person. */
export function nameless(party: Party): Party {
  return isCivilian(party) && party.id === null ? { ...party, ...CIVILIANS } : party;
}

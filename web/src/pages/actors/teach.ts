import type { Alias } from '../../../../src/model/index.ts';

const RELATIONS: Readonly<Record<Alias['relation'], string>> = {
  also_known_as: 'is another name of',
  formerly: 'is a former name of',
  acronym: 'is short for',
  member_of: 'is a member of',
  part_of: 'is part of',
  led_by: 'is led by',
};

/** How the first name stands to the second. */
export function relationTerm({ relation }: Pick<Alias, 'relation'>): string {
  return RELATIONS[relation];
}

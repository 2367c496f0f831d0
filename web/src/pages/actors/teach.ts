import type { Alias, LearnedName, Teaching } from '../../../../src/model/index.ts';

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

/** What an explanation can teach, and who has to be known for it. */
export interface Lesson {
  readonly teaches: Teaching;
  /** In words, with the actor's name in force. */
  readonly says: string;
}

/** Every row of knowledge that an explanation can become, likeliest first; none where nobody in it is known. */
export function lessonsOf({ name, same_as, relation, name_means, same_means }: LearnedName): Lesson[] {
  if (relation === 'member_of' || relation === 'part_of')
    return name_means.flatMap((one) =>
      same_means
        .filter(({ id }) => id !== one.id)
        .map((other) => ({
          teaches: { kind: 'member', actor: one.id, other: other.id },
          says: `${one.name} is a part of ${other.name}`,
        })),
    );
  if (relation === 'led_by') return same_means.length > 0 ? [] : lessons('leader', name_means, same_as, 'leads');
  return [
    ...lessons('name', same_means, name, 'is a name of'),
    ...lessons('name', name_means, same_as, 'is a name of'),
  ];
}

function lessons(kind: 'name' | 'leader', actors: LearnedName['name_means'], name: string, does: string): Lesson[] {
  return actors.map((actor) => ({ teaches: { kind, actor: actor.id, name }, says: `“${name}” ${does} ${actor.name}` }));
}

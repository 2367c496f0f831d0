import { type Constraints, type Decision, inForce } from '../model/index.ts';

interface Word {
  readonly together: readonly string[];
  readonly apart: readonly string[];
}

/**
 * What reconciling has to keep to. A later split takes claims out of an earlier join, a later join brings together what
 * an earlier split took apart.
 */
export function constraintsOf(decisions: readonly Decision[]): Constraints {
  const words: Word[] = [];
  const held_open: (readonly string[])[] = [];
  for (const { body } of inForce(decisions)) {
    if (body.kind === 'join') add(words, { together: body.claims, apart: [] });
    else if (body.kind === 'split') add(words, { together: body.claims, apart: body.rest });
    else if (body.kind === 'hold_open') held_open.push(body.actors);
  }
  return {
    together: words.map(({ together }) => together).filter((claims) => claims.length > 1),
    apart: words
      .filter(({ apart }) => apart.length > 0)
      .map(({ together, apart }) => ({ these: together, those: apart })),
    held_open,
  };
}

/** Lays a new word over the earlier ones and takes from them what it contradicts. */
function add(words: Word[], word: Word): void {
  const [inside, outside] = [new Set(word.together), new Set(word.apart)];
  for (const [index, before] of words.entries()) {
    const divided = before.together.some((id) => inside.has(id)) && before.together.some((id) => outside.has(id));
    const joined = before.together.some((id) => inside.has(id)) && before.apart.some((id) => inside.has(id));
    words[index] = {
      together: divided ? before.together.filter((id) => !inside.has(id)) : before.together,
      apart: joined ? [] : before.apart,
    };
  }
  words.push(word);
}

import type { Token } from '../../model/index.ts';
import { Tree } from '../tree.ts';
import type { Arcs } from './mends/arcs.ts';
import { companions, secondNames, soCalled } from './mends/company.ts';
import {
  amongThem,
  countedNames,
  countedTwice,
  inexactCounts,
  listedWithAnd,
  partOfBody,
  titledNames,
} from './mends/counts.ts';
import { countedBefore, countedBesides, joinedSubjects, joinedVerbs } from './mends/joined.ts';
import {
  agentOfParticiple,
  eventBeforeVerb,
  gotDone,
  handedOver,
  leftBehind,
  subjectBehindDate,
  tearGas,
} from './mends/particles.ts';
import {
  agentsWithoutBy,
  bracketsInside,
  marksOfModifiers,
  namesLikeAuxiliaries,
  namesOfObjects,
  whichNames,
} from './mends/phrases.ts';
import { accordingTo, givenToTail, speakerBehind } from './mends/speakers.ts';
import {
  armedSubjects,
  bracketed,
  datelined,
  nounsInDisguise,
  presumed,
  tornSubjects,
  verbBehindAside,
} from './mends/subjects.ts';
import {
  ableTo,
  amongThose,
  hyphenedPassives,
  modifiersOfVerbs,
  outerSubjects,
  perfectOverAdverbial,
  possibleTo,
  verbsInDisguise,
} from './mends/verbs.ts';

/** Each sees what those before it have mended. */
const MENDS: readonly ((tree: Tree) => Arcs)[] = [
  namesLikeAuxiliaries,
  marksOfModifiers,
  bracketsInside,
  perfectOverAdverbial,
  verbsInDisguise,
  modifiersOfVerbs,
  outerSubjects,
  amongThose,
  ableTo,
  possibleTo,
  hyphenedPassives,
  agentsWithoutBy,
  namesOfObjects,
  whichNames,

  datelined,
  verbBehindAside,
  accordingTo,
  speakerBehind,
  givenToTail,
  inexactCounts,
  companions,
  secondNames,
  soCalled,
  listedWithAnd,
  titledNames,
  partOfBody,
  amongThem,
  countedNames,
  countedTwice,
  bracketed,
  presumed,
  tornSubjects,
  nounsInDisguise,
  handedOver,
  leftBehind,
  tearGas,
  subjectBehindDate,
  agentOfParticiple,
  eventBeforeVerb,
  joinedSubjects,
  countedBesides,
  joinedVerbs,
  armedSubjects,
  gotDone,
  countedBefore,
];

/**
 * Hangs words anew where reports build their sentences in ways that a parser trained on other texts reads wrong, and where the
 * surface leaves no doubt.
 */
export function mendTree(tree: Tree): Tree {
  let mended = tree;
  for (const find of MENDS) mended = withArcs(mended, find(mended));
  return mended;
}

/** The tree with arcs hung anew; as it was where they would make it none. */
function withArcs(tree: Tree, arcs: Arcs): Tree {
  if (arcs.size === 0) return tree;
  const tokens = tree.tokens.map((token) => hung(token, arcs));
  return isTree(tokens) ? new Tree({ ...tree.sentence, tokens }) : tree;
}

/** One root, and every word leads to it. */
function isTree(tokens: readonly Token[]): boolean {
  if (tokens.filter(({ head }) => head < 0).length !== 1) return false;
  return tokens.every((token) => {
    let steps = 0;
    for (let at: Token | undefined = token; at && at.head >= 0; at = tokens[at.head]) {
      steps += 1;
      if (steps > tokens.length) return false;
    }
    return true;
  });
}

function hung(token: Token, arcs: Arcs): Token {
  const arc = arcs.get(token.index);
  return arc ? { ...token, head: arc[0], deprel: arc[1] } : token;
}

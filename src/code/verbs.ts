import type { Knowledge, VerbLexicon } from '../model/index.ts';
import { plural, verbForms } from '../text/index.ts';
import { parsePattern } from './frames/pattern.ts';

/** The verbs of the tables as a parser can use them; forms that are nouns too ("attacks") are left to it. */
export function verbLexicon(
  knowledge: Pick<Knowledge, 'frames' | 'nouns' | 'weapons' | 'timeWords' | 'irregularVerbs'>,
): VerbLexicon {
  const patterns = knowledge.frames.map((row) => parsePattern(row.pattern));
  const anchors = (kind: 'verb' | 'noun') => patterns.filter((one) => one.kind === kind).flatMap((one) => one.anchors);
  const nouns = new Set([
    ...anchors('noun'),
    ...knowledge.nouns.map((row) => row.noun),
    ...knowledge.weapons.map((row) => row.term),
  ]);
  const verbs = [...new Set(anchors('verb'))];
  // "armed men", "armed group": as often an adjective.
  const describes = new Set(
    knowledge.nouns
      .map((row) => row.noun.split(' '))
      .flatMap(([first = '', ...rest]) => (rest.length > 0 ? first : [])),
  );
  const irregular = new Map(knowledge.irregularVerbs.map((row) => [row.verb, row.past]));
  return {
    present: new Set(verbs.filter((verb) => !nouns.has(verb)).map((verb) => verbForms(verb).present)),
    plain: new Set(verbs),
    events: new Set(anchors('noun').map(plural)),
    past: new Set(
      verbs.flatMap((verb) => irregular.get(verb) ?? verbForms(verb).past).filter((form) => !describes.has(form)),
    ),
    times: new Set(knowledge.timeWords.map((row) => row.word)),
  };
}

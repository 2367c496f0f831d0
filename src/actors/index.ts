import type { ActorResolver, Knowledge } from '../model/index.ts';
import { buildBase } from './base.ts';
import { buildLexicon } from './lexicon.ts';
import { readReport, resolve } from './read.ts';

/** Makes the resolver of actors from the tables of `knowledge/actors/`. */
export function createActors(knowledge: Knowledge): ActorResolver {
  const base = buildBase(knowledge);
  const lexicon = buildLexicon(knowledge, base);
  return {
    readReport: (report, sentences) => readReport(base, lexicon, report, sentences),
    resolve: (name, on) => resolve(base, lexicon, name, on),
  };
}

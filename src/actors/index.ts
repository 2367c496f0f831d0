import type { ActorResolver, Day, Knowledge } from '../model/index.ts';
import { buildBase } from './base.ts';
import { asOf } from './candidates.ts';
import { type ActorDescription, describe } from './describe.ts';
import { buildLexicon } from './lexicon.ts';
import { readReport, resolve } from './read.ts';

export { checkActors } from './check.ts';
export type { ActorDescription, LineageStep, Relation } from './describe.ts';

/** The resolver of actors and what `ascribe actors` asks of it. */
export interface Actors extends ActorResolver {
  /** Whom a name meant on a day, best first, each with names, relations and lineage. */
  describe(name: string, on: Day | null): readonly ActorDescription[];
  /** The actor of an id as of a day, or null where the knowledge holds none. */
  of(id: string, on: Day | null): ActorDescription | null;
  /** Everybody that the knowledge holds, as of a day, in the order of the tables. */
  all(on: Day | null): readonly ActorDescription[];
}

/** Makes the resolver of actors from the tables of `knowledge/actors/`. */
export function createActors(knowledge: Knowledge): Actors {
  const base = buildBase(knowledge);
  const lexicon = buildLexicon(knowledge, base);
  const resolved = (name: string, on: Day | null) => resolve(base, lexicon, name, on);
  return {
    readReport: (report, sentences) => readReport(base, lexicon, report, sentences),
    resolve: resolved,
    describe: (name, on) => resolved(name, on).map((candidate) => describe(base, candidate, on)),
    of: (id, on) => {
      const actor = base.get(id);
      return actor ? describe(base, asOf(base, actor, on), on) : null;
    },
    all: (on) => [...base.values()].map((actor) => describe(base, asOf(base, actor, on), on)),
  };
}

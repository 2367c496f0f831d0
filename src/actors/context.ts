import type { ActorBase } from './base.ts';
import type { Hit, Meaning, Signal } from './hit.ts';

/** Weight of a named body: groups fight at home, states are named in every war. */
const GROUP = 2;
const STATE = 0.5;

/**
 * The country that a report is about: the one that most of its names and adjectives speak for, in the report's own
 * order where they draw. Lower-case ISO 3166-1 alpha-2, or null where nothing speaks for any.
 */
export function countryOf(base: ActorBase, hits: readonly Hit[], signals: readonly Signal[]): string | null {
  const weights = new Map<string, number>();
  const add = ({ state, weight }: Signal) => weights.set(state, (weights.get(state) ?? 0) + weight);
  for (const signal of signals) add(signal);
  for (const hit of hits) for (const signal of signalsOf(base, hit)) add(signal);
  let best: string | null = null;
  for (const [state, weight] of weights) if (best === null || weight > (weights.get(best) ?? 0)) best = state;
  return best;
}

/** A name of several bodies speaks for each of their countries, in parts. */
function signalsOf(base: ActorBase, hit: Hit): Signal[] {
  const share = 1 / hit.meanings.length;
  return hit.meanings.flatMap((meaning) => {
    const signal = signalOf(base, meaning);
    return signal ? [{ state: signal.state, weight: signal.weight * share }] : [];
  });
}

function signalOf(base: ActorBase, meaning: Meaning): Signal | null {
  if (meaning.kind === 'collective') return null;
  if (meaning.kind === 'state') return { state: meaning.state, weight: STATE };
  const actor = base.get(meaning.kind === 'actor' ? meaning.actor : meaning.row.actor);
  if (!actor?.country || actor.kind === 'media') return null;
  const local = actor.kind === 'state' || actor.kind === 'state_branch' ? STATE : GROUP;
  return { state: actor.country.toLowerCase(), weight: local };
}

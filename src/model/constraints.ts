/**
 * What people decided about which claims are one incident, in ids of claims and actors: reconciling keeps to it, whatever
 * its scores say. Of two that contradict each other the later one stands here, the earlier one no more.
 */
export interface Constraints {
  /** Groups of claims that are one incident. */
  readonly together: readonly (readonly string[])[];
  /** Pairs of groups: no claim of the one is in an incident with a claim of the other. */
  readonly apart: readonly { readonly these: readonly string[]; readonly those: readonly string[] }[];
  /** Groups of actors whose identity is in dispute: none is taken for another. */
  readonly held_open: readonly (readonly string[])[];
}

/** Nobody decided anything. */
export const UNCONSTRAINED: Constraints = { together: [], apart: [], held_open: [] };

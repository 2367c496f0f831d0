/** A token hung anew: the index of its head and its relation. */
export type Arc = readonly [head: number, deprel: string];

/** Tokens hung anew, by their index. */
export type Arcs = ReadonlyMap<number, Arc>;

import type { Draft } from './mention.ts';

/** Kinds that bring news even inside what another says: "X said that Y denied ...". */
const TELLS = /^(say|claim|accuse|deny|rumour)$/;

/**
 * Leaves out what somebody wants or thinks according to another, which is that other's talk: "X said that Y wants ...".
 * The drafts are in order of their cues.
 */
export function withoutThoughts(drafts: readonly Draft[]): readonly Draft[] {
  const pieces = drafts
    .flatMap((draft) => draft.pieces.map((piece) => ({ piece, draft })))
    .sort((a, b) => a.piece.start - b.piece.start);
  const reach = new Reach();
  let at = 0;
  return drafts.filter((draft) => {
    for (let next = pieces[at]; next && next.piece.start <= draft.cue.start; next = pieces[++at])
      reach.take(next.piece.end, next.draft);
    return TELLS.test(draft.kind) || reach.ofOthers(draft) < draft.cue.end;
  });
}

/** How far the contents seen so far reach, and how far without those of the draft that reaches furthest. */
class Reach {
  #end = -1;
  #draft: Draft | null = null;
  #second = -1;

  take(end: number, draft: Draft): void {
    if (draft !== this.#draft) this.#second = Math.max(this.#second, Math.min(end, this.#end));
    if (end <= this.#end) return;
    this.#end = end;
    this.#draft = draft;
  }

  ofOthers(draft: Draft): number {
    return draft === this.#draft ? this.#second : this.#end;
  }
}

import type { Draft } from './draft.ts';
import { argmax, type Scorer } from './linear.ts';
import type { ParserEye } from './look.ts';
import { LEFT, RIGHT, SHIFT, Transitions } from './transition.ts';

export class TreeBuilder {
  readonly at = new Transitions();
  readonly eye: ParserEye;
  readonly #moves: Scorer;
  readonly #labels: Scorer;
  readonly #rootLabel: number;

  constructor(eye: ParserEye, moves: Scorer, labels: Scorer, rootLabel: number) {
    this.eye = eye;
    this.#moves = moves;
    this.#labels = labels;
    this.#rootLabel = rootLabel;
  }

  /** Fills `heads` and `labels` of a sealed draft. */
  build(draft: Draft): void {
    const { at, eye } = this;
    at.start(draft);
    eye.start(draft);
    while (!at.done) {
      eye.lookForMove(draft, at, this.#moves.mask);
      const action = bestMove(at, this.#moves.score(eye.move));
      if (action === SHIFT) at.shift();
      else at.attach(draft, action, this.#label(draft, action));
    }
  }

  #label(draft: Draft, action: number): number {
    const head = this.at.headFor(action);
    if (head === draft.root) return this.#rootLabel;
    this.eye.lookForLabel(draft, this.at, head, this.at.under(0), this.#labels.mask);
    return argmax(this.#labels.score(this.eye.arc));
  }
}

/** The allowed move with the highest score. */
export function bestMove(at: Transitions, scores: ArrayLike<number>): number {
  let best = -1;
  for (const action of [SHIFT, LEFT, RIGHT]) {
    if (at.can(action) && (best < 0 || scores[action]! > scores[best]!)) best = action;
  }
  return best;
}

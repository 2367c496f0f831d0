import type { Draft } from './draft.ts';
import type { Scorer } from './linear.ts';
import type { ParserEye } from './look.ts';
import { type Action, LEFT, RIGHT, SHIFT, Transitions } from './transition.ts';

/** The actions of a model as flat arrays, and which of them a state allows. */
export class Actions {
  readonly moves: Int32Array;
  readonly labels: Int32Array;
  readonly #rootLabel: number;

  constructor(actions: readonly Action[], rootLabel: number) {
    this.moves = Int32Array.from(actions, (action) => action.move);
    this.labels = Int32Array.from(actions, (action) => action.label);
    this.#rootLabel = rootLabel;
  }

  /** The allowed action with the highest score. Only the root takes the label `root`, and it takes no other. */
  best(at: Transitions, scores: ArrayLike<number>): number {
    const shift = at.can(SHIFT);
    const left = at.can(LEFT);
    const right = at.can(RIGHT);
    const toRoot = !shift;
    let best = -1;
    for (let a = 0; a < this.moves.length; a++) {
      const move = this.moves[a]!;
      const allowed =
        move === SHIFT ? shift : move === RIGHT ? right : left && toRoot === (this.labels[a] === this.#rootLabel);
      if (allowed && (best < 0 || scores[a]! > scores[best]!)) best = a;
    }
    return best;
  }
}

export class TreeBuilder {
  readonly #at = new Transitions();
  readonly #eye: ParserEye;
  readonly #model: Scorer;
  readonly #actions: Actions;

  constructor(eye: ParserEye, model: Scorer, actions: Actions) {
    this.#eye = eye;
    this.#model = model;
    this.#actions = actions;
  }

  /** Fills `heads` and `labels` of a sealed draft. */
  build(draft: Draft): void {
    const at = this.#at;
    at.start(draft);
    this.#eye.start(draft);
    while (!at.done) {
      if (at.depth === 0) {
        at.shift();
        continue;
      }
      this.#eye.look(draft, at);
      const action = this.#actions.best(at, this.#model.score(this.#eye.features));
      const move = this.#actions.moves[action]!;
      if (move === SHIFT) at.shift();
      else at.attach(draft, move, this.#actions.labels[action]!);
    }
  }
}

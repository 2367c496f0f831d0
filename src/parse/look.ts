import type { Draft } from './draft.ts';
import { mix } from './hash.ts';
import { Features } from './linear.ts';
import { LONGEST_SENTENCE } from './segment.ts';
import type { Transitions } from './transition.ts';

/** What the parser looks at: words, tags, labels and distances around the top of the stack and the next words. */
export class ParserEye {
  readonly features = new Features(120);
  /** Counts up to a slot, so that what lies between two slots is one subtraction. */
  readonly #commas = new Int32Array(LONGEST_SENTENCE + 4);
  readonly #verbs = new Int32Array(LONGEST_SENTENCE + 4);
  readonly #ands = new Int32Array(LONGEST_SENTENCE + 4);
  readonly #punct: number;
  readonly #verb: number;
  readonly #and: number;

  constructor(uposNames: readonly string[]) {
    this.#punct = uposNames.indexOf('PUNCT');
    this.#verb = uposNames.indexOf('VERB');
    this.#and = uposNames.indexOf('CCONJ');
  }

  start(draft: Draft): void {
    for (let slot = 1; slot <= draft.root; slot++) {
      const upos = draft.upos[slot - 1]!;
      this.#commas[slot] = this.#commas[slot - 1]! + (upos === this.#punct ? 1 : 0);
      this.#verbs[slot] = this.#verbs[slot - 1]! + (upos === this.#verb ? 1 : 0);
      this.#ands[slot] = this.#ands[slot - 1]! + (upos === this.#and ? 1 : 0);
    }
  }

  #between(a: number, b: number): number {
    const low = Math.min(a, b) + 1;
    const high = Math.max(a, b);
    const some = (counts: Int32Array) => Math.min(2, Math.max(0, counts[high]! - counts[low]!));
    return some(this.#commas) * 9 + some(this.#verbs) * 3 + some(this.#ands);
  }

  /** Fills `features` for the choice of the next action. */
  look(draft: Draft, at: Transitions): void {
    const f = this.features;
    const { lemmaHash: lem, tags: t, upos: u, tagged: wt, labels } = draft;
    const s0 = at.under(0);
    const s1 = at.under(1);
    const s2 = at.under(2);
    const b0 = at.ahead(0);
    const b1 = at.ahead(1);
    const b2 = at.ahead(2);
    const b3 = at.ahead(3);
    const s0l = at.firstLeft[s0]!;
    const s0r = at.lastRight[s0]!;
    const s0r2 = at.secondRight[s0]!;
    const s1l = at.firstLeft[s1]!;
    const s1r = at.lastRight[s1]!;
    const s1r2 = at.secondRight[s1]!;
    const b0l = at.firstLeft[b0]!;
    const near = bucket(b0 - s0);
    const far = bucket(s0 - s1);
    const mid = this.#between(s0, b0);
    const mid1 = this.#between(s1, s0);
    f.size = 0;
    f.one(0, 0);
    f.one(1, wt[s0]!);
    f.one(2, t[s0]!);
    f.two(3, lem[s0]!, u[s0]!);
    f.one(4, wt[s1]!);
    f.one(5, t[s1]!);
    f.one(6, wt[b0]!);
    f.one(7, t[b0]!);
    f.two(8, lem[b0]!, u[b0]!);
    f.one(9, wt[b1]!);
    f.one(10, t[b1]!);
    f.one(11, wt[b2]!);
    f.one(12, t[b2]!);
    f.two(14, wt[s0]!, wt[b0]!);
    f.two(15, lem[s0]!, lem[b0]!);
    f.two(16, wt[s0]!, t[b0]!);
    f.two(17, t[s0]!, wt[b0]!);
    f.two(18, t[s0]!, t[b0]!);
    f.two(19, lem[s0]!, t[b0]!);
    f.two(20, t[s0]!, lem[b0]!);
    f.two(21, lem[s1]!, lem[s0]!);
    f.two(22, wt[s1]!, t[s0]!);
    f.two(23, t[s1]!, wt[s0]!);
    f.two(24, t[s1]!, t[s0]!);
    f.two(25, lem[b0]!, lem[b1]!);
    f.two(26, t[b0]!, t[b1]!);
    f.two(27, wt[b0]!, t[b1]!);
    f.three(29, t[s0]!, t[b0]!, t[b1]!);
    f.three(30, t[s1]!, t[s0]!, t[b0]!);
    f.three(31, t[s2]!, t[s1]!, t[s0]!);
    f.three(32, t[b0]!, t[b1]!, t[b2]!);
    f.three(33, t[s0]!, t[s0l]!, t[b0]!);
    f.three(34, t[s0]!, t[s0r]!, t[b0]!);
    f.three(35, t[s0]!, t[b0]!, t[b0l]!);
    f.three(36, t[s1]!, t[s1r]!, t[s0]!);
    f.three(37, t[s1]!, t[s1l]!, t[s0]!);
    f.three(38, t[s1]!, t[s0]!, t[s0l]!);
    f.three(39, t[s1]!, t[s0]!, t[s0r]!);
    f.three(40, lem[s0]!, t[b0]!, t[b1]!);
    f.three(41, t[s0]!, lem[b0]!, t[b1]!);
    f.three(42, lem[s1]!, t[s0]!, t[b0]!);
    f.three(43, t[s1]!, lem[s0]!, t[b0]!);
    f.three(44, t[s1]!, t[s0]!, lem[b0]!);
    f.two(45, wt[s0]!, at.leftLabels[s0]!);
    f.two(46, wt[s0]!, at.rightLabels[s0]!);
    f.three(47, t[s0]!, at.leftLabels[s0]!, at.rightLabels[s0]!);
    f.two(49, t[b0]!, at.leftLabels[b0]!);
    f.three(51, t[s1]!, at.leftLabels[s1]!, at.rightLabels[s1]!);
    f.three(52, t[s0]!, t[b0]!, near);
    f.two(53, wt[s0]!, near);
    f.two(54, wt[b0]!, near);
    f.three(55, t[s1]!, t[s0]!, far);
    f.two(56, wt[s1]!, far);
    f.three(57, t[s0]!, t[b0]!, mid);
    f.three(58, t[s1]!, t[s0]!, mid1);
    f.three(59, t[s0]!, at.leftCount[s0]!, at.rightCount[s0]!);
    f.three(62, t[s0]!, labels[s0l]!, labels[s0r]!);
    f.three(63, t[s0]!, t[s0r]!, t[s0r2]!);
    f.three(120, t[s1]!, t[s0]!, lem[s0l]!);
    f.three(121, t[b0]!, t[s0]!, lem[s0l]!);
    f.three(122, t[s1]!, t[s0]!, mix(at.leftLabels[s1]!, lem[s0l]!));
    f.three(123, t[s1]!, u[s0]!, mix(at.leftLabels[s1]!, at.rightLabels[s1]!));
    f.three(124, t[b0]!, u[s0]!, mix(at.leftLabels[b0]!, at.leftLabels[s0]!));
    f.three(125, u[s1]!, u[s0]!, mix(at.leftLabels[s0]!, at.rightLabels[s1]!));
    f.three(126, t[s1]!, t[s0]!, lem[s1l]!);
    f.three(71, lem[s1]!, lem[s0l]!, t[s0]!);
    f.three(65, t[s1]!, t[s1r]!, t[s1r2]!);
    f.three(76, lem[s0]!, u[b0]!, mid);
    f.three(77, u[s0]!, lem[b0]!, mid);
    f.three(78, lem[s1]!, u[s0]!, mid1);
    f.three(79, mix(u[s0]!, u[b0]!), mix(u[b1]!, u[b2]!), u[b3]!);
    f.three(80, mix(u[s1]!, u[s0]!), u[b0]!, u[b1]!);
    f.three(81, mix(u[s2]!, u[s1]!), u[s0]!, u[b0]!);
    f.three(83, lem[s1]!, t[b0]!, mid1);
    f.three(85, t[b0]!, wt[b1]!, t[s0]!);
  }
}

function bucket(distance: number): number {
  if (distance <= 4) return distance;
  if (distance <= 6) return 5;
  if (distance <= 10) return 6;
  return distance <= 20 ? 7 : 8;
}

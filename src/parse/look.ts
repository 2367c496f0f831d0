import type { Draft } from './draft.ts';
import { mix } from './hash.ts';
import { Features } from './linear.ts';
import { LONGEST_SENTENCE } from './segment.ts';
import type { Transitions } from './transition.ts';

/** What the parser looks at: words, tags, labels and distances around the top of the stack and the next words. */
export class ParserEye {
  readonly move = new Features(120);
  readonly arc = new Features(80);
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

  /** Fills `move` for the choice between shifting and attaching. */
  lookForMove(draft: Draft, at: Transitions, mask: number): void {
    const f = this.move;
    const { known, lemmaHash: lem, tags: t, upos: u, tagged: wt, labels } = draft;
    const s0 = at.under(0);
    const s1 = at.under(1);
    const s2 = at.under(2);
    const b0 = at.ahead(0);
    const b1 = at.ahead(1);
    const b2 = at.ahead(2);
    const b3 = at.ahead(3);
    const s0l = at.firstLeft[s0]!;
    const s0r = at.lastRight[s0]!;
    const s0l2 = at.secondLeft[s0]!;
    const s0r2 = at.secondRight[s0]!;
    const s1l = at.firstLeft[s1]!;
    const s1r = at.lastRight[s1]!;
    const s1r2 = at.secondRight[s1]!;
    const b0l = at.firstLeft[b0]!;
    const b0l2 = at.secondLeft[b0]!;
    const near = bucket(b0 - s0);
    const far = bucket(s0 - s1);
    const mid = this.#between(s0, b0);
    const mid1 = this.#between(s1, s0);
    f.start(mask);
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
    f.one(13, wt[s2]!);
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
    f.two(28, t[b0]!, wt[b1]!);
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
    f.two(48, wt[b0]!, at.leftLabels[b0]!);
    f.two(49, t[b0]!, at.leftLabels[b0]!);
    f.two(50, wt[s1]!, at.rightLabels[s1]!);
    f.three(51, t[s1]!, at.leftLabels[s1]!, at.rightLabels[s1]!);
    f.three(52, t[s0]!, t[b0]!, near);
    f.two(53, wt[s0]!, near);
    f.two(54, wt[b0]!, near);
    f.three(55, t[s1]!, t[s0]!, far);
    f.two(56, wt[s1]!, far);
    f.three(57, t[s0]!, t[b0]!, mid);
    f.three(58, t[s1]!, t[s0]!, mid1);
    f.three(59, t[s0]!, at.leftCount[s0]!, at.rightCount[s0]!);
    f.two(60, wt[s1]!, at.rightCount[s1]!);
    f.two(61, wt[b0]!, at.leftCount[b0]!);
    f.three(62, t[s0]!, labels[s0l]!, labels[s0r]!);
    f.three(63, t[s0]!, t[s0r]!, t[s0r2]!);
    f.three(64, t[s0]!, t[s0l]!, t[s0l2]!);
    f.three(65, t[s1]!, t[s1r]!, t[s1r2]!);
    f.three(66, t[b0]!, t[b0l]!, t[b0l2]!);
    f.three(67, wt[s1]!, labels[s1r]!, t[s0]!);
    f.three(68, lem[s1]!, lem[s0]!, lem[b0]!);
    f.three(69, lem[s1]!, lem[s1r]!, lem[s0]!);
    f.three(70, lem[s1]!, lem[s0l]!, lem[s0]!);
    f.three(71, lem[s1]!, lem[s0l]!, t[s0]!);
    f.three(72, t[s1]!, lem[s0l]!, lem[s0]!);
    f.three(73, lem[b0]!, lem[b0l]!, t[s0]!);
    f.three(74, lem[s0]!, lem[s0r]!, t[b0]!);
    f.three(75, u[s0]!, lem[s0r]!, lem[b0]!);
    f.three(76, lem[s0]!, u[b0]!, mid);
    f.three(77, u[s0]!, lem[b0]!, mid);
    f.three(78, lem[s1]!, u[s0]!, mid1);
    f.three(79, mix(u[s0]!, u[b0]!), mix(u[b1]!, u[b2]!), u[b3]!);
    f.three(80, mix(u[s1]!, u[s0]!), u[b0]!, u[b1]!);
    f.three(81, mix(u[s2]!, u[s1]!), u[s0]!, u[b0]!);
    f.three(82, t[s1]!, t[b0]!, known[s0]!);
    f.three(83, lem[s1]!, t[b0]!, mid1);
    f.three(84, mix(u[s1]!, labels[s1r]!), labels[s0l]!, t[s0]!);
    f.three(85, t[b0]!, wt[b1]!, t[s0]!);
    f.three(86, t[b0]!, t[b1]!, mix(t[b2]!, t[s0]!));
    f.two(87, lem[s1]!, lem[b0]!);
    f.three(88, u[s1]!, u[b0]!, mix(at.rightLabels[s1]!, at.leftLabels[b0]!));
  }

  /** Fills `arc` for the label of an arc; the child's own children are complete by then. */
  lookForLabel(draft: Draft, at: Transitions, head: number, child: number, mask: number): void {
    const f = this.arc;
    const { known, lemmaHash: lem, tags: t, upos: u, tagged: wt, labels } = draft;
    const side = head > child ? 1 : 0;
    const l = at.firstLeft[child]!;
    const r = at.lastRight[child]!;
    const l2 = at.secondLeft[child]!;
    const hl = at.firstLeft[head]!;
    const hr = at.lastRight[head]!;
    const distance = bucket(Math.abs(head - child)) * 2 + side;
    const before = child - 1;
    const after = child + 1 <= draft.root ? child + 1 : 0;
    const mid = this.#between(head, child);
    const th = mix(t[head]!, side);
    const lh = mix(lem[head]!, side);
    const inner = at.leftLabels[child]!;
    f.start(mask);
    f.one(0, side);
    f.two(1, wt[child]!, side);
    f.two(2, t[child]!, side);
    f.two(3, lem[child]!, side);
    f.one(4, mix(wt[head]!, side));
    f.one(5, th);
    f.one(6, lh);
    f.two(7, th, t[child]!);
    f.two(8, lh, lem[child]!);
    f.two(9, lh, t[child]!);
    f.two(10, th, lem[child]!);
    f.two(11, th, wt[child]!);
    f.three(12, t[head]!, t[child]!, distance);
    f.three(13, t[head]!, lem[child]!, distance);
    f.three(14, th, t[child]!, mid);
    f.three(15, th, t[child]!, t[l]!);
    f.three(16, th, t[child]!, lem[l]!);
    f.three(17, lh, t[child]!, lem[l]!);
    f.three(18, th, lem[child]!, lem[l]!);
    f.three(19, th, t[child]!, t[r]!);
    f.three(20, th, t[child]!, lem[r]!);
    f.three(21, u[head]!, u[child]!, mix(inner, side));
    f.three(22, t[child]!, inner, at.rightLabels[child]!);
    f.three(23, th, u[child]!, mix(at.leftLabels[head]!, inner));
    f.three(24, th, u[child]!, mix(at.rightLabels[head]!, inner));
    f.three(25, lh, u[child]!, mix(at.rightLabels[head]!, inner));
    f.three(26, lh, u[child]!, mix(at.leftLabels[head]!, inner));
    f.three(27, th, t[child]!, t[before]!);
    f.three(28, th, t[child]!, t[after]!);
    f.three(29, th, lem[child]!, lem[before]!);
    f.three(30, th, t[child]!, lem[hl]!);
    f.three(31, th, t[child]!, lem[hr]!);
    f.three(32, u[head]!, labels[l]!, mix(lem[child]!, side));
    f.three(33, u[head]!, labels[r]!, mix(t[child]!, side));
    f.three(34, lem[l2]!, lem[l]!, mix(u[child]!, th));
    f.three(35, known[child]!, u[head]!, mix(labels[hl]!, side));
    f.three(36, known[child]!, u[head]!, mix(labels[hr]!, side));
    f.three(37, lh, labels[hr]!, mix(u[child]!, inner));
    f.three(38, lem[child]!, at.leftCount[head]!, mix(at.rightCount[head]!, th));
    f.three(39, t[child]!, at.leftCount[head]!, mix(at.rightCount[head]!, th));
    f.two(40, draft.words[Math.max(0, child - 1)]?.suffix[2] ?? 0, th);
    f.three(41, draft.words[Math.max(0, child - 1)]?.marks ?? 0, u[child]!, th);
    f.three(42, t[before]!, t[child]!, mix(t[after]!, th));
  }
}

function bucket(distance: number): number {
  if (distance <= 4) return distance;
  if (distance <= 6) return 5;
  if (distance <= 10) return 6;
  return distance <= 20 ? 7 : 8;
}

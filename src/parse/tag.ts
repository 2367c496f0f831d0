import type { Draft } from './draft.ts';
import { argmax, Features, type Scorer } from './linear.ts';
import { LONGEST_SENTENCE } from './segment.ts';
import type { Word } from './words.ts';
import { Vocabulary } from './words.ts';

const BLANK = new Vocabulary(new Map()).word('');

/** Looks at a word in its company; tags to the left are those already given. */
export class TagWindow {
  readonly features = new Features(80);

  #style = 0;

  /** Notes how the sentence uses capitals: a headline's say less than a sentence's. */
  open(draft: Draft): void {
    let capital = 0;
    let all = 0;
    let letters = 0;
    for (let i = 1; i < draft.size; i++) {
      const { marks } = draft.words[i]!;
      if (marks & 12) continue;
      letters++;
      if (marks & 1) capital++;
      if (marks & 2) all++;
    }
    if (letters === 0) this.#style = 0;
    else if (all * 2 > letters) this.#style = 3;
    else if (capital * 2 > letters) this.#style = 2;
    else this.#style = capital === 0 ? 1 : 4;
  }

  look(draft: Draft, i: number): void {
    const f = this.features;
    const at = (k: number): Word => (k >= 0 && k < draft.size ? draft.words[k]! : BLANK);
    const w = at(i);
    const l1 = at(i - 1);
    const l2 = at(i - 2);
    const r1 = at(i + 1);
    const r2 = at(i + 2);
    const t1 = i > 0 ? draft.tags[i]! : -1;
    const t2 = i > 1 ? draft.tags[i - 1]! : -1;
    const caps = i === 0 ? w.marks + 32 : w.marks;
    const [x1, x2, x3, x4] = w.suffix;
    f.size = 0;
    f.one(0, 0);
    f.one(1, w.known);
    f.two(2, w.known, t1);
    f.two(3, w.known, caps);
    f.two(4, x1, w.shortShape);
    f.two(5, x2, caps);
    f.two(6, x3, caps);
    f.two(7, x4, w.frequency);
    f.two(8, w.prefix[0], w.frequency);
    f.two(9, w.prefix[1], w.frequency);
    f.two(10, w.prefix[2], w.frequency);
    f.two(11, w.shape, w.frequency);
    f.two(12, w.shortShape, t1);
    f.one(13, t1);
    f.two(14, t1, t2);
    f.three(15, t1, t2, w.ambiguity);
    f.two(16, w.ambiguity, t1);
    f.one(17, w.ambiguity);
    f.two(18, w.ambiguity, r1.ambiguity);
    f.three(19, l1.ambiguity, w.ambiguity, r1.ambiguity);
    f.one(20, l1.known);
    f.one(21, l2.known);
    f.one(22, r1.known);
    f.one(23, r2.known);
    f.two(24, l1.known, w.known);
    f.two(25, w.known, r1.known);
    f.three(26, t1, w.known, r1.known);
    f.two(27, t1, r1.known);
    f.two(28, t1, r1.ambiguity);
    f.three(29, t1, w.ambiguity, r1.ambiguity);
    f.two(30, r1.suffix[1], caps);
    f.two(31, r1.suffix[2], t1);
    f.two(32, l1.suffix[2], x2);
    f.three(33, r1.ambiguity, r2.ambiguity, w.ambiguity);
    f.two(34, l1.marks * 64 + caps, r1.marks);
    f.three(35, caps, r1.marks, t1);
    f.three(36, x3, t1, r1.ambiguity);
    f.three(37, l2.known, l1.known, w.ambiguity);
    f.three(38, w.ambiguity, r1.known, r2.known);
    f.two(39, x3, t1);
    f.two(40, draft.words[draft.size - 1]!.known, w.ambiguity);
    f.two(41, draft.words[0]!.marks, caps);
    f.three(42, x2, r1.suffix[1], t1);
    f.two(43, w.known, r1.ambiguity);
    f.two(44, w.known, l1.ambiguity);
    f.two(46, this.#style, caps);
    f.three(47, this.#style, caps, w.ambiguity);
    f.three(48, this.#style, caps, x3);
    f.three(49, this.#style, w.known, t1);
    f.three(45, w.ambiguity, r1.shortShape, r2.shortShape);
  }
}

export class Tagger {
  /** What the last sentence's words scored, a row of all tags for each; the row of a word that is sure of its tag is stale. */
  readonly scores: Int32Array;
  readonly #window = new TagWindow();
  readonly #model: Scorer;
  readonly #tags: number;

  /** `tags` is how many there are. */
  constructor(model: Scorer, tags: number) {
    this.#model = model;
    this.#tags = tags;
    this.scores = new Int32Array(LONGEST_SENTENCE * tags);
  }

  /** Fills `tags` from the words, from left to right. */
  tag(draft: Draft): void {
    this.#window.open(draft);
    for (let i = 0; i < draft.size; i++) {
      const { sure } = draft.words[i]!;
      draft.tags[i + 1] = sure < 0 ? this.#judge(draft, i) : sure;
    }
  }

  #judge(draft: Draft, i: number): number {
    this.#window.look(draft, i);
    const scores = this.#model.score(this.#window.features);
    this.scores.set(scores, i * this.#tags);
    return argmax(scores);
  }
}

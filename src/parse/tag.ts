import type { Draft } from './draft.ts';
import { Features, type Scorer } from './linear.ts';
import { Templates } from './templates.ts';
import { BLANK } from './words.ts';

const VALUES = [
  'none',
  'known',
  'tag1',
  'caps',
  'end1',
  'shortShape',
  'end2',
  'end3',
  'end4',
  'frequency',
  'start1',
  'start2',
  'start3',
  'shape',
  'tag2',
  'ambiguity',
  'r1.ambiguity',
  'l1.ambiguity',
  'l1.known',
  'l2.known',
  'r1.known',
  'r2.known',
  'r1.end2',
  'r1.end3',
  'l1.end3',
  'r2.ambiguity',
  'l1.marks+caps',
  'r1.marks',
  'last.known',
  'first.marks',
  'style',
  'r1.shortShape',
  'r2.shortShape',
] as const;
const TEMPLATES = [
  '0 none',
  '1 known',
  '2 known tag1',
  '3 known caps',
  '4 end1 shortShape',
  '5 end2 caps',
  '6 end3 caps',
  '7 end4 frequency',
  '8 start1 frequency',
  '9 start2 frequency',
  '10 start3 frequency',
  '11 shape frequency',
  '12 shortShape tag1',
  '13 tag1',
  '14 tag1 tag2',
  '15 tag1 tag2 ambiguity',
  '16 ambiguity tag1',
  '17 ambiguity',
  '18 ambiguity r1.ambiguity',
  '19 l1.ambiguity ambiguity r1.ambiguity',
  '20 l1.known',
  '21 l2.known',
  '22 r1.known',
  '23 r2.known',
  '24 l1.known known',
  '25 known r1.known',
  '26 tag1 known r1.known',
  '27 tag1 r1.known',
  '28 tag1 r1.ambiguity',
  '29 tag1 ambiguity r1.ambiguity',
  '30 r1.end2 caps',
  '31 r1.end3 tag1',
  '32 l1.end3 end2',
  '33 r1.ambiguity r2.ambiguity ambiguity',
  '34 l1.marks+caps r1.marks',
  '35 caps r1.marks tag1',
  '36 end3 tag1 r1.ambiguity',
  '37 l2.known l1.known ambiguity',
  '38 ambiguity r1.known r2.known',
  '39 end3 tag1',
  '40 last.known ambiguity',
  '41 first.marks caps',
  '42 end2 r1.end2 tag1',
  '43 known r1.ambiguity',
  '44 known l1.ambiguity',
  '46 style caps',
  '47 style caps ambiguity',
  '48 style caps end3',
  '49 style known tag1',
  '45 ambiguity r1.shortShape r2.shortShape',
];

/** Looks at a word in its company; tags to the left are those already given. */
export class TagWindow {
  readonly features = new Features(80);
  readonly #templates = new Templates(VALUES, TEMPLATES);

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
    const { at, values: v } = this.#templates;
    const { words, size } = draft;
    const w = words[i]!;
    const l1 = i > 0 ? words[i - 1]! : BLANK;
    const l2 = i > 1 ? words[i - 2]! : BLANK;
    const r1 = i + 1 < size ? words[i + 1]! : BLANK;
    const r2 = i + 2 < size ? words[i + 2]! : BLANK;
    const t1 = i > 0 ? draft.tags[i]! : -1;
    const t2 = i > 1 ? draft.tags[i - 1]! : -1;
    const caps = i === 0 ? w.marks + 32 : w.marks;
    v[at.known] = w.known;
    v[at.tag1] = t1;
    v[at.caps] = caps;
    v[at.end1] = w.suffix[0];
    v[at.shortShape] = w.shortShape;
    v[at.end2] = w.suffix[1];
    v[at.end3] = w.suffix[2];
    v[at.end4] = w.suffix[3];
    v[at.frequency] = w.frequency;
    v[at.start1] = w.prefix[0];
    v[at.start2] = w.prefix[1];
    v[at.start3] = w.prefix[2];
    v[at.shape] = w.shape;
    v[at.tag2] = t2;
    v[at.ambiguity] = w.ambiguity;
    v[at['r1.ambiguity']] = r1.ambiguity;
    v[at['l1.ambiguity']] = l1.ambiguity;
    v[at['l1.known']] = l1.known;
    v[at['l2.known']] = l2.known;
    v[at['r1.known']] = r1.known;
    v[at['r2.known']] = r2.known;
    v[at['r1.end2']] = r1.suffix[1];
    v[at['r1.end3']] = r1.suffix[2];
    v[at['l1.end3']] = l1.suffix[2];
    v[at['r2.ambiguity']] = r2.ambiguity;
    v[at['l1.marks+caps']] = l1.marks * 64 + caps;
    v[at['r1.marks']] = r1.marks;
    v[at['last.known']] = draft.words[draft.size - 1]!.known;
    v[at['first.marks']] = draft.words[0]!.marks;
    v[at.style] = this.#style;
    v[at['r1.shortShape']] = r1.shortShape;
    v[at['r2.shortShape']] = r2.shortShape;
    this.#templates.fill(this.features);
  }
}

/** Says of a word how well every tag suits it, by what stands around it and the tags to its left. */
export class Tagger {
  readonly #window = new TagWindow();
  readonly #model: Scorer;

  constructor(model: Scorer) {
    this.#model = model;
  }

  /** Takes up a sentence. */
  open(draft: Draft): void {
    this.#window.open(draft);
  }

  /** The scores of all tags for word `i` of the sentence that was taken up; they stand until the next call. */
  score(draft: Draft, i: number): ArrayLike<number> {
    this.#window.look(draft, i);
    return this.#model.score(this.#window.features);
  }
}

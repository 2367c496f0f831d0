/** Forms that are remembered; when there are more, all are forgotten and it starts anew. */
const KEPT = 20_000;
/** Longer forms are not remembered. */
const LONGEST_KEPT = 40;

/** Remembers what was worked out for forms with their tags, given as small numbers. */
export class FormMemo {
  readonly #make: (form: string, tag: number) => string;
  #known = new Map<string, string[]>();

  constructor(make: (form: string, tag: number) => string) {
    this.#make = make;
  }

  get(form: string, tag: number): string {
    if (form.length > LONGEST_KEPT) return this.#make(form, tag);
    let answers = this.#known.get(form);
    if (!answers) {
      if (this.#known.size >= KEPT) this.#known = new Map();
      answers = [];
      this.#known.set(form, answers);
    }
    const answer = answers[tag] ?? this.#make(form, tag);
    answers[tag] = answer;
    return answer;
  }
}

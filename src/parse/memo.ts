/** Answers that are remembered; when there are more, all are forgotten and it starts anew. */
const KEPT = 20_000;
/** Longer forms are not remembered. */
const LONGEST_KEPT = 40;

/** Remembers what was worked out for forms with their tags, given as small numbers. */
export class FormMemo {
  readonly #make: (form: string, tag: number) => string;
  /** By tag, then by form. */
  readonly #known: Map<string, string>[] = [];
  #size = 0;

  constructor(make: (form: string, tag: number) => string) {
    this.#make = make;
  }

  get(form: string, tag: number): string {
    if (form.length > LONGEST_KEPT) return this.#make(form, tag);
    const answers = this.#known[tag] ?? this.#open(tag);
    return answers.get(form) ?? this.#remember(answers, form, this.#make(form, tag));
  }

  #open(tag: number): Map<string, string> {
    while (this.#known.length <= tag) this.#known.push(new Map());
    return this.#known[tag]!;
  }

  #remember(answers: Map<string, string>, form: string, answer: string): string {
    if (this.#size === KEPT) {
      for (const each of this.#known) each.clear();
      this.#size = 0;
    }
    this.#size++;
    answers.set(form, answer);
    return answer;
  }
}

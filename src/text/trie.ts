interface Node<Value> {
  readonly next: Map<string, Node<Value>>;
  readonly values: Value[];
}

/** A match of a phrase: how many words long, and what was filed under it. */
export interface Match<Value> {
  readonly length: number;
  readonly values: readonly Value[];
}

const NONE: readonly [] = [];

/** Phrases filed word by word; finding costs no more than the length of the longest phrase that begins there. */
export class Trie<Value> {
  readonly #root: Node<Value> = { next: new Map(), values: [] };

  add(words: readonly string[], value: Value): void {
    let node = this.#root;
    for (const word of words) {
      let next = node.next.get(word);
      if (!next) {
        next = { next: new Map(), values: [] };
        node.next.set(word, next);
      }
      node = next;
    }
    node.values.push(value);
  }

  /** All phrases that begin at a place, shortest first. */
  matches(words: readonly string[], from: number): readonly Match<Value>[] {
    let node = this.#root.next.get(words[from] ?? '');
    if (!node) return NONE;
    const found: Match<Value>[] = [];
    for (let at = from; node; node = node.next.get(words[++at] ?? ''))
      if (node.values.length > 0) found.push({ length: at - from + 1, values: node.values });
    return found;
  }

  /** Phrases whose last word has an "s" too many: possessives that lost their apostrophe ("Syrias army"). */
  fusedMatches(words: readonly string[], from: number): readonly Match<Value>[] {
    const found: Match<Value>[] = [];
    let node: Node<Value> | undefined = this.#root;
    for (let at = from; node && at < words.length; at++) {
      const word = words[at] ?? '';
      const stem: Node<Value> | undefined = word.endsWith('s') ? node.next.get(word.slice(0, -1)) : undefined;
      if (stem && stem.values.length > 0) found.push({ length: at - from + 1, values: stem.values });
      node = node.next.get(word);
    }
    return found;
  }

  /** What is filed under exactly these words. */
  get(words: readonly string[]): readonly Value[] {
    const whole = this.matches(words, 0).at(-1);
    return whole?.length === words.length ? whole.values : [];
  }
}

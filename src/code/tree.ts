import type { Sentence, Token } from '../model/index.ts';

/** A sentence with its arcs also readable downwards. Made once a sentence; the coder asks it everything. */
export class Tree {
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  readonly #children: readonly (readonly Token[])[];

  constructor(sentence: Sentence) {
    this.sentence = sentence;
    this.tokens = sentence.tokens;
    const children: Token[][] = sentence.tokens.map(() => []);
    for (const token of sentence.tokens) children[token.head]?.push(token);
    this.#children = children;
  }

  /** Dependents of a token from left to right, of all relations or of the given ones (`nsubj` also means `nsubj:pass`). */
  children(head: Token, ...relations: readonly string[]): readonly Token[] {
    const all = this.#children[head.index] ?? [];
    return relations.length === 0
      ? all
      : all.filter((child) => relations.some((relation) => isRelation(child, relation)));
  }

  child(head: Token, ...relations: readonly string[]): Token | undefined {
    return this.children(head, ...relations)[0];
  }

  parent(token: Token): Token | undefined {
    return this.tokens[token.head];
  }

  /** The preposition (or other case marker) that introduces a nominal, lower case, e.g. "against", "because of". */
  preposition(nominal: Token): string | null {
    const marks = this.children(nominal, 'case').filter(
      (mark) => mark.form !== "'s" && mark.form !== '’s' && mark.form !== "'",
    );
    const first = marks[0];
    if (!first) return null;
    const fixed = this.children(first, 'fixed');
    return [first, ...marks.slice(1), ...fixed]
      .sort((a, b) => a.index - b.index)
      .map((token) => token.form.toLowerCase())
      .join(' ');
  }

  /** A nominal and everything conjoined with it, in order. */
  conjuncts(token: Token): readonly Token[] {
    return [token, ...this.children(token, 'conj').flatMap((other) => this.conjuncts(other))];
  }

  /** All tokens under a head, itself included, in order of the text. */
  subtree(head: Token): readonly Token[] {
    const found: Token[] = [];
    const open: Token[] = [head];
    for (let token = open.pop(); token; token = open.pop()) {
      found.push(token);
      open.push(...this.children(token));
    }
    return found.sort((a, b) => a.index - b.index);
  }

  /** From a token up to the root, itself first. Ends on a cycle, which a parser must not make. */
  ancestors(token: Token): readonly Token[] {
    const path: Token[] = [];
    for (let at: Token | undefined = token; at && path.length <= this.tokens.length; at = this.parent(at))
      path.push(at);
    return path;
  }
}

/** `nsubj` is also `nsubj:pass`; `nsubj:pass` is only itself. */
export function isRelation(token: Token, relation: string): boolean {
  return token.deprel === relation || token.deprel.startsWith(`${relation}:`);
}

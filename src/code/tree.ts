import type { Sentence, Token } from '../model/index.ts';

/** A sentence with its arcs also readable downwards. Made once a sentence; the coder asks it everything. */
export class Tree {
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  readonly #children: readonly (readonly Token[])[];
  /** By token; undefined where nobody asked yet. */
  readonly #prepositions: (string | null | undefined)[];
  #words: ReadonlySet<string> | undefined;

  constructor(sentence: Sentence) {
    this.sentence = sentence;
    this.tokens = sentence.tokens;
    const children: Token[][] = sentence.tokens.map(() => []);
    for (const token of sentence.tokens) children[token.head]?.push(token);
    this.#children = children;
    this.#prepositions = new Array(this.tokens.length);
  }

  /** Lemmas and forms of all tokens, in lower case: what is not among them need not be looked for. */
  get words(): ReadonlySet<string> {
    this.#words ??= new Set(this.tokens.flatMap(({ form, lemma }) => [form.toLowerCase(), lemma.toLowerCase()]));
    return this.#words;
  }

  /** Dependents of a token from left to right, of all relations or of the given ones (`nsubj` also means `nsubj:pass`). */
  children(head: Token, ...relations: readonly string[]): readonly Token[] {
    const all = this.#children[head.index] ?? NONE;
    if (relations.length === 0 || all.length === 0) return all;
    return all.filter((child) => isOneOf(child, relations));
  }

  child(head: Token, ...relations: readonly string[]): Token | undefined {
    const all = this.#children[head.index] ?? NONE;
    return relations.length === 0 ? all[0] : all.find((child) => isOneOf(child, relations));
  }

  parent(token: Token): Token | undefined {
    return this.tokens[token.head];
  }

  /** The preposition (or other case marker) that introduces a nominal, lower case, e.g. "against", "because of". */
  preposition(nominal: Token): string | null {
    const known = this.#prepositions[nominal.index];
    if (known !== undefined) return known;
    const found = this.#readPreposition(nominal);
    this.#prepositions[nominal.index] = found;
    return found;
  }

  #readPreposition(nominal: Token): string | null {
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
    const others = this.children(token, 'conj');
    return others.length === 0 ? [token] : [token, ...others.flatMap((other) => this.conjuncts(other))];
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
export function isRelation({ deprel }: Token, relation: string): boolean {
  if (!deprel.startsWith(relation)) return false;
  return deprel.length === relation.length || deprel[relation.length] === ':';
}

const NONE: readonly Token[] = [];

function isOneOf(token: Token, relations: readonly string[]): boolean {
  for (const relation of relations) if (isRelation(token, relation)) return true;
  return false;
}

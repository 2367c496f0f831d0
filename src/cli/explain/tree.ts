import type { Sentence, Token } from '../../model/index.ts';

/** A dependency tree, a line a word, each under its head: word, relation, part of speech. */
export function drawTree(sentence: Sentence): string[] {
  const children = new Map<number, Token[]>();
  for (const token of sentence.tokens) children.set(token.head, [...(children.get(token.head) ?? []), token]);
  const lines: string[] = [];
  const open = (children.get(-1) ?? []).map((token) => ({ token, before: '', branch: '', under: '' }));
  for (let at = open.shift(); at; at = open.shift()) {
    lines.push(`${at.before}${at.branch}${at.token.form}  ${at.token.deprel} ${at.token.upos}`);
    const under = at.before + at.under;
    const next = children.get(at.token.index) ?? [];
    open.unshift(
      ...next.map((token, index) => {
        const last = index === next.length - 1;
        return { token, before: under, branch: last ? '└ ' : '├ ', under: last ? '  ' : '│ ' };
      }),
    );
  }
  return lines;
}

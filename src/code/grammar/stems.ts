import type { Token } from '../../model/index.ts';

/**
 * Lemmas that a word may have, the parser's first: "vowed" → vowed, vow, vowe. For looking up verbs in a table, which
 * sorts out those that are no words; the parser errs on the rarer ones.
 */
export function lemmasOf(token: Token): readonly string[] {
  const form = token.form.toLowerCase();
  return [...new Set([token.lemma.toLowerCase(), ...stemsOf(form)])];
}

function stemsOf(form: string): readonly string[] {
  if (form.endsWith('ied') || form.endsWith('ies')) return [`${form.slice(0, -3)}y`];
  if (form.endsWith('ed')) return [form.slice(0, -2), form.slice(0, -1), undoubled(form.slice(0, -2))];
  if (form.endsWith('ing')) return [form.slice(0, -3), `${form.slice(0, -3)}e`, undoubled(form.slice(0, -3))];
  if (form.endsWith('es')) return [form.slice(0, -1), form.slice(0, -2)];
  return form.endsWith('s') ? [form.slice(0, -1)] : [];
}

/** "admitt" → "admit". */
function undoubled(stem: string): string {
  return stem.at(-1) === stem.at(-2) ? stem.slice(0, -1) : stem;
}

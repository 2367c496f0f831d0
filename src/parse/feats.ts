import type { Draft } from './draft.ts';

/** Morphological features by what decides them: `form\ttag`, or the tag with its place in the tree. */
export type FeatsTable = ReadonlyMap<string, string>;

/** What of a verb's surroundings tells its form: an infinitive's "to", a passive's or perfect's auxiliary, its own relation. */
export function verbContext(draft: Draft, labelNames: readonly string[], slot: number): string {
  let helper = '';
  for (let child = Math.max(1, slot - 8); child < slot; child++) {
    if (draft.heads[child] !== slot) continue;
    const label = labelNames[draft.labels[child]!]!;
    if (label === 'aux:pass') helper = 'pass';
    else if (label === 'aux' && helper !== 'pass') helper = draft.lemmas[child - 1]!;
    else if (label === 'mark' && helper === '' && draft.lemmas[child - 1] === 'to') helper = 'to';
  }
  return `${helper}\t${labelNames[draft.labels[slot]!]}`;
}

/** The keys to look features up by, from the surest to the most general. */
export function featsKeys(form: string, tag: string, context: string): string[] {
  const lower = form.toLowerCase();
  if (!tag.startsWith('VERB') && !tag.startsWith('AUX')) return [`${lower}\t${tag}`, tag];
  const [helper] = context.split('\t');
  const own = tag.startsWith('AUX') ? [`${lower}\t${tag}\t${helper}`] : [];
  return [...own, `${tag}\t${context}`, `${tag}\t${helper}`, tag];
}

export function featsOf(table: FeatsTable, form: string, tag: string, context: string): string {
  if (form.length > 40) return table.get(tag) ?? '_';
  for (const key of featsKeys(form, tag, context)) {
    const found = table.get(key);
    if (found !== undefined) return found;
  }
  return '_';
}

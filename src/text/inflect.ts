/** Regular forms of an English verb; irregular verbs are everyday words that the parser knows. */
interface VerbForms {
  /** "seizes" */
  readonly present: string;
  /** "seized"; two where the spelling may double a letter. */
  readonly past: readonly string[];
  /** "seizing" */
  readonly gerund: readonly string[];
}

export function verbForms(verb: string): VerbForms {
  const stems = stemsOf(verb);
  const past = /[^aeiou]y$/.test(verb) ? [`${verb.slice(0, -1)}ied`] : stems.map((stem) => `${stem}ed`);
  return { present: withS(verb), past, gerund: stems.map((stem) => `${stem}ing`) };
}

/** What stands before -ed and -ing: "raid", "bomb"; "rap" of "rape"; "ambush"; "gunn" of "gun"; "target" and "targett". */
function stemsOf(verb: string): readonly string[] {
  if (/[^eo]e$/.test(verb)) return [verb.slice(0, -1)];
  if (/^[^aeiou]*[aeiou][^aeiouwxy]$/.test(verb)) return [verb + verb.slice(-1)];
  return /[aeiou][^aeiou]*[^aeiou][aeiou][lptr]$/.test(verb) ? [verb, verb + verb.slice(-1)] : [verb];
}

/** Adds -s as English spelling wants it. */
export function withS(word: string): string {
  if (/(s|x|z|ch|sh)$/.test(word)) return `${word}es`;
  return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;
}

/** Plural of a noun, with the irregular ones that name people. */
export function plural(noun: string): string {
  if (noun.endsWith('man')) return `${noun.slice(0, -2)}en`;
  if (noun.endsWith('child')) return `${noun}ren`;
  return noun.endsWith('ife') ? `${noun.slice(0, -2)}ves` : withS(noun);
}

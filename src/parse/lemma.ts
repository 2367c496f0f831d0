/** How an ending changes: cut so many letters, add these. "2:y" makes "cities" from "citi" + "es": cut 3, add "y". */
export interface LemmaTable {
  /** Whole forms: `form\tUPOS\tXPOS` or `form\tXPOS`, the form in lower case, to the lemma. */
  readonly words: ReadonlyMap<string, string>;
  /** `XPOS\tending` to `cut:add`; the longest ending wins. */
  readonly endings: ReadonlyMap<string, string>;
}

const LONGEST_ENDING = 6;

/**
 * The dictionary form of a word with its tags. Names keep their capitals. Of the endings that fit, the longest whose
 * outcome `isWord` knows is taken, else the longest at all: so "bombed" gives "bomb", though "stabbed" gives "stab".
 */
export function lemmaOf(
  table: LemmaTable,
  form: string,
  upos: string,
  xpos: string,
  isWord: (lower: string) => boolean,
): string {
  if (form.length > 40) return form;
  const lower = form.toLowerCase();
  const known = table.words.get(`${lower}\t${upos}\t${xpos}`) ?? table.words.get(`${lower}\t${xpos}`);
  if (known !== undefined) return known === lower && upos === 'PROPN' ? form : known;
  const keepsCapitals = upos === 'PROPN' || upos === 'X' || upos === 'SYM' || xpos.startsWith('NNP');
  return byEnding(table, keepsCapitals ? form : lower, xpos, isWord);
}

function byEnding(table: LemmaTable, base: string, xpos: string, isWord: (lower: string) => boolean): string {
  const lower = base.toLowerCase();
  let longest: string | null = null;
  for (let n = Math.min(LONGEST_ENDING, lower.length - 1); n > 0; n--) {
    const edit = table.endings.get(`${xpos}\t${lower.slice(-n)}`);
    if (!edit) continue;
    const lemma = applyEdit(base, edit);
    if (!/[aeiouy]/i.test(lemma)) continue;
    if (isWord(lemma.toLowerCase())) return lemma;
    longest ??= lemma;
  }
  return longest ?? base;
}

function applyEdit(form: string, edit: string): string {
  const colon = edit.indexOf(':');
  return form.slice(0, form.length - Number(edit.slice(0, colon))) + edit.slice(colon + 1);
}

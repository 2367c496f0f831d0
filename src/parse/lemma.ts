/** How an ending changes: cut so many letters, add these. "2:y" makes "cities" from "citi" + "es": cut 3, add "y". */
export interface LemmaTable {
  /** Whole forms: `form\tUPOS\tXPOS` in lower case form to lemma. */
  readonly words: ReadonlyMap<string, string>;
  /** `XPOS\tending` to `cut:add`; the longest ending wins. */
  readonly endings: ReadonlyMap<string, string>;
}

const LONGEST_ENDING = 6;

/** The dictionary form of a word with its tags. Names keep their capitals. */
export function lemmaOf(table: LemmaTable, form: string, upos: string, xpos: string): string {
  if (form.length > 40) return form;
  const lower = form.toLowerCase();
  const known = table.words.get(`${lower}\t${upos}\t${xpos}`);
  if (known !== undefined) return known === lower && upos === 'PROPN' ? form : known;
  const base = upos === 'PROPN' || upos === 'X' || upos === 'SYM' ? form : lower;
  for (let n = Math.min(LONGEST_ENDING, lower.length - 1); n > 0; n--) {
    const edit = table.endings.get(`${xpos}\t${lower.slice(-n)}`);
    if (edit) return applyEdit(base, edit);
  }
  return base;
}

function applyEdit(form: string, edit: string): string {
  const colon = edit.indexOf(':');
  return form.slice(0, form.length - Number(edit.slice(0, colon))) + edit.slice(colon + 1);
}

/** A word that is a number: `unit` and `ten` add up, `scale` multiplies what stands before it. */
interface Numeral {
  readonly kind: 'unit' | 'ten' | 'scale';
  readonly value: number;
}

/** Number words by their lower-case form. */
export type Numerals = ReadonlyMap<string, Numeral>;

/** A number that begins at a word: its value and how many words it takes. */
export interface NumberRun {
  readonly value: number;
  readonly length: number;
}

/** Above this a count of people is a misreading; the world holds fewer. */
const LARGEST = 10_000_000_000;
const GROUPED = /^\d{1,3}(?:[,’']\d{3})+$/;
const WHOLE = /^\d{1,11}$/;
const DECIMAL = /^\d{1,9}\.\d{1,6}$/;

interface State {
  total: number;
  part: number;
  last: 'none' | 'digits' | Numeral['kind'];
  length: number;
}

/**
 * The number that begins at a word, or null. Words are lower case; a hyphen may stand within a word or be one.
 * Reads "12,000", "3 000", "2.5 million", "twenty-one", "two hundred and five", "a dozen"; takes the longest run.
 * "A" and "an" count only before a scale, and a scale never stands alone ("thousands" is no number).
 */
export function numberAt(words: readonly string[], at: number, numerals: Numerals): NumberRun | null {
  const first = words[at];
  if (first === undefined) return null;
  const state: State = { total: 0, part: 0, last: 'none', length: 0 };
  if (!begin(state, words, at, numerals)) return null;
  while (extend(state, words, at + state.length, numerals)) if (state.total + state.part > LARGEST) return null;
  const value = state.total + state.part;
  return Number.isInteger(value) && value <= LARGEST ? { value, length: state.length } : null;
}

function begin(state: State, words: readonly string[], at: number, numerals: Numerals): boolean {
  const word = words[at] ?? '';
  const digits = digitsOf(word, words[at + 1] ?? '');
  if (digits !== null) {
    const grouped = WHOLE.test(word) && word.length <= 3 && /^\d{3}$/.test(words[at + 1] ?? '');
    state.part = digits;
    state.last = 'digits';
    state.length = grouped ? 2 : 1;
    return true;
  }
  if ((word === 'a' || word === 'an') && numerals.get(words[at + 1] ?? '')?.kind === 'scale') {
    state.part = 1;
    state.last = 'digits';
    state.length = 1;
    return true;
  }
  const numeral = numerals.get(word) ?? compound(word, numerals);
  if (!numeral || numeral.kind === 'scale') return false;
  state.part = numeral.value;
  state.last = numeral.kind;
  state.length = 1;
  return true;
}

function digitsOf(word: string, next: string): number | null {
  if (GROUPED.test(word)) return Number(word.replace(/[,’']/g, ''));
  if (DECIMAL.test(word)) return Number(word);
  if (!WHOLE.test(word)) return null;
  return word.length <= 3 && /^\d{3}$/.test(next) ? Number(word + next) : Number(word);
}

/** "twenty-one" as one word. */
function compound(word: string, numerals: Numerals): Numeral | null {
  const [ten, unit, more] = word.split('-');
  if (ten === undefined || unit === undefined || more !== undefined) return null;
  const high = numerals.get(ten);
  const low = numerals.get(unit);
  return high?.kind === 'ten' && low?.kind === 'unit' ? { kind: 'unit', value: high.value + low.value } : null;
}

/** Takes the next word into the number if it belongs to it. */
function extend(state: State, words: readonly string[], at: number, numerals: Numerals): boolean {
  const word = words[at] ?? '';
  const link = word === '-' || word === 'and' ? 1 : 0;
  if (word === '-' && state.last !== 'ten') return false;
  if (word === 'and' && state.last !== 'scale') return false;
  const next = numerals.get(words[at + link] ?? '') ?? compound(words[at + link] ?? '', numerals);
  if (!next || (link === 1 && next.kind === 'scale') || !fits(state, next)) return false;
  add(state, next);
  state.length += 1 + link;
  return true;
}

function fits(state: State, next: Numeral): boolean {
  if (next.kind === 'scale') return state.part > 0 && (state.last !== 'scale' || next.value > 100);
  if (next.kind === 'ten') return state.last === 'scale';
  return state.last === 'scale' || (state.last === 'ten' && next.value > 0 && next.value < 10);
}

function add(state: State, next: Numeral): void {
  if (next.kind !== 'scale') state.part += next.value;
  else if (next.value <= 100) state.part *= next.value;
  else {
    state.total += state.part * next.value;
    state.part = 0;
  }
  state.last = next.kind;
}

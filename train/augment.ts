import type { Random } from './random.ts';
import type { GoldSentence, GoldWord } from './treebank.ts';

/**
 * Copies of sentences as news and its reprints would write them: without end marks or commas, as headlines, in capitals,
 * with foreign names, with the apostrophe of a genitive lost. The treebank has little of that.
 */
export function augmented(sentence: GoldSentence, random: Random): GoldSentence {
  const named = random.next() < 0.5 ? withForeignNames(sentence, random) : sentence;
  const fate = random.next();
  if (fate < 0.15) return without(named, isEndMark);
  if (fate < 0.45) return withoutCommas(named);
  if (fate < 0.72) return without(named, (word) => isLeftOutOfHeadlines(word) || isEndMark(word));
  if (fate < 0.82) return named.map((word) => ({ ...word, form: word.form.toUpperCase() }));
  return withoutApostrophes(named);
}

/** As reprints and databases of news give sentences whose commas got lost on the way. */
export function withoutCommas(sentence: GoldSentence): GoldSentence {
  return without(sentence, (word) => word.form === ',');
}

function isEndMark(word: GoldWord): boolean {
  return word.upos === 'PUNCT' && /^[.!?]+$/.test(word.form);
}

function isLeftOutOfHeadlines(word: GoldWord): boolean {
  return word.xpos === 'DT' ? word.deprel === 'det' : word.lemma === 'be' && word.deprel.startsWith('aux');
}

/** Takes out words that nothing hangs on. */
function without(sentence: GoldSentence, unwanted: (word: GoldWord) => boolean): GoldSentence {
  const heads = new Set(sentence.map((word) => word.head));
  const gone = sentence.map((word, i) => unwanted(word) && !heads.has(i + 1) && word.head !== 0);
  return renumbered(sentence, gone);
}

function renumbered(sentence: GoldSentence, gone: readonly boolean[]): GoldSentence {
  const places = [0];
  let place = 0;
  for (const away of gone) places.push(away ? place : ++place);
  const kept = sentence.filter((_, i) => !gone[i]);
  return kept.length === 0 ? sentence : kept.map((word) => ({ ...word, head: places[word.head]! }));
}

/** "Syria 's" becomes the one word "Syrias", as where an apostrophe got lost on the way. */
function withoutApostrophes(sentence: GoldSentence): GoldSentence {
  const joins = (i: number) =>
    sentence[i]?.xpos === 'POS' && sentence[i].head === i && /^\p{L}+$/u.test(sentence[i - 1]?.form ?? '');
  const gone = sentence.map((_, i) => joins(i) && !sentence.some((word) => word.head === i + 1));
  const joined = sentence.map((word, i) => (gone[i + 1] ? { ...word, form: `${word.form}s` } : word));
  return renumbered(joined, gone);
}

const STARTS = ['Kh', 'H', 'Z', 'Sh', 'M', 'T', 'R', 'B', 'Q', 'J', 'D', 'S', 'Gh', 'N', 'F', 'A', 'K', 'Y'];
const MIDDLES = ['al', 'an', 'ar', 'ur', 'aw', 'ab', 'am', 'ir', 'ad', 'ass', 'ayy', 'ub', 'ahm', 'uh', 'im', 'eb'];
const ENDS = ['a', 'ah', 'iya', 'in', 'oun', 'i', 'at', 'ib', 'an', 'ed', 'eer', 'ari', 'awi', "'a", 'iyah', 'ous'];

/** Every name that is a word of letters becomes one that no vocabulary has; those before a hyphen stay. */
function withForeignNames(sentence: GoldSentence, random: Random): GoldSentence {
  const pick = (parts: readonly string[]) => parts[Math.floor(random.next() * parts.length)]!;
  return sentence.map((word) => {
    const isName = word.upos === 'PROPN' && word.xpos === 'NNP' && /^\p{Lu}\p{Ll}{2,}$/u.test(word.form);
    if (!isName || random.next() < 0.4) return word;
    const form = pick(STARTS) + pick(MIDDLES) + pick(ENDS);
    return { ...word, form, lemma: form };
  });
}

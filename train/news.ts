import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { withoutCommas } from './augment.ts';
import { Random } from './random.ts';
import type { GoldSentence, GoldWord } from './treebank.ts';

/** Words that a place of a template is filled with, and their tag. */
const LISTS: Record<string, readonly [tag: string, words: string]> = {
  fighters: [
    'NNS',
    'rebels militants insurgents troops soldiers fighters gunmen forces guerrillas jihadists policemen',
  ],
  people: ['NNS', 'civilians people children women villagers soldiers policemen workers protesters journalists'],
  person: ['NN', 'journalist activist judge teacher mayor officer soldier policeman'],
  town: ['NN', 'town village city base airport checkpoint camp hospital market bridge convoy district'],
  towns: ['NNS', 'towns villages positions bases checkpoints camps vehicles targets'],
  strike: ['NN', 'airstrike blast ambush raid attack bombing explosion offensive clash shelling'],
  strikes: ['NNS', 'airstrikes clashes raids attacks blasts strikes shells rockets'],
  seize: [
    'VBP',
    'seize capture shell bomb attack storm target hit strike raid destroy ambush retake besiege abduct free',
  ],
  seizes: ['VBZ', 'seizes captures shells bombs attacks storms targets hits strikes raids destroys retakes abducts'],
  seized: [
    'VBD',
    'seized captured shelled bombed attacked stormed targeted hit struck raided destroyed ambushed retook',
  ],
  seizedN: ['VBN', 'seized captured shelled bombed attacked targeted hit raided destroyed ambushed retaken abducted'],
  seizing: ['VBG', 'seizing capturing shelling bombing attacking storming targeting raiding destroying retaking'],
  kill: ['VBP', 'kill wound injure arrest detain'],
  killed: ['VBD', 'killed wounded injured arrested executed abducted'],
  killing: ['VBG', 'killing wounding injuring arresting'],
  clash: ['VBP', 'clash advance fight battle'],
  clashed: ['VBD', 'clashed fought battled skirmished'],
  said: ['VBD', 'said reported announced added confirmed claimed'],
  source: ['NN', 'spokesman official commander activist monitor source resident'],
  witnesses: ['NNS', 'witnesses residents activists officials medics monitors'],
  adj: ['JJ', 'key strategic northern southern eastern main disputed contested small'],
  Nation: ['JJ', 'Syrian Russian Turkish Israeli Iraqi Afghan Ukrainian Libyan Sudanese Iranian Yemeni Malian'],
  Country: ['NNP', 'Turkey Russia Israel Iraq Iran Syria Sudan Ukraine Ethiopia Yemen Mali Pakistan'],
  day: ['NNP', 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'],
  Month: ['NNP', 'January March May July August October November'],
  num: ['CD', 'two three four five six seven nine 10 11 12 14 17 23 30 45 60 100 250 1,200'],
  date: ['CD', '2 5 9 14 18 21 27 30'],
  year: ['CD', '2004 2009 2012 2015 2017 2020 2023'],
};

/** Names, each with what it is made of; no vocabulary has them. */
const NAMES: Record<string, readonly string[]> = {
  Town: ['Kh Ma Za Ha Ra Bu Da Sa Te Ka', 'l r n m b dd sh rr', 'ab iya un ah oun ine amar isk eb ouq'],
  Name: ['Ah Mu Ka Yu Ibr Sa Ha Na Om Kha', 'm s r l d h', 'ed ad im ir oud an uf ahim il eem'],
  Group: ['Ja Ah Fa Li No Za Ha Ta Su', 'r l b w d', 'an arar iqa awi oor aba usra ayat'],
  Abbr: ['S F J N A H', 'D L N S T', 'F A M P G'],
};

const TAGS: Record<string, string> = {
  the: 'DT',
  a: 'DT',
  an: 'DT',
  and: 'CC',
  that: 'IN',
  ',': ',',
  '.': '.',
  northern: 'JJ',
};

/** The universal tag that goes with a Penn tag, where the relation doesn't change it. */
const UNIVERSAL: Record<string, string> = {
  NN: 'NOUN',
  NNS: 'NOUN',
  NNP: 'PROPN',
  NNPS: 'PROPN',
  DT: 'DET',
  PRP: 'PRON',
  PRP$: 'PRON',
  WP: 'PRON',
  WDT: 'PRON',
  CD: 'NUM',
  JJ: 'ADJ',
  JJR: 'ADJ',
  JJS: 'ADJ',
  RB: 'ADV',
  WRB: 'ADV',
  IN: 'ADP',
  RP: 'ADP',
  TO: 'PART',
  CC: 'CCONJ',
  MD: 'AUX',
  ',': 'PUNCT',
  '.': 'PUNCT',
  HYPH: 'PUNCT',
  '-LRB-': 'PUNCT',
  '-RRB-': 'PUNCT',
};

/** How many sentences are made of each template. */
const FILLINGS = 6;
/** Share of the headlines that are written with capitals throughout. */
const CAPITALS = 0.3;
/** Share of the sentences that have lost their commas. */
const COMMALESS = 0.25;

/** Sentences made of the templates of a file in `data`, each several times with other words. */
export function newsSentences(file: 'news.txt' | 'clauses.txt', random: Random): GoldSentence[] {
  return linesOf(file).flatMap((line) => Array.from({ length: FILLINGS }, () => filled(line, random)));
}

/** The sentences of `data/gold.txt`, to measure with. */
export function goldNews(): GoldSentence[] {
  return linesOf('gold.txt').map((line) => treeOf(line, new Random(0)));
}

function linesOf(name: string): string[] {
  const file = fileURLToPath(new URL(`data/${name}`, import.meta.url));
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => /^[^#]/.test(line));
}

function treeOf(line: string, random: Random): GoldWord[] {
  const pieces = line.match(/\[[\w:]+|\]|[^\s[\]]+/g) ?? [];
  const words: GoldWord[] = [];
  read(pieces, 'root', words, random);
  return words;
}

function filled(template: string, random: Random): GoldSentence {
  const words = treeOf(template, random);
  const headline = words.at(-1)!.upos !== 'PUNCT' && random.next() < CAPITALS;
  const written = words.map((word, i) => {
    const capital = i === 0 || (headline && !/^(ADP|DET|CCONJ|PART)$/.test(word.upos));
    return capital ? { ...word, form: word.form[0]!.toUpperCase() + word.form.slice(1) } : word;
  });
  return random.next() < COMMALESS ? withoutCommas(written) : written;
}

/** Reads what a bracket holds up to its end; gives back the place of its head, from 1, whose own head is still open. */
function read(pieces: string[], relation: string, words: GoldWord[], random: Random): number {
  let head = 0;
  const below: number[] = [];
  for (let piece = pieces.shift(); piece !== undefined && piece !== ']'; piece = pieces.shift()) {
    if (piece.startsWith('[')) below.push(read(pieces, piece.slice(1), words, random));
    else head = words.push(wordOf(piece, relation, random));
  }
  for (const child of below) words[child - 1]!.head = head;
  return head;
}

function wordOf(piece: string, relation: string, random: Random): GoldWord {
  const [text, given] = piece.split(/\/(?=[A-Z-])/) as [string, string | undefined];
  const [form, listed] = text.startsWith('$') ? drawn(text.slice(1), random) : [text, TAGS[text] ?? 'IN'];
  const xpos = given ?? listed;
  return {
    form,
    lemma: '_',
    upos: uposOf(xpos, relation),
    xpos,
    feats: '_',
    head: 0,
    deprel: relation,
    start: 0,
    end: 0,
  };
}

function drawn(list: string, random: Random): [form: string, tag: string] {
  const pick = (words: string): string => {
    const all = words.split(' ');
    return all[Math.floor(random.next() * all.length)]!;
  };
  const parts = NAMES[list];
  if (parts) return [parts.map(pick).join(''), 'NNP'];
  const [tag, words] = LISTS[list]!;
  return [pick(words), tag];
}

function uposOf(xpos: string, relation: string): string {
  if (xpos.startsWith('VB')) return relation.startsWith('aux') ? 'AUX' : 'VERB';
  if (relation === 'mark' && xpos === 'IN') return 'SCONJ';
  return UNIVERSAL[xpos]!;
}

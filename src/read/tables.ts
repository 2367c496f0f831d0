import { type CreditReader, compileCredits } from './credits.ts';
import { compileDates, type DateReader } from './dates.ts';
import { compileRoles, type RoleReader } from './html/roles.ts';
import { compileLanguages, type TellLanguage } from './language.ts';
import { compileLines, type LineJudge } from './strip/lines.ts';
import { compilePhrases } from './strip/phrases.ts';
import type { ReadingKnowledge } from './types.ts';

/** The tables of `knowledge/outlets/` made ready for use; made once, used for every report. */
export interface Tables {
  readonly line: LineJudge;
  readonly credits: CreditReader;
  readonly dates: DateReader;
  readonly language: TellLanguage;
  /** Words that names of outlets end in. */
  readonly outletWords: ReadonlySet<string>;
  /** Words that an appeal for money begins with. */
  readonly appealWords: ReadonlySet<string>;
  readonly roles: RoleReader;
}

export function compileTables(knowledge: ReadingKnowledge): Tables {
  const dates = compileDates(knowledge.siteWords);
  const phrase = compilePhrases(knowledge.boilerplate);
  const outletWords = wordsOf(knowledge, 'outlet');
  return {
    line: compileLines({ phrase, dates, words: knowledge.siteWords }),
    credits: compileCredits(knowledge.credits, knowledge.outlets, outletWords),
    dates,
    language: compileLanguages(knowledge.languages),
    outletWords,
    appealWords: wordsOf(knowledge, 'appeal'),
    roles: compileRoles(knowledge.markup),
  };
}

function wordsOf(knowledge: ReadingKnowledge, wanted: 'outlet' | 'appeal'): ReadonlySet<string> {
  return new Set(knowledge.siteWords.filter((row) => row.class === wanted).map((row) => row.word));
}

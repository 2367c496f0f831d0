import { type CreditReader, compileCredits } from './credits.ts';
import { compileDates, type DateReader } from './dates.ts';
import { compileRoles, type RoleReader } from './html/roles.ts';
import { compileLanguages, type TellLanguage } from './language.ts';
import { compileKinds, type KindByWords } from './strip/kinds.ts';
import { compileLines, type LineJudge } from './strip/lines.ts';
import { compilePhrases } from './strip/phrases.ts';
import { compileNames, type NameReader } from './strip/writer.ts';
import type { ReadingKnowledge, Verdict } from './types.ts';

/** The tables of `knowledge/outlets/` made ready for use; made once, used for every report. */
export interface Tables {
  readonly line: LineJudge;
  readonly credits: CreditReader;
  readonly dates: DateReader;
  readonly language: TellLanguage;
  /** Words that names of outlets end in. */
  readonly outletWords: ReadonlySet<string>;
  /** What a line that is not the report's is by its words. */
  readonly kindOf: KindByWords;
  /** Whether a line speaks for the site itself: an appeal for money or for followers. */
  readonly appeal: (line: string) => Verdict | null;
  readonly roles: RoleReader;
  /** A reader's name at the head of a comment. */
  readonly writer: NameReader;
}

export function compileTables(knowledge: ReadingKnowledge): Tables {
  const dates = compileDates(knowledge.siteWords);
  const phrase = compilePhrases(knowledge.boilerplate);
  const outletWords = new Set(knowledge.siteWords.filter((row) => row.class === 'outlet').map((row) => row.word));
  return {
    line: compileLines({ phrase, dates, words: knowledge.siteWords }),
    credits: compileCredits(knowledge.credits, knowledge.outlets, outletWords),
    dates,
    language: compileLanguages(knowledge.languages),
    outletWords,
    ...compileKinds(knowledge.siteWords),
    roles: compileRoles(knowledge.markup),
    writer: compileNames(knowledge.siteWords, dates),
  };
}

import type { Alias, Report } from '../model/index.ts';
import type { Explained, Words } from './explain.ts';
import type { Hit } from './hit.ts';
import type { NamedReading } from './lexicon.ts';
import type { Line } from './line.ts';

/** An explanation as it goes into the coded report, with the words that give it. */
export function aliasOf(report: Report, explained: Explained): Alias {
  const { line, name, same, relation } = explained;
  const start = Math.min(offset(line, name).start, offset(line, same).start);
  const end = Math.max(offset(line, name).end, offset(line, same).end);
  return {
    name: textOf(report, line, name),
    same_as: textOf(report, line, same),
    relation,
    span: { text: report.body.slice(start, end), start, end },
  };
}

function offset(line: Line, words: Words): { start: number; end: number } {
  const base = line.sentence.start;
  return { start: base + (line.words[words.first]?.from ?? 0), end: base + (line.words[words.last]?.end ?? 0) };
}

function textOf(report: Report, line: Line, words: Words): string {
  const { start, end } = offset(line, words);
  return report.body.slice(start, end);
}

const ANOTHER_NAME: ReadonlySet<Alias['relation']> = new Set(['also_known_as', 'formerly', 'acronym']);

/** Names that the knowledge lacks and the report explains by one that it has: to be read like that one in this report. */
export function learnedNames(report: Report, explained: Explained, hits: readonly Hit[]): NamedReading[] {
  if (!ANOTHER_NAME.has(explained.relation)) return [];
  const actorsOf = (words: Words) =>
    hits
      .filter((hit) => hit.first === words.first && hit.last === words.last)
      .flatMap((hit) => hit.meanings.flatMap((meaning) => (meaning.kind === 'actor' ? [meaning.actor] : [])));
  const name = actorsOf(explained.name);
  const same = actorsOf(explained.same);
  if (name.length === 0) return readings(textOf(report, explained.line, explained.name), same);
  return same.length === 0 ? readings(textOf(report, explained.line, explained.same), name) : [];
}

function readings(phrase: string, actors: readonly string[]): NamedReading[] {
  const name = { name: phrase, official: false, language: 'en', start: null, end: null, lingers: true, source: null };
  return [...new Set(actors)].map((actor) => [phrase, { kind: 'actor', actor, name }]);
}

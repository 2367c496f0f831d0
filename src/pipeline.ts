import type { ActorDescription, Actors, LineageStep, Relation } from './actors/index.ts';
import type { Coder, CoderName } from './code/index.ts';
import type { Accepted, FieldReliability, Reliability } from './decide/index.ts';
import type { FormerIncident } from './keep.ts';
import { readKnowledge, readWorldGazetteer } from './knowledge/index.ts';
import {
  type Alias,
  AscribeError,
  type Codebook,
  type CodedReport,
  type Constraints,
  type Decision,
  type ErrorLine,
  type Incident,
  InputError,
  type Knowledge,
  type KnowledgeFinding,
  type LearnedName,
  type Lineage,
  type NamedPlace,
  type Network,
  type Parse,
  type PlaceMention,
  type PlacesLine,
  type Report,
  type ReportHead,
  type ReviewedClaim,
  type Store,
  type ValueRule,
} from './model/index.ts';
import type { Format, Reader, ReadingKnowledge } from './read/index.ts';
import type { ReconcileKnowledge } from './reconcile/index.ts';
import { neutraliser, toCodePoints } from './text/index.ts';

/**
 * The order of the stages. Each stage is made from the knowledge once and then is a pure function of a report; rooms
 * are loaded when a stage needs them, so that a command pays for its own stage alone.
 */

export {
  type CodeAll,
  type FormerIncident,
  type Keeping,
  type KeepingStep,
  keepCoded,
  keepReports,
  type Outcome,
  oneByOne,
  pairOf,
  type Reconciling,
  recodeReports,
  reconcileStore,
} from './keep.ts';
export type { Format, Listed, Reader } from './read/index.ts';
export type { Accepted, ActorDescription, Actors, FieldReliability, LineageStep, Relation, Reliability };

/** Longest body, in UTF-16 code units, that is parsed: a book of some thousand pages. */
const LONGEST_BODY = 4_000_000;

/** What a stage makes of one report. */
export type Stage<Result> = (report: Report) => Result;

/** What comes from outside: a whole document, or line by line what is JSONL; an error stands for what could not be had. */
export type Incoming =
  | { readonly source: string; readonly lines: AsyncIterable<string> }
  | { readonly source: string; readonly bytes: Uint8Array; readonly contentType?: string | null }
  | ErrorLine;

/** How documents are read: all as one format, and feeds and sitemaps followed to so many of their pages. */
export interface ReadingWishes {
  readonly format?: Format | null;
  readonly follow?: { readonly network: Network; readonly most: number } | null;
}

/** A reader for a run that takes its documents one by one. */
export async function openReader(knowledge: ReadingKnowledge): Promise<Reader> {
  const { createReader } = await import('./read/index.ts');
  return createReader(knowledge);
}

/** The addresses of the feeds in a list of subscriptions (OPML). */
export async function feedsInOpml(text: string): Promise<string[]> {
  const read = await import('./read/index.ts');
  return read.feedsInOpml(text);
}

/** Reads whatever comes into reports, in order; nothing that a document holds ends the run. */
export async function* readReports(
  incoming: AsyncIterable<Incoming>,
  knowledge: ReadingKnowledge,
  { format = null, follow = null }: ReadingWishes = {},
): AsyncGenerator<Report | ErrorLine> {
  const reader = await openReader(knowledge);
  for await (const each of incoming) {
    if ('error' in each) yield each;
    else if ('lines' in each) yield* readLines(each, reader);
    else if (follow) yield* reader.follow({ ...each, format }, follow.network, follow.most);
    else yield* reader.read({ ...each, format });
  }
}

async function* readLines(
  { source, lines }: { readonly source: string; readonly lines: AsyncIterable<string> },
  reader: Reader,
): AsyncGenerator<Report | ErrorLine> {
  let number = 0;
  for await (const line of lines) {
    number += 1;
    const report = reader.readLine(line, `${source}:${number}`);
    if (report) yield report;
  }
}

/**
 * Text to sentences, words and trees as claims are coded from them: loaded words read as plain, known names as one, times tied
 * to their verbs.
 */
export async function openReading(knowledge: Knowledge): Promise<Parse> {
  const [{ loadPackagedParser }, { timeUntier, verbLexicon }] = await Promise.all([
    import('./parse/index.ts'),
    import('./code/index.ts'),
  ]);
  const parse = loadPackagedParser(verbLexicon(knowledge));
  const neutral = neutraliser(knowledge);
  const untie = timeUntier(knowledge);
  return (text) => {
    const plain = neutral(text);
    return plain.restore(parse(plain.text)).map(untie);
  };
}

/** Reports to CoNLL-U text. */
export async function parsing(): Promise<Stage<{ readonly id: string; readonly conllu: string }>> {
  const { loadPackagedParser, toConllu } = await import('./parse/index.ts');
  const parse = loadPackagedParser();
  return ({ id, body }) => ({ id, conllu: toConllu(id, parse(body), body) });
}

/** Reports to the places that they name. */
export async function placing(knowledge: Knowledge, gazetteers: readonly Uint8Array[]): Promise<Stage<PlacesLine>> {
  const layOut = await layingOut(knowledge, gazetteers);
  return (report) => toCodePoints({ id: report.id, places: layOut(report).places.map(namedPlace) }, report.body);
}

/** Reports to claims: the whole way through parser, actors, places and coder. `gazetteers` go before the world's. */
export async function coding(
  knowledge: Knowledge,
  gazetteers: readonly Uint8Array[],
  coder: CoderName,
): Promise<Stage<CodedReport>> {
  const [layOut, { createCoder }] = await Promise.all([layingOut(knowledge, gazetteers), import('./code/index.ts')]);
  const code: Coder = createCoder(knowledge, coder);
  return (report) => toCodePoints(code(layOut(report)), report.body);
}

/** Coded reports to incidents, the same whatever the order in which the reports come. */
export async function reconciling(
  knowledge: ReconcileKnowledge,
): Promise<(coded: readonly CodedReport[], constraints?: Constraints, rule?: ValueRule) => Incident[]> {
  const { reconcile } = await import('./reconcile/index.ts');
  return (coded, constraints, rule) => reconcile(coded, knowledge, constraints, rule);
}

/** Tables of ACLED, UCDP GED and eventreport to reports with what they tell, which reconcile with those coded from texts. */
export async function importing(knowledge: Knowledge) {
  const [{ createImporter, isTable }, { createActors }] = await Promise.all([
    import('./import/index.ts'),
    import('./actors/index.ts'),
  ]);
  return { rowsOf: createImporter(knowledge, createActors(knowledge).resolve), isTable };
}

/** As {@link reconciling}, with the ids that incidents had in an earlier reconciliation. */
export async function reconcilingOn(knowledge: ReconcileKnowledge) {
  const [reconcile, keepIds] = await Promise.all([reconciling(knowledge), openKeepIds()]);
  return (coded: readonly CodedReport[], constraints: Constraints, earlier: readonly FormerIncident[]): Incident[] =>
    keepIds(reconcile(coded, constraints), earlier);
}

/** Gives incidents the ids that they had in an earlier reconciliation. */
export async function openKeepIds() {
  return (await import('./reconcile/index.ts')).keepIds;
}

/** Coded reports and their incidents to who controlled which place when, by the claims of capture and loss. */
export async function openControl() {
  return (await import('./reconcile/index.ts')).controlOf;
}

/** Reports to where each one's text comes from: from which of the others it was copied, and what of it is its own. */
export async function openLineage(): Promise<(reports: readonly Report[]) => Lineage[]> {
  const { lineageOf } = await import('./reconcile/index.ts');
  return lineageOf;
}

/** What people decided, as it bears on coded reports (corrected, rejected, added claims) and on reconciling them. */
export async function deciding(
  decisions: readonly Decision[],
  codebook: Codebook,
): Promise<{ readonly apply: (coded: CodedReport) => CodedReport; readonly constraints: Constraints }> {
  const { applyToReport, constraintsOf, createDecisions } = await import('./decide/index.ts');
  const folded = createDecisions(decisions, () => codebook);
  return { apply: (coded) => applyToReport(coded, folded), constraints: constraintsOf(decisions) };
}

/** What the people of a project accepted of what its reports explain of names. */
export async function acceptedIn(store: Pick<Store, 'decisions' | 'report'>): Promise<Accepted> {
  const { acceptedFrom, acceptedRows } = await import('./decide/index.ts');
  const decisions = await store.decisions();
  const stored = await Promise.all(acceptedFrom(decisions).map((id) => store.report(id)));
  return acceptedRows(decisions, new Map(stored.flatMap((each) => (each ? [[each.report.id, each.report]] : []))));
}

/** What a project's reports explain of names that the knowledge does not hold, with what people made of it. */
export async function learnedIn(store: Store, actors: Actors): Promise<LearnedName[]> {
  const { learnedNames } = await import('./decide/index.ts');
  const explained: { report: ReportHead; alias: Alias }[] = [];
  for await (const { report, aliases } of store.explained())
    for (const alias of aliases) explained.push({ report: headOf(report), alias });
  return learnedNames(explained, await store.decisions(), (name, on) => actors.describe(name, on));
}

function headOf({ id, url, outlet, title, published, language }: ReportHead): ReportHead {
  return { id, url, outlet, title, published, language };
}

/** Knowledge with what people accepted, as a project's reports are coded with. */
export async function withAccepted(knowledge: Knowledge, accepted: Accepted): Promise<Knowledge> {
  return (await import('./decide/index.ts')).withAccepted(knowledge, accepted);
}

/** As {@link withAccepted}, of decisions on coded reports that are no project's, as in a release. */
export async function withDecided(
  knowledge: Knowledge,
  decisions: readonly Decision[],
  coded: readonly CodedReport[],
): Promise<Knowledge> {
  const { acceptedRows, withAccepted: lay } = await import('./decide/index.ts');
  return lay(knowledge, acceptedRows(decisions, new Map(coded.map(({ report }) => [report.id, report]))));
}

/** How two coders agree, people or machines, claim by claim and field by field; the first one is taken as right. */
export async function comparing(): Promise<{
  readonly coders: (first: readonly CodedReport[], second: readonly CodedReport[]) => Reliability;
  readonly reviews: (reviewed: readonly ReviewedClaim[]) => Reliability;
}> {
  const { pairClaims, reliabilityOf } = await import('./decide/index.ts');
  return {
    coders: (first, second) => reliabilityOf(pairClaims(first, second)),
    reviews: (reviewed) => reliabilityOf(reviewed.map(({ coded, left }) => ({ first: left, second: coded }))),
  };
}

/** The actors that the knowledge holds: whom a name meant on a day, with names, relations and lineage. */
export async function openActors(knowledge: Knowledge): Promise<Actors> {
  const { createActors } = await import('./actors/index.ts');
  return createActors(knowledge);
}

/**
 * Everything that is wrong or doubtful in the packaged tables and the user's folders laid over them, by file and line:
 * rows that do not fit, and what each stage knows to be wrong in its own tables.
 */
export async function checkKnowledge(packs: readonly string[]): Promise<KnowledgeFinding[]> {
  const [{ checkActors }, { checkFrames }] = await Promise.all([
    import('./actors/index.ts'),
    import('./code/index.ts'),
  ]);
  const findings: KnowledgeFinding[] = [];
  const tables = readKnowledge(packs, ({ code, reason, file, line }) =>
    findings.push({ severity: 'error', code, message: reason, file, line }),
  );
  findings.push(...checkActors(tables), ...checkFrames(tables));
  return findings.sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
}

/**
 * Runs a stage over reports as they come. A report that fails becomes an error line with its id, errors of earlier
 * stages pass through, and the run goes on.
 */
export async function* eachReport<Result extends object>(
  reports: AsyncIterable<Report | ErrorLine>,
  stage: Stage<Result>,
): AsyncGenerator<Result | ErrorLine> {
  for await (const report of reports) yield 'error' in report ? report : runStage(report, stage);
}

/** One report through a stage; what fails becomes an error line. */
export function runStage<Result extends object>(report: Report, stage: Stage<Result>): Result | ErrorLine {
  try {
    if (report.body.length > LONGEST_BODY)
      throw new InputError('too_long', `a body of more than ${LONGEST_BODY} characters`);
    return stage(report);
  } catch (error) {
    const code = error instanceof AscribeError ? error.code : 'failed';
    return { id: report.id, source: report.url, error: { code, message: (error as Error).message } };
  }
}

/** The index of a gazetteer that a user brought: a GeoNames dump, or JSONL or CSV rows as OCHA's. */
export async function indexGazetteer(bytes: Uint8Array) {
  const { importGazetteer } = await import('./places/index.ts');
  return importGazetteer(bytes);
}

/** The sentences of a body as the coder read them; offsets count code points. */
export async function sentencing(knowledge: Knowledge): Promise<Parse> {
  const parse = await openReading(knowledge);
  return (body) => toCodePoints(parse(body), body);
}

/** A report with its sentences, actors and places, as places are listed from and claims coded. */
async function layingOut(knowledge: Knowledge, gazetteers: readonly Uint8Array[]) {
  const [parse, { createActors }, { createPlaces, openGazetteer }] = await Promise.all([
    openReading(knowledge),
    import('./actors/index.ts'),
    import('./places/index.ts'),
  ]);
  const all = [...gazetteers, readWorldGazetteer()].map((file) => openGazetteer(file));
  const [readActors, readPlaces] = [createActors(knowledge), createPlaces(knowledge, all)];
  return (report: Report) => {
    const sentences = parse(report.body);
    const actors = readActors.readReport(report, sentences);
    return { report, sentences, actors, places: readPlaces.readReport(report, sentences, actors.mentions) };
  };
}

/** Names that stand for a government or within a body's name are listed as well: they name a place, if not the event's. */
function namedPlace(mention: PlaceMention): NamedPlace {
  const { text, start, end, name, latitude, longitude, geoname_id, feature, admin1, country } = mention;
  return { text, start, end, name, latitude, longitude, geoname_id, feature, admin1, country };
}

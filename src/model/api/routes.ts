import { Decision } from '../decision.ts';
import { IncidentLine } from '../query.ts';
import { ErrorLine } from '../report.ts';
import { Run } from '../run.ts';
import { ActorIdentity, ActorItem, ActorQuery, ActorView, HeldOpen, LineageView, ResolveQuery } from './actors.ts';
import { ActionItem } from './codebook.ts';
import { DecisionMade, DecisionQuery, DecisionRequest } from './decisions.ts';
import { Explanation } from './explanation.ts';
import { ExportItem, LossReport } from './exports.ts';
import { IncidentView } from './incident-view.ts';
import { Job, ReportRequest } from './jobs.ts';
import { LearnedName } from './learned.ts';
import { ControlMap, IncidentMap } from './map.ts';
import { NetworkView } from './network.ts';
import { itemsOf, pageOf } from './page.ts';
import { FilteredPage, FilterQuery, IncidentQuery } from './query.ts';
import { ReleaseItem } from './releases.ts';
import { ReportItem, ReportView, SentenceQuery, SentenceTree } from './report-view.ts';
import type { RouteSpec } from './route.ts';
import { DiffPage, DiffQuery } from './runs.ts';
import { Session } from './session.ts';
import { Timeline, TimelineQuery } from './timeline.ts';
import { TodayQuery, TodayView } from './today.ts';
import { ToldClaim } from './told.ts';
import { Framing, FramingQuery, VoicesView } from './voices.ts';

/**
 * Every address under `/api/v1` that answers with JSON. From this table come the routes of the server, the OpenAPI
 * document and the types of the workbench.
 */
export const ROUTES = {
  session: {
    method: 'get',
    path: '/session',
    summary: 'who asks, what the project is, what a changing request must send back',
    role: 'reader',
    answer: Session,
  },
  today: {
    method: 'get',
    path: '/today',
    summary: 'incidents of a time by weight and disagreement, what is new, what wants a decision',
    role: 'reader',
    query: TodayQuery,
    answer: TodayView,
    record: true,
  },
  incidents: {
    method: 'get',
    path: '/incidents',
    summary: 'incidents under a filter, in an order',
    role: 'reader',
    query: IncidentQuery,
    answer: pageOf(IncidentLine),
    record: true,
  },
  incident: {
    method: 'get',
    path: '/incidents/:id',
    summary: 'an incident with its accounts side by side and its decisions',
    role: 'reader',
    answer: IncidentView,
    record: true,
  },
  claims: {
    method: 'get',
    path: '/claims',
    summary: 'claims under a filter, each with the words that make it',
    role: 'reader',
    query: FilteredPage,
    answer: pageOf(ToldClaim),
    record: true,
  },
  claim: { method: 'get', path: '/claims/:id', summary: 'a claim in its words', role: 'reader', answer: ToldClaim },
  explainClaim: {
    method: 'get',
    path: '/claims/:id/explain',
    summary: 'why a claim is coded as it is: words, tree, rows of knowledge',
    role: 'reader',
    answer: Explanation,
  },
  reports: {
    method: 'get',
    path: '/reports',
    summary: 'reports under a filter',
    role: 'reader',
    query: FilteredPage,
    answer: pageOf(ReportItem),
    record: true,
  },
  report: {
    method: 'get',
    path: '/reports/:id',
    summary: 'a report as read, what was taken off it, and its claims marked in its words',
    role: 'reader',
    answer: ReportView,
    record: true,
  },
  sentence: {
    method: 'get',
    path: '/reports/:id/sentences/:n',
    summary: 'the tree of a sentence (numbered from 0)',
    role: 'reader',
    answer: SentenceTree,
  },
  sentenceAt: {
    method: 'get',
    path: '/reports/:id/sentence',
    summary: 'the sentence that stands at a place in the body',
    role: 'reader',
    query: SentenceQuery,
    answer: SentenceTree,
  },
  map: {
    method: 'get',
    path: '/map',
    summary: 'incidents as GeoJSON, with how precisely their places are known',
    role: 'reader',
    query: FilterQuery,
    answer: IncidentMap,
    record: true,
  },
  control: {
    method: 'get',
    path: '/map/control',
    summary: 'places that are said to have changed hands, with who held them when',
    role: 'reader',
    query: FilterQuery,
    answer: ControlMap,
    record: true,
  },
  timeline: {
    method: 'get',
    path: '/timeline',
    summary: 'incidents in lanes, one an actor or place',
    role: 'reader',
    query: TimelineQuery,
    answer: Timeline,
    record: true,
  },
  actors: {
    method: 'get',
    path: '/actors',
    summary: 'actors of the record, those with most incidents first',
    role: 'reader',
    query: FilterQuery,
    answer: itemsOf(ActorItem),
    record: true,
  },
  lineage: {
    method: 'get',
    path: '/actors/lineage',
    summary: 'renames, mergers, splits and coalitions of the actors of the record',
    role: 'reader',
    query: FilterQuery,
    answer: LineageView,
    record: true,
  },
  heldOpen: {
    method: 'get',
    path: '/actors/held-open',
    summary: 'identities that people hold open, newest first',
    role: 'reader',
    answer: itemsOf(HeldOpen),
    record: true,
  },
  resolve: {
    method: 'get',
    path: '/actors/resolve',
    summary: 'whom a name meant on a day, best first',
    role: 'reader',
    query: ResolveQuery,
    answer: itemsOf(ActorIdentity),
  },
  actor: {
    method: 'get',
    path: '/actors/:id',
    summary: 'an actor: names, relations, lineage, incidents, losses claimed and admitted',
    role: 'reader',
    query: ActorQuery,
    answer: ActorView,
    record: true,
  },
  network: {
    method: 'get',
    path: '/network',
    summary: 'who fights and who joins whom',
    role: 'reader',
    query: FilterQuery,
    answer: NetworkView,
    record: true,
  },
  voices: {
    method: 'get',
    path: '/voices',
    summary: 'outlets and speakers: what they claim, how often others bear them out, whom they quote',
    role: 'reader',
    query: FilterQuery,
    answer: VoicesView,
    record: true,
  },
  framing: {
    method: 'get',
    path: '/voices/framing',
    summary: 'what each outlet calls whom',
    role: 'reader',
    query: FramingQuery,
    answer: Framing,
    record: true,
  },
  decisions: {
    method: 'get',
    path: '/decisions',
    summary: 'the log of decisions, newest first',
    role: 'reader',
    query: DecisionQuery,
    answer: pageOf(Decision),
  },
  decide: {
    method: 'post',
    path: '/decisions',
    summary: 'makes a decision; the answer comes when it is on disk',
    role: 'coder',
    body: DecisionRequest,
    answer: DecisionMade,
  },
  addReports: {
    method: 'post',
    path: '/reports',
    summary: 'adds reports: JSON with a text or an address, or multipart/form-data with files',
    role: 'coder',
    body: ReportRequest,
    answer: Job,
  },
  jobs: {
    method: 'get',
    path: '/jobs',
    summary: 'work in the background, newest first',
    role: 'reader',
    answer: itemsOf(Job),
  },
  job: { method: 'get', path: '/jobs/:id', summary: 'how far a job is', role: 'reader', answer: Job },
  runs: {
    method: 'get',
    path: '/runs',
    summary: 'passes of the coder, newest first',
    role: 'reader',
    answer: itemsOf(Run),
  },
  codeAgain: {
    method: 'post',
    path: '/runs',
    summary: 'codes all reports anew with what is known now, as after names were accepted',
    role: 'coder',
    answer: Job,
  },
  runErrors: {
    method: 'get',
    path: '/runs/:id/errors',
    summary: 'inputs of a run that could not be used',
    role: 'reader',
    answer: itemsOf(ErrorLine),
  },
  runDiff: {
    method: 'get',
    path: '/runs/:before/diff/:after',
    summary: 'what one run has and another has not, and why',
    role: 'reader',
    query: DiffQuery,
    answer: DiffPage,
  },
  releases: {
    method: 'get',
    path: '/releases',
    summary: 'datasets that were released, newest first',
    role: 'reader',
    answer: itemsOf(ReleaseItem),
  },
  makeRelease: {
    method: 'post',
    path: '/releases',
    summary: 'releases the record as it stands: data, codebook, decisions, methods, sums',
    role: 'coder',
    answer: Job,
  },
  checkRelease: {
    method: 'post',
    path: '/releases/:id/check',
    summary: 'makes a release again from its own data and compares it byte by byte',
    role: 'coder',
    answer: Job,
  },
  exports: {
    method: 'get',
    path: '/exports',
    summary: 'formats to write',
    role: 'reader',
    answer: itemsOf(ExportItem),
  },
  losses: {
    method: 'get',
    path: '/exports/:format/losses',
    summary: 'what a format can not hold of the incidents under a filter',
    role: 'reader',
    query: FilterQuery,
    answer: LossReport,
    record: true,
  },
  learned: {
    method: 'get',
    path: '/knowledge/learned',
    summary: 'names that reports explain and the knowledge does not hold, with what people made of them',
    role: 'reader',
    answer: itemsOf(LearnedName),
    record: true,
  },
  actions: {
    method: 'get',
    path: '/knowledge/actions',
    summary: 'the actions of the codebook',
    role: 'reader',
    answer: itemsOf(ActionItem),
  },
} as const satisfies Record<string, RouteSpec>;

export type RouteName = keyof typeof ROUTES;

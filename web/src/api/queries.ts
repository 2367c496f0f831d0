import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type {
  ActionItem,
  ActorIdentity,
  ActorItem,
  ActorView,
  ControlMap,
  Decision,
  ErrorLine,
  ExportItem,
  Framing,
  HeldOpen,
  IncidentLine,
  IncidentMap,
  IncidentView,
  Job,
  LearnedName,
  LineageView,
  LossReport,
  NetworkView,
  Page,
  RecordFilter,
  RecordOrder,
  ReleaseItem,
  ReportItem,
  ReportView,
  Run,
  RunDifference,
  SentenceTree,
  Timeline,
  TodayView,
  ToldClaim,
  VoicesView,
} from '../../../src/model/index.ts';
import { filterQuery } from '../filters/search.ts';
import { get, type Query, session } from './client.ts';

/** Every question that a page asks, by name. A key begins with `record` where a decision or new reports change the answer. */

function question<Data>(path: string, query: Query = {}) {
  return queryOptions({
    queryKey: ['record', path, query] as const,
    queryFn: ({ signal }) => get<Data>(path, query, signal),
  });
}

const id = encodeURIComponent;

export const sessionQuery = queryOptions({ queryKey: ['record', 'session'], queryFn: () => session() });

/** The codebook changes with the version alone. */
export const actionsQuery = queryOptions({
  queryKey: ['codebook'],
  queryFn: ({ signal }) => get<{ items: ActionItem[] }>('/knowledge/actions', {}, signal),
  staleTime: Number.POSITIVE_INFINITY,
});

export const todayQuery = (filter: RecordFilter, since: string | null) =>
  question<TodayView>('/today', { ...filterQuery(filter), since });
export const incidentQuery = (incident: string) => question<IncidentView>(`/incidents/${id(incident)}`);
export const claimQuery = (claim: string) => question<ToldClaim>(`/claims/${id(claim)}`);
export const reportQuery = (report: string) => question<ReportView>(`/reports/${id(report)}`);
export const sentenceQuery = (report: string, sentence: number) =>
  question<SentenceTree>(`/reports/${id(report)}/sentences/${sentence}`);
/** The sentence at a place in the body. */
export const sentenceAtQuery = (report: string, at: number) =>
  question<SentenceTree>(`/reports/${id(report)}/sentence`, { at });
export const mapQuery = (filter: RecordFilter) => question<IncidentMap>('/map', filterQuery(filter));
export const controlQuery = (filter: RecordFilter) => question<ControlMap>('/map/control', filterQuery(filter));
export const timelineQuery = (filter: RecordFilter, by: 'actor' | 'place') =>
  question<Timeline>('/timeline', { ...filterQuery(filter), by });
export const actorsQuery = (filter: RecordFilter) => question<{ items: ActorItem[] }>('/actors', filterQuery(filter));
export const actorQuery = (actor: string, filter: RecordFilter) =>
  question<ActorView>(`/actors/${id(actor)}`, filterQuery(filter));
export const heldOpenQuery = question<{ items: HeldOpen[] }>('/actors/held-open');
export const learnedQuery = question<{ items: LearnedName[] }>('/knowledge/learned');
export const lineageQuery = (filter: RecordFilter) => question<LineageView>('/actors/lineage', filterQuery(filter));
export const networkQuery = (filter: RecordFilter) => question<NetworkView>('/network', filterQuery(filter));
export const voicesQuery = (filter: RecordFilter) => question<VoicesView>('/voices', filterQuery(filter));
export const framingQuery = (filter: RecordFilter) => question<Framing>('/voices/framing', filterQuery(filter));
/** Whom a name meant on a day. */
export const resolveQuery = (name: string, on: string | null) =>
  question<{ items: ActorIdentity[] }>('/actors/resolve', { name, on });

/** All reports under a filter, a page after another. */
export const reportsQuery = (filter: RecordFilter) =>
  infiniteQueryOptions({
    queryKey: ['record', '/reports', filter] as const,
    queryFn: ({ pageParam, signal }) =>
      get<Page<ReportItem>>('/reports', { ...filterQuery(filter), after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });

/** All incidents under a filter, a page after another. */
export const incidentsQuery = (filter: RecordFilter, order: RecordOrder) =>
  infiniteQueryOptions({
    queryKey: ['record', '/incidents', filter, order] as const,
    queryFn: ({ pageParam, signal }) =>
      get<Page<IncidentLine>>('/incidents', { ...filterQuery(filter), order, after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });

/** What changed from one run to another, a page after another. */
export const diffQuery = (before: string, after: string) =>
  infiniteQueryOptions({
    queryKey: ['record', 'diff', before, after] as const,
    queryFn: ({ pageParam, signal }) =>
      get<{ items: RunDifference[]; next: number | null }>(
        `/runs/${id(before)}/diff/${id(after)}`,
        { after: pageParam },
        signal,
      ),
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next,
  });

/** The log of decisions, newest first. */
export const decisionsQuery = infiniteQueryOptions({
  queryKey: ['record', '/decisions'] as const,
  queryFn: ({ pageParam, signal }) => get<Page<Decision>>('/decisions', { after: pageParam }, signal),
  initialPageParam: null as string | null,
  getNextPageParam: ({ next }) => next,
});

export const releasesQuery = question<{ items: ReleaseItem[] }>('/releases');
export const jobsQuery = queryOptions({
  queryKey: ['jobs'] as const,
  queryFn: ({ signal }) => get<{ items: Job[] }>('/jobs', {}, signal),
});
export const runsQuery = question<{ items: Run[] }>('/runs');
export const runErrorsQuery = (run: string) => question<{ items: ErrorLine[] }>(`/runs/${id(run)}/errors`);
export const exportsQuery = queryOptions({
  queryKey: ['exports'] as const,
  queryFn: ({ signal }) => get<{ items: ExportItem[] }>('/exports', {}, signal),
  staleTime: Number.POSITIVE_INFINITY,
});
export const lossesQuery = (format: string, filter: RecordFilter) =>
  question<LossReport>(`/exports/${id(format)}/losses`, filterQuery(filter));

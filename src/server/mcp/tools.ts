import { z } from 'zod';
import { Day, RecordFilter, RecordOrder, ROUTES, type RouteName } from '../../model/index.ts';
import { actorAnswers } from '../answers/actors.ts';
import { claimAnswers } from '../answers/claims.ts';
import { incidentAnswers } from '../answers/incidents.ts';
import { reportAnswers } from '../answers/reports.ts';
import type { Asked } from '../http/handler.ts';
import type { Project } from '../project.ts';
import { incidentEvidence, reportEvidence, toldEvidence } from './evidence.ts';

/** A read-only question that an assistant may ask of the record. */
export interface Tool<Shape extends z.ZodRawShape = z.ZodRawShape> {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: Shape;
  answer(asked: z.output<z.ZodObject<Shape>>, project: Project): Promise<object>;
}

/** Incidents of one answer: each comes with its evidence, and an assistant reads only so much. */
const MOST_INCIDENTS = 25;

const Id = z.string().min(1).max(200);

const searchIncidents = tool({
  name: 'search_incidents',
  title: 'Search incidents',
  description:
    'Incidents of the record under a filter: who did what to whom, where and when, with the toll, how it was chosen, the independent voices, what they disagree on, and the quoted words behind each.',
  input: {
    from: Day.optional().describe('first day, as 2016-08-01'),
    to: Day.optional().describe('last day'),
    actor: z.array(Id).optional().describe('ids of actors, from resolve_actor'),
    action: z.array(Id).optional().describe('ids of actions of the codebook, such as air-strike'),
    grade: RecordFilter.shape.grade,
    outlet: RecordFilter.shape.outlet,
    country: RecordFilter.shape.country.describe('ISO 3166-1 alpha-2'),
    text: RecordFilter.shape.text.describe('words in the reports, as in a web search'),
    disagreeing: RecordFilter.shape.disagreeing,
    order: RecordOrder.default('date'),
    after: z.string().optional().describe('"next" of the answer before'),
    limit: z.int().min(1).max(MOST_INCIDENTS).default(10),
  },
  answer: async ({ order, after, limit, ...filter }, project) => {
    const page = after === undefined ? { limit } : { after, limit };
    const { items, next, total } = await project.store.incidents(filter as RecordFilter, order, page);
    const views = await Promise.all(
      items.map(({ id }) => incidentAnswers.incident(asking('incident', { id }), project)),
    );
    return { total, next, incidents: views.map(incidentEvidence) };
  },
});

const getIncident = tool({
  name: 'get_incident',
  title: 'Get an incident',
  description:
    'One incident with every account of it side by side: quoted words, chain of speakers, hedge, toll; who denies it, what nearly belonged to it, and what people decided.',
  input: { id: Id },
  answer: async ({ id }, project) => {
    const view = await incidentAnswers.incident(asking('incident', { id }), project);
    const nearly = view.nearly.map(({ told, because }) => ({ ...toldEvidence(told), because }));
    return { ...incidentEvidence(view), nearly, decisions: view.decisions };
  },
});

const getReport = tool({
  name: 'get_report',
  title: 'Get a report',
  description: 'A report as it was read: its words, what was taken off the page and why, and the claims coded from it.',
  input: { id: Id },
  answer: async ({ id }, project) => reportEvidence(await reportAnswers.report(asking('report', { id }), project)),
});

const explainClaim = tool({
  name: 'explain_claim',
  title: 'Explain a claim',
  description:
    'Why a claim is coded as it is: its words, the tree of its sentence, the rows of knowledge that made it.',
  input: { id: Id },
  answer: async ({ id }, project) => {
    const { told, tree, rules } = await claimAnswers.explainClaim(asking('explainClaim', { id }), project);
    return { ...toldEvidence(told), claim: told.claim, tree, rules };
  },
});

const resolveActor = tool({
  name: 'resolve_actor',
  title: 'Resolve an actor on a date',
  description:
    'Whom a name meant on a day, best first, with names, lineage, memberships, allies and rivals, each with its source.',
  input: { name: z.string().min(1).max(200), on: Day.optional().describe('the day, as 2016-08-01') },
  answer: async ({ name, on }, project) => {
    const query = on === undefined ? { name } : { name, on };
    return actorAnswers.resolve({ ...asking('resolve', {}), query }, project);
  },
});

/** Every tool, as far as their kinds differ known only to themselves. */
export const TOOLS = [searchIncidents, getIncident, getReport, explainClaim, resolveActor] as readonly Tool[];

function tool<Shape extends z.ZodRawShape>(made: Tool<Shape>): Tool {
  return made as unknown as Tool;
}

/** What the API is asked for a tool; tools read alone. */
function asking<Name extends RouteName>(name: Name, params: Readonly<Record<string, string>>): Asked<Name> {
  const { path } = ROUTES[name];
  return {
    path,
    params,
    query: undefined,
    body: undefined,
    visitor: { role: 'reader', name: null },
  } as unknown as Asked<Name>;
}

import { Hono, type MiddlewareHandler } from 'hono';
import { etag } from 'hono/etag';
import { ROUTES, type RouteName, type RouteSpec, searchToQuery } from '../../model/index.ts';
import type { Env } from '../guard/access.ts';
import { mayAct, type Visitor } from '../guard/visitor.ts';
import type { Project } from '../project.ts';
import type { Answers, Asked } from './handler.ts';
import { KeptAnswers } from './kept.ts';
import { openApi } from './openapi.ts';
import { Refusal } from './refusal.ts';

/** Characters of a body of JSON. */
const LONGEST_JSON = 1_000_000;

/** Routes that the table alone can not answer: they take other things than JSON. */
type SpecialRoute = 'addReports';
export type TableAnswers = Answers<Exclude<RouteName, SpecialRoute>>;

type AnyAnswer = (asked: Asked<RouteName>, project: Project) => Promise<object>;

/** The routes of the table with their answers, each asked for as its schemas say, and the document that describes them. */
export function createApi(answers: TableAnswers, project: Project): Hono<Env> {
  const api = new Hono<Env>();
  const kept = new KeptAnswers();
  api.use('*', revalidated, etag());
  api.get('/openapi.json', (context) => context.json(openApi(project.version)));
  for (const [name, answer] of Object.entries(answers) as [RouteName, AnyAnswer][]) {
    const route: RouteSpec = ROUTES[name];
    api.on(route.method.toUpperCase(), route.path, async (context) => {
      checkRole(route, context.var.visitor);
      const { searchParams } = new URL(context.req.url);
      const asked = {
        params: context.req.param(),
        query: route.query?.parse(searchToQuery(searchParams, route.query.shape)),
        body: route.body?.parse(parsed(await context.req.text())),
        visitor: context.var.visitor,
      };
      const make = () => answer(asked as Asked<RouteName>, project);
      if (!route.record) return context.json(await make(), route.method === 'post' ? 201 : 200);
      const { body, etag: tag } = await kept.get(context.req.url, await project.store.version(), make);
      return context.body(body, 200, { 'content-type': 'application/json', etag: tag });
    });
  }
  return api;
}

/** @throws Refusal where the visitor's role is not enough for a route. */
export function checkRole({ role, summary }: RouteSpec, visitor: Visitor): void {
  if (!mayAct(visitor, role)) throw new Refusal(403, 'role', `only a ${role} may: ${summary}`);
}

/** @throws Refusal for what is no JSON, or too much of it. */
export function parsed(text: string): unknown {
  if (text.length > LONGEST_JSON) throw new Refusal(413, 'too_large', `more than ${LONGEST_JSON} characters of JSON`);
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(400, 'bad_json', 'the body is no JSON');
  }
}

/** Answers may be kept by the browser that asked, which asks each time whether they still hold. */
const revalidated: MiddlewareHandler = async (context, next) => {
  await next();
  if (!context.res.headers.has('cache-control')) context.res.headers.set('cache-control', 'private, no-cache');
};

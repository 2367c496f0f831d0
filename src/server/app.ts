import { Hono } from 'hono';
import { getCookie } from 'hono/cookie';
import { actorAnswers } from './answers/actors.ts';
import { claimAnswers } from './answers/claims.ts';
import { codebookAnswers } from './answers/codebook.ts';
import { decisionAnswers } from './answers/decisions.ts';
import { drawingAnswers } from './answers/drawings.ts';
import { exportAnswers } from './answers/exports.ts';
import { incidentAnswers } from './answers/incidents.ts';
import { jobAnswers } from './answers/jobs.ts';
import { learnedAnswers } from './answers/learned.ts';
import { releaseAnswers } from './answers/releases.ts';
import { reportAnswers } from './answers/reports.ts';
import { runAnswers } from './answers/runs.ts';
import { sessionAnswers } from './answers/session.ts';
import { todayAnswers } from './answers/today.ts';
import { voiceAnswers } from './answers/voices.ts';
import { access, COOKIE, type Env } from './guard/access.ts';
import { Csrf } from './guard/csrf.ts';
import { safeHeaders } from './guard/headers.ts';
import { loopbackNamesOnly, sameSiteOnly } from './guard/hosts.ts';
import type { Tokens } from './guard/tokens.ts';
import { createApi } from './http/api.ts';
import { addDownloads } from './http/downloads.ts';
import { problemResponse } from './http/problem.ts';
import { Refusal } from './http/refusal.ts';
import { addStreams } from './http/streams.ts';
import { addUpload, boundedBody } from './http/upload.ts';
import { addPages, sendFile } from './pages/files.ts';
import { addLogin } from './pages/login.ts';
import type { Project } from './project.ts';

export interface AppOptions {
  /** Folder of the built workbench. */
  readonly pages: string;
  /** The user's own map tiles (PMTiles), or null. */
  readonly tiles: string | null;
  /** Asked for where the server can be reached from other machines; null on loopback. */
  readonly tokens: Tokens | null;
  /** Takes what an operator should see. */
  readonly note: (message: string) => void;
}

const TILES = '/tiles.pmtiles';

/** The whole server as a function from requests to answers: the API, the pages, and what guards both. */
export function createApp(project: Project, { pages, tiles, tokens, note }: AppOptions): Hono<Env> {
  const app = new Hono<Env>();
  const csrf = new Csrf();
  app.onError((error) => problemResponse(error, note));
  app.use(safeHeaders);
  if (!tokens) app.use(loopbackNamesOnly);
  app.on(['POST', 'PUT', 'PATCH', 'DELETE'], '*', sameSiteOnly, boundedBody);
  app.use('/api/*', access(tokens, csrf));
  app.route('/api/v1', apiOf(project, csrf, tiles));
  app.all('/api/*', () => {
    throw new Refusal(404, 'not_found', 'no such address: /api/v1/openapi.json lists them');
  });
  if (tokens) {
    addLogin(app, tokens);
    app.use('*', async (context, next) => {
      if (!tokens.visitor(getCookie(context, COOKIE) ?? '')) return context.redirect('/login', 303);
      return next();
    });
  }
  if (tiles !== null) app.get(TILES, (context) => sendFile(context, tiles, 'no-cache'));
  addPages(app, pages);
  return app;
}

function apiOf(project: Project, csrf: Csrf, tiles: string | null): Hono<Env> {
  const special = new Hono<Env>();
  addStreams(special, project);
  addDownloads(special, project);
  addUpload(special, project);
  const answers = {
    ...sessionAnswers(csrf, tiles === null ? null : TILES),
    ...todayAnswers,
    ...incidentAnswers,
    ...claimAnswers,
    ...reportAnswers,
    ...drawingAnswers,
    ...actorAnswers,
    ...voiceAnswers,
    ...decisionAnswers,
    ...jobAnswers,
    ...runAnswers,
    ...exportAnswers,
    ...codebookAnswers,
    ...learnedAnswers,
    ...releaseAnswers,
  };
  return new Hono<Env>().route('/', special).route('/', createApi(answers, project));
}

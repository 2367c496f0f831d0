import type { Problem, Session } from '../../../src/model/index.ts';

/** Everything that the workbench asks goes through here: JSON under /api/v1; what is refused is an ApiError. */

const API = '/api/v1';
/** The header in which every request that changes something sends the session's `csrf` back. */
const CSRF_HEADER = 'x-ascribe-csrf';

/** The server refused or failed. `code` is stable; `status` is the HTTP status, 0 for no answer at all. */
export class ApiError extends Error {
  readonly code: string;
  readonly status: number;

  constructor(code: string, message: string, status: number) {
    super(message);
    this.name = 'ApiError';
    this.code = code;
    this.status = status;
  }
}

/** What a question carries; lists are repeated, undefined and null left out. */
export type Query = Readonly<Record<string, string | number | boolean | readonly string[] | null | undefined>>;

/** Where a resource is: `path` begins with a slash. */
export function address(path: string, query: Query = {}): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (value === undefined || value === null) continue;
    for (const each of Array.isArray(value) ? value : [value]) params.append(key, String(each));
  }
  const search = params.toString();
  return `${API}${path}${search === '' ? '' : `?${search}`}`;
}

/** @throws ApiError */
export async function get<Answer>(path: string, query?: Query, signal?: AbortSignal): Promise<Answer> {
  return ask<Answer>(address(path, query), signal ? { signal } : {});
}

/** Sends something that changes the project. @throws ApiError */
export async function post<Answer>(path: string, body: object): Promise<Answer> {
  const form = body instanceof FormData;
  const headers = { [CSRF_HEADER]: (await session()).csrf, ...(form ? {} : { 'content-type': 'application/json' }) };
  return ask<Answer>(address(path), { method: 'POST', headers, body: form ? body : JSON.stringify(body) });
}

let known: Promise<Session> | null = null;

/** Who asks, and what the workbench needs to start; asked for once. @throws ApiError */
export function session(): Promise<Session> {
  known ??= get<Session>('/session').catch((error: unknown) => {
    known = null;
    throw error;
  });
  return known;
}

async function ask<Answer>(url: string, init: RequestInit): Promise<Answer> {
  const response = await fetch(url, { ...init, credentials: 'same-origin' }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ApiError('unreachable', 'Ascribe does not answer. Is it still running?', 0);
  });
  if (!response.ok) throw await refusal(response);
  return (await response.json()) as Answer;
}

async function refusal(response: Response): Promise<ApiError> {
  const problem = (await response.json().catch(() => null)) as Partial<Problem> | null;
  const { code = 'failed', detail = `HTTP ${response.status}` } = problem ?? {};
  return new ApiError(code, detail, response.status);
}

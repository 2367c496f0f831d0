import { STATUS_CODES } from 'node:http';
import { z } from 'zod';
import { AscribeError, type Problem } from '../../model/index.ts';
import { Refusal } from './refusal.ts';

/** The answer to a request that failed. What Ascribe did not raise itself is told to `note` and to nobody else. */
export function problemResponse(error: unknown, note: (message: string) => void): Response {
  const problem = toProblem(error);
  if (problem.status === 500) note(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return Response.json(problem, {
    status: problem.status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
  });
}

function toProblem(error: unknown): Problem {
  if (error instanceof z.ZodError) return problem(400, 'bad_request', inWords(error));
  if (error instanceof Refusal) return problem(error.status, error.code, error.message);
  if (error instanceof AscribeError) return problem(422, error.code, error.message);
  return problem(500, 'failed', 'the server failed at this; its terminal says why');
}

function problem(status: number, code: string, detail: string): Problem {
  return { type: 'about:blank', title: STATUS_CODES[status] ?? 'Error', status, detail, code };
}

/** "limit: expected a number; box: ..." */
function inWords(error: z.ZodError): string {
  return error.issues
    .map(({ path, message }) => [...(path.length > 0 ? [path.join('.')] : []), message].join(': '))
    .join('; ');
}

import { z } from 'zod';
import * as model from '../src/model/index.ts';

const FILTER = new Set(Object.keys(model.RecordFilter.shape));

const OPENING = `<!-- Made by "npm run docs" from src/model/api/routes.ts; change that. -->
# The API

\`ascribe serve\` answers under \`/api/v1\`, in JSON. \`/api/v1/openapi.json\` describes every address, parameter and answer
(OpenAPI 3.1), made from the same types that the server checks with. \`ROUTES\` of \`src/model\` is the same table for
TypeScript.

- **Offsets** of spans and marks count Unicode code points in the report's \`body\`, end exclusive.
- **Filters** are the same on every list: \`from\`, \`to\` (days), \`box=south,west,north,east\`, \`near=latitude,longitude,km\`,
  \`actor\`, \`action\`, \`grade\`, \`speaker\`, \`outlet\`, \`country\` (each may be repeated; one is enough), \`text\`, \`decided\`,
  \`disagreeing\`. An incident must meet all that are given.
- **Pages**: \`{"items", "next", "total"}\`; ask again with \`after\` set to \`next\` until it is null. \`limit\` is 100 unless told, 500
  at most.
- **ETags**: every answer has one; a request with \`If-None-Match\` gets 304 where nothing changed.
- **Errors** are \`application/problem+json\` (RFC 9457) with a stable \`code\` and a \`detail\` that says what to do.
- **Changes** (POST) need the header \`X-Ascribe-CSRF\` with the \`csrf\` of \`/session\`, or \`Authorization: Bearer TOKEN\`. On
  loopback nobody is asked for a token; on other hosts everybody is. A reader reads, a coder also decides and adds reports, an
  admin may do everything.
- **Limits**: 50 MB and 1,000 files an upload, 1 MB of JSON for a decision.

| | address | what | role | query | body | answer |
|---|---|---|---|---|---|---|
`;

const CLOSING = `
Not JSON:

| | address | what |
|---|---|---|
| GET | \`/exports/:format\` | the incidents under a filter as a file; what the format can not hold is under \`/exports/:format/losses\` |
| GET | \`/releases/:id/file\` | a release as a zip file |
| GET | \`/knowledge/learned.zip\` | what people took for knowledge, as a folder of tables for \`--knowledge\` |
| GET | \`/jobs/:id/events\` | server-sent events: \`job\` with a Job each time it moves on; the stream ends with the job |
| GET | \`/events\` | server-sent events: \`changed\` whenever incidents, decisions or reports have changed |
| GET | \`/openapi.json\` | the OpenAPI 3.1 document |
`;

/** The page that lists the addresses of the API. */
export function apiPage(): string {
  return `${OPENING}${Object.values(model.ROUTES).map(row).join('\n')}\n${CLOSING}`;
}

function row(route: model.RouteSpec): string {
  const { method, path, summary, role, query, body } = route;
  const asked = Object.keys(query?.shape ?? {}).filter((key) => !FILTER.has(key));
  const filtered = query && 'from' in query.shape ? ['filter'] : [];
  const cells = [
    method.toUpperCase(),
    `\`${path}\``,
    summary,
    role,
    [...filtered, ...asked.map((key) => `\`${key}\``)].join(', '),
    body ? `\`${nameOf(body)}\`` : '',
    `\`${nameOf(route.answer)}\``,
  ];
  return `| ${cells.join(' | ')} |`;
}

/** The name under which the model exports a schema; of a list the name of its items. */
function nameOf(schema: unknown): string {
  const found = Object.entries(model).find(([, value]) => value === schema);
  if (found) return found[0];
  if (!(schema instanceof z.ZodObject) || !(schema.shape.items instanceof z.ZodArray))
    throw new Error('no such schema');
  return `${'next' in schema.shape ? 'page' : 'list'} of ${nameOf(schema.shape.items.element)}`;
}

import { z } from 'zod';
import * as model from '../../model/index.ts';

type Json = Readonly<Record<string, unknown>>;

/** Where the document keeps a schema that has a name. */
const COMPONENTS = '#/components/schemas/';

/** The OpenAPI 3.1 document: every route of the table, every named schema of the model that they use. */
export function openApi(version: string): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const [name, route] of Object.entries(model.ROUTES) as [string, model.RouteSpec][]) {
    const path = `/api/v1${route.path.replace(/:(\w+)/g, '{$1}')}`;
    paths[path] = { ...paths[path], [route.method]: operation(name, route) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Ascribe',
      version,
      description: 'Who did what to whom, where and when, according to whom. Offsets count Unicode code points.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    security: [{}, { token: [] }],
    paths,
    components: { schemas: components(paths), securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
  };
}

function operation(name: string, { summary, path, query, body, answer, method, role }: model.RouteSpec): Json {
  return {
    operationId: name,
    summary,
    description: `For a ${role}.`,
    parameters: [...pathParameters(path), ...(query ? queryParameters(query) : [])],
    ...(body ? { requestBody: { required: true, content: bodies(name, body) } } : {}),
    responses: {
      [method === 'post' ? 201 : 200]: { description: summary, content: json(schemaOf(answer, 'output')) },
      default: {
        description: 'why it can not be done',
        content: { 'application/problem+json': { schema: schemaOf(model.Problem, 'output') } },
      },
    },
  };
}

function bodies(name: string, body: z.ZodType): Json {
  if (name !== 'addReports') return json(schemaOf(body, 'input'));
  const file = { type: 'array', items: { type: 'string', format: 'binary' } };
  return {
    ...json(schemaOf(body, 'input')),
    'multipart/form-data': { schema: { type: 'object', required: ['file'], properties: { file } } },
  };
}

function json(schema: Json): Json {
  return { 'application/json': { schema } };
}

function pathParameters(path: string): Json[] {
  const names = Array.from(path.matchAll(/:(\w+)/g), ([, name]) => name);
  return names.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } }));
}

function queryParameters(query: z.ZodObject): Json[] {
  return Object.entries(query.shape).map(([name, schema]) => ({
    name,
    in: 'query',
    required: false,
    schema: schemaOf(schema, 'input'),
  }));
}

/** Every exported schema of the model, by its name. */
const NAMES: readonly (readonly [string, z.ZodType])[] = Object.entries(model).flatMap(([name, value]) =>
  value instanceof z.ZodType ? [[name, value]] : [],
);
/** The name that a schema has while it is written out, where it has none of its own. */
const NAMELESS = 'Nameless';

/** JSON Schema of a schema, in which every schema that has a name is a reference. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const name = NAMES.find(([, each]) => each === schema)?.[0];
  if (name) return { $ref: `${COMPONENTS}${name}` };
  const { $schema, $id, ...found } = written(io, schema)[NAMELESS] as Json;
  return found;
}

/** The named schemas that a part of the document refers to, and those that these refer to. */
function components(paths: Json): Json {
  const all = { ...written('output'), ...pickBodies(written('input')) };
  const found = new Map<string, Json>();
  const seek = (part: Json): void => {
    for (const [, name = ''] of JSON.stringify(part).matchAll(/"#\/components\/schemas\/(\w+)"/g)) {
      if (found.has(name)) continue;
      const { $schema, $id, ...schema } = all[name] ?? {};
      found.set(name, schema);
      seek(schema);
    }
  };
  seek(paths);
  return Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function written(io: 'input' | 'output', nameless?: z.ZodType): Readonly<Record<string, Json>> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of NAMES) if (!registry.has(schema)) registry.add(schema, { id });
  if (nameless) registry.add(nameless, { id: NAMELESS });
  const uri = (id: string) => `${COMPONENTS}${id}`;
  return z.toJSONSchema(registry, { io, unrepresentable: 'any', uri }).schemas as Readonly<Record<string, Json>>;
}

/** Bodies as they are sent: what has a default may be left out. */
function pickBodies(schemas: Readonly<Record<string, Json>>): Readonly<Record<string, Json>> {
  const bodies = new Set<z.ZodType>(Object.values(model.ROUTES).flatMap((route: model.RouteSpec) => route.body ?? []));
  return Object.fromEntries(
    NAMES.flatMap(([name, schema]) => (bodies.has(schema) ? [[name, schemas[name] ?? {}]] : [])),
  );
}

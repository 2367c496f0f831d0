import type { z } from 'zod';
import type { ROUTES, RouteName } from '../../model/index.ts';
import type { Visitor } from '../guard/visitor.ts';
import type { Project } from '../project.ts';

type Routes = typeof ROUTES;

type Blanks<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | Blanks<Rest>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never;

/** A value that is only read. */
export type Frozen<Value> = Value extends (infer Item)[]
  ? readonly Frozen<Item>[]
  : Value extends object
    ? { readonly [Key in keyof Value]: Frozen<Value[Key]> }
    : Value;

/** What a request asks: the blanks of its path, its query and body as their schemas read them, and who asks. */
export interface Asked<Name extends RouteName> {
  readonly params: Readonly<Record<Blanks<Routes[Name]['path']>, string>>;
  readonly query: Routes[Name] extends { query: infer Query extends z.ZodType } ? z.output<Query> : undefined;
  readonly body: Routes[Name] extends { body: infer Body extends z.ZodType } ? z.output<Body> : undefined;
  readonly visitor: Visitor;
}

/** What answers a route. */
type Answer<Name extends RouteName> = (
  asked: Asked<Name>,
  project: Project,
) => Promise<Frozen<z.output<Routes[Name]['answer']>>>;

/** Answers to routes that take and give JSON. */
export type Answers<Names extends RouteName = RouteName> = { readonly [Name in Names]: Answer<Name> };

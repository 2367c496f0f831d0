import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { z } from 'zod';
import { TABLES, type Table } from '../src/knowledge/tables.ts';
import * as model from '../src/model/index.ts';

/** Comments in the source of the row schemas: of a row by its schema's name, of a column by `Schema.column`. */
type Comments = ReadonlyMap<string, string>;

const ROOT = join(import.meta.dirname, '..');
const ROWS = join(ROOT, 'src/model/rows');

const OPENING = `<!-- Made by "npm run docs" from src/knowledge/tables.ts and src/model/rows; change those. -->
# The tables

Everything that Ascribe knows stands in tables under \`knowledge/\`, which any spreadsheet opens. An empty cell means
nothing, unknown or open; \`|\` parts several values in one cell; a line that begins with \`#\` is a remark. Every row has
an \`id\` of its own (lower case, digits, hyphens, dots) that never changes. A table of the same name in a folder of your
own is laid over the packaged one with \`--knowledge FOLDER\`: a row with an id that is there replaces it, any other is
added. \`ascribe knowledge check --knowledge FOLDER\` says what is wrong with it.
`;

/** The page that says what every table is, from the registry of tables and the comments of their row schemas. */
export function knowledgePage(): string {
  const comments = new Map(readdirSync(ROWS).flatMap((name) => commentsOf(join(ROWS, name))));
  const tables = Object.values(TABLES);
  const schemas = [...new Set(tables.map(({ row }) => row))];
  const sections = schemas.map((row) =>
    section(
      tables.filter((table) => table.row === row),
      comments,
    ),
  );
  return [OPENING, ...sections].join('\n');
}

/** Tables with rows of one shape stand under one heading. */
function section(tables: readonly Table[], comments: Comments): string {
  const row = tables[0]?.row ?? z.object({});
  const name = Object.entries(model).find(([, value]) => value === row)?.[0] ?? '';
  const about = comments.get(name);
  if (about === undefined) throw new Error(`the schema of ${tables[0]?.file} has no comment`);
  const columns = Object.entries(row.shape).map(([column, cell]) =>
    columnLine(column, valuesOf(cell as z.ZodType), comments.get(`${name}.${column}`)),
  );
  return `## ${tables.map(({ file }) => `\`${file}\``).join(', ')}\n\n${withoutFile(about)}\n\n${tables.map(remarks).join('')}${columns.join('\n')}\n`;
}

function withoutFile(comment: string): string {
  const text = comment.replace(/^`[^`]+\.csv`: /, '');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function columnLine(column: string, values: readonly string[], comment: string | undefined): string {
  const choice = values.length > 0 ? ` (${values.map((value) => `\`${value}\``).join(', ')})` : '';
  return `- \`${column}\`${choice}${comment ? `: ${comment}` : ''}`;
}

/** What a table says of itself above its header. */
function remarks({ file }: Table): string {
  const lines = readFileSync(join(ROOT, 'knowledge', file), 'utf8').split('\n');
  const header = lines.findIndex((line) => !line.startsWith('#'));
  const said = lines.slice(0, header).map((line) => line.replace(/^#\s*/, ''));
  return said.length > 0 ? `\`${file}\`: ${said.join(' ')}\n\n` : '';
}

/** The values that a cell is chosen from, or none where it is free. */
function valuesOf(cell: z.ZodType): readonly string[] {
  if (cell instanceof z.ZodEnum) return cell.options.map(String).filter((value) => value !== '');
  if (cell instanceof z.ZodUnion) return cell.options.flatMap((option) => valuesOf(option as z.ZodType));
  if (cell instanceof z.ZodPipe) return [cell.in, cell.out].flatMap((side) => valuesOf(side as z.ZodType));
  if (cell instanceof z.ZodNullable || cell instanceof z.ZodDefault) return valuesOf(cell.unwrap() as z.ZodType);
  return [];
}

function commentsOf(file: string): [string, string][] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  return source.statements.filter(ts.isVariableStatement).flatMap((statement) => {
    const [declaration] = statement.declarationList.declarations;
    const name = declaration?.name.getText() ?? '';
    return [...commentOf(statement, name), ...(declaration ? columnComments(declaration, name) : [])];
  });
}

function columnComments({ initializer }: ts.VariableDeclaration, schema: string): [string, string][] {
  const shape = initializer && ts.isCallExpression(initializer) ? initializer.arguments[0] : undefined;
  if (!shape || !ts.isObjectLiteralExpression(shape)) return [];
  return shape.properties.flatMap((property) => commentOf(property, `${schema}.${property.name?.getText()}`));
}

/** The doc comment of a node in one line. */
function commentOf(node: ts.Node, name: string): [string, string][] {
  const comment = ts.getJSDocCommentsAndTags(node).find(ts.isJSDoc);
  const text = comment && ts.getTextOfJSDocComment(comment.comment);
  return text ? [[name, text.replace(/\s+/g, ' ').trim()]] : [];
}

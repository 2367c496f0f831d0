import { Option } from 'commander';
import type { CommandSpec } from '../commands.ts';
import { knowledge, store } from '../shared.ts';

const NOTHING = ['[nothing]', 'takes no input'] as const;

const PROJECT = [
  () =>
    new Option('--project <folder>', 'the project (ascribe-project when it is there, else the sample)').env(
      'ASCRIBE_PROJECT',
    ),
  store,
] as const;

const PAGES = [
  () => new Option('--port <number>', '7391, or the next free one, when absent').argParser(Number),
  () => new Option('--host <host>', 'where to listen; other hosts than loopback want a token').default('127.0.0.1'),
  () => new Option('--no-open', 'open no browser'),
  () => new Option('--tiles <file>', 'map tiles of your own (PMTiles)'),
] as const;

/** Commands that serve a project: to browsers, to assistants. */
export const SERVER_COMMANDS: readonly CommandSpec[] = [
  {
    name: 'serve',
    summary: 'open the workbench in the browser: read, compare, decide',
    argument: NOTHING,
    options: [...PROJECT, ...PAGES, knowledge],
    example:
      '  $ ascribe serve --project idlib\n  $ ascribe token add maria --role coder && ascribe serve --project idlib --host 0.0.0.0',
    load: () => import('./serve.ts'),
    endless: true,
  },
  {
    name: 'sample',
    summary: 'show the record of ten bundled reports, then open the workbench with them',
    argument: NOTHING,
    options: [
      ...PAGES,
      knowledge,
      () => new Option('--serve', 'serve where standard output is no terminal, or CI is set, too (else it ends there)'),
    ],
    example: '  $ ascribe sample --no-open',
    load: () => import('./sample.ts'),
    endless: true,
  },
  {
    name: 'token',
    summary: 'who may use a server that other machines reach',
    argument: ['<task...>', 'add NAME, remove NAME, or list'],
    options: [
      () =>
        new Option('--role <role>', 'reader reads; coder also decides and adds; admin may do everything')
          .choices(['reader', 'coder', 'admin'])
          .default('reader'),
    ],
    example: '  $ ascribe token add maria --role coder\n  $ ascribe token list',
    load: () => import('./token.ts'),
  },
  {
    name: 'mcp',
    summary: 'the record as read-only tools for assistants (Model Context Protocol on standard input and output)',
    argument: NOTHING,
    options: [...PROJECT, knowledge],
    example: '  {"mcpServers": {"ascribe": {"command": "ascribe", "args": ["mcp", "--project", "/data/idlib"]}}}',
    load: () => import('./mcp.ts'),
    endless: true,
  },
];

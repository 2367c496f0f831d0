import { Option } from 'commander';
import type { Format } from '../pipeline.ts';

/** Arguments and options that many commands take. */
export const INPUT = [
  '[input...]',
  'files, folders, URLs, or - for standard input (also when nothing is named)',
] as const;

export function knowledge(): Option {
  return new Option('--knowledge <folder>', 'a folder of tables laid over the packaged ones; may be given again')
    .default([], 'none')
    .argParser((folder: string, before: string[]) => [...before, folder]);
}

export function store(): Option {
  return new Option('--store <address>', 'a PostgreSQL server instead of a folder: postgres://user@host/database').env(
    'ASCRIBE_STORE',
  );
}

export function jobs(): Option {
  return new Option('--jobs <number>', 'threads that code at once; the output stays the same')
    .default(1)
    .argParser(Number);
}

export function format(): Option {
  const formats: readonly Format[] = [
    ...(['html', 'text', 'markdown', 'pdf', 'docx', 'eml', 'jsonl', 'feed', 'jsonfeed', 'sitemap'] as const),
    ...(['warc', 'wacz', 'zip', 'telegram', 'twitter'] as const),
  ];
  return new Option('--format <format>', 'take every input for this, whatever it looks like').choices(formats);
}

import { z } from 'zod';
import { InputError } from '../../model/index.ts';
import { LIMITS } from '../limits.ts';
import { fits } from './digest.ts';
import { gunzip, isGzip } from './gzip.ts';
import { type Archived, readWarc } from './warc.ts';
import { type Unzipped, unzip } from './zip.ts';

/** The parts of WACZ 1.1 that are read: https://specs.webrecorder.net/wacz/1.1.1/ */
const PACKAGE = 'datapackage.json';
const PACKAGE_DIGEST = 'datapackage-digest.json';
const WANTED = /^(?:archive\/.*\.warc(?:\.gz)?|pages\/.*\.jsonl|datapackage(?:-digest)?\.json)$/i;

const Resource = z.object({ path: z.string(), hash: z.string().optional(), bytes: z.number().optional() });
const Package = z.object({ resources: z.array(Resource) });
const PackageDigest = z.object({ hash: z.string() });
const PageLine = z.object({ url: z.string() });

/**
 * The pages of a WACZ file, checked against the digests that its package gives; a file that is missing from it or is
 * not what its digest says is an error. Where the archive lists its pages, frames and scripts beside them are passed over.
 * @throws InputError as `unzip`, and `bad_digest`, `bad_archive`, `truncated_archive`
 */
export async function* readWacz(bytes: Uint8Array): AsyncGenerator<Archived> {
  const files = new Map<string, Unzipped>();
  for await (const file of unzip(bytes, (name) => WANTED.test(name))) files.set(file.name, file);
  const resources = readPackage(files);
  const pages = listPages(files);
  for (const resource of resources.filter(({ path }) => /\.warc(?:\.gz)?$/i.test(path))) {
    const file = files.get(resource.path) ?? files.get(`archive/${resource.path}`);
    const wrong = checkResource(resource, file);
    if (wrong) yield { url: null, error: wrong };
    else if (file) yield* pagesIn(file, pages);
  }
}

function* pagesIn({ bytes }: Unzipped, pages: ReadonlySet<string>): Generator<Archived> {
  for (const archived of readWarc(isGzip(bytes) ? gunzip(bytes, LIMITS.archiveBytes) : bytes)) {
    if ('error' in archived || pages.size === 0 || pages.has(plainUrl(archived.url))) yield archived;
  }
}

function readPackage(files: ReadonlyMap<string, Unzipped>): readonly z.infer<typeof Resource>[] {
  const file = files.get(PACKAGE);
  const digest = files.get(PACKAGE_DIGEST);
  if (!file) throw new InputError('bad_archive', `the archive holds no ${PACKAGE}`);
  if (digest && !fits(parse(digest, PackageDigest).hash, file.bytes))
    throw new InputError('bad_digest', `${PACKAGE} is not what ${PACKAGE_DIGEST} says`);
  return parse(file, Package).resources;
}

function checkResource({ path, hash, bytes }: z.infer<typeof Resource>, file: Unzipped | undefined): InputError | null {
  if (!file) return new InputError('truncated_archive', `${path} is not in the archive that lists it`);
  if (bytes !== undefined && bytes !== file.bytes.length)
    return new InputError('truncated_archive', `${path} has ${file.bytes.length} bytes, not ${bytes}`);
  return hash && !fits(hash, file.bytes) ? new InputError('bad_digest', `${path} is not what its digest says`) : null;
}

/** The addresses in `pages/*.jsonl`; the first line of each file is its header. */
function listPages(files: ReadonlyMap<string, Unzipped>): ReadonlySet<string> {
  const lines = [...files.values()]
    .filter(({ name }) => /^pages\//i.test(name))
    .flatMap(({ bytes }) => new TextDecoder().decode(bytes).split('\n'));
  return new Set(
    lines.flatMap((line) => {
      const page = PageLine.safeParse(parseJson(line));
      return page.success ? plainUrl(page.data.url) : [];
    }),
  );
}

function plainUrl(url: string): string {
  return url.replace(/#.*$/s, '');
}

function parse<Value>(file: Unzipped, schema: z.ZodType<Value>): Value {
  const found = schema.safeParse(parseJson(new TextDecoder().decode(file.bytes)));
  if (!found.success) throw new InputError('bad_archive', `${file.name} is not as WACZ has it`);
  return found.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

import type { Hono } from 'hono';
import { zipRelease } from '../../export/index.ts';
import { FilterQuery, searchToQuery } from '../../model/index.ts';
import { exportedAs, formatOf } from '../answers/exports.ts';
import { filterOf } from '../answers/filter.ts';
import { learnedFile } from '../answers/learned.ts';
import type { Env } from '../guard/access.ts';
import { releaseFolder } from '../jobs/releases.ts';
import type { Project } from '../project.ts';
import { notFound } from './refusal.ts';

/** Files to keep, never pages to look at: the incidents under a filter, releases, and what people took for knowledge. */
export function addDownloads(api: Hono<Env>, project: Project): void {
  api.get('/exports/:format', async (context) => {
    const format = formatOf(context.req.param('format'));
    const { searchParams } = new URL(context.req.url);
    const filter = filterOf(FilterQuery.parse(searchToQuery(searchParams, FilterQuery.shape)));
    const { exported } = await exportedAs(format, filter, project);
    return context.body(exported.content as Body, 200, asFile(`incidents${format.extension}`));
  });
  api.get('/releases/:id/file', async (context) => {
    const id = context.req.param('id');
    const folder = releaseFolder(id, project.releases);
    if (!folder) throw notFound('release', id);
    return context.body((await zipRelease(folder, id)) as Body, 200, asFile(`${id}.zip`));
  });
  api.get('/knowledge/learned.zip', async (context) =>
    context.body((await learnedFile(project)) as Body, 200, asFile('ascribe-learned.zip')),
  );
}

type Body = string | Uint8Array<ArrayBuffer>;

function asFile(name: string) {
  return {
    'content-type': 'application/octet-stream',
    'content-disposition': `attachment; filename="${name}"`,
    'cache-control': 'private, no-cache',
  };
}

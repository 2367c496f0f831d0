import type { Hono } from 'hono';
import { FilterQuery, searchToQuery } from '../../model/index.ts';
import { exportedAs, formatOf } from '../answers/exports.ts';
import { filterOf } from '../answers/filter.ts';
import type { Env } from '../guard/access.ts';
import type { Project } from '../project.ts';

/** The incidents under a filter as a file to keep, never as a page to look at. */
export function addDownloads(api: Hono<Env>, project: Project): void {
  api.get('/exports/:format', async (context) => {
    const format = formatOf(context.req.param('format'));
    const { searchParams } = new URL(context.req.url);
    const filter = filterOf(FilterQuery.parse(searchToQuery(searchParams, FilterQuery.shape)));
    const { exported } = await exportedAs(format, filter, project);
    return context.body(exported.content as string | Uint8Array<ArrayBuffer>, 200, {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="incidents${format.extension}"`,
      'cache-control': 'private, no-cache',
    });
  });
}

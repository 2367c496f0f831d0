import type { Csrf } from '../guard/csrf.ts';
import type { Answers } from '../http/handler.ts';

const ONE = { limit: 1 };

/** What the workbench asks first. `tiles` is where the user's own map tiles are served. */
export function sessionAnswers(csrf: Csrf, tiles: string | null): Answers<'session'> {
  return {
    session: async ({ visitor }, { name: project, sample, version, store }) => {
      const [reports, incidents] = [await store.reports({}, ONE), await store.incidents({}, 'date', ONE)];
      return {
        version,
        project,
        sample,
        role: visitor.role,
        name: visitor.name,
        csrf: csrf.token,
        tiles,
        reports: reports.total,
        incidents: incidents.total,
      };
    },
  };
}

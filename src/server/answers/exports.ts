import {
  createWorld,
  EXPORT_FORMATS,
  type Exported,
  type ExportFormat,
  withoutPrivateNames,
} from '../../export/index.ts';
import { type Incident, MOST_LOST, type RecordFilter } from '../../model/index.ts';
import type { Answers } from '../http/handler.ts';
import { notFound } from '../http/refusal.ts';
import type { Project } from '../project.ts';
import { filterOf } from './filter.ts';

export const exportAnswers: Answers<'exports' | 'losses'> = {
  exports: async () => ({
    items: EXPORT_FORMATS.map(({ name, summary, extension }) => ({ name, summary, extension })),
  }),
  losses: async ({ params, query }, project) => {
    const { incidents, exported } = await exportedAs(formatOf(params.format), filterOf(query), project);
    const byId = new Map(incidents.map((incident) => [incident.id, incident]));
    const first = (ids: readonly string[]) => ids.slice(0, MOST_LOST).flatMap((id) => inShort(byId.get(id)));
    const losses = exported.losses.map(({ ids, ...loss }) => ({ ...loss, first: first(ids) }));
    return { format: params.format, incidents: incidents.length, losses };
  },
};

function inShort(incident: Incident | undefined) {
  if (!incident) return [];
  const { id, action, date, place } = incident;
  return [{ id, action, day: date.start ?? date.end, place: place?.name ?? null }];
}

/** @throws Refusal for a format that is not there. */
export function formatOf(name: string): ExportFormat {
  const format = EXPORT_FORMATS.find((each) => each.name === name);
  if (!format) throw notFound('export format', name);
  return format;
}

/** All incidents under a filter in a format, without the names of private persons. */
export async function exportedAs(
  format: ExportFormat,
  filter: RecordFilter,
  { store, knowing }: Project,
): Promise<{ readonly incidents: readonly Incident[]; readonly exported: Exported }> {
  const incidents: Incident[] = [];
  for await (const incident of store.allIncidents(filter)) incidents.push(incident);
  const exported = await format.write(withoutPrivateNames(incidents), createWorld(knowing.now.knowledge.countries));
  return { incidents, exported };
}

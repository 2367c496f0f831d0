import type { Claim, Incident, IncidentLine } from '../../model/index.ts';
import { openControl } from '../../pipeline.ts';
import { controlMap } from '../derive/control.ts';
import { drawn } from '../derive/draw.ts';
import { mapOf } from '../derive/map.ts';
import { networkOf } from '../derive/network.ts';
import { timelineOf } from '../derive/timeline.ts';
import type { Answers } from '../http/handler.ts';
import { eachClaim } from './each.ts';
import { filterOf } from './filter.ts';

/** What is drawn from all incidents under a filter. */
export const drawingAnswers: Answers<'map' | 'control' | 'timeline' | 'network'> = {
  map: async ({ query }, { store }) => mapOf(await drawn(store, filterOf(query))),
  control: async ({ query }, { store, knowing }) => {
    const changing = knowing.now.knowledge.actions.filter(({ territory }) => territory !== null).map(({ id }) => id);
    const filter = filterOf(query);
    const asked = { ...filter, action: filter.action?.filter((id) => changing.includes(id)) ?? changing };
    const claims: Claim[] = [];
    for await (const { claim } of eachClaim(store, asked)) claims.push(claim);
    const incidents: Incident[] = [];
    for await (const incident of store.allIncidents(asked)) if (isKept(incident)) incidents.push(incident);
    return controlMap((await openControl())([{ claims }], incidents));
  },
  timeline: async ({ query }, { store }) => timelineOf(await drawn(store, filterOf(query)), query.by, query.lanes),
  network: async ({ query }, { store, knowing }) =>
    networkOf(await drawn(store, filterOf(query)), knowing.now.knowledge.actions),
};

/** An incident that a person rejected changes nothing on the ground. */
function isKept({ standing }: IncidentLine): boolean {
  return standing !== 'rejected';
}

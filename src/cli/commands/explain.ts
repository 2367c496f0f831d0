import { type CodedReport, type Incident, type Knowledge, type Store, UsageError } from '../../model/index.ts';
import { openReading, reconciling } from '../../pipeline.ts';
import { readCoded } from '../coded.ts';
import type { Command } from '../commands.ts';
import { explainClaim } from '../explain/claim.ts';
import { explainIncident } from '../explain/incident.ts';
import { openKnowledge } from '../options.ts';
import { namesProject, withProject } from '../project/open.ts';
import { openUsing } from '../project/using.ts';
import { indexClaims } from '../record/accounts.ts';

/** What an id stands for: the incident, where it is one, the coded reports that say why, and by what they were coded. */
interface Found {
  readonly incident: Incident | null;
  readonly coded: readonly CodedReport[];
  readonly knowledge: Knowledge;
}

export const command: Command = async ([id = '', ...inputs], options, terminal) => {
  const { incident, coded, knowledge } = namesProject(inputs, options)
    ? await withProject(options, (store) => foundIn(store, id, options))
    : await foundAmong((await readCoded(inputs, terminal)).coded, id, openKnowledge(options));
  const claims = indexClaims(coded);
  const found = claims.get(id);
  if (!incident && !found) throw new UsageError('no_such_id', `no claim or incident "${id}" is known there`);
  const lines = found
    ? explainClaim(found.claim, found.coded, knowledge, await openReading(knowledge))
    : incident && explainIncident(incident, claims);
  await terminal.out.write(`${lines?.join('\n')}\n`);
  return 0;
};

async function foundAmong(coded: readonly CodedReport[], id: string, knowledge: Knowledge): Promise<Found> {
  const incident = (await reconciling(knowledge))(coded).find((each) => each.id === id);
  return { incident: incident ?? null, coded, knowledge };
}

/** The incident as the project has it, and the reports whose claims it names. */
async function foundIn(store: Store, id: string, options: Record<string, unknown>): Promise<Found> {
  const incident = await store.incident(id);
  const named = incident
    ? [...incident.claims, ...incident.denied_by, ...incident.nearly.map((miss) => miss.id)]
    : [id];
  const claims = await Promise.all(named.map((each) => store.claim(each)));
  const ids = new Set(claims.flatMap((claim) => claim?.report ?? []));
  const reports = await Promise.all([...ids].map((each) => store.report(each)));
  const { knowledge } = await openUsing(store, options);
  return { incident, coded: reports.flatMap((report) => report?.coded ?? []), knowledge };
}

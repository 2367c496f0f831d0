import { type CodedReport, UsageError } from '../../model/index.ts';
import { openReading, reconciling } from '../../pipeline.ts';
import { readCoded } from '../coded.ts';
import type { Command } from '../commands.ts';
import { explainClaim } from '../explain/claim.ts';
import { explainIncident } from '../explain/incident.ts';
import { openKnowledge } from '../options.ts';
import { indexClaims } from '../record/accounts.ts';

export const command: Command = async ([id = '', ...inputs], options, terminal) => {
  const { coded } = await readCoded(inputs, terminal);
  const knowledge = openKnowledge(options);
  const claims = indexClaims(coded);
  const found = claims.get(id);
  const lines = found
    ? explainClaim(found.claim, found.coded, knowledge, await openReading(knowledge))
    : explainIncident(await incidentOf(id, coded, knowledge), claims);
  await terminal.out.write(`${lines.join('\n')}\n`);
  return 0;
};

async function incidentOf(id: string, coded: readonly CodedReport[], knowledge: ReturnType<typeof openKnowledge>) {
  const incident = (await reconciling(knowledge))(coded).find((each) => each.id === id);
  if (incident) return incident;
  throw new UsageError('no_such_id', `no claim or incident "${id}" in ${coded.length} coded reports`);
}

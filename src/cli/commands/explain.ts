import { CodedReport, type ErrorLine, UsageError } from '../../model/index.ts';
import { openReading, reconciling } from '../../pipeline.ts';
import type { Command } from '../commands.ts';
import { isError, noteError } from '../emit.ts';
import { explainClaim } from '../explain/claim.ts';
import { explainIncident } from '../explain/incident.ts';
import { readObjects } from '../jsonl.ts';
import { openKnowledge } from '../options.ts';
import { indexClaims } from '../record/accounts.ts';
import type { Terminal } from '../terminal.ts';

export const command: Command = async ([id = '', ...inputs], options, terminal) => {
  const coded = await usable(readObjects(inputs, CodedReport, terminal), terminal);
  const knowledge = openKnowledge(options);
  const claims = indexClaims(coded);
  const found = claims.get(id);
  const lines = found
    ? explainClaim(found.claim, found.coded, knowledge, await openReading(knowledge))
    : explainIncident(await incidentOf(id, coded, knowledge), claims);
  await terminal.out.write(`${lines.join('\n')}\n`);
  return 0;
};

async function usable(lines: AsyncIterable<CodedReport | ErrorLine>, terminal: Terminal): Promise<CodedReport[]> {
  const coded: CodedReport[] = [];
  for await (const line of lines) {
    if (isError(line)) noteError(line, terminal);
    else coded.push(line);
  }
  return coded;
}

async function incidentOf(id: string, coded: readonly CodedReport[], knowledge: ReturnType<typeof openKnowledge>) {
  const incident = (await reconciling(knowledge))(coded).find((each) => each.id === id);
  if (incident) return incident;
  throw new UsageError('no_such_id', `no claim or incident "${id}" in ${coded.length} coded reports`);
}

import { z } from 'zod';
import { CodedReport, Incident, Lineage, PlaceControl, PlacesLine, Report, UsageError } from '../../model/index.ts';
import type { Command } from '../commands.ts';

const SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  report: Report,
  coded: CodedReport,
  places: PlacesLine,
  incident: Incident,
  lineage: Lineage,
  control: PlaceControl,
};

export const command: Command = async ([name = ''], _options, terminal) => {
  const schema = Object.hasOwn(SCHEMAS, name) ? SCHEMAS[name] : undefined;
  if (!schema) throw new UsageError('no_such_schema', `no schema "${name}": try ${Object.keys(SCHEMAS).join(', ')}`);
  await terminal.out.write(`${JSON.stringify(z.toJSONSchema(schema), null, 2)}\n`);
  return 0;
};

import { z } from 'zod';
import { type Knowledge, RecordFilter, UsageError } from '../../model/index.ts';
import { type ActorDescription, openActors } from '../../pipeline.ts';
import { dayOption } from '../options.ts';

const Given = z.object({
  near: z.string().optional(),
  box: z.string().optional(),
  actor: z.array(z.string()).optional(),
  lineage: z.boolean().optional(),
  decided: z.boolean().optional(),
  undecided: z.boolean().optional(),
});

/** The filter that the command line asks for. @throws UsageError for values that do not fit */
export async function filterOf(
  options: Record<string, unknown>,
  knowledge: () => Promise<Knowledge>,
): Promise<RecordFilter> {
  const { near, box, actor, lineage = false, decided, undecided } = Given.parse(options);
  const [latitude, longitude, km] = near === undefined ? [] : numbers('--near', near, 3);
  const [south, west, north, east] = box === undefined ? [] : numbers('--box', box, 4);
  const asked = {
    ...options,
    from: dayOption(options.from) ?? undefined,
    to: dayOption(options.to) ?? undefined,
    near: near === undefined ? undefined : { latitude, longitude, km },
    box: box === undefined ? undefined : { south, west, north, east },
    actor: actor === undefined ? undefined : await actorIds(actor, lineage, await knowledge()),
    decided: undecided ? false : decided,
  };
  const read = RecordFilter.safeParse(
    Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined)),
  );
  if (read.success) return read.data;
  const issue = read.error.issues[0];
  throw new UsageError('bad_filter', `--${issue?.path.join('.')}: ${issue?.message}`);
}

function numbers(option: string, text: string, count: number): number[] {
  const values = text.split(',').map(Number);
  if (values.length === count && values.every(Number.isFinite) && !/,\s*(?:,|$)/.test(text)) return values;
  throw new UsageError('bad_filter', `${option} takes ${count} numbers with commas between them`);
}

/** Ids that names and ids stand for; with what each was before and became, as far as the knowledge goes. */
async function actorIds(names: readonly string[], lineage: boolean, knowledge: Knowledge): Promise<string[]> {
  const actors = await openActors(knowledge);
  const all = new Map(actors.all(null).map((actor) => [actor.id, actor]));
  const ids = new Set(
    names.flatMap((name) => {
      const known = all.has(name) ? [name] : actors.describe(name, null).map(({ id }) => id);
      return known.length > 0 ? known : [name];
    }),
  );
  if (lineage) for (const id of ids) for (const other of kin(all.get(id))) ids.add(other);
  return [...ids];
}

function kin(actor: ActorDescription | undefined): string[] {
  return [...(actor?.before ?? []), ...(actor?.after ?? [])].flatMap(({ from, to }) => [from.id, to.id]);
}

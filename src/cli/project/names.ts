import { type DecisionBody, type LearnedName, type Store, type Teaching, UsageError } from '../../model/index.ts';
import { learnedIn, openActors } from '../../pipeline.ts';
import { openUsing } from './using.ts';

/** What the reports of a project explain of names, with what people made of it. */
export async function namesIn(store: Store, options: Record<string, unknown>): Promise<LearnedName[]> {
  return learnedIn(store, await openActors((await openUsing(store, options)).knowledge));
}

/** Accepts what a report explains of a name: for the actor that is named, else for the only one that it can mean. */
export async function learning(
  store: Store,
  [report = '', name = '', actor]: readonly string[],
  options: Record<string, unknown>,
): Promise<DecisionBody> {
  const { explained, alias } = await explainedIn(store, report, name, options);
  return { kind: 'learn', report, alias, teaches: teachingOf(explained, name, actor) };
}

/** Declines it. */
export async function declining(
  store: Store,
  [report = '', name = '']: readonly string[],
  options: Record<string, unknown>,
): Promise<DecisionBody> {
  return { kind: 'decline', report, alias: (await explainedIn(store, report, name, options)).alias };
}

/** @throws UsageError `no_such_name` */
async function explainedIn(store: Store, report: string, name: string, options: Record<string, unknown>) {
  const names = await namesIn(store, options);
  for (const explained of names.filter((each) => each.decision === null)) {
    const told = explained.told.find((each) => each.report.id === report);
    if (told && (explained.name === name || explained.same_as === name)) return { explained, alias: told.alias };
  }
  throw new UsageError(
    'no_such_name',
    `"${report}" explains no "${name}" that is open: "ascribe list names" lists them`,
  );
}

/** @throws UsageError `bad_decision` where it is not clear whom the name means */
function teachingOf({ lessons, relation }: LearnedName, name: string, actor: string | undefined): Teaching {
  const fitting = actor === undefined ? lessons : lessons.filter(({ teaches }) => teaches.actor === actor);
  const [only, more] = fitting;
  if (only && !more) return only.teaches;
  if (actor !== undefined && !only && relation !== 'member_of' && relation !== 'part_of')
    return { kind: relation === 'led_by' ? 'leader' : 'name', actor, name };
  const choice = fitting.map(({ teaches, says }) => `${teaches.actor} (${says})`).join(', ');
  throw new UsageError('bad_decision', `say which actor: ${choice || 'nobody in it is known, so name the id of one'}`);
}

import type { CodedReport, ControlPeriod, Incident, PlaceControl, Store } from '../../model/index.ts';
import { openControl, reconciling } from '../../pipeline.ts';
import { readCoded } from '../coded.ts';
import type { Command } from '../commands.ts';
import { dayOption, openTables, RECONCILE_TABLES } from '../options.ts';
import { all, namesProject, withProject } from '../project/open.ts';
import { clean } from '../record/text.ts';

export const command: Command = async (given, options, terminal) => {
  const on = dayOption(options.on);
  const { coded, incidents, status } = namesProject(given, options)
    ? await withProject(options, heldBy)
    : await reconciled(given, options, terminal);
  const places = (await openControl())(coded, incidents).flatMap((place) => onDay(place, on));
  const lines = options.json ? places.map((place) => JSON.stringify(place)) : places.flatMap(inWords);
  if (lines.length > 0) await terminal.out.write(`${lines.join('\n')}\n`);
  return status;
};

/** What control is read from. */
interface Told {
  readonly coded: readonly CodedReport[];
  readonly incidents: readonly Incident[];
  readonly status: number;
}

async function reconciled(...[given, options, terminal]: Parameters<Command>): Promise<Told> {
  const { coded, status } = await readCoded(given, terminal);
  const reconcile = await reconciling(openTables(RECONCILE_TABLES, options));
  return { coded, incidents: reconcile(coded), status };
}

/** What a project holds, with what people decided. */
async function heldBy(store: Store): Promise<Told> {
  return { coded: await all(store.coded()), incidents: await all(store.allIncidents({})), status: 0 };
}

/** A place with the periods that hold the day; none where nothing is said of it. */
function onDay(place: PlaceControl, on: string | null): PlaceControl[] {
  if (on === null) return [place];
  const periods = place.periods.filter(({ from, to }) => (from ?? on) <= on && on <= (to ?? on));
  return periods.length > 0 ? [{ ...place, periods }] : [];
}

function inWords({ place, periods }: PlaceControl): string[] {
  const region = [place.admin1, place.country].filter(Boolean).join(', ');
  return [`${clean(place.name)}${region ? ` (${region})` : ''}`, ...periods.flatMap(periodLines)];
}

function periodLines({ from, to, status, holders, because, incidents }: ControlPeriod): string[] {
  const who = holders.map(({ name }) => name).join(', ') || 'nobody named';
  return [
    `  ${from ?? '?'} – ${to ?? ''}  ${status}: ${clean(who)}`,
    `    ${clean(because)}; by ${incidents.join(', ')}`,
  ];
}

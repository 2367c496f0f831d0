import type { ActorDescription, LineageStep, Relation } from '../../pipeline.ts';
import { openActors } from '../../pipeline.ts';
import type { Command } from '../commands.ts';
import { dayOption, openKnowledge } from '../options.ts';

export const command: Command = async ([name], options, terminal) => {
  const actors = await openActors(openKnowledge(options));
  const on = dayOption(options.on);
  const found = name === undefined ? actors.all(on) : actors.describe(name, on);
  if (found.length === 0) terminal.note(`ascribe: nobody known as "${name}"${on ? ` on ${on}` : ''}`);
  for (const actor of found) {
    const text = options.json ? JSON.stringify(actor) : inWords(actor, on).join('\n');
    if (!(await terminal.out.write(`${text}\n`))) break;
  }
  return 0;
};

function inWords(actor: ActorDescription, on: string | null): string[] {
  const { name, id, type, country, because, dated_names: names, before, after } = actor;
  return [
    `${name} (${id})${on ? ` on ${on}` : ''}`,
    `  ${type.replaceAll('_', ' ')}${country ? `, ${country}` : ''}`,
    `  because: ${because}`,
    ...section(
      'names',
      names.map((each) => `${each.name}${dates(each.start, each.end)}${sourced(each.source)}`),
    ),
    ...section('part of', actor.memberships.map(relation)),
    ...section('made up of', actor.members.map(relation)),
    ...section('allies', actor.allies.map(relation)),
    ...section('rivals', actor.rivals.map(relation)),
    ...section('held to be the same by some', actor.disputed.map(relation)),
    ...section('came from', before.map(step)),
    ...section('became', after.map(step)),
  ];
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`  ${title}:`, ...lines.map((line) => `    ${line}`)];
}

function relation({ name, from, to, source }: Relation): string {
  return `${name}${dates(from, to)}${sourced(source)}`;
}

function step({ date, kind, from, to, source }: LineageStep): string {
  return `${date} ${kind}: ${from.name} → ${to.name}${sourced(source)}`;
}

function dates(from: string | null, to: string | null): string {
  return from === null && to === null ? '' : `, ${from ?? ''} – ${to ?? ''}`;
}

function sourced(source: string | null): string {
  return source === null ? '' : ` [${source}]`;
}

import type { ActorCandidate } from '../../model/index.ts';
import { naming } from '../../pipeline.ts';
import type { Command } from '../commands.ts';
import { dayOption, openKnowledge } from '../options.ts';

export const command: Command = async ([name = ''], options, terminal) => {
  const resolve = await naming(openKnowledge(options));
  const candidates = resolve(name, dayOption(options.on));
  const lines = options.json ? candidates.map((candidate) => JSON.stringify(candidate)) : candidates.map(inWords);
  if (candidates.length === 0)
    terminal.note(`ascribe: nobody known as "${name}"${options.on ? ` on ${options.on}` : ''}`);
  for (const line of lines) await terminal.out.write(`${line}\n`);
  return 0;
};

function inWords({ name, id, type, country, also, because }: ActorCandidate): string {
  const above = also.length > 0 ? `\n  part of: ${also.join(', ')}` : '';
  return `${name} (${id})\n  ${type.replaceAll('_', ' ')}${country ? `, ${country}` : ''}${above}\n  because: ${because}`;
}

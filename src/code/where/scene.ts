import type { PlaceMention } from '../../model/index.ts';
import type { ReportContext } from '../context.ts';
import type { EventMention } from '../event.ts';

/** The one place that the sentence before names, when it belongs to the same paragraph; null where there are several. */
export function sceneOf(event: EventMention, context: ReportContext): PlaceMention | null {
  const { index, start } = event.tree.sentence;
  const previous = context.trees[index - 1]?.sentence;
  if (!previous || /\n\s*\n/.test(context.report.body.slice(previous.end, start))) return null;
  const named = context.places.filter(
    (mention) =>
      mention.sentence === previous.index && !mention.metonym && !/^(?:PCL|CONT)/.test(mention.feature ?? ''),
  );
  const names = new Set(named.map((mention) => mention.name));
  return names.size === 1 ? (named[0] ?? null) : null;
}

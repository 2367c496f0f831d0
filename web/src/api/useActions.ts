import { useQuery } from '@tanstack/react-query';
import { words } from '../ui/terms.ts';
import { actionsQuery } from './queries.ts';

/** Names actions as the codebook does; until it is there, by their ids. */
export function useActionName(): (id: string) => string {
  const { data } = useQuery(actionsQuery);
  return (id) => data?.items.find((action) => action.id === id)?.name ?? sentenceCase(words(id));
}

function sentenceCase(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { address } from '../api/client.ts';

/** Asks for everything that is shown anew whenever the record has changed: by others, by a job, by a decision. */
export function useChanges(): void {
  const queries = useQueryClient();
  useEffect(() => {
    const events = new EventSource(address('/events'));
    events.addEventListener('changed', () => void queries.invalidateQueries({ queryKey: ['record'] }));
    return () => events.close();
  }, [queries]);
}

import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import type { DecisionBody, DecisionMade, DecisionRequest } from '../../../src/model/index.ts';
import { post } from '../api/client.ts';
import { rememberDecision } from './last.ts';
import { useWho } from './who.ts';

/** What somebody wants to decide, and why. */
export interface Deciding {
  readonly body: DecisionBody;
  readonly because: string | null;
  /** The name, where it was asked for just now. */
  readonly made_by?: string;
}

/** Sends a decision. It is on disk when this resolves; what is shown is asked for anew meanwhile, and nobody waits for it. */
export function useDecide(): UseMutationResult<DecisionMade, Error, Deciding> {
  const queries = useQueryClient();
  const { name, fixed } = useWho();
  return useMutation({
    mutationFn: ({ body, because, made_by = name ?? undefined }: Deciding) => {
      const who = fixed || made_by === undefined ? {} : { made_by };
      return post<DecisionMade>('/decisions', { body, because: because || null, ...who } satisfies DecisionRequest);
    },
    onSuccess: ({ decision }) => {
      rememberDecision(decision);
      void queries.invalidateQueries({ queryKey: ['record'] });
    },
  });
}

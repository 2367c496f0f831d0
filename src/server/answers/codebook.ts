import type { Answers } from '../http/handler.ts';

export const codebookAnswers: Answers<'actions'> = {
  actions: async (_, { knowing }) => ({
    items: knowing.now.knowledge.actions.map(
      ({ id, name, definition, plover_event, acled_event, mutual, toll, territory }) => {
        return { id, name, definition, plover_event, acled_event, mutual, toll, territory };
      },
    ),
  }),
};

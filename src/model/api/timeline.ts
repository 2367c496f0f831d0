import { z } from 'zod';
import { Day } from '../dates.ts';
import { Grade } from '../incident.ts';
import { Circle } from '../query.ts';
import { LeftOut } from './map.ts';
import { FilterQuery } from './query.ts';

export const TimelineQuery = z.object({
  ...FilterQuery.shape,
  by: z.enum(['actor', 'place']).default('actor'),
  /** Lanes, those with most incidents first. */
  lanes: z.coerce.number().pipe(z.int().min(1).max(200)).default(30),
});

/** An incident in a lane; where `start` and `end` differ, the day is not known better than that. */
export const TimelineItem = z.object({
  id: z.string(),
  start: Day,
  end: Day,
  action: z.string(),
  place: z.string().nullable(),
  parties: z.array(z.string()),
  killed: z.int().nullable(),
  grade: Grade,
  /** In a lane of an actor: whether it acts, is acted on, or both. */
  part: z.enum(['acts', 'suffers', 'both', 'none']),
});
export type TimelineItem = z.infer<typeof TimelineItem>;

/** `undated` incidents are in no lane; `hidden` are in lanes that are not shown; the newest of either are named. A lane of a place has its point. */
export const Timeline = z.object({
  lanes: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      near: Circle.nullable(),
      total: z.int(),
      items: z.array(TimelineItem),
    }),
  ),
  total: z.int(),
  undated: z.int(),
  hidden: z.int(),
  left_out: z.array(LeftOut),
});
export type Timeline = z.infer<typeof Timeline>;

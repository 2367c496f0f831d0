import { z } from 'zod';
import { InputError } from '../../model/index.ts';
import { LIMITS } from '../limits.ts';
import type { Tables } from '../tables.ts';
import type { Draft } from '../types.ts';
import { readText } from './text.ts';

const Part = z.union([z.string(), z.object({ text: z.string() })]);
const Message = z.object({
  id: z.number(),
  type: z.string(),
  date: z.string().optional(),
  date_unixtime: z.string().optional(),
  from: z.string().nullish(),
  author: z.string().nullish(),
  forwarded_from: z.string().nullish(),
  text: z.union([z.string(), z.array(Part)]).optional(),
});
type Message = z.infer<typeof Message>;
const Chat = z.object({
  name: z.string().nullish(),
  type: z.string().optional(),
  id: z.number().optional(),
  messages: z.array(z.unknown()),
});
type Chat = z.infer<typeof Chat>;
const Export = z.union([Chat, z.object({ chats: z.object({ list: z.array(Chat) }) })]);

/**
 * What Telegram Desktop exports ("Machine-readable JSON") to one report a message; notes of the service and messages
 * without words are passed over. In a channel the channel speaks, in a group the member. Whom a message was forwarded
 * from is its credit. The id joins chat and message.
 * @throws InputError `bad_export`, `too_complex`
 */
export function* readTelegram(value: unknown, tables: Tables): Generator<Draft> {
  const found = Export.safeParse(value);
  if (!found.success) throw new InputError('bad_export', `no Telegram export: ${found.error.issues[0]?.message}`);
  const chats = 'chats' in found.data ? found.data.chats.list : [found.data];
  if (chats.reduce((count, { messages }) => count + messages.length, 0) > LIMITS.entries)
    throw new InputError('too_complex', `an export of more than ${LIMITS.entries} messages`);
  for (const chat of chats) for (const message of chat.messages) yield* readMessage(message, chat, tables);
}

function* readMessage(given: unknown, chat: Chat, tables: Tables): Generator<Draft> {
  const found = Message.safeParse(given);
  if (!found.success || found.data.type !== 'message') return;
  const message = found.data;
  const words = wordsOf(message);
  if (words.trim() === '') return;
  const draft = readText(words, tables);
  const member = /channel$/.test(chat.type ?? '') ? null : message.from;
  const credit = message.forwarded_from;
  yield {
    ...draft,
    id: `telegram-${chat.id ?? chat.name ?? 'chat'}-${message.id}`,
    outlet: chat.name ?? draft.outlet,
    byline: message.author ?? member ?? draft.byline,
    published: sentAt(message) ?? draft.published,
    credits: credit && !draft.credits.includes(credit) ? [credit, ...draft.credits] : draft.credits,
  };
}

function wordsOf({ text = '' }: Message): string {
  return [text]
    .flat()
    .map((part) => (typeof part === 'string' ? part : part.text))
    .join('');
}

/** The moment in UTC; older exports give only the exporter's local time, of which the day is kept. */
function sentAt({ date_unixtime, date }: Message): string | null {
  const seconds = Number(date_unixtime);
  if (date_unixtime && Number.isSafeInteger(seconds) && seconds > 0 && seconds < 1e10)
    return new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
  return /^\d{4}-\d{2}-\d{2}/.exec(date ?? '')?.[0] ?? null;
}

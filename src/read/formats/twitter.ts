import { z } from 'zod';
import { InputError, type Removed } from '../../model/index.ts';
import { LIMITS } from '../limits.ts';
import type { Tables } from '../tables.ts';
import type { Draft } from '../types.ts';
import { readText } from './text.ts';

const Url = z.object({ url: z.string(), expanded_url: z.string().nullish() });
const User = z.object({
  name: z.string().nullish(),
  screen_name: z.string().nullish(),
  username: z.string().nullish(),
});
type User = z.infer<typeof User>;
/** `data/account.js` of the archive. */
const Account = z.array(z.object({ account: z.object({ username: z.string(), accountDisplayName: z.string() }) }));
/** A post of the archive that X hands its users (`data/tweets.js`), or as the API gives it (v1.1, v2). */
const Post = z.object({
  id_str: z.string().optional(),
  id: z.union([z.string(), z.number()]).optional(),
  full_text: z.string().optional(),
  text: z.string().optional(),
  created_at: z.string().optional(),
  lang: z.string().nullish(),
  author_id: z.string().optional(),
  user: User.optional(),
  entities: z.object({ urls: z.array(Url).optional() }).nullish(),
});
type Post = z.infer<typeof Post>;
const ApiAnswer = z.object({
  data: z.array(z.unknown()),
  includes: z.object({ users: z.array(User.extend({ id: z.string() })).optional() }).optional(),
});

/**
 * Posts of Twitter/X to one report each. Short addresses become those that they stand for; a repost credits the
 * account that it repeats.
 * @param owner whose posts they are that name nobody
 * @throws InputError `bad_json`, `bad_export`, `too_complex`
 */
export function* readTwitter(text: string, tables: Tables, owner: User = {}): Generator<Draft> {
  const { posts, users } = openExport(text);
  if (posts.length > LIMITS.entries)
    throw new InputError('too_complex', `an export of more than ${LIMITS.entries} posts`);
  for (const given of posts) {
    const found = Post.safeParse(isWrapped(given) ? given.tweet : given);
    if (found.success && (found.data.full_text ?? found.data.text))
      yield readPost(found.data, found.data.user ?? users.get(found.data.author_id ?? '') ?? owner, tables);
  }
}

function isWrapped(given: unknown): given is { tweet: unknown } {
  return typeof given === 'object' && given !== null && 'tweet' in given;
}

function openExport(text: string): { posts: readonly unknown[]; users: ReadonlyMap<string, User> } {
  const value = parseScript(text);
  if (Array.isArray(value)) return { posts: value, users: new Map() };
  const answer = ApiAnswer.safeParse(value);
  if (!answer.success) throw new InputError('bad_export', 'no export of Twitter/X');
  return { posts: answer.data.data, users: new Map(answer.data.includes?.users?.map((user) => [user.id, user])) };
}

/** Whose archive it is, by its `data/account.js`. @throws InputError `bad_json` */
export function ownerOf(text: string): User {
  const account = Account.safeParse(parseScript(text)).data?.[0]?.account;
  return account ? { name: account.accountDisplayName, username: account.username } : {};
}

/** JSON, or a script that sets one variable to JSON. */
function parseScript(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\s*window\.YTD\.\w+\.part\d+\s*=/, ''));
  } catch (error) {
    throw new InputError('bad_json', (error as Error).message);
  }
}

const REPOST = /^RT @(\w{1,30}): /;

function readPost(post: Post, author: User, tables: Tables): Draft {
  const words = expand(post);
  const [mark = '', reposted] = REPOST.exec(words) ?? [];
  const draft = readText(words.slice(mark.length), tables);
  const removed: Removed[] = reposted ? [{ kind: 'byline', text: mark.trim(), reason: 'mark of a repost', at: 0 }] : [];
  return {
    ...draft,
    ...identify(post, author),
    published: postedAt(post.created_at ?? '') ?? draft.published,
    language: /^(?!und)[a-z]{2}$/.test(post.lang ?? '') ? (post.lang ?? null) : draft.language,
    credits: reposted ? [`@${reposted}`, ...draft.credits] : draft.credits,
    removed: [...removed, ...draft.removed],
  };
}

function identify(post: Post, author: User): Pick<Draft, 'id' | 'url' | 'outlet'> {
  const id = post.id_str ?? post.id;
  const account = author.screen_name ?? author.username ?? null;
  return {
    id: id === undefined ? null : `twitter-${id}`,
    url: id === undefined ? null : `https://x.com/${account ?? 'i'}/status/${id}`,
    outlet: author.name ?? (account && `@${account}`),
  };
}

function expand({ full_text, text = '', entities }: Post): string {
  const whole = (entities?.urls ?? []).reduce(
    (words, { url, expanded_url }) => (expanded_url && url !== '' ? words.replaceAll(url, expanded_url) : words),
    full_text ?? text,
  );
  return whole.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
}

/** "Wed Oct 10 20:19:24 +0000 2018" and ISO 8601 to ISO in UTC. */
function postedAt(value: string): string | null {
  const moment = Date.parse(value);
  return /\d{4}/.test(value) && Number.isFinite(moment) ? new Date(moment).toISOString().replace('.000Z', 'Z') : null;
}

/**
 * Pages and lists that are asked for again and again, such as the front page by two hundred readers: each is made once for as
 * long as nothing changes in the library, kept packed, and not sent again to whoever has it.
 */

import type { Context, MiddlewareHandler } from 'hono';
import { personOf } from './access.ts';
import type { Deps } from './deps.ts';
import { givePacked, type Packed, pack } from './packed.ts';
import { openShelf } from './shelf.ts';

/** In bytes. A front page has 15 kB. */
const ROOM = 32 * 2 ** 20;
/** What depends on the time of day is as old as this at most, in ms. */
const OLDEST = 60_000;

interface Kept extends Packed {
  readonly headers: Readonly<Record<string, string>>;
}

/** Keeps the answers of the routes that it stands before. They may depend on the library, the jobs, the person and the day. */
export function keptAnswers({ store, jobs, now, access }: Deps): MiddlewareHandler {
  const shelf = openShelf<Kept>(ROOM);
  return async (c, next) => {
    if (c.req.method !== 'GET') return next();
    const state = `${await store.moment()} ${jobs.moment()} ${Math.floor(now().getTime() / OLDEST)}`;
    let isFirst = false;
    const kept = await shelf(nameOf(c, personOf(c, access)), state, async () => {
      isFirst = true;
      await next();
      return taken(c.res);
    });
    // What cannot be kept is answered to each by itself.
    if (kept === undefined) return isFirst ? undefined : next();
    c.res = undefined;
    c.res = await givePacked(c, { ...kept, tag: kept.headers.etag ?? kept.tag }, kept.headers);
  };
}

const nameOf = ({ req }: Context, person: string): string =>
  JSON.stringify([person, req.url, req.header('accept') ?? '']);

/** Returns what an answer says, to be given again; nothing of one that says what went wrong, is told piece by piece, or passes. */
async function taken(answer: Response): Promise<Kept | undefined> {
  const { 'content-encoding': packing, ...headers } = Object.fromEntries(answer.headers);
  if (answer.status !== 200 || !isWhole(headers) || isPassing(headers)) return undefined;
  const bytes = new Uint8Array(await answer.arrayBuffer());
  if (packing === undefined) return { ...(await pack(bytes)), headers };
  return { bytes, tag: headers.etag!, headers };
}

const isPassing = ({ 'cache-control': caching = '' }: Readonly<Record<string, string>>): boolean =>
  caching.includes('no-store');

const isWhole = ({ 'content-type': type = '' }: Readonly<Record<string, string>>): boolean =>
  /^(?:text\/html|application\/json)\b/.test(type);

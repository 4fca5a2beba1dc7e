/** Who may come in: whoever shows a token, in a header as programs do, or in a cookie as browsers do once they have signed in. */

import { createHash, timingSafeEqual } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import type { Access, Bearer } from './deps.ts';
import { Refused } from './refused.ts';

export const COOKIE = 'synoptic';
export const SIGN_IN = '/sign-in';

/** Lets nobody through who shows no token, where there are any. */
export const knownBearer =
  (access: Access): MiddlewareHandler =>
  async (c, next) => {
    if (access.bearers.length === 0 || bearerOf(c, access) !== undefined || isOpen(c.req.path)) return next();
    if (isBrowser(c)) return c.redirect(`${SIGN_IN}?to=${encodeURIComponent(placeOf(c))}`, 303);
    throw new Refused(
      401,
      {
        title: 'A token is needed.',
        detail: c.req.header('authorization')
          ? 'The token is none that is known.'
          : 'The request shows none.',
        remedy: 'Send one of the token file: "Authorization: Bearer TOKEN".',
      },
      { 'www-authenticate': 'Bearer realm="synoptic"' },
    );
  };

/** Returns what somebody is called who corrects and notes. */
export const personOf = (c: Context, access: Access): string => bearerOf(c, access)?.name ?? access.person;

/** Returns the bearer of a token. How long it takes tells nothing of the tokens. */
export function bearerWith(token: string, { bearers }: Access): Bearer | undefined {
  const given = digestOf(token);
  // All are compared, whichever it is.
  return bearers.filter((bearer) => timingSafeEqual(digestOf(bearer.token), given))[0];
}

function bearerOf(c: Context, access: Access): Bearer | undefined {
  const [, shown] = /^Bearer +(\S+)$/i.exec(c.req.header('authorization') ?? '') ?? [];
  const token = shown ?? getCookie(c, COOKIE);
  return token === undefined ? undefined : bearerWith(token, access);
}

const digestOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Returns what was asked for, with its query. */
const placeOf = ({ req }: Context): string => {
  const { pathname, search } = new URL(req.url);
  return pathname + search;
};

/** What everybody may see: the way in, and what it looks like. */
const isOpen = (path: string): boolean => path === SIGN_IN || path.startsWith('/assets/');

const isBrowser = (c: Context): boolean =>
  c.req.method === 'GET' &&
  !c.req.path.startsWith('/api/') &&
  (c.req.header('accept') ?? '').includes('text/html');

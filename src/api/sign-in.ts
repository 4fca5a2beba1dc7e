/** Where people show their token once, so that their browser does from then on. */

import { Hono } from 'hono';
import { setCookie } from 'hono/cookie';
import { html } from 'htm/preact';
import { framed } from '../web/frame.ts';
import { bearerWith, COOKIE, SIGN_IN } from './access.ts';
import type { Access } from './deps.ts';

/** A week, in seconds. */
const LASTS = 7 * 24 * 3600;

export function signInPages(access: Access): Hono {
  const pages = new Hono();

  pages.get(SIGN_IN, (c) => c.html(page(placeIn(c.req.query('to')))));

  pages.post(SIGN_IN, async (c) => {
    const { token = '', to } = await c.req.parseBody();
    const place = placeIn(typeof to === 'string' ? to : undefined);
    if (typeof token !== 'string' || bearerWith(token.trim(), access) === undefined)
      return c.html(page(place, true), 403);
    setCookie(c, COOKIE, token.trim(), {
      httpOnly: true,
      sameSite: 'Strict',
      secure: c.req.header('x-forwarded-proto') === 'https',
      path: '/',
      maxAge: LASTS,
    });
    return c.redirect(place, 303);
  });

  return pages;
}

/** Returns a place on this server: nobody is sent elsewhere. */
const placeIn = (to = '/'): string => (/^\/(?![/\\])[^\s\\]*$/.test(to) ? to : '/');

const page = (to: string, failed = false): string =>
  framed({
    title: 'Sign in',
    body: html`<h1>Sign in</h1>
      ${failed && html`<p role="alert">That is no token of this server. Ask whoever runs it for one.</p>`}
      <form method="post" action=${SIGN_IN}>
        <input type="hidden" name="to" value=${to} />
        <p>
          <label for="token">Token</label>
          <input id="token" name="token" type="password" autocomplete="current-password" required />
        </p>
        <p><button type="submit">Sign in</button></p>
      </form>`,
  });

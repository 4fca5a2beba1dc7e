/** What keeps other sites out: of the pages, of what they change, and of the names under which the server is asked. */

import { isIP } from 'node:net';
import type { Context, MiddlewareHandler } from 'hono';
import { Refused } from './refused.ts';

/** Nothing runs that is not a file of ours, nothing is sent elsewhere, and nobody puts a page into theirs. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': POLICY,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

/** Adds the headers to every answer. One that has a header of its own keeps it: an export brings its own policy. */
export const securityHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  for (const [name, value] of Object.entries(HEADERS)) if (!c.res.headers.has(name)) c.header(name, value);
  if (!c.res.headers.has('cache-control')) c.header('cache-control', 'private, no-cache');
};

/**
 * Refuses requests to names that are not ours: a page elsewhere can give its own name the address of this machine (DNS
 * rebinding) and would then count as the same site. An address in figures cannot be given away so.
 */
export const knownHost =
  (names: readonly string[]): MiddlewareHandler =>
  async (c, next) => {
    const name = URL.parse(`http://${hostOf(c)}`)?.hostname.replace(/^\[|\]$/g, '') ?? '';
    if (name !== 'localhost' && isIP(name) === 0 && !names.includes(name))
      throw new Refused(421, {
        title: 'This server is not asked under that name.',
        detail: `The request is for the host “${hostOf(c)}”.`,
        remedy: 'Use the address that "synoptic serve" prints, or start it with --name and this name.',
      });
    return next();
  };

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses what other sites send: all that changes something, and all that is not a person following a link. Browsers say
 * where a request comes from in Sec-Fetch-Site or, older ones, in Origin; programs say neither and are let through.
 */
export const sameOrigin: MiddlewareHandler = async (c, next) => {
  const site = c.req.header('sec-fetch-site');
  const origin = c.req.header('origin');
  const own = site === undefined ? isOwnOrigin(origin, hostOf(c)) : OWN_SITES.has(site);
  const followsLink = SAFE.has(c.req.method) && isNavigation(c);
  if (!own && !followsLink)
    throw new Refused(403, {
      title: 'Requests from other sites are refused.',
      detail: `The request comes from ${origin ?? 'another site'}.`,
      remedy: 'Open the page of this server and do it there.',
    });
  return next();
};

/** `none` is what a person typed. */
const OWN_SITES = new Set(['same-origin', 'none']);

const isOwnOrigin = (origin: string | undefined, host: string): boolean =>
  origin === undefined || URL.parse(origin)?.host === host;

/** A link that opens a page, not a frame or an image of one. */
const isNavigation = (c: Context): boolean =>
  c.req.header('sec-fetch-site') === undefined
    ? c.req.header('origin') === undefined
    : c.req.header('sec-fetch-mode') === 'navigate' && c.req.header('sec-fetch-dest') === 'document';

/** Returns the host that was asked, with its port. */
const hostOf = (c: Context): string => c.req.header('host') ?? new URL(c.req.url).host;

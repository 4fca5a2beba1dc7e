/** How much anybody may ask for: bytes, requests in a time, and work that is waited for. */

import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Work } from '../jobs/work.ts';
import { SIGN_IN } from './access.ts';
import type { Deps } from './deps.ts';
import { Refused } from './refused.ts';

/** Of a body that is no upload: a list of 1000 addresses has some 100 KB, a long text 1 MB. */
const BODY_BYTES = 2 * 2 ** 20;

/** What takes files bounds them itself, as they are written. */
const TAKE_FILES = new Set(['/add', '/api/v1/articles', '/api/v1/check']);

/** Refuses bodies that are too large, whatever their header says. */
export const boundedBody: MiddlewareHandler = (c, next) =>
  TAKE_FILES.has(c.req.path) ? next() : limited(c, next);

const limited = bodyLimit({
  maxSize: BODY_BYTES,
  onError: () => {
    throw new Refused(413, {
      title: 'That is too much at once.',
      detail: `The body has more than ${BODY_BYTES / 2 ** 20} MB.`,
      remedy: 'Send it in several parts.',
    });
  },
});

/** Requests of one client: so many at once, and so many in a second for good. */
export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

/** A page with all it loads takes 10; two hundred readers behind one address each open one at the same moment. */
const READING: Rate = { burst: 4000, perSecond: 200 };
/** Whoever guesses tokens gets no further than this. */
const SIGNING_IN: Rate = { burst: 10, perSecond: 0.1 };

/** Refuses a client that asks too often, and says when to ask again. */
export function boundedRate(now: () => Date): MiddlewareHandler {
  const reading = buckets(READING, now);
  const signingIn = buckets(SIGNING_IN, now);
  return (c, next) => {
    const isSignIn = c.req.path === SIGN_IN && c.req.method === 'POST';
    const wait = (isSignIn ? signingIn : reading)(clientOf(c));
    if (wait === 0) return next();
    throw new Refused(
      429,
      {
        title: 'Too many requests.',
        detail: 'More come from this address than are answered.',
        remedy: `Wait ${Math.ceil(wait)} seconds.`,
      },
      { 'retry-after': String(Math.ceil(wait)) },
    );
  };
}

/** More clients than this are not kept in mind: those that asked longest ago are forgotten first. */
const CLIENTS = 10_000;

/** Returns what takes one from a client's bucket: seconds until it may, 0 where it did. */
function buckets({ burst, perSecond }: Rate, now: () => Date): (client: string) => number {
  const known = new Map<string, { left: number; at: number }>();
  return (client) => {
    const at = now().getTime();
    const before = known.get(client) ?? { left: burst, at };
    const left = Math.min(burst, before.left + ((at - before.at) / 1000) * perSecond);
    known.delete(client);
    known.set(client, { left: left < 1 ? left : left - 1, at });
    if (known.size > CLIENTS) known.delete(known.keys().next().value!);
    return left < 1 ? (1 - left) / perSecond : 0;
  };
}

/** Where there is no socket, as in tests, all are one client. */
function clientOf(c: Context): string {
  const incoming = (c.env as { incoming?: unknown } | undefined)?.incoming;
  return incoming === undefined ? 'here' : (getConnInfo(c).remote.address ?? 'unknown');
}

/** Refuses a job where so many of its kind are running. `those` says what they are: "heaps of articles are being added". */
export function boundedJobs(
  { jobs }: Pick<Deps, 'jobs'>,
  { kind, most, those }: { readonly kind: string; readonly most: number; readonly those: string },
): void {
  if (jobs.list().filter((one) => one.kind === kind && one.state === 'running').length < most) return;
  throw new Refused(
    503,
    {
      title: 'Too much is under way.',
      detail: `${most} ${those} now.`,
      remedy: 'Try again when one of them is done.',
    },
    { 'retry-after': '10' },
  );
}

/** Answers that are being worked out or wait for it; behind these a client waits too long to learn anything. */
const WAITING = 64;

/** Refuses work when too much is waited for. */
export function boundedWork(work: Work): Work {
  let waiting = 0;
  const bounded =
    <Given extends readonly unknown[], Result>(does: (...given: Given) => Promise<Result>) =>
    async (...given: Given): Promise<Result> => {
      if (waiting >= WAITING)
        throw new Refused(
          503,
          {
            title: 'Too much is under way.',
            detail: `${WAITING} answers are being worked out.`,
            remedy: 'Try again in a few seconds.',
          },
          { 'retry-after': '5' },
        );
      waiting++;
      try {
        return await does(...given);
      } finally {
        waiting--;
      }
    };
  const { dossier, prepare, changes, ask, askLibrary, check, compare, correct, add } = work;
  return {
    dossier,
    prepare,
    changes: bounded(changes),
    ask: bounded(ask),
    askLibrary: bounded(askLibrary),
    check: bounded(check),
    compare: bounded(compare),
    correct: bounded(correct),
    add,
  };
}

/**
 * What watches over a server: is it alive, is it ready, and its figures. Whoever may read the library may ask; that it is
 * alive is said to everybody.
 */

import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { Store } from '../store/store.ts';
import { knownBearer } from './access.ts';
import type { Access } from './deps.ts';
import type { AnsweredRequest, Metrics } from './metrics.ts';
import { Refused } from './refused.ts';
import { knownHost, securityHeaders } from './security.ts';

/** Says that the process answers: for everybody, and so before anything else is looked at. */
export const alive = (): Hono => new Hono().get('/healthz', (c) => c.text('alive\n'));

/** Returns the other routes, from the root. */
export function healthRoutes(store: Pick<Store, 'condition'>, metrics: Metrics): Hono {
  const routes = new Hono();
  routes.get('/readyz', async (c) => {
    const checks = await readiness(store);
    const isReady = Object.values(checks).every((one) => one === 'ok');
    return c.json({ ready: isReady, checks }, isReady ? 200 : 503);
  });
  routes.get('/metrics', async (c) =>
    c.body(await metrics.text(), 200, { 'content-type': metrics.contentType }),
  );
  return routes;
}

/** Returns a server of these alone, for commands that have no other. */
export function healthApp(store: Pick<Store, 'condition'>, metrics: Metrics, access: Access): Hono {
  const app = new Hono();
  app.route('/', alive());
  // Where a token must be shown, no page elsewhere can ask in the name of somebody.
  const asked = access.bearers.length > 0 ? [] : [knownHost(access.names)];
  app.use(securityHeaders, ...asked, knownBearer(access));
  app.route('/', healthRoutes(store, metrics));
  app.onError((error, c) =>
    error instanceof Refused
      ? c.text(`${error.message}\n`, error.status, error.headers)
      : c.text('The figures cannot be told.\n', 500),
  );
  return app;
}

/** A database that takes longer is as good as away, in ms. */
const ANSWERS_WITHIN = 2000;

/** What must hold for work to be done; what is wrong in two or three words that tell nothing of the library. */
async function readiness(store: Pick<Store, 'condition'>): Promise<Readonly<Record<string, string>>> {
  const condition = await Promise.race([
    store.condition().catch(() => undefined),
    sleep(ANSWERS_WITHIN, undefined, { ref: false }),
  ]);
  return {
    database: condition === undefined ? 'does not answer' : condition.writable ? 'ok' : 'may only be read',
    migrations: condition === undefined ? 'not known' : condition.current ? 'ok' : 'behind',
    // What is uploaded is put there first.
    disk: (await mayWriteTo(tmpdir())) ? 'ok' : 'nothing can be written',
  };
}

const mayWriteTo = (folder: string): Promise<boolean> =>
  access(folder, constants.W_OK).then(
    () => true,
    () => false,
  );

/** Tells of each request that was answered. */
export const tellRequests =
  (tell: (request: AnsweredRequest) => void): MiddlewareHandler =>
  async (c, next) => {
    const start = performance.now();
    await next();
    const seconds = (performance.now() - start) / 1000;
    tell({ method: c.req.method, route: patternOf(c), status: c.res.status, seconds });
  };

/** Of what no route answers, the last that looked at it is one for all. */
function patternOf(c: Context): string {
  const path = routePath(c);
  return path.endsWith('*') ? 'none' : path;
}

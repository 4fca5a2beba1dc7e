/** The server's door: pages for people, the API for programs, one set of rules for who may come in. */

import { type Context, Hono } from 'hono';
import { compress } from 'hono/compress';
import { HTTPException } from 'hono/http-exception';
import { knownBearer } from './access.ts';
import { assetRoutes } from './assets.ts';
import type { Deps } from './deps.ts';
import { errorPage } from './error-page.ts';
import { alive, healthRoutes, tellRequests } from './health.ts';
import { keptAnswers } from './kept.ts';
import { boundedBody, boundedRate } from './limits.ts';
import { addPages } from './pages/add.ts';
import { articlePages } from './pages/article.ts';
import { askPages } from './pages/ask.ts';
import { changesPages } from './pages/changes.ts';
import { comparePages } from './pages/compare.ts';
import { correctionsPages } from './pages/corrections.ts';
import { feedsPages } from './pages/feeds.ts';
import { frontPages } from './pages/front.ts';
import { searchPages } from './pages/search.ts';
import { statusPages } from './pages/status.ts';
import { storyPages } from './pages/story.ts';
import { type Problem, Refused, refusalOf } from './refused.ts';
import { knownHost, sameOrigin, securityHeaders } from './security.ts';
import { signInPages } from './sign-in.ts';
import { API, apiRoutes } from './v1/index.ts';

/** The pages. Each module knows its own addresses, from the root. */
const PAGES: readonly ((deps: Deps) => Hono)[] = [
  frontPages,
  searchPages,
  addPages,
  feedsPages,
  askPages,
  correctionsPages,
  changesPages,
  storyPages,
  articlePages,
  comparePages,
  statusPages,
];

/** What many ask for. Pages of stories are kept by the press, too, and longer: until their story changes. */
const KEPT = [
  '/',
  '/search',
  '/ask',
  '/stories/:id',
  '/articles/:id',
  ...['stories', 'articles', 'search', 'quotations'].map((list) => `${API}/${list}`),
];

/** Returns the server as a function of requests: `app.fetch` for a socket, `app.request` for tests. */
export function createApp(deps: Deps): Hono {
  const app = new Hono();
  if (deps.onRequest) app.use(tellRequests(deps.onRequest));
  app.route('/', alive());
  const kept = keptAnswers(deps);
  app.use(
    securityHeaders,
    compress(),
    boundedRate(deps.now),
    knownHost(deps.access.names),
    sameOrigin,
    knownBearer(deps.access),
    boundedBody,
  );
  for (const route of KEPT) app.get(route, kept);
  app.route('/assets', assetRoutes());
  app.route('/', signInPages(deps.access));
  if (deps.metrics) app.route('/', healthRoutes(deps.store, deps.metrics));
  app.route(API, apiRoutes(deps));
  for (const pages of PAGES) app.route('/', pages(deps));
  app.notFound((c) => answer(c, NOT_FOUND));
  app.onError((error, c) => {
    const refused = refusalOf(error) ?? ofHono(error);
    if (refused === undefined) deps.onError(error);
    return answer(c, refused ?? OURS);
  });
  return app;
}

const NOT_FOUND = new Refused(404, {
  title: 'There is no such page.',
  detail: 'Nothing is at this address.',
  remedy: 'Check the address, or start from the front page.',
});

const OURS = new Refused(500, {
  title: 'Something went wrong.',
  detail: 'This is a fault of Synoptic, not of yours. What was kept before is safe.',
  remedy: 'Try again. The cause stands where "synoptic serve" runs.',
});

/** What Hono refuses by itself, such as a body that is no JSON. */
const ofHono = (error: unknown): Refused | undefined =>
  error instanceof HTTPException
    ? new Refused(error.status as Refused['status'], {
        title: 'The request cannot be read.',
        detail: error.message,
      })
    : undefined;

/** Programs get a problem as JSON (RFC 9457), people a page. */
function answer(c: Context, { status, problem, headers }: Refused): Response {
  if (isForPrograms(c))
    return c.body(JSON.stringify(problemOf(status, problem)), status, {
      ...headers,
      'content-type': 'application/problem+json',
    });
  return c.html(errorPage(problem), status, headers);
}

const problemOf = (status: number, problem: Problem) => ({ type: 'about:blank', status, ...problem });

const isForPrograms = (c: Context): boolean =>
  c.req.path.startsWith('/api/') || !/text\/html|\*\/\*/.test(c.req.header('accept') ?? '*/*');

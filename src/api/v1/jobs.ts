/** Work under way: asked for now and again, or followed as it goes on. */

import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Deps } from '../deps.ts';
import { followJob } from '../follow-job.ts';
import type { Job } from '../jobs.ts';
import { Refused } from '../refused.ts';
import { answers, answersIn, give, refusing, routes } from './contract.ts';

const tags = ['jobs'];
const params = z.object({ id: z.uuid() });

const list = createRoute({
  method: 'get',
  path: '/jobs',
  tags,
  summary: 'What is under way, and what was done since the server runs; the last begun first',
  responses: refusing({ 200: answers('The jobs', 'JobList') }),
});

const get = createRoute({
  method: 'get',
  path: '/jobs/{id}',
  tags,
  summary: 'How far a job is',
  request: { params },
  responses: refusing({ 200: answers('The job', 'Job') }, 404),
});

const events = createRoute({
  method: 'get',
  path: '/jobs/{id}/events',
  tags,
  summary: 'Follow a job: an event "job" for each state of it, the last one when it has ended',
  request: { params },
  responses: refusing({ 200: answersIn('Server-sent events; the data is a Job', 'text/event-stream') }, 404),
});

const end = createRoute({
  method: 'delete',
  path: '/jobs/{id}',
  tags,
  summary: 'End a job behind what is at hand; what was done is kept',
  request: { params },
  responses: refusing({ 202: answers('It is ending, or has ended', 'Job') }, 404),
});

export function jobRoutes({ jobs }: Deps): OpenAPIHono {
  const api = routes();

  const known = (id: string): Job => {
    const job = jobs.get(id);
    if (job) return job;
    throw new Refused(404, {
      title: 'There is no such thing.',
      detail: `No job has the id ${id}.`,
      remedy: 'Jobs are forgotten when the server ends, and when a hundred later ones are over.',
    });
  };

  api.openapi(list, (c) => give(c, 'JobList', { items: jobs.list() }));
  api.openapi(get, (c) => give(c, 'Job', known(c.req.valid('param').id)));
  api.openapi(end, (c) => {
    const { id } = known(c.req.valid('param').id);
    jobs.end(id);
    return give(c, 'Job', known(id), 202);
  });

  api.openapi(events, (c) => {
    const { id } = known(c.req.valid('param').id);
    return followJob(c, jobs, id, 'job', (job) => job);
  });

  return api;
}

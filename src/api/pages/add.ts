/** Adding articles: files and addresses, and the work under way, told as it goes on. */

import { Hono } from 'hono';
import { renderToString } from 'preact-render-to-string';
import { printable } from '../../render/printable.ts';
import { type AddView, addPage } from '../../web/add.ts';
import { ADD } from '../../web/addresses.ts';
import { WorkState } from '../../web/work.ts';
import { startAdding } from '../adding.ts';
import type { Deps } from '../deps.ts';
import { followJob } from '../follow-job.ts';
import type { Job } from '../jobs.ts';
import { Refused, refusalOf } from '../refused.ts';

export function addPages(deps: Deps): Hono {
  const { jobs } = deps;
  const pages = new Hono();
  const view = (): AddView => ({ work: jobs.list() });

  pages.get(ADD, (c) => c.html(addPage(view())));

  pages.post(ADD, async (c) => {
    try {
      const { id } = await startAdding(c.req.raw, deps);
      return c.redirect(`${ADD}#work-${id}`, 303);
    } catch (error) {
      const refused = refusalOf(error);
      if (refused === undefined) throw error;
      return c.html(addPage({ ...view(), notice: { ...refused.problem, failed: true } }), refused.status);
    }
  });

  pages.post('/work/:id/end', (c) => {
    const { id } = known(c.req.param('id'));
    jobs.end(id);
    return c.redirect(`${ADD}#work-${id}`, 303);
  });

  /** An event `work` for each state, with its name and the HTML that says it. */
  pages.get('/work/:id/events', (c) => {
    const { id } = known(c.req.param('id'));
    return followJob(c, jobs, id, 'work', toldOf);
  });

  return pages;

  function known(id: string): Job {
    const job = jobs.get(id);
    if (job) return job;
    throw new Refused(404, {
      title: 'There is no such work.',
      detail: 'It was begun before the server was started, or long ago.',
      remedy: 'What it added is in the library.',
    });
  }
}

const toldOf = (job: Job): { readonly state: string; readonly html: string } => ({
  state: job.state,
  html: printable(renderToString(WorkState({ work: job }))),
});

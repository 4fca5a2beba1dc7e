/** A job is followed by server-sent events, one for each state of it, the last one when it has ended. */

import { setTimeout as sleep } from 'node:timers/promises';
import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { Job, Jobs } from './jobs.ts';

/** States that come faster than this, in ms, are told as one. */
const TOLD_EVERY = 200;
/** A line so often, in ms, keeps the connection open where nothing happens. */
const ALIVE_EVERY = 15_000;
const ALIVE = Symbol('alive');

/** Answers with events of that name; `told` is what each says of the job, as JSON. */
export const followJob = (
  c: Context,
  jobs: Jobs,
  id: string,
  event: string,
  told: (job: Job) => unknown,
): Response =>
  streamSSE(c, async (stream) => {
    let changed = Promise.withResolvers<void>();
    const stop = jobs.watch(id, () => changed.resolve());
    stream.onAbort(() => changed.resolve());
    try {
      for (let job = jobs.get(id); job && !stream.aborted; job = jobs.get(id)) {
        changed = Promise.withResolvers();
        await stream.writeSSE({ event, data: JSON.stringify(told(job)) });
        if (job.state !== 'running') return;
        while ((await Promise.race([changed.promise, sleep(ALIVE_EVERY, ALIVE, { ref: false })])) === ALIVE)
          await stream.write(': still at it\n\n');
        if (jobs.get(id)?.state === 'running') await stream.sleep(TOLD_EVERY);
      }
    } finally {
      stop();
    }
  });

/** How work stands that machines share: on a page of its own, and in a line of the front page. */

import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { HeapStatus, SetAside, WorkerStatus, WorkStatus } from '../model/work.ts';
import { count, formatNumber } from '../render/edition.ts';
import { printable } from '../render/printable.ts';
import { ago, doing, heapState, queueLine } from '../render/work-text.ts';
import { STATUS } from './addresses.ts';
import { minuteOf, type Notice, NoticeBox, PageHead } from './desk.ts';
import { framed } from './frame.ts';

export interface StatusView {
  readonly status: WorkStatus;
  readonly now: Date;
  readonly notice?: Notice;
}

/** Returns the page as HTML. */
export const statusPage = ({ notice, ...view }: StatusView): string =>
  framed({
    title: 'Work',
    place: STATUS,
    sheets: ['desk.css', 'status.css'],
    modules: ['status.js'],
    body: html`${PageHead({
      title: 'Work',
      deck: 'Who reads what is added, what waits for them, and what could not be read.',
    })}
      ${notice && NoticeBox(notice)}
      <div class="standing" id="standing">${Standing(view)}</div>`,
  });

/** What the page shows anew as work goes on, as HTML. */
export const statusPart = (view: StatusView): string => printable(renderToString(Standing(view)));

/** What is said when something is tried again. */
export const triedNotice = (tried: number): Notice => ({
  title: tried === 0 ? 'Nothing is set aside.' : `${count(tried, 'piece')} tried again.`,
});

/** The front page's line; nothing where no work is shared. */
export function WorkLine({ status }: { readonly status: WorkStatus }): VNode | null {
  const [workers, waiting] = [atWork(status).length, waitingIn(status)];
  if (workers + waiting + status.setAside === 0) return null;
  return html`<section aria-labelledby="workers-title">
    <h2 id="workers-title">Work</h2>
    <p>
      <a href=${STATUS}>${workers === 0 ? 'Nobody is at work' : `${count(workers, 'worker')} at work`}</a>${
        waiting > 0 && `, ${count(waiting, 'page')} waiting`
      }${status.setAside > 0 && html`, <b>${formatNumber(status.setAside)} set aside</b>`}.
    </p>
  </section>`;
}

const atWork = ({ workers }: WorkStatus): WorkerStatus[] =>
  workers.filter(({ state }) => state === 'working');
const waitingIn = ({ queues }: WorkStatus): number =>
  queues.reduce((sum, { waiting, active }) => sum + waiting + active, 0);

function Standing({ status, now }: StatusView): VNode {
  if (!status.shared)
    return html`<p class="none">
      This library lies in a folder: the machine that serves it does all the work. Where a library lies in PostgreSQL, others
      can help.
    </p>`;
  const waiting = status.queues.map(queueLine).filter((line) => line !== '');
  return html`<section aria-labelledby="at-work">
      <h2 id="at-work">Workers</h2>
      ${
        status.workers.length === 0
          ? html`<p class="none">None. <code>synoptic worker</code> starts one, on any machine that reaches the database.</p>`
          : html`<ul class="workers">${status.workers.map((one) => Worker({ worker: one, now }))}</ul>`
      }
    </section>
    <section aria-labelledby="waiting">
      <h2 id="waiting">Waiting</h2>
      ${
        waiting.length === 0
          ? html`<p class="none">Nothing.</p>`
          : html`<ul class="waiting">${waiting.map((line) => html`<li>${line}</li>`)}</ul>`
      }
    </section>
    ${status.setAside > 0 && Asides({ status, now })}
    <section aria-labelledby="added">
      <h2 id="added">Added</h2>
      ${
        status.heaps.length === 0
          ? html`<p class="none">Nothing in the last day was handed over to workers.</p>`
          : html`<ul class="heaps">${status.heaps.map((heap) => Heap({ heap, now }))}</ul>`
      }
    </section>`;
}

const STATES: Readonly<Record<WorkerStatus['state'], string>> = {
  working: 'at work',
  lost: 'lost: not heard of, so others do what it had',
  ended: 'ended',
};

const Worker = ({
  worker,
  now,
}: {
  readonly worker: WorkerStatus;
  readonly now: Date;
}): VNode => html`<li class=${worker.state}>
  <h3><bdi>${worker.machine}</bdi> <span>${worker.state === 'working' ? doing(worker) : STATES[worker.state]}</span></h3>
  <p class="facts">
    ${[
      `since ${minuteOf(worker.since)}`,
      `heard ${ago(worker.seen, now)}`,
      count(worker.concurrency, 'thread'),
      `${formatNumber(worker.read)} read, ${formatNumber(worker.kept)} kept`,
      `process ${worker.process}`,
    ].map((words) => html`<span>${words}</span>`)}
  </p>
</li>`;

const Heap = ({ heap, now }: { readonly heap: HeapStatus; readonly now: Date }): VNode => html`<li>
  <h3 dir="auto">${heap.about}</h3>
  ${
    !heap.done &&
    html`<progress max=${Math.max(1, heap.pages)} value=${heap.kept} aria-label=${`${heap.about}: pages kept`}></progress>`
  }
  <p class="facts"><span>${heapState(heap)}</span><span>by <bdi>${heap.machine}</bdi> ${ago(heap.begun, now)}</span></p>
</li>`;

const Asides = ({
  status: { asides, setAside },
  now,
}: {
  readonly status: WorkStatus;
  readonly now: Date;
}): VNode => html`<section aria-labelledby="asides">
  <div class="list-head">
    <h2 id="asides">${formatNumber(setAside)} set aside</h2>
    <form action=${`${STATUS}/tried`} method="post"><button type="submit" class="quiet">Try all again</button></form>
  </div>
  <ul class="asides">${asides.map((aside) => Aside({ aside, now }))}</ul>
</section>`;

const Aside = ({
  aside: { id, uri, pages, reason, since },
  now,
}: {
  readonly aside: SetAside;
  readonly now: Date;
}): VNode => html`<li>
  <div>
    <h3 dir="auto">${pages > 1 ? `${uri} and ${pages - 1} more` : uri}</h3>
    <p class="trouble" dir="auto">${reason}</p>
    <p class="facts"><span>${ago(since, now)}</span><span>${id.slice(0, 8)}</span></p>
  </div>
  <form action=${`${STATUS}/tried`} method="post">
    <input type="hidden" name="id" value=${id} />
    <button type="submit" class="quiet" aria-label=${`Try again: ${uri}`}>Try again</button>
  </form>
</li>`;

/** What an operator watches, in the form that Prometheus reads. Labels are of few, known values: never a title, an address or a raw path. */

import { setTimeout as sleep } from 'node:timers/promises';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import packageJson from '../../package.json' with { type: 'json' };
import type { WorkKind, WorkStatus } from '../model/work.ts';
import { type Measured, onMeasured } from '../pipeline/measured.ts';
import type { Store } from '../store/store.ts';

export interface Metrics {
  readonly contentType: string;
  /** Returns all figures as they are now. */
  readonly text: () => Promise<string>;
  readonly request: (request: AnsweredRequest) => void;
  /** Shows numbers by state, such as jobs that wait, asked for whenever somebody looks. */
  readonly states: (name: string, help: string, numbers: () => Promise<Numbers>) => void;
  readonly close: () => void;
}

export interface AnsweredRequest {
  readonly method: string;
  /** A pattern, as `/stories/:id`: what was asked for may be nobody's business. */
  readonly route: string;
  readonly status: number;
  readonly seconds: number;
}

/** By their state. */
type Numbers = Readonly<Record<string, number>>;

/** In seconds: a page is there within the first of these, a dossier of thousands of articles within the last. */
const BUCKETS = {
  request: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
  work: [0.01, 0.05, 0.1, 0.5, 1, 5, 10, 30, 60, 300, 900],
};

/** Begins to keep figures of this process, and of the library that it uses. */
export function openMetrics(store: Pick<Store, 'articles' | 'stories' | 'work'>): Metrics {
  const register = new Registry();
  collectDefaultMetrics({ register });
  const registers = [register];
  new Gauge({
    ...{ name: 'synoptic_build_info', help: 'Which Synoptic this is.', registers },
    labelNames: ['version', 'node'],
  }).set({ version: packageJson.version, node: process.versions.node }, 1);
  const requests = new Histogram({
    ...{ name: 'synoptic_http_request_seconds', registers, buckets: BUCKETS.request },
    help: 'Seconds until a request was answered, without the sending of long answers.',
    labelNames: ['method', 'route', 'status'],
  });
  const stop = onMeasured(figuresIn(registers));
  const states: Metrics['states'] = (name, help, numbers) => showStates({ name, help, registers }, numbers);
  states('synoptic_library_things', 'What the library holds, as of a few minutes ago.', sizesOf(store));
  const { work } = store;
  const status = work && together(() => work.status());
  if (status) for (const [name, help, of] of SHARED) states(name, help, async () => of(await status()));
  return {
    contentType: register.contentType,
    text: () => register.metrics(),
    request: ({ method, route, status, seconds }) =>
      requests.observe({ method: METHODS.has(method) ? method : 'other', route, status }, seconds),
    states,
    close: () => {
      stop();
      register.clear();
    },
  };
}

/** Anybody may send others, as many as they like. */
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/** Returns what keeps the figures of all that is measured. */
function figuresIn(registers: Registry[]): (one: Measured) => void {
  const counter = <Label extends string>(name: string, help: string, ...labelNames: Label[]) =>
    new Counter({ name: `synoptic_${name}_total`, help, labelNames, registers });
  const seconds = <Label extends string>(name: string, help: string, ...labelNames: Label[]) =>
    new Histogram({ name: `synoptic_${name}_seconds`, help, labelNames, registers, buckets: BUCKETS.work });

  const articles = counter('articles', 'Articles that were added: new, a version of one, or known.', 'kept');
  const refused = counter('refused', 'Inputs and pages that gave no article, by why.', 'reason');
  const steps = seconds('step', 'Seconds that a step of the work took.', 'step');
  const dossiers = seconds('dossier', 'Seconds until a dossier was made anew.');
  const waited = seconds('write_wait', 'Seconds that a change waited for others.');
  const held = seconds('write_lock', 'Seconds that a change kept others waiting.');
  const feeds = counter('feeds_asked', 'Feeds that were asked, by their answer.', 'answer');
  const entries = counter('entries_failed', 'Entries of feeds that could not be read.');

  return (one) => {
    switch (one.kind) {
      case 'kept':
        return articles.inc({ kept: one.as }, one.articles);
      case 'refused':
        return refused.inc({ reason: one.reason });
      case 'step':
        return steps.observe({ step: one.step }, one.seconds);
      case 'dossier':
        return dossiers.observe(one.seconds);
      case 'written':
        waited.observe(one.waited);
        return held.observe(one.held);
      case 'asked':
        return feeds.inc({ answer: one.answer });
      case 'entry failed':
        return entries.inc();
    }
  };
}

/** Whoever asks for figures waits ten seconds, in ms. */
const ANSWERS_WITHIN = 3000;

function showStates(
  about: { readonly name: string; readonly help: string; readonly registers: Registry[] },
  numbers: () => Promise<Numbers>,
): void {
  new Gauge({
    ...about,
    labelNames: ['state'],
    async collect() {
      // A database that does not answer keeps nobody from the other figures.
      const late = sleep(ANSWERS_WITHIN, {}, { ref: false });
      const now = await Promise.race([numbers().catch(() => ({})), late]);
      this.reset();
      for (const [state, number] of Object.entries(now)) this.set({ state }, number);
    },
  });
}

/** What is told of work that machines share. */
const SHARED: readonly (readonly [name: string, help: string, (work: WorkStatus) => Numbers])[] = [
  [
    'synoptic_queue_pages',
    'Pages that wait for workers, and those that they work on.',
    ({ queues }) => {
      const of = (kind: WorkKind) => queues.find((queue) => queue.kind === kind) ?? { waiting: 0, active: 0 };
      const [read, keep] = [of('read'), of('keep')];
      return {
        ...{ 'waiting to be read': read.waiting, 'being read': read.active },
        ...{ 'waiting to be kept': keep.waiting, 'being kept': keep.active },
      };
    },
  ],
  [
    'synoptic_workers',
    'Workers that were heard of in the last hour.',
    ({ workers }) => ({ working: 0, lost: 0, ...tallied(workers.map(({ state }) => state)) }),
  ],
  ['synoptic_set_aside', 'Chunks that workers have set aside.', ({ setAside }) => ({ chunks: setAside })],
];

/** Asks once for all who ask at the same time. */
function together<What>(ask: () => Promise<What>): () => Promise<What> {
  let asked: Promise<What> | undefined;
  return () => {
    asked ??= ask().finally(() => {
      asked = undefined;
    });
    return asked;
  };
}

const tallied = (values: readonly string[]): Numbers =>
  Object.fromEntries([...Map.groupBy(values, (value) => value)].map(([value, some]) => [value, some.length]));

/** To count a large library takes its database a while: it is done seldom enough to take a hundredth of its time, in ms. */
const COUNTED = { atLeast: 60_000, share: 100 };

/** Returns what tells how much there is; what it told last, while it counts anew. */
function sizesOf({ articles, stories }: Pick<Store, 'articles' | 'stories'>) {
  let last: Promise<Numbers> = Promise.resolve({});
  let next = 0;
  const count = async (): Promise<Numbers> => {
    const start = performance.now();
    try {
      return { articles: (await articles.extent()).count, stories: await stories.count() };
    } finally {
      const now = performance.now();
      next = now + Math.max(COUNTED.atLeast, COUNTED.share * (now - start));
    }
  };
  return async (): Promise<Numbers> => {
    if (performance.now() < next) return last;
    next = Number.POSITIVE_INFINITY;
    const counting = count();
    const before = last;
    last = counting;
    return Object.keys(await before.catch(() => ({}))).length > 0 ? before : counting;
  };
}

/** How shared work stands, for a terminal. */

import type { HeapStatus, QueueStatus, SetAside, WorkerStatus, WorkKind, WorkStatus } from '../model/work.ts';
import { count, formatNumber } from './edition.ts';
import { paragraph, piecesOf, type Screen, styled } from './terminal.ts';

/** Returns what stands in the way, what is done and by whom, as lines. */
export function workText(status: WorkStatus, now: Date, screen: Screen): string {
  if (!status.shared)
    return paragraph(
      piecesOf('It lies in a folder: whoever adds to it does the work, and no workers share it.'),
      screen,
    );
  return [
    section(
      'Workers',
      status.workers.map((one) => workerText(one, now, screen)),
      noWorkers(status),
      screen,
    ),
    section(
      'Work',
      status.queues.map(queueLine).flatMap((line) => (line === '' ? [] : [`  ${line}`])),
      'Nothing waits.',
      screen,
    ),
    section(
      'Added',
      status.heaps.map((one) => heapText(one, now, screen)),
      'Nothing in the last day.',
      screen,
    ),
    ...(status.setAside > 0
      ? [
          section(
            `Set aside (${formatNumber(status.setAside)})`,
            [...status.asides.map((one) => asideText(one, now, screen)), HOW_TO_RETRY],
            '',
            screen,
          ),
        ]
      : []),
  ].join('\n\n');
}

const HOW_TO_RETRY = 'Once it is mended, "synoptic retry ID" or "synoptic retry --all" has it tried again.';

const noWorkers = ({ queues }: WorkStatus): string =>
  queues.some(({ waiting }) => waiting > 0)
    ? 'Nobody is at work, and work waits. Start one: synoptic worker'
    : 'None. "synoptic worker" starts one.';

const section = (title: string, lines: readonly string[], none: string, screen: Screen): string =>
  [styled(title, 'bold', screen), ...(lines.length > 0 ? lines : [none])].join('\n');

function workerText(worker: WorkerStatus, now: Date, screen: Screen): string {
  const { id, machine, process, state, since, seen, concurrency, read, kept } = worker;
  const line = [
    `${id.slice(0, 8)} ${machine}, process ${process}`,
    state === 'working' ? doing(worker) : state === 'lost' ? 'lost: not heard of' : 'ended',
    `for ${span(Date.parse(state === 'working' ? now.toISOString() : seen) - Date.parse(since))}`,
    `heard ${ago(seen, now)}`,
    count(concurrency, 'thread'),
    `${formatNumber(read)} read, ${formatNumber(kept)} kept`,
  ];
  return paragraph(piecesOf(line.join(' · ')), screen, '  ');
}

/** Returns "reading 200 pages, 85 a second". */
export function doing({
  reading,
  keeping,
  rate,
}: Pick<WorkerStatus, 'reading' | 'keeping' | 'rate'>): string {
  const parts = [
    ...(reading > 0 ? [`reading ${count(reading, 'page')}`] : []),
    ...(keeping > 0 ? [`keeping ${count(keeping, 'page')}`] : []),
    ...(rate >= 0.5 ? [`${Math.round(rate)} a second`] : []),
  ];
  return parts.length > 0 ? parts.join(', ') : 'waiting for work';
}

const TO_DO: Readonly<Record<WorkKind, string>> = { read: 'to be read', keep: 'to be kept' };

/** Returns "to be read: 3,200 pages wait, 400 under way, 100 tried again", or nothing where there is nothing. */
export function queueLine({ kind, waiting, again, active }: QueueStatus): string {
  if (waiting + active === 0) return '';
  const parts = [
    `${count(waiting, 'page waits', 'pages wait')}${again > 0 ? `, ${formatNumber(again)} of them once more` : ''}`,
    ...(active > 0 ? [`${formatNumber(active)} under way`] : []),
  ];
  return `${TO_DO[kind]}: ${parts.join(', ')}`;
}

function heapText(heap: HeapStatus, now: Date, screen: Screen): string {
  const line = [heap.about, `by ${heap.machine} ${ago(heap.begun, now)}`, heapState(heap)];
  return paragraph(piecesOf(line.join(' · ')), screen, '  ');
}

/** Returns "1,200 of 3,000 pages kept, 60 set aside: 1,100 new, 20 known, 3 failures". */
export function heapState(heap: HeapStatus): string {
  const { done, handedOver, kept, pages, aside } = heap;
  const far =
    done && aside === 0
      ? `done, ${count(pages, 'page')}`
      : `${formatNumber(kept)} of ${count(pages, 'page')} kept`;
  const state = [
    far,
    ...(handedOver ? [] : ['more is handed over']),
    ...(aside > 0 ? [`${formatNumber(aside)} set aside`] : []),
  ].join(', ');
  const came = [
    ...(heap.new > 0 ? [`${formatNumber(heap.new)} new`] : []),
    ...(heap.version > 0 ? [`${formatNumber(heap.version)} edited`] : []),
    ...(heap.known > 0 ? [`${formatNumber(heap.known)} known`] : []),
    ...(heap.failures > 0 ? [count(heap.failures, 'failure')] : []),
  ].join(', ');
  return came === '' ? state : `${state}: ${came}`;
}

function asideText({ id, kind, uri, pages, reason, since }: SetAside, now: Date, screen: Screen): string {
  const what = pages > 1 ? `${uri} and ${pages - 1} more` : uri;
  const line = `${id.slice(0, 8)} ${TO_DO[kind]} · ${what} · ${ago(since, now)} · ${reason}`;
  return paragraph(piecesOf(line), screen, '  ');
}

const UNITS: readonly (readonly [seconds: number, name: string])[] = [
  [86_400, 'day'],
  [3600, 'hour'],
  [60, 'minute'],
  [1, 'second'],
];

/** Returns "3 minutes". */
function span(ms: number): string {
  const seconds = Math.max(1, Math.round(ms / 1000));
  const [unit, name] = UNITS.find(([unit]) => seconds >= unit)!;
  return count(Math.floor(seconds / unit), name);
}

/** Returns "3 minutes ago". */
export const ago = (time: string, now: Date): string => {
  const ms = now.getTime() - Date.parse(time);
  return ms < 1500 ? 'just now' : `${span(ms)} ago`;
};

/** Which dated events stand on the timeline, and on their right days? */

import type { KeyEvent } from '../key.ts';
import type { Reading } from '../reading.ts';
import { type Figure, meets, share } from './figures.ts';
import { sameTime } from './segments.ts';

const LAYER = 'timeline';

export function scoreTimeline({ dossier, key, place }: Reading): Figure[] {
  if (!key.events) return [];
  const entries = dossier.timeline.map((entry) => ({
    date: entry.date,
    places: entry.evidence.map(place).filter((found) => found !== null),
  }));
  const read = key.events.map((event) => ({
    event,
    entries: entries.filter(({ places }) =>
      event.evidence.some((one) => places.some((found) => meets(one, found))),
    ),
  }));
  const found = read.filter((one) => one.entries.length > 0);
  const wrong = found.filter(
    ({ event, entries: met }) => !met.some(({ date }) => sameTime(date, event.date)),
  );
  return [
    share(LAYER, 'found', {
      hits: found.length,
      of: read.length,
      faults: read.filter((one) => !one.entries.length).map(({ event }) => `- ${describe(event)}`),
    }),
    share(LAYER, 'dates right, of those found', {
      hits: found.length - wrong.length,
      of: found.length,
      faults: wrong.map(
        ({ event, entries: met }) => `- ${describe(event)}, not ${met.map(({ date }) => date.start)}`,
      ),
    }),
  ];
}

const describe = ({ date, text }: KeyEvent): string => `${date.start}: ${text}`;

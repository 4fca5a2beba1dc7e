/** Lines that say at what hour something of the event begins or ends. */

import type { Citation } from '../../model/span.ts';
import { overlaps } from '../../text/offsets.ts';
import type { Line } from './candidates.ts';
import type { Findings } from './findings.ts';

/** Returns the lines that name an hour on the day of the event, the weightiest first. */
export function hourLines(lines: readonly Line[], { date, times }: Findings): Line[] {
  if (!date) return [];
  const day = { start: date.value.start.slice(0, 10), end: date.value.end.slice(0, 10) };
  const hours = new Map(
    times.map(({ article, expressions }) => [
      article,
      expressions.filter(
        ({ date: named, precision }) =>
          named !== null &&
          (precision === 'minute' || precision === 'hour') &&
          named.start.slice(0, 10) >= day.start &&
          named.start.slice(0, 10) <= day.end,
      ),
    ]),
  );
  const namesHour = (citation: Citation): boolean =>
    (hours.get(citation.article) ?? []).some((expression) => overlaps(expression, citation));
  return lines.filter(({ status, clean: [first] }) => status !== 'outdated' && namesHour(first));
}

/** Lines that say at what hour something of the event begins or ends. */

import type { Language } from '../../language/language.ts';
import type { Citation } from '../../model/span.ts';
import { overlaps } from '../../text/offsets.ts';
import type { Line } from './candidates.ts';
import type { Findings } from './findings.ts';

/** Returns the lines that name an hour, and the day of the event with it, the weightiest first. */
export function hourLines(lines: readonly Line[], { date, times }: Findings, { brief }: Language): Line[] {
  if (!date) return [];
  const day = date.value.start.slice(0, 10);
  const named = new Map(
    times.map(({ article, expressions }) => [
      article,
      expressions.filter(
        ({ date: when, role }) => when?.start.slice(0, 10) === day && role !== 'lasting' && role !== 'since',
      ),
    ]),
  );
  const isOfDay = (citation: Citation): boolean =>
    (named.get(citation.article) ?? []).some((expression) => overlaps(expression, citation));
  return lines.filter(
    ({ status, unquoted, clean: [first] }) =>
      status !== 'outdated' && brief.hour.test(unquoted) && isOfDay(first),
  );
}

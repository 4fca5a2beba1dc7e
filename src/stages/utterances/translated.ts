/** Which quotations translate each other: one speaker's, in paragraphs of which one translates the other. */

import type { Quotation } from '../../model/quotation.ts';
import type { Reuse } from '../../model/reuse.ts';
import type { Span } from '../../model/span.ts';
import { contains } from '../../text/offsets.ts';
import type { Report } from './report.ts';
import type { Speakers } from './speakers.ts';

/** Of two translations the longer has at most so many times the letters of the other. */
const LONGEST = 2.5;

/**
 * Returns pairs of reports in marks of which one translates the other: of each speaker as many in the one paragraph as in
 * the other, in the same order.
 */
export function findTranslations(
  reports: readonly Report[],
  reuse: readonly Reuse[],
  { kinship }: Speakers,
): [Report, Report][] {
  const quoting = Map.groupBy(
    reports.filter(({ indirect }) => !indirect),
    ({ quotation }) => quotation.article,
  );
  const within = (article: string, paragraph: Span): Report[] =>
    (quoting.get(article) ?? []).filter(({ quotation }) => contains(paragraph, quotation.content[0]));
  return reuse.flatMap(({ from, to, passages }) =>
    passages
      .filter(({ kind }) => kind === 'translated')
      .flatMap((passage) => {
        const [here, there] = [within(from, passage.from), within(to, passage.to)];
        const isOne = (a: Report, b: Report): boolean =>
          a === b ||
          kinship(a.quotation, b.quotation) === 'same' ||
          kinship(a.quotation, b.quotation) === 'related';
        return here.flatMap((report): [Report, Report][] => {
          const [mine, theirs] = [here, there].map((side) => side.filter((other) => isOne(report, other)));
          const other = theirs![mine!.indexOf(report)];
          const fits =
            mine!.length === theirs!.length && other && isAsLong(report.quotation, other.quotation);
          return fits ? [[report, other]] : [];
        });
      }),
  );
}

function isAsLong(one: Quotation, other: Quotation): boolean {
  const [a, b] = [one, other].map(({ content }) => content.reduce((sum, { exact }) => sum + exact.length, 0));
  return Math.max(a!, b!) <= LONGEST * Math.min(a!, b!);
}

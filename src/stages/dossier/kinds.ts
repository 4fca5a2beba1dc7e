/** What a line is about: what came of the event, what was still ahead, what lies years back, what is only talk. */

import type { Language } from '../../language/language.ts';
import type { Line } from './candidates.ts';
import type { Findings } from './findings.ts';
import { tellsAfterwards } from './sequel.ts';

export interface Kinds {
  /** Told by those only who wrote when it was over, and not as yet to come. */
  readonly came: (line: Line) => boolean;
  readonly ahead: (line: Line) => boolean;
  /** Of years before that of the event. */
  readonly past: (line: Line) => boolean;
  /** Quoted words for the most part. */
  readonly talk: (line: Line) => boolean;
}

/** Share of a line's characters between quotation marks from which it is talk. */
const TALK = 0.3;

/** Returns the tests for the lines of one brief. */
export function kindsOf(findings: Findings, { brief, vocabulary, ...rest }: Language): Kinds {
  const after = tellsAfterwards(findings, { brief, vocabulary, ...rest });
  const eventYear = Number(findings.date?.value.start.slice(0, 4) ?? Number.NaN);
  const ahead = ({ claim: { kind, statements }, unquoted }: Line): boolean =>
    kind === 'plan' ||
    vocabulary.modality.expected.test(unquoted) ||
    statements.filter(({ modality }) => modality === 'expected').length * 2 > statements.length;
  return {
    ahead,
    came: (line) => line.clean.every(({ article }) => after.has(article)) && !ahead(line),
    past: ({ claim: { text } }) =>
      [...text.matchAll(/(?<![\p{L}\d.,-])(1\d{3}|20\d{2})(?![\d,-])/gu)].some(
        ([, year]) => Number(year) < eventYear,
      ),
    talk: ({ claim: { text }, unquoted }) => unquoted.length < (1 - TALK) * text.length,
  };
}

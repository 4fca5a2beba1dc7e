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
export function kindsOf(findings: Findings, language: Language): Kinds {
  const after = tellsAfterwards(findings, language);
  const { calendar, vocabulary } = language;
  const eventYear = Number(findings.date?.value.start.slice(0, 4) ?? Number.NaN);
  const ahead = ({ claim: { kind, statements }, unquoted }: Line): boolean => {
    const expected = vocabulary.modality.expected.test(unquoted) || calendar.unsure.test(unquoted);
    const { past } = [...unquoted.matchAll(calendar.tenses)][0]?.groups ?? {};
    if (past !== undefined && !expected) return false;
    const ofMost =
      statements.filter(({ modality }) => modality === 'expected').length * 2 > statements.length;
    return expected || kind === 'plan' || ofMost;
  };
  return {
    ahead,
    came: (line) => after.size > 0 && line.clean.every(({ article }) => after.has(article)) && !ahead(line),
    past: ({ claim: { text } }) =>
      [...text.matchAll(/(?<![\p{L}\d.,-])(1\d{3}|20\d{2})(?![\d,-])/gu)].some(
        ([, year]) => Number(year) < eventYear,
      ),
    talk: ({ claim: { text }, unquoted }) => unquoted.length < (1 - TALK) * text.length,
  };
}

/** What lies on the desk while a brief is written: the lines there are, what they are about, what was told so far. */

import type { Language } from '../../language/language.ts';
import type { ArticleId } from '../../model/article.ts';
import type { BriefItem } from '../../model/brief.ts';
import { candidatesOf, type Line } from './candidates.ts';
import type { Findings } from './findings.ts';
import { type Kinds, kindsOf } from './kinds.ts';
import { tellsAfterwards } from './sequel.ts';
import { Told } from './told.ts';

export interface Desk {
  readonly findings: Findings;
  readonly language: Language;
  /** The weightiest first. */
  readonly lines: readonly Line[];
  readonly is: Kinds;
  /** The articles that know what came of the event. */
  readonly after: ReadonlySet<ArticleId>;
  /** Returns the first of some lines that were not told yet, at most so many, of one account alone at most `ofOne`. */
  readonly take: (lines: readonly (Line | BriefItem)[], most: number, ofOne?: number) => BriefItem[];
  /** Returns the item of a line that opens the brief, whatever was told before. */
  readonly lead: (line: Line | BriefItem) => BriefItem;
  /** Does a line picked so far say this? */
  readonly isTold: (text: string) => boolean;
  /** How much of its words no line picked so far has, 0 to 1. */
  readonly newShare: (text: string) => number;
}

export function openDesk(findings: Findings, language: Language): Desk {
  const after = tellsAfterwards(findings, language);
  const told = new Told(language, findings);
  return {
    findings,
    language,
    after,
    lines: candidatesOf(findings, after, language),
    is: kindsOf(findings, after, language),
    isTold: (text) => told.has(text),
    newShare: (text) => told.newShare(text),
    lead: (line) => told.lead(line),
    take: (lines, most, ofOne) => told.pick(lines, most, ofOne),
  };
}

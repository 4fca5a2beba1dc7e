/** What each side wants: of each party first what most origins report, and no second line before all have one. */

import type { Language } from '../../language/language.ts';
import type { BriefItem } from '../../model/brief.ts';
import type { Citation } from '../../model/span.ts';
import type { Stance } from '../../model/stance.ts';
import { type Findings, trusted } from './findings.ts';
import { peopleOf, readsAlone } from './reads-alone.ts';
import { sentencesAround } from './wording.ts';

/** Returns a line for each stance whose sentence reads alone: in its own words nobody's wish is made more of than it is. */
export function aimLines(findings: Findings, language: Language): BriefItem[] {
  const clean = trusted(findings);
  const people = peopleOf(findings);
  const sentenceOf = sentencesAround(findings, language);
  const isClean = ({ article }: Citation): boolean => clean.has(article);
  const told = findings.stances.flatMap((stance): Told[] => {
    const shown = stance.evidence
      .filter(isClean)
      .map((evidence) => sentenceOf({ evidence }))
      .find(({ text }) => readsAlone(text, people, language) && !language.brief.comment.test(text));
    return shown ? [{ stance, shown }] : [];
  });
  const parties = [...Map.groupBy(told, ({ stance }) => stance.party ?? stance.holder).values()].map(
    (lines) => ({
      lines: spread(lines),
      known: lines.reduce((sum, { stance }) => sum + stance.origins.length, 0),
    }),
  );
  parties.sort((a, b) => b.known - a.known);
  const rounds = Math.max(0, ...parties.map(({ lines }) => lines.length));
  return Array.from({ length: rounds }, (_, round) => parties.flatMap(({ lines }) => lines[round] ?? []))
    .flat()
    .map(({ stance: { origins, evidence }, shown }): BriefItem => {
      const more = evidence.filter(({ article }) => article !== shown.cited.article);
      return {
        text: shown.text,
        status: origins.length > 1 ? 'agreed' : 'single',
        origins,
        evidence: [shown.cited, ...more],
      };
    });
}

interface Told {
  readonly stance: Stance;
  /** The sentence that tells it, and where it stands. */
  readonly shown: { readonly text: string; readonly cited: Citation };
}

/** Another issue before a second line on the same; of one issue what most origins have. */
function spread(told: readonly Told[]): Told[] {
  const sorted = told.toSorted(
    (a, b) => b.stance.origins.length - a.stance.origins.length || (a.stance.id < b.stance.id ? -1 : 1),
  );
  const ranks = new Map<string, number>();
  return sorted
    .map((one) => {
      const rank = ranks.get(one.stance.issue) ?? 0;
      ranks.set(one.stance.issue, rank + 1);
      return { one, rank };
    })
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ one }) => one);
}

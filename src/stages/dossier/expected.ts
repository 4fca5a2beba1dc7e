/** What is still to come, and what came of what was expected. */

import type { Language } from '../../language/language.ts';
import { isOwnVoice } from '../../language/own-voice.ts';
import type { BriefItem } from '../../model/brief.ts';
import type { Citation, Evidence } from '../../model/span.ts';
import type { Expectation } from '../../model/timeline.ts';
import { countOrigins, type Findings, originsOf, trusted } from './findings.ts';
import { readingAlone } from './reads-alone.ts';
import { sentencesAround } from './wording.ts';

/** Returns the plans and forecasts whose time has not come, the nearest first; not what a columnist foresees. */
export function openLines(findings: Findings, language: Language): BriefItem[] {
  const last = findings.articles
    .flatMap(({ published }) => (published ? [published.value.start.slice(0, 10)] : []))
    .sort()
    .at(-1);
  const voices = new Set(findings.articles.filter((one) => isOwnVoice(one, language)).map(({ id }) => id));
  const isAhead = ({ outcome, due, kind, evidence }: Expectation): boolean =>
    outcome === 'open' &&
    kind !== 'demanded' &&
    due !== null &&
    due.start.slice(0, 10) > (last ?? '') &&
    evidence.some(({ article }) => !voices.has(article));
  return findings.expectations
    .filter(isAhead)
    .toSorted((a, b) => (a.due!.start < b.due!.start ? -1 : 1))
    .flatMap((expectation) => lineOf(expectation, findings, language))
    .filter(({ text }) => !language.brief.overtaken.test(text) && !language.brief.lapsed.test(text));
}

/** Returns what was expected and did not come about, or was put off, with how that is told. What came as planned is told as it came. */
export function outcomeLines(findings: Findings, language: Language): BriefItem[] {
  const clean = trusted(findings);
  return findings.expectations
    .filter(
      ({ outcome, moved, outcomeEvidence }) =>
        (outcome === 'unmet' || (outcome === 'met' && moved.length > 0)) && outcomeEvidence.some(isIn(clean)),
    )
    .flatMap((expectation) => {
      const [line] = lineOf(expectation, findings, language);
      if (!line) return [];
      const evidence: Evidence = [...line.evidence, ...expectation.outcomeEvidence.filter(isIn(clean))];
      return [
        {
          ...line,
          text: language.brief.outcomeOf(line.text, expectation.because),
          status: expectation.outcome === 'unmet' ? ('outdated' as const) : line.status,
          origins: originsOf(findings, evidence),
          evidence,
        },
      ];
    });
}

const isIn =
  (clean: ReadonlySet<string>) =>
  ({ article }: Citation): boolean =>
    clean.has(article);

function lineOf(expectation: Expectation, findings: Findings, language: Language): BriefItem[] {
  const clean = trusted(findings);
  const reads = readingAlone(findings, language);
  const sentenceOf = sentencesAround(findings, language);
  // Of what was moved the last statement counts, whose words the expectation has.
  const isLast = ({ exact }: Citation): boolean => expectation.text.startsWith(exact);
  const cited = expectation.evidence
    .filter(isIn(clean))
    .toSorted((a, b) => Number(isLast(b)) - Number(isLast(a)));
  const shown = cited.map((evidence) => sentenceOf({ evidence })).find(reads);
  if (!shown) return [];
  const evidence: Evidence = [shown.cited, ...cited.filter(({ article }) => article !== shown.cited.article)];
  return [
    {
      text: shown.text,
      status: countOrigins(findings, evidence) > 1 ? 'agreed' : 'single',
      origins: originsOf(findings, evidence),
      evidence,
    },
  ];
}

/**
 * The brief: what a reader in a hurry should know, each line with its status and the words it rests on. Lines are
 * claims in the words of a clean text, or short sentences put together from names, days and copies. Nothing is said
 * twice, and nothing that a machine-spun text says alone.
 */

import type { Language } from '../../language/language.ts';
import type { BriefItem, BriefSection } from '../../model/brief.ts';
import type { Layer, Stamp } from '../../model/layer.ts';
import { candidatesOf, type Line } from './candidates.ts';
import { castLines } from './cast.ts';
import { earlierLines, inDayOrder } from './earlier.ts';
import type { Findings } from './findings.ts';
import { hourLines } from './hours.ts';
import { kindsOf } from './kinds.ts';
import { overtakingLines } from './overtaking.ts';
import { fitToPage } from './page.ts';
import { quotedLines } from './quoted.ts';
import { tellsAfterwards, tellsBeforehand } from './sequel.ts';
import { settingOf } from './setting.ts';
import { Told } from './told.ts';
import { outcomeTrust, trustOf } from './trust.ts';
import { wantedLines } from './wanted.ts';

export type { Findings };

export const stage: Stamp = { stage: 'brief', version: 3 };

/** Lines of each section at most, of a heap of four origins or more: an editor's page, however large the heap. */
const MOST = {
  differ: 4,
  changed: 1,
  hours: 1,
  cast: 1,
  results: 3,
  overtaking: 1,
  outcome: 5,
  happened: 4,
  earlier: 2,
  wanted: 4,
  next: 2,
  ahead: 1,
  aheadOfAll: 3,
  said: 3,
  background: 1,
};

/** Lines of one account alone under one heading: the brief is not one outlet's. */
const OF_ONE = 2;

/** Where several accounts share so many events, what one of them alone leads with is its own view. */
const FEWEST_SHARED = 2;

/** Returns the sections that have something to say. What is picked first is not said again under a later heading. */
export function writeBrief(findings: Findings, language: Language): Layer<BriefSection> {
  const { headings } = language.brief;
  const lines = candidatesOf(findings, language);
  const knewNot = tellsBeforehand(findings, language);
  const after = tellsAfterwards(findings, language);
  const is = kindsOf(findings, after, language);
  const told = new Told(language, findings);
  const room = (most: number): number => Math.max(1, Math.round(most * shareOfPage(findings)));
  const pick = (most: number, fits: (line: Line) => boolean, ofOne = Infinity): BriefItem[] =>
    told.pick(lines.filter(fits), room(most), ofOne);

  const isOnly = findings.origins.length === 1;
  const differ = pick(MOST.differ, ({ status }) => status === 'contested');
  const results = pick(MOST.results, (line) => is.came(line) && line.leads > 0 && line.tellsResult);
  const hours = told.pick(hourLines(lines, findings, language), MOST.hours);
  const cast = told.pick(castLines(lines, findings), MOST.cast);
  const shared = pick(MOST.happened, (line) => line.claim.origins.length > 1 && is.event(line));
  const happened =
    shared.length >= FEWEST_SHARED
      ? shared
      : [
          ...shared,
          ...pick(MOST.happened - shared.length, (line) => line.leads > 0 && is.event(line), OF_ONE),
        ];
  const outcome = [
    ...results,
    ...told.pick(overtakingLines(findings, after, language), MOST.overtaking),
    ...told.pick(
      lines.filter((line) => is.came(line) && !is.talk(line) && (line.tellsResult || line.leads > 0)),
      room(MOST.outcome) - results.length - 1,
    ),
  ];
  const ends =
    after.size > 0
      ? outcome
      : pick(
          MOST.results,
          (line) => line.tellsResult && is.event(line) && (line.leads > 0 || isOnly),
          OF_ONE,
        );
  const earlier = inDayOrder(told.pick(earlierLines(findings, language), room(MOST.earlier)), findings);
  const wanted = told.pick(
    wantedLines(lines.filter((line) => !is.talk(line) && !is.unsure(line))),
    room(MOST.wanted),
    OF_ONE,
  );
  const next = pick(MOST.next, is.next);
  const ahead = pick(
    after.size > 0 ? MOST.ahead : MOST.aheadOfAll,
    (line) => isTold(line) && is.ahead(line) && !is.talk(line),
    OF_ONE,
  );
  const changed = pick(MOST.changed, ({ status }) => status === 'outdated');
  const said = told.pick(quotedLines(findings, language), room(MOST.said));
  const background = pick(MOST.background, (line) => line.status === 'agreed' && is.past(line));

  const items: BriefSection[] = [
    { heading: headings.happened, items: happened.length > 0 ? happened : ends },
    { heading: headings.outcome, items: happened.length > 0 ? ends : [] },
    { heading: headings.setting, items: [...settingOf(findings, language), ...hours, ...cast] },
    { heading: headings.earlier, items: earlier },
    { heading: headings.wanted, items: wanted },
    { heading: headings.differ, items: [...differ, ...changed] },
    { heading: headings.said, items: said },
    { heading: headings.next, items: next },
    { heading: headings.ahead, items: ahead },
    { heading: headings.background, items: background },
    {
      heading: headings.trust,
      items: [
        ...outcomeTrust(knewNot.size > 0 ? ends : [], findings, language),
        ...trustOf(findings, language),
      ],
    },
  ];
  const dispensable = [headings.ahead, headings.background, headings.wanted, headings.earlier, headings.said];
  return { ...stage, items: fitToPage(items, dispensable) };
}

/** A single account fills two thirds of a page, two five sixths. */
const shareOfPage = ({ origins }: Findings): number => Math.min(1, (origins.length + 3) / 6);

/** Important to somebody: an outlet leads with it, or several origins have it. */
const isTold = ({ leads, claim }: Line): boolean => leads > 0 || claim.origins.length > 1;

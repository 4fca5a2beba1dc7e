/**
 * The brief: what a reader in a hurry should know, each line with its status and the words it rests on. Lines are
 * claims in the words of a clean text, or short sentences put together from names, days and copies. Nothing is said
 * twice, and nothing that a machine-spun text says alone.
 */

import type { Language } from '../../language/language.ts';
import type { BriefItem, BriefSection } from '../../model/brief.ts';
import type { Layer, Stamp } from '../../model/layer.ts';
import type { Line } from './candidates.ts';
import { castLines } from './cast.ts';
import { type Desk, openDesk } from './desk.ts';
import { earlierLines, inDayOrder } from './earlier.ts';
import { accountsIn, type Findings } from './findings.ts';
import { hourLines } from './hours.ts';
import { overtakingLines } from './overtaking.ts';
import { fitToPage } from './page.ts';
import { quotedLines } from './quoted.ts';
import { tellsBeforehand } from './sequel.ts';
import { settingOf } from './setting.ts';
import { outcomeTrust, trustOf } from './trust.ts';
import { wantedLines } from './wanted.ts';

export type { Findings };

export const stage: Stamp = { stage: 'brief', version: 3 };

/** Lines of each section at most, of a heap of three origins or more: an editor's page, however large the heap. */
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
  wanted: 5,
  next: 3,
  ahead: 2,
  aheadOfAll: 3,
  said: 3,
  background: 1,
};

/** Lines of one account alone under one heading: the brief is not one outlet's. */
const OF_ONE = 2;

/**
 * Returns the sections that have something to say. What is picked first is not said again under a later heading. What
 * only machine-spun texts tell of a day dates nothing here.
 */
export function writeBrief(found: Findings, language: Language): Layer<BriefSection> {
  const findings = { ...found, timeline: found.timeline.filter(({ spunOnly }) => !spunOnly) };
  const desk = openDesk(findings, language);
  const { headings } = language.brief;
  const differ = pick(desk, MOST.differ, ({ status }) => status === 'contested');
  const results = pick(desk, MOST.results, (line) => isResult(line, desk));
  const setting = pickSetting(desk);
  const happened = pickHappened(desk);
  const outcome = desk.after.size > 0 ? [...results, ...pickSequel(desk, results.length)] : pickEnds(desk);
  const earlier = inDayOrder(
    desk.take(earlierLines(findings, language), roomFor(MOST.earlier, desk)),
    findings,
  );
  const wanted = pickWanted(desk);
  const next = pick(desk, MOST.next, desk.is.next);
  const ahead = pickAhead(desk);
  const changed = pick(desk, MOST.changed, ({ status }) => status === 'outdated');
  const said = desk.take(quotedLines(findings, language), roomFor(MOST.said, desk));
  const background = pick(desk, MOST.background, (line) => line.status === 'agreed' && desk.is.past(line));
  const isKnownLater = tellsBeforehand(findings, language).size > 0;
  // Of an event that was looked forward to, what led to it is the story; of a sudden one, it comes second.
  const told = isKnownLater ? inDayOrder([...earlier, ...happened], findings) : happened;
  // Where nobody writes from after the event, what ended is no outcome: it may be an early toll, or an older strike.
  const isOutcome = desk.after.size > 0 && told.length > 0;
  const news = isOutcome ? { happened: told, outcome } : { happened: [...told, ...outcome], outcome: [] };
  const sections: BriefSection[] = [
    { heading: headings.happened, items: news.happened },
    { heading: headings.outcome, items: news.outcome },
    { heading: headings.setting, items: setting },
    { heading: headings.earlier, items: isKnownLater ? [] : earlier },
    { heading: headings.wanted, items: wanted },
    { heading: headings.differ, items: [...differ, ...changed] },
    { heading: headings.said, items: said },
    { heading: headings.next, items: next },
    { heading: headings.ahead, items: ahead },
    { heading: headings.background, items: background },
    { heading: headings.trust, items: pickTrust(desk, isKnownLater ? outcome : []) },
  ];
  const dispensable = [headings.ahead, headings.background, headings.wanted, headings.earlier, headings.said];
  return { ...stage, items: fitToPage(sections, dispensable) };
}

const pick = (desk: Desk, most: number, fits: (line: Line) => boolean, ofOne?: number): BriefItem[] =>
  desk.take(desk.lines.filter(fits), roomFor(most, desk), ofOne);

/** A single account fills two thirds of a page, two five sixths. */
const roomFor = (most: number, { findings }: Desk): number =>
  Math.max(1, Math.round(most * Math.min(1, (accountsIn(findings).length + 3) / 6)));

const isResult = (line: Line, { is }: Desk): boolean => is.came(line) && line.leads > 0 && line.tellsResult;

/** When, where and who, with the hour and a list of those who take part. */
function pickSetting({ findings, language, lines, take }: Desk): BriefItem[] {
  const hours = take(hourLines(lines, findings, language), MOST.hours);
  const cast = take(castLines(lines, findings), MOST.cast);
  return [...settingOf(findings, language), ...hours, ...cast];
}

/** Where several accounts share so many events, what one of them alone leads with is its own view. */
const FEWEST_SHARED = 2;

function pickHappened(desk: Desk): BriefItem[] {
  const { is } = desk;
  const shared = pick(desk, MOST.happened, (line) => line.status === 'agreed' && is.event(line));
  if (shared.length >= FEWEST_SHARED) return shared;
  const most = MOST.happened - shared.length;
  return [...shared, ...pick(desk, most, (line) => line.leads > 0 && is.event(line), OF_ONE)];
}

/** Beside the results: what overtook old claims, and what else is told by those who write when all is over. */
function pickSequel(desk: Desk, results: number): BriefItem[] {
  const { findings, language, lines, is, after, take } = desk;
  const overtaking = take(overtakingLines(findings, after, language), MOST.overtaking);
  const more = lines.filter(
    (line) => is.came(line) && !is.talk(line) && (line.tellsResult || line.leads > 0),
  );
  return [...overtaking, ...take(more, roomFor(MOST.outcome, desk) - results - MOST.overtaking)];
}

/** Where all accounts are of one day, what ended stands among what happened. */
function pickEnds(desk: Desk): BriefItem[] {
  const isOnly = accountsIn(desk.findings).length === 1;
  return pick(
    desk,
    MOST.results,
    (line) => line.tellsResult && desk.is.event(line) && (line.leads > 0 || isOnly),
    OF_ONE,
  );
}

function pickWanted(desk: Desk): BriefItem[] {
  const lines = desk.lines.filter((line) => !desk.is.talk(line) && !desk.is.unsure(line));
  return desk.take(wantedLines(lines, desk.findings), roomFor(MOST.wanted, desk), OF_ONE);
}

/** What was expected matters less once it is known what came. */
function pickAhead(desk: Desk): BriefItem[] {
  const { is, after } = desk;
  return pick(
    desk,
    after.size > 0 ? MOST.ahead : MOST.aheadOfAll,
    (line) => isTold(line) && is.ahead(line) && !is.talk(line),
    OF_ONE,
  );
}

/** Important to somebody: an outlet leads with it, or several accounts have it. */
const isTold = ({ leads, accounts }: Line): boolean => leads > 0 || accounts > 1;

function pickTrust({ findings, language }: Desk, outcome: readonly BriefItem[]): BriefItem[] {
  return [...outcomeTrust(outcome, findings, language), ...trustOf(findings, language)];
}

/**
 * The brief: what a reader in a hurry should know, each line with its status and the words it rests on. Lines are
 * claims in the words of a clean text, or short sentences put together from names, days and copies. Nothing is said
 * twice, and nothing that a machine-spun text says alone.
 */

import type { Language } from '../../language/language.ts';
import type { BriefItem, BriefSection } from '../../model/brief.ts';
import type { Layer, Stamp } from '../../model/layer.ts';
import { absentLines } from './absent.ts';
import { aimLines } from './aims.ts';
import { apartLines } from './aims-apart.ts';
import { disputedLines } from './both-sides.ts';
import type { Line } from './candidates.ts';
import { castLines } from './cast.ts';
import { contesting, openQuestionLines } from './contested.ts';
import { type Desk, openDesk } from './desk.ts';
import { earlierLines, inDayOrder } from './earlier.ts';
import { openLines, outcomeLines } from './expected.ts';
import { accountsIn, type Findings, leadEnds } from './findings.ts';
import { hourLines } from './hours.ts';
import { leadLines } from './leads.ts';
import { mainLines } from './main-event.ts';
import { newsLines, oldTolls, tollLines } from './opening.ts';
import { overtakingLines } from './overtaking.ts';
import { fitToWords, pageFor } from './page.ts';
import { quotedLines } from './quoted.ts';
import { tellsBeforehand } from './sequel.ts';
import { settingOf } from './setting.ts';
import { headingsOf, kindOf } from './story-kind.ts';
import { outcomeTrust, trustOf } from './trust.ts';
import { wantedLines } from './wanted.ts';
import { topicOf } from './weight.ts';

export type { Findings };

export const stage: Stamp = { stage: 'brief', version: 14 };

export interface BriefLength {
  /** Words of all lines together, at most. */
  readonly words?: number;
}

/** Lines of each section at most, of a heap of three origins or more; a longer page is cut to its words. */
const MOST = {
  differ: 10,
  apart: 2,
  open: 5,
  changed: 1,
  hours: 1,
  cast: 1,
  form: 2,
  results: 4,
  overtaking: 1,
  outcome: 10,
  happened: 8,
  earlier: 3,
  absent: 3,
  aims: 10,
  next: 4,
  ahead: 2,
  aheadOfAll: 3,
  cameOf: 3,
  said: 4,
  background: 10,
  more: 8,
  rest: 12,
  leads: 3,
};

/** Lines that a section keeps in proportion to the others where the page is short. */
const KEEPS = {
  happened: 6,
  event: 5,
  earlier: 3,
  absent: 2,
  aims: 6,
  differ: 10,
  said: 3,
  background: 4,
  next: 3,
  ahead: 2,
  trust: 5,
};

/** Lines of one account alone under one heading: the brief is not one outlet's. */
const OF_ONE = 2;

/**
 * Returns the sections that have something to say. What is picked first is not said again under a later heading. What
 * only machine-spun texts tell of a day dates nothing here.
 */
export function writeBrief(
  found: Findings,
  language: Language,
  { words = pageFor(found.articles) }: BriefLength = {},
): Layer<BriefSection> {
  const findings = { ...found, timeline: found.timeline.filter(({ spunOnly }) => !spunOnly) };
  const desk = openDesk(findings, language);
  const { is } = desk;
  const differ = [
    ...desk.take(disputedLines(findings, language), roomFor(MOST.differ, desk)),
    ...desk.take(apartLines(findings, language), MOST.apart),
    ...desk.take(openQuestionLines(findings, language), roomFor(MOST.open, desk)),
  ];
  const toll = tollLines(desk).map(desk.lead);
  const news = pickNews(desk, toll);
  const main = desk.after.size + toll.length === 0 ? pickMain(desk) : [];
  const settled = desk.after.size > 0 ? pickOvertaking(desk) : [];
  const isOldToll = oldTolls(desk);
  const results = pick(desk, MOST.results, (line) => isResult(line, desk) && !isOldToll(line));
  const setting = pickSetting(desk);
  const absent = desk.take(absentLines(desk.lines, findings, language), roomFor(MOST.absent, desk), OF_ONE);
  const happened = pickHappened(desk, isOldToll, MOST.happened - main.length);
  const outcome =
    desk.after.size > 0
      ? [...inOrder(settled, news, desk), ...results, ...pickSequel(desk, results.length, isOldToll)]
      : pickEnds(desk);
  const led = desk.take(earlierLines(findings, language), roomFor(MOST.earlier, desk));
  const aims = pickAims(desk);
  const next = [
    ...desk.take(openLines(findings, language), roomFor(MOST.next, desk)),
    ...pick(desk, 2, is.next),
  ];
  const cameOf = desk.take(outcomeLines(findings, language), roomFor(MOST.cameOf, desk));
  const ahead = pickAhead(desk);
  const changed = pick(desk, MOST.changed, (line) => line.status === 'outdated' && !is.talk(line));
  const said = desk.take(quotedLines(findings, desk.after, language), roomFor(MOST.said, desk));
  const background = pickBackground(desk);
  const more = pickMore(desk);
  const leads = desk.take(leadLines(findings, language), MOST.leads);
  const rest = pickRest(desk);
  const isKnownLater = tellsBeforehand(findings, language).size > 0;
  // Where nobody writes from after the event, what ended is no outcome: it may be an early toll, or an older strike.
  const isOutcome = [...toll, ...outcome].some(({ evidence: [{ article }] }) => desk.after.has(article));
  const before = [...happened, ...led];
  const opening = [...toll, ...main];
  const openings = new Set(opening.map(({ text }) => text));
  const inDays = (items: readonly BriefItem[]): BriefItem[] => {
    const later = items.filter(({ text }) => !openings.has(text));
    return [...items.filter(({ text }) => openings.has(text)), ...inDayOrder(later, findings)];
  };
  const headings = headingsOf(kindOf(findings, language), isOutcome ? outcome : [], language);
  const planned = [
    {
      heading: headings.happened,
      items: [...opening, ...(isOutcome ? outcome : [...before, ...outcome])],
      keeps: KEEPS.happened,
      ...(!isOutcome && { inOrder: inDays }),
    },
    { heading: headings.event, items: setting, keeps: KEEPS.event },
    { heading: headings.earlier, items: isOutcome ? before : [], keeps: KEEPS.earlier, inOrder: inDays },
    { heading: headings.absent, items: absent, keeps: KEEPS.absent },
    { heading: headings.aims, items: aims, keeps: KEEPS.aims },
    { heading: headings.differ, items: [...differ, ...changed], keeps: KEEPS.differ },
    { heading: headings.said, items: said, keeps: KEEPS.said },
    { heading: headings.background, items: [...background, ...more], keeps: KEEPS.background },
    { heading: headings.background, items: rest, keeps: 0 },
    { heading: headings.next, items: next, keeps: KEEPS.next },
    { heading: headings.ahead, items: [...cameOf, ...ahead], keeps: KEEPS.ahead },
  ];
  const contested = contesting(findings, language);
  const marked = planned.map((section) => ({ ...section, items: section.items.map(contested) }));
  const trust = {
    heading: headings.trust,
    items: [...pickTrust(desk, isKnownLater ? outcome : []), ...leads],
    keeps: KEEPS.trust,
  };
  return { ...stage, items: fitToWords([...marked, trust], words) };
}

const pick = (desk: Desk, most: number, fits: (line: Line) => boolean, ofOne?: number): BriefItem[] =>
  desk.take(desk.lines.filter(fits), roomFor(most, desk), ofOne);

/** A single account fills two thirds of a page, two five sixths. */
const roomFor = (most: number, { findings }: Pick<Desk, 'findings'>): number =>
  Math.max(1, Math.round(most * Math.min(1, (accountsIn(findings).length + 3) / 6)));

const isResult = (line: Line, { is }: Desk): boolean => is.came(line) && line.leads > 0 && line.tellsResult;

/** When, where and who, with the hour, a list of those who take part, and the form. */
function pickSetting(desk: Desk): BriefItem[] {
  const { findings, language, lines, take, is } = desk;
  const hours = take(hourLines(lines, findings, language), MOST.hours);
  const cast = take(castLines(lines, findings), MOST.cast);
  const forms = lines.filter(
    (line) =>
      formsIn(line, language) >= FEWEST_FORMS &&
      !is.talk(line) &&
      !is.came(line) &&
      !is.past(line) &&
      line.status !== 'outdated',
  );
  const form = take(
    forms.map((line) => ({ ...line, weight: line.weight + 2 * formsIn(line, language) })),
    roomFor(MOST.form, desk),
  );
  const [day, ...names] = settingOf(findings, language);
  return [...(day ? [day] : []), ...hours, ...cast, ...form, ...names];
}

/** Words of form that make a line tell it: "a one-on-one, followed by talks of the delegations". */
const FEWEST_FORMS = 2;

const formsIn = ({ unquoted }: Line, { brief }: Language): number =>
  new Set(unquoted.match(brief.form)?.map((word) => word.toLowerCase())).size;

function pickHappened(desk: Desk, isOldToll: (line: Line) => boolean, most: number): BriefItem[] {
  const isEvent = (line: Line): boolean => desk.is.event(line) && !isOldToll(line);
  const shared = pick(desk, most, (line) => line.status === 'agreed' && isEvent(line));
  return [...shared, ...pick(desk, most - shared.length, (line) => line.leads > 0 && isEvent(line), OF_ONE)];
}

/** What the last to write open with, unless the toll says it. */
function pickNews(desk: Desk, toll: readonly BriefItem[]): BriefItem[] {
  const [first] = newsLines(desk);
  if (first === undefined) return [];
  const text = 'claim' in first ? first.claim.text : first.text;
  return toll.some((line) => line.text === text) ? [] : [desk.lead(first)];
}

/** What all are of, told first even where a side of a dispute tells it too; what tells it in other words is not told again. */
function pickMain(desk: Desk): BriefItem[] {
  const main = mainLines(desk);
  const picked = desk.take(main, 1);
  return picked.length > 0 ? picked : main.map(desk.lead);
}

/** What was settled comes before the news where somebody opens with it. */
function inOrder(settled: readonly BriefItem[], news: readonly BriefItem[], { findings }: Desk): BriefItem[] {
  const ends = leadEnds(findings);
  const isOpening = ({ evidence: [{ article, start }] }: BriefItem): boolean =>
    start < (ends.get(article) ?? 0);
  return [...settled.filter(isOpening), ...news, ...settled.filter((line) => !isOpening(line))];
}

/** What became of what was expected comes first: whether there was a deal, before what the deal says. */
const pickOvertaking = ({ findings, language, after, take }: Desk): BriefItem[] =>
  take(overtakingLines(findings, after, language), MOST.overtaking);

/** Beside the results: what else is told by those who write when all is over. */
function pickSequel(desk: Desk, results: number, isOldToll: (line: Line) => boolean): BriefItem[] {
  const { lines, is, take } = desk;
  const more = lines.filter(
    (line) =>
      is.came(line) &&
      !is.talk(line) &&
      !isOldToll(line) &&
      !isWishOnly(line) &&
      !desk.language.brief.comment.test(line.unquoted) &&
      (line.tellsResult || line.leads > 0),
  );
  return take(more, roomFor(MOST.outcome, desk) - results - MOST.overtaking);
}

/** What somebody wants stands under what the sides want. */
const isWishOnly = ({ tellsWish, tellsResult }: Line): boolean => tellsWish && !tellsResult;

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

/** What parties are said to want; where nothing is known of that, sentences that tell of a wish. */
function pickAims(desk: Desk): BriefItem[] {
  const aims = desk.take(aimLines(desk), roomFor(MOST.aims, desk));
  const lines = desk.lines.filter((line) => !desk.is.talk(line) && !desk.is.unsure(line));
  const room = roomFor(MOST.aims, desk) - aims.length;
  return room > 0 ? [...aims, ...desk.take(wantedLines(lines, desk.findings), room, OF_ONE)] : aims;
}

/** What lies years back, and what gives figures, weighs more than what is told by the way. */
function pickBackground({ lines, is, take, ...desk }: Desk): BriefItem[] {
  const rank = (line: Line): number => Number(is.history(line)) + Number(/\d/.test(line.claim.text));
  const past = lines
    .filter((line) => is.past(line) && !is.talk(line))
    .map((line) => ({ ...line, weight: line.weight + 2 * rank(line) }));
  return take(past, roomFor(MOST.background, desk));
}

/** What several accounts tell and no section has yet; of one account what gives a figure of the story's matter. */
function pickMore(desk: Desk): BriefItem[] {
  const { is, findings, language } = desk;
  const topic = topicOf(findings, language);
  const isMore = (line: Line): boolean =>
    is.fact(line) &&
    !language.brief.comment.test(line.unquoted) &&
    (line.accounts > 1 || (/\d/.test(line.unquoted) && topic(line.claim.text) >= TOPIC.figure));
  return pickNew(desk, desk.lines.filter(isMore), roomFor(MOST.more, desk));
}

/** What one account tells, where the page has room for it. */
function pickRest(desk: Desk): BriefItem[] {
  const { is, findings, language } = desk;
  const topic = topicOf(findings, language);
  const isPlain = (line: Line): boolean =>
    is.fact(line) && topic(line.claim.text) >= TOPIC.rest && !language.brief.comment.test(line.unquoted);
  return pickNew(desk, desk.lines.filter(isPlain), MOST.rest);
}

/** Picks line by line, as each leaves less that is new in the others. */
function pickNew(desk: Desk, lines: readonly Line[], most: number): BriefItem[] {
  const picked: BriefItem[] = [];
  for (const line of lines) {
    if (picked.length === most) break;
    if (desk.newShare(line.claim.text) >= NEW) picked.push(...desk.take([line], 1));
  }
  return picked;
}

/** Share of its words that no line has, from which a line that fills the page says something new. Set by hand. */
const NEW = 0.45;

/** Mean share of the articles that have its words, from which a line of one account is of the story's matter. Set by hand: below .35 stand anecdotes. */
const TOPIC = { figure: 0.4, rest: 0.35 };

/** What was expected matters less once it is known what came. */
function pickAhead(desk: Desk): BriefItem[] {
  const { is, after } = desk;
  return pick(
    desk,
    after.size > 0 ? MOST.ahead : MOST.aheadOfAll,
    (line) =>
      isTold(line) && is.ahead(line) && !is.talk(line) && (after.size === 0 || line.status === 'outdated'),
    OF_ONE,
  );
}

/** Important to somebody: an outlet leads with it, or several accounts have it. */
const isTold = ({ leads, accounts }: Line): boolean => leads > 0 || accounts > 1;

function pickTrust({ findings, language }: Desk, outcome: readonly BriefItem[]): BriefItem[] {
  return [...outcomeTrust(outcome, findings, language), ...trustOf(findings, language)];
}

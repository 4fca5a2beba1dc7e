/** Disputed claims as lines that let both sides speak: who has what, in the words that each printed. */

import type { SaidSide } from '../../language/brief.ts';
import { dayFrom, daysBetween } from '../../language/days.ts';
import type { Language } from '../../language/language.ts';
import type { ArticleId, Interval } from '../../model/article.ts';
import type { BriefItem } from '../../model/brief.ts';
import type { Claim } from '../../model/claim.ts';
import type { Citation, Evidence } from '../../model/span.ts';
import { originByArticle } from '../../text/article-origins.ts';
import { siteOf } from '../../text/articles-named.ts';
import { spanAt } from '../../text/offsets.ts';
import { countShared } from '../../text/sets.ts';
import { wordsOf } from '../../text/words.ts';
import { accountsOf, copiesIn, type Findings, trusted } from './findings.ts';
import { looksAhead } from './looks-ahead.ts';
import { namedIn } from './named.ts';
import { hasPairedMarks } from './reads-alone.ts';
import { figuresOf, stemsOf } from './stems.ts';
import { topicOf } from './weight.ts';
import { sentencesAround } from './wording.ts';

/** Sides that one line tells; who says the rest stands where the claims are compared. */
const SIDES = 3;

/** Lines on what may count different things: they may, so one is enough. */
const UNSURE = 1;

/** Share of the shorter side's stems that the other has, from which both may be of one matter. */
const ALIKE = 0.5;

/**
 * Characters of a side: a sentence of more than the first is cut to the clause that differs, or of more than the second where the
 * clause by itself says of nobody what it says. A clause has the third at most; so has a sentence that tells all sides.
 */
const LONGEST = { sentence: 110, leaning: 140, clause: 240 };

/** Returns a line for each claim on which accounts differ, those that most accounts tell first. */
export function disputedLines(findings: Findings, language: Language): BriefItem[] {
  const clean = trusted(findings);
  const accounts = originByArticle(findings.origins);
  const topic = topicOf(findings, language);
  const sentenceOf = sentencesAround(findings, language);
  const name = accountNames(findings);
  const disputed = findings.claims.filter(isDisputed).map((claim) => ({
    claim,
    accounts: accountsOf(claim, accounts).size,
    topic: topic(claim.text),
  }));
  disputed.sort((a, b) => b.accounts - a.accounts || b.topic - a.topic || (a.claim.id < b.claim.id ? -1 : 1));
  const holders = findings.entities.filter(({ type }) => type === 'person' || type === 'organisation');
  const named = namedIn(holders);
  const published = new Map(findings.articles.map((article) => [article.id, article.published?.value]));
  /** Where nobody can tell whether they are of one thing, a later figure is taken for news: tolls rise, offers are raised. */
  const isDevelopment = (one: SideStatement, other: SideStatement): boolean => {
    if (![one, other].every(({ value }) => counts(value, language))) return false;
    const [a, b] = [one, other].map(({ evidence }) => published.get(evidence.article));
    return (
      a !== undefined && b !== undefined && (daysApart(a, b) >= DEVELOPED || daysApart(b, a) >= DEVELOPED)
    );
  };
  const isLongPast = longPast(findings, published);
  const copies = copiesIn(findings);
  /** A copy has another figure than its original: of one account, but not the same. */
  const alteredIn = (sides: readonly SideStatement[]): boolean =>
    new Set(sides.map(({ evidence }) => copies.has(evidence.article))).size > 1;
  const sidesIn = (claim: Claim): SideStatement[] =>
    ofOneTime(sidesOf(claim, clean), isLongPast).slice(0, SIDES);
  const areOfOneMatter = ({ claim }: { readonly claim: Claim }): boolean => {
    const [first, second] = sidesIn(claim);
    if (!first || !second || isDevelopment(first, second)) return false;
    const [these, those] = [first, second].map((side) => stemsOf(side.evidence.exact, language));
    const fewest = Math.min(these!.size, those!.size);
    return (
      countShared(these!, those!) >= ALIKE * fewest &&
      !hasFiguresOf(first.value, second.value) &&
      !(
        [first, second].some(({ evidence }) => looksAhead(evidence.exact, language)) &&
        nameOthers(named(first.evidence), named(second.evidence))
      )
    );
  };
  const lineOf = ({ claim }: { readonly claim: Claim }): BriefItem[] => {
    const stating = sidesIn(claim);
    const [first, second] = stating;
    if (!first || !second) return [];
    const sentences = stating.map(({ evidence }) => sentenceOf({ evidence }));
    const areOne = sentences.every(({ text }) => text === sentences[0]!.text);
    const sides = stating.map(({ evidence, value }, at): SaidSide => {
      const { text, cited } = sentences[at]!;
      const most = leansOn(evidence, cited, language) ? LONGEST.leaning : LONGEST.sentence;
      const isShort = text.length <= (areOne ? LONGEST.clause : most);
      const words = isShort ? text : partOf(evidence, cited, value, language);
      const isSame = at > 0 && stating[at - 1]!.evidence.article === evidence.article;
      return { account: name(evidence.article), words: tidy(words), ...(isSame && { isSame }) };
    });
    const told = new Set(stating.map(({ evidence: { article } }) => accounts.get(article)));
    const isWithin = (claim.disagreement!.within ?? []).some((article) => clean.has(article));
    const isCopied = told.size < 2 && alteredIn(stating);
    const bothIn = sentenceOfBoth(sides, stating);
    if (told.size < 2 && !isWithin && !isCopied && !bothIn) return [];
    if ((new Set(sides.map(({ words }) => words)).size < 2 && !bothIn) || !sides.every(isWhole)) return [];
    return [
      {
        text: bothIn ?? language.brief.sides(sides),
        status: 'contested',
        ...(isCopied ? { why: language.brief.alteredCopy } : whyOf(claim)),
        claims: [claim.id],
        origins: claim.origins,
        evidence: evidenceOf(claim, stating),
      },
    ];
  };
  const [sure, unsure] = [
    disputed.filter(isSure),
    disputed.filter((one) => !isSure(one) && areOfOneMatter(one)),
  ];
  return [...sure.flatMap(lineOf), ...unsure.flatMap(lineOf).slice(0, UNSURE)];
}

/** "The union says 2,300, the port 1,900": a sentence that sets one side against the other says it by itself. */
function sentenceOfBoth(sides: readonly SaidSide[], stating: readonly SideStatement[]): string | undefined {
  const longest = sides.reduce((most, side) => (side.words.length > most.words.length ? side : most)).words;
  const isOne =
    sides.every(({ words }) => longest.includes(words.replace(/^… /u, ''))) && /^\p{Lu}/u.test(longest);
  return isOne && stating.every(({ value }) => longest.includes(value)) ? `${longest}.` : undefined;
}

/** Words of a reason that says how they differ; a longer one repeats who says what. */
const REASON = 16;

/** Returns how they differ, in the first sentence of the reason. */
function whyOf({ disagreement }: Claim): { readonly why?: string } {
  const [first = ''] = disagreement!.why.split(/(?<=[.!?])\s(?=\S)/u, 1);
  const isShort = wordsOf(first).length <= REASON && !/[“”:]/u.test(first);
  return isShort && disagreement!.type !== 'value' ? { why: first } : {};
}

const isSure = ({ claim }: { readonly claim: Claim }): boolean => claim.status === 'contradicted';

/** What one promises and what another promises are no two accounts of one thing. */
const nameOthers = (these: ReadonlySet<string>, those: ReadonlySet<string>): boolean =>
  (these.size > 0 || those.size > 0) && countShared(these, those) === 0;

/** In digits or in words: "Eight people". */
const counts = (value: string, { statements }: Language): boolean =>
  figuresOf(value).length > 0 ||
  wordsOf(value).some(({ text }) => statements.numbers.has(text.toLowerCase()));

/** Does one value have all figures of the other: "9 of 12 seats" beside "12 seats"? */
function hasFiguresOf(a: string, b: string): boolean {
  const [these, those] = [a, b].map((value) => new Set(figuresOf(value)));
  const shared = countShared(these!, those!);
  return shared > 0 && (shared === these!.size || shared === those!.size);
}

const isDisputed = ({ status, disagreement }: Claim): boolean =>
  disagreement !== undefined && (status === 'contradicted' || status === 'undetermined');

interface SideStatement {
  readonly evidence: Citation;
  readonly value: string;
}

/** Days between two texts in which figures develop. */
const DEVELOPED = 2;

/**
 * Returns the days between two texts at least, where it is only known within which stretch of days one was written. A minute
 * ends on its own day, a stretch of days on the next.
 */
const daysApart = (earlier: Interval, later: Interval): number =>
  daysBetween(dayFrom(earlier.end), dayFrom(later.start)) + Number(!earlier.end.includes('T'));

/** Days before its article from which a date is of an older event. */
const LONG_PAST = 60;

/**
 * Returns whether the sentence of a statement names a day or a year that lay long ago when it was written; behind the
 * statement it is of another clause: "… since the war began in 2009".
 */
function longPast(
  { annotations, times }: Findings,
  published: ReadonlyMap<ArticleId, Interval | undefined>,
): (side: SideStatement) => boolean {
  const sentencesOf = new Map(annotations.map(({ article, sentences }) => [article, sentences]));
  const timesOf = new Map(times.map(({ article, expressions }) => [article, expressions]));
  return ({ evidence: { article, start, end } }) => {
    const [sentences = [], written] = [sentencesOf.get(article), published.get(article)?.start];
    const at = spanAt(sentences, start);
    return (timesOf.get(article) ?? []).some(
      ({ sentence, role, date, start: named }) =>
        sentence === at &&
        role === 'at' &&
        named < end &&
        date !== null &&
        written !== undefined &&
        daysBetween(dayFrom(date.end), dayFrom(written)) > LONG_PAST,
    );
  };
}

/** "In 2009, 26 people died" contradicts nobody who tells how many died now. */
function ofOneTime(
  sides: readonly SideStatement[],
  isLongPast: (side: SideStatement) => boolean,
): SideStatement[] {
  const now = sides.filter((side) => !isLongPast(side));
  return now.length > 0 ? now : [...sides];
}

/** Returns the shortest clean statement of each value. */
function sidesOf({ statements, disagreement }: Claim, clean: ReadonlySet<ArticleId>): SideStatement[] {
  return disagreement!.values.flatMap(({ value, statements: indices }) => {
    const stated = indices
      .flatMap((index) => statements[index] ?? [])
      .filter(({ evidence }) => clean.has(evidence.article));
    return stated
      .toSorted((a, b) => a.evidence.exact.length - b.evidence.exact.length)
      .slice(0, 1)
      .map((statement) => ({ evidence: statement.evidence, value }));
  });
}

/** The statements shown come first. */
function evidenceOf({ statements }: Claim, shown: readonly SideStatement[]): Evidence {
  const rest = statements.filter(({ evidence }) => !shown.some((one) => one.evidence === evidence));
  return [...shown, ...rest].map(({ evidence }) => evidence) as readonly Citation[] as Evidence;
}

/** "… it has taken, Orrin and Velm": what is said of whom the words before name. */
const leansOn = (part: Citation, sentence: Citation, { calendar }: Language): boolean =>
  part.start - sentence.start > 1 && calendar.leaning.subject.test(withCapital(part.exact));

const withCapital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** A mark shows where the sentence began before; of a long clause the value alone is told. */
function partOf(part: Citation, sentence: Citation, value: string, { calendar }: Language): string {
  const words = part.exact.length > LONGEST.clause && part.exact.includes(value) ? value : part.exact;
  const start = part.start + part.exact.indexOf(words);
  if (start - sentence.start > 1) return `… ${words}`;
  const unlinked = words.replace(calendar.leaning.link, '');
  return withCapital(unlinked);
}

const tidy = (words: string): string =>
  words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.,;:]$/u, '');

const isWhole = ({ words }: SaidSide): boolean => words.length <= LONGEST.clause && hasPairedMarks(words);

/** Returns how the account of an article is called; `null` where it has no name of its own. */
export function accountNames({ articles }: Findings): (article: ArticleId) => string | null {
  const named = new Map(
    articles.map(({ id, publisher, uri }) => [id, publisher?.trim() || siteOf(uri) || null]),
  );
  return (article) => named.get(article) ?? null;
}

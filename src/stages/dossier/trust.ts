/** How far to trust a heap: which accounts are one, who is not heard, and which texts a machine has spun. */

import type { BriefWords } from '../../language/brief.ts';
import type { Language } from '../../language/language.ts';
import type { BriefItem } from '../../model/brief.ts';
import type { DossierArticle } from '../../model/dossier.ts';
import type { Origin, OriginId, UpstreamKind } from '../../model/reuse.ts';
import type { Citation } from '../../model/span.ts';
import { beginningOf, nameApart, quoted } from '../../text/articles-named.ts';
import { cite } from '../../text/offsets.ts';
import { wordsOf } from '../../text/words.ts';
import { accountsIn, countOrigins, type Findings, trusted } from './findings.ts';
import { unheardLines } from './unheard.ts';

/** More is the copies' section's to tell. */
const MOST = 2;

/**
 * Returns lines for the largest origins of several articles: whole copies first, then copied parts; then for the
 * occasions on which most rest, one for all spun texts, and what else a reader should know of the heap.
 */
export function trustOf(findings: Findings, language: Language): BriefItem[] {
  const { articles, origins } = findings;
  const { brief } = language;
  const shared = origins
    .filter((origin) => origin.articles.length > 1 && origin.evidence.length > 0)
    .toSorted(
      (a, b) =>
        (a.level < b.level ? -1 : a.level > b.level ? 1 : 0) ||
        b.articles.length - a.articles.length ||
        (a.id < b.id ? -1 : 1),
    );
  const shorten = shortNames(articles);
  const lineOf = (origin: Origin): BriefItem => {
    const [first, ...rest] = origin.evidence;
    const because = shorten(firstReasons(origin.because));
    const isLong = origin.upstream !== undefined && wordsOf(because).length > LONGEST_REASON;
    const told = isLong ? brief.restingOn(origin.articles.length, origin.upstream!) : because;
    return {
      text: origin.level === 'article' ? brief.copied(told) : brief.countedOnce(told),
      status: 'single',
      evidence: [first!, ...rest],
    };
  };
  const copied = onePerSet(shared.filter(({ level }) => level !== 'upstream')).slice(0, MOST);
  const upstream = occasionsFirst(
    shared.filter(({ level }) => level === 'upstream'),
    findings,
  );
  const resting = onePerUpstream(onePerSet(upstream)).slice(0, MOST);
  const joined = new Set(copied.map(articlesOf));
  return [
    ...copied.map(lineOf),
    ...spunLine(articles, brief),
    ...alteredLine(findings, brief),
    ...resting.filter((origin) => !joined.has(articlesOf(origin))).map(lineOf),
    ...unheardLines(findings, language),
    ...undatedLine(articles, brief),
  ];
}

/** Words of a reason that names the accounts; a longer one says how many they are, and the places cited which. Set by hand. */
const LONGEST_REASON = 20;

/** Articles that are one already need no second reason to be counted once. */
const articlesOf = ({ articles }: Origin): string => articles.toSorted().join(' ');

const onePerSet = (origins: readonly Origin[]): Origin[] =>
  [...new Map(origins.toReversed().map((origin) => [articlesOf(origin), origin])).values()].toReversed();

/** A statement that some date and others do not is one to a reader: of each upstream the one on which most rest is told. */
function onePerUpstream(origins: readonly Origin[]): Origin[] {
  const byUpstream = Map.groupBy(origins, ({ id, stated }) => `${stated?.kind} ${stated?.source ?? id}`);
  return [...byUpstream.values()].map((same) =>
    same.reduce((most, one) => (one.articles.length > most.articles.length ? one : most)),
  );
}

/** What was told on one occasion to several, as a briefing is; remarks may have been heard by each of them. */
const OCCASIONS: ReadonlySet<UpstreamKind> = new Set([
  'agency',
  'outlet',
  'briefing',
  'statement',
  'document',
  'letter',
  'interview',
]);

/** Returns origins of one occasion first, each those by which most claims are counted. */
function occasionsFirst(resting: readonly Origin[], { claims }: Findings): Origin[] {
  const claimsOf = new Map<OriginId, number>();
  for (const { origins } of claims)
    for (const id of new Set(origins)) claimsOf.set(id, (claimsOf.get(id) ?? 0) + 1);
  const counted = ({ id }: Origin): number => claimsOf.get(id) ?? 0;
  const isOccasion = ({ stated }: Origin): number =>
    Number(stated !== undefined && OCCASIONS.has(stated.kind));
  return resting.toSorted(
    (a, b) =>
      isOccasion(b) - isOccasion(a) || counted(b) - counted(a) || b.articles.length - a.articles.length,
  );
}

/** Returns a line where all that is told of the outcome comes from one of several accounts. */
export function outcomeTrust(
  outcome: readonly BriefItem[],
  findings: Findings,
  { brief }: Language,
): BriefItem[] {
  const clean = trusted(findings);
  const told = outcome.map(({ evidence }) => evidence.filter(({ article }) => clean.has(article)));
  const [first, ...rest] = told.flatMap(([cited]) => cited ?? []);
  const isOfOne = accountsIn(findings).length > 1 && countOrigins(findings, told.flat()) === 1;
  if (!first || !isOfOne) return [];
  const article = findings.articles.find(({ id }) => id === first.article)!;
  return [
    {
      text: brief.outcomeOfOne(article.publisher?.trim() || nameApart(findings.articles)(article)),
      status: 'single',
      evidence: [first, ...rest],
    },
  ];
}

/** A reader wants to know that they are copies; who copied what stands in the section on copies. */
const REASONS = 2;

/** A full stop inside a headline, or within a word, ends no reason. */
const REASON = /(?:“[^”]*”?|[^.“]|\.(?!\s|$))+\.?/gu;

const firstReasons = (because: string): string =>
  [...new Set(because.match(REASON)?.map((reason) => reason.trim()) ?? [])].slice(0, REASONS).join(' ');

/** Words by which a reader of a brief finds a text without a name. */
const WORDS = 5;

/** Returns a function that shortens the names of nameless texts in a sentence: “Two leaders will meet …”. */
function shortNames(articles: readonly DossierArticle[]): (text: string) => string {
  const nameOf = nameApart(articles);
  const names = articles.map((article) => [nameOf(article), shortNameOf(article, nameOf(article))] as const);
  return (text) =>
    names.reduce(
      (shortened, [name, short]) =>
        shortened.replaceAll(name, short).replaceAll(name.charAt(0).toUpperCase() + name.slice(1), short),
      text,
    );
}

function shortNameOf({ text, title }: DossierArticle, name: string): string {
  const isTitle = title !== null && name === quoted(title);
  if (!isTitle && !name.includes(beginningOf(text))) return name;
  const words = (isTitle ? title : text).trim().split(/\s+/);
  return words.length <= WORDS + 1 ? name : quoted(`${words.slice(0, WORDS).join(' ')} …`);
}

function spunLine(articles: readonly DossierArticle[], brief: BriefWords): BriefItem[] {
  const spun = articles.filter(({ spun: { verdict, swaps } }) => verdict === 'spun' && swaps.length > 0);
  const [first, ...rest] = spun.flatMap((article) =>
    article.spun.swaps.slice(0, SHOWN_SWAPS).map((swap) => cite(article, swap)),
  );
  if (!first) return [];
  const nameOf = nameApart(articles);
  const names = spun.map((article) => shortNameOf(article, nameOf(article)));
  return [{ text: brief.spun(names), status: 'single', evidence: [first, ...rest] }];
}

const SHOWN_SWAPS = 5;

/** Words of an altered quotation that are shown: a longer one is a speech. */
const LONGEST = 12;

/** Returns a line on a quotation whose words a machine swapped, with the words that other accounts print. */
function alteredLine({ utterances, quotations, articles }: Findings, brief: BriefWords): BriefItem[] {
  const quotationOf = new Map(quotations.map((quotation) => [quotation.id, quotation]));
  const altered = utterances.flatMap(({ variants }) => {
    const swapped = variants.filter(
      ({ differences }) => differences.length > 0 && differences.every(({ kind }) => kind === 'spun'),
    );
    const whole = variants.find(({ differences }) => differences.length === 0);
    return swapped.flatMap(({ quotation }) => {
      const [here, there] = [quotationOf.get(quotation), whole && quotationOf.get(whole.quotation)];
      if (!here || !there || here.kind === 'indirect' || there.kind === 'indirect') return [];
      return [{ here: here.content, there: there.content, length: wordsIn(here.content) }];
    });
  });
  const [best] = altered
    .filter(({ length }) => length <= LONGEST)
    .toSorted((a, b) => b.length - a.length || a.here[0].start - b.here[0].start);
  if (!best) return [];
  const article = articles.find(({ id }) => id === best.here[0].article);
  if (!article) return [];
  const name = shortNameOf(article, nameApart(articles)(article));
  return [
    {
      text: brief.alteredQuotation(name, printed(best.here), printed(best.there)),
      status: 'single',
      evidence: [best.here[0], best.there[0]],
    },
  ];
}

const wordsIn = (content: readonly Citation[]): number => printed(content).split(/\s+/).length;

const printed = (content: readonly Citation[]): string =>
  content.map(({ exact }) => exact.replace(/[,.]$/, '')).join(' … ');

/** Texts without a day of their own are dated by what they tell, which may be wrong. */
function undatedLine(articles: readonly DossierArticle[], brief: BriefWords): BriefItem[] {
  const undated = articles.filter(({ published }) => published === null || published.basis === 'inferred');
  const [first, ...rest] = undated.flatMap((article) => {
    const [line] = article.blocks;
    return line ? [cite(article, { start: line.start, end: Math.min(line.end, line.start + SHOWN) })] : [];
  });
  if (!first || undated.length === 0) return [];
  return [
    { text: brief.undated(undated.length, articles.length), status: 'single', evidence: [first, ...rest] },
  ];
}

/** Characters of a text's beginning that show which text it is. */
const SHOWN = 60;

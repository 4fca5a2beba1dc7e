/** What each side wants: a line or two for each party, with what most origins report first. */

import type { Language } from '../../language/language.ts';
import { isAddressed } from '../../language/proposals.ts';
import type { ArticleId, Interval } from '../../model/article.ts';
import type { BriefItem } from '../../model/brief.ts';
import type { Entity, EntityId } from '../../model/entity.ts';
import type { OriginId } from '../../model/reuse.ts';
import type { Citation } from '../../model/span.ts';
import type { Stance, StanceLabel } from '../../model/stance.ts';
import { DAY_MS } from '../../text/intervals.ts';
import { foldMarks } from '../../text/normalise.ts';
import { overlaps } from '../../text/offsets.ts';
import { onceEach } from '../../text/once-each.ts';
import { countShared } from '../../text/sets.ts';
import { wordsOf } from '../../text/words.ts';
import type { Desk } from './desk.ts';
import { accountsIn, countOrigins, type Findings, trusted } from './findings.ts';
import { countMeant, type Meaning, meaningOf } from './likeness.ts';
import { hasPairedMarks } from './reads-alone.ts';
import { stemsOf } from './stems.ts';
import { topicOf } from './weight.ts';

/** Parties, lines of one party, and positions of one line. */
const MOST = { parties: 5, lines: 2, positions: 3 };

/** Mean share of the articles that have its words, from which a position is on the story's matter. */
const TOPIC = 0.2;

/** Words of a position. */
const WORDS = { least: 5, most: 32 };

/** What each word of a position costs: several short ones tell more than a long one. */
const LONG = 0.1;

/** Other places at which somebody's words are printed that count, as what many print is what he is known for. */
const PRINTED = 1;

/** Share of a position's stems that another has, and of its words that another has the like of, from which it says the same. */
const SAME = { stems: 0.6, meant: 0.75 };

/** What somebody wants and refuses is a position before what he fears; what he likes is none to fill a page with. */
const FIRM: Readonly<Record<StanceLabel, number>> = {
  demands: 4,
  rejects: 4,
  offers: 3,
  opposes: 3,
  'open to': 2.5,
  warns: 0,
  supports: 0,
};

interface Position {
  readonly text: string;
  readonly stance: Stance;
  readonly stems: ReadonlySet<string>;
  /** Without the verb of wanting, and without those who want. */
  readonly matter: Meaning;
  readonly weight: number;
}

/** Returns the first line of each party, then the second ones, of positions that were not told yet. */
export function aimLines({ findings, language, isTold, after }: Desk): BriefItem[] {
  const sides = sidesIn(findings, language, isTold).slice(0, MOST.parties);
  const until = outcomeDay(findings, after);
  return Array.from({ length: MOST.lines }, (_, at) =>
    sides.flatMap(({ party, positions }) => {
      const shown = positions.slice(at * MOST.positions, (at + 1) * MOST.positions);
      return shown.length > 0 ? [lineOf(party, shown, until, findings, language)] : [];
    }),
  ).flat();
}

/** Returns the first day on which somebody writes who knows what came of it; empty where nobody does. */
const outcomeDay = ({ articles }: Findings, after: ReadonlySet<ArticleId>): string =>
  articles
    .flatMap(({ id, published }) => (published && after.has(id) ? [published.value.start.slice(0, 10)] : []))
    .sort()[0] ?? '';

function sidesIn(
  findings: Findings,
  language: Language,
  isTold: Desk['isTold'],
): { party: Entity; positions: Position[] }[] {
  const entities = new Map(findings.entities.map((entity) => [entity.id, entity]));
  const topic = topicOf(findings, language);
  const issues = findings.issues.map(({ id }) => id);
  const folded = new Map(findings.articles.map(({ id, text }) => [id, foldMarks(text).toLowerCase()]));
  const printed = (article: ArticleId): string => folded.get(article) ?? '';
  const texts = new Map(findings.articles.map(({ id, text }) => [id, text]));
  const isForMachines = ({ evidence }: Stance): boolean =>
    evidence.some((cited) => isAddressed(texts.get(cited.article) ?? '', cited, language.proposals));
  /** The issues on which most parties take positions come first. */
  const rankOf = ({ issue }: Stance): number => Math.max(0, issues.indexOf(issue));
  const printing = printedIn(findings);
  const turnedFrom = new Set(findings.shifts.map(({ from }) => from));
  const positions = findings.stances
    .filter(
      (stance) =>
        FIRM[stance.label] > 0 &&
        stance.origins.length > 0 &&
        !isForMachines(stance) &&
        !turnedFrom.has(stance.id),
    )
    .flatMap((stance): Position[] => {
      const holder = entities.get(stance.holder);
      const text = holder && positionIn(stance, holder, printed(stance.evidence[0].article), language);
      const central = text ? topic(text) : 0;
      const names = [stance.party ?? stance.holder, stance.holder].map((id) => entities.get(id)?.name ?? '');
      if (!text || central < TOPIC || isTold(text)) return [];
      const weight =
        stance.origins.length +
        Math.min(PRINTED, stance.evidence.flatMap(printing).length) -
        LONG * wordsOf(text).length +
        FIRM[stance.label] +
        4 * central +
        2 * (1 - rankOf(stance) / issues.length);
      return [
        { text, stance, stems: stemsOf(text, language), matter: matterOf(text, names, language), weight },
      ];
    });
  const sides = [...Map.groupBy(positions, ({ stance: { party, holder } }): EntityId => party ?? holder)];
  const clean = trusted(findings);
  const known = ({ mentions }: Entity): number =>
    countOrigins(
      findings,
      mentions.filter(({ article }) => clean.has(article)),
    );
  return sides
    .flatMap(([id, held]) => {
      const party = entities.get(id);
      return party ? [{ party, positions: apart(held, language), known: known(party) }] : [];
    })
    .filter(({ known }) => known > (accountsIn(findings).length > 2 ? 1 : 0))
    .toSorted(
      (a, b) =>
        b.known * Math.min(4, b.positions.length) - a.known * Math.min(4, a.positions.length) ||
        (a.party.id < b.party.id ? -1 : 1),
    );
}

/**
 * Returns the position as it may stand in a list; `null` where its words are cut off or say little alone. `printed` is
 * the article that states it, marks and capitals folded.
 */
function positionIn(
  { text }: Stance,
  { name, aliases }: Entity,
  printed: string,
  language: Language,
): string | null {
  const { brief } = language;
  const words = wordsOf(text).length;
  if (words < WORDS.least || words > WORDS.most || !hasPairedMarks(text)) return null;
  if (
    brief.pointsBack.test(text) ||
    brief.pointsOut.test(text.replace(/“[^”]{0,1000}”/gu, '')) ||
    saysTwice(text) ||
    wishesAloud(text, language) ||
    brief.comment.test(text) ||
    brief.firstPerson.test(text.replace(/“[^”]{0,1000}”/gu, ''))
  )
    return null;
  const form = [name, ...aliases].find((one) => text.startsWith(one));
  const said = form === undefined ? '' : text.slice(form.length);
  const isPrinted = (): boolean => printed.includes(foldMarks(text).toLowerCase());
  const isWhole = said.startsWith(':')
    ? brief.saidAlone.test(said.slice(1).trim())
    : form === undefined
      ? isPrinted() && !brief.unexplained.test(text)
      : brief.predicate.test(said);
  if (!isWhole || brief.meansNobody.test(said)) return null;
  const isNamedSo = form !== undefined && hasArticle(form, printed, language);
  return `${isNamedSo ? `${language.names.article} ` : ''}${text.replace(/[.;,]$/u, '')}`;
}

/** Words in a row that stand in it twice were put together wrongly. */
const saysTwice = (text: string): boolean =>
  /\b(\p{L}{1,40}(?: \p{L}{1,40}){1,4}) (?:\p{L}{1,40} ){0,2}\1\b/iu.test(text);

/** “I want my name back”: it stands among what is said. */
function wishesAloud(text: string, { brief, stances }: Language): boolean {
  const [, said] = /^[^“”]{2,80}: “([^”]{0,1000})”$/u.exec(text) ?? [];
  return (
    said !== undefined &&
    (brief.wish.test(said) || wordsOf(said).some((word) => stances.wished.has(word.text)))
  );
}

/** Is the name mostly printed with the article, as "the Admiralty"? */
function hasArticle(name: string, printed: string, { names }: Language): boolean {
  const plain = foldMarks(name).toLowerCase();
  const bare = countWhole(printed, plain);
  return bare > 0 && 2 * countWhole(printed, `${names.article} ${plain}`) >= bare;
}

/** "The Velm" does not stand in "the Velmian council". */
const countWhole = (text: string, words: string): number =>
  text
    .split(words)
    .slice(1)
    .filter((rest) => !/^\p{L}/u.test(rest)).length;

function matterOf(text: string, names: readonly string[], language: Language): Meaning {
  const own = new Set(names.flatMap((name) => [...stemsOf(name, language)]));
  return meaningOf(text.replace(new RegExp(language.brief.wish, 'gu'), ' '), language).filter(
    ({ stem }) => !own.has(stem),
  );
}

/** The weightiest first, without those that say what another says. */
function apart(positions: readonly Position[], language: Language): Position[] {
  const sorted = positions.toSorted((a, b) => b.weight - a.weight || (a.stance.id < b.stance.id ? -1 : 1));
  const kept: Position[] = [];
  for (const one of sorted) {
    const isSaid = kept.some((other) => saysSame(one, other, language));
    if (!isSaid) kept.push(one);
  }
  return kept;
}

function saysSame(a: Position, b: Position, language: Language): boolean {
  if (countShared(a.stems, b.stems) >= SAME.stems * Math.min(a.stems.size, b.stems.size)) return true;
  const [few, more] = a.matter.length < b.matter.length ? [a.matter, b.matter] : [b.matter, a.matter];
  return few.length > 1 && countMeant(few, more, language) >= SAME.meant * few.length;
}

function lineOf(
  party: Entity,
  positions: readonly Position[],
  until: string,
  findings: Findings,
  language: Language,
): BriefItem {
  const { brief } = language;
  const clean = trusted(findings);
  const isClean = ({ article }: Citation): boolean => clean.has(article);
  const printing = printedIn(findings);
  const cited = positions.flatMap(({ stance: { evidence } }) => [...evidence, ...evidence.flatMap(printing)]);
  const [first, ...rest] = [...cited.filter(isClean), ...cited.filter((one) => !isClean(one))];
  const origins = [...new Set(positions.flatMap(({ stance }): readonly OriginId[] => stance.origins))];
  return {
    text: brief.positions(
      named(party, positions, findings, language),
      positions.map((position, at) => withDay(position, positions[at + 1], until, language)),
    ),
    status: positions.every(({ stance }) => stance.origins.length > 1) ? 'agreed' : 'single',
    origins,
    evidence: [first!, ...rest],
  };
}

/** Returns a function that gives the other places at which the words of a quotation are printed. */
const printedIn = onceEach(({ quotations }: Findings): ((cited: Citation) => readonly Citation[]) => {
  const inArticle = Map.groupBy(
    quotations.filter(({ utterance }) => utterance !== undefined),
    ({ article }) => article,
  );
  const variants = Map.groupBy(quotations, ({ utterance }) => utterance);
  return (cited) =>
    (inArticle.get(cited.article) ?? [])
      .filter(({ content }) => content.some((one) => overlaps(one, cited)))
      .flatMap(({ article, utterance }) =>
        (variants.get(utterance) ?? []).filter((one) => one.article !== article),
      )
      .flatMap(({ content }) => [...content]);
});

/** What was wanted before anybody knew what came of it may be wanted no more: the last of several of one day has the day. */
function withDay({ text, stance }: Position, next: Position | undefined, until: string, { brief }: Language) {
  const dayOf = (one: Stance | undefined): string => (one?.date ? oneDay(one.date) : '');
  const day = dayOf(stance);
  return day === '' || day >= until || day === dayOf(next?.stance) ? text : brief.heldOn(text, day, until);
}

/** Empty where it was on one of several days. */
const oneDay = ({ start, end }: Interval): string =>
  Date.parse(end) - Date.parse(start) <= DAY_MS ? start.slice(0, 10) : '';

/** Whose the positions are said to be: a town wants nothing, its mayor does. A country does, and what a capital stands for. */
function named(
  party: Entity,
  [first]: readonly Position[],
  { entities }: Findings,
  { names, stances }: Language,
): string {
  const states = new Set([...names.parties().peoples.values(), ...stances.blocs.values()]);
  const isState =
    [party.name, ...party.aliases].some((form) => states.has(form)) ||
    party.standsFor !== undefined ||
    entities.some(({ standsFor }) => standsFor?.party === party.id);
  const holder = entities.find(({ id }) => id === first?.stance.holder);
  return party.type === 'place' && !isState && holder !== undefined ? holder.name : party.name;
}

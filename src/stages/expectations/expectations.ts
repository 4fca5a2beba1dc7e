/** What was planned, forecast or demanded, with its due time, and what became of it. */

import type { Language } from '../../language/language.ts';
import type { Annotation, Times } from '../../model/annotation.ts';
import type { DossierArticle } from '../../model/dossier.ts';
import type { Entity } from '../../model/entity.ts';
import type { Layer, Stamp } from '../../model/layer.ts';
import type { Quotation } from '../../model/quotation.ts';
import type { Citation } from '../../model/span.ts';
import type { Expectation } from '../../model/timeline.ts';
import { distinctCitations } from '../../text/citations.ts';
import { shortHash } from '../../text/hashes.ts';
import { contains } from '../../text/offsets.ts';
import { onceWhile } from '../../text/once-while.ts';
import { rarityAmong } from '../../text/rarity.ts';
import { lastDayOf } from './days.ts';
import { type Foreseen, foreseenIn } from './foreseen.ts';
import { type Group, gatherForeseen } from './gather.ts';
import { outcomesBy, type Verdict } from './outcome.ts';
import { indexEntities, type ReadSentence, readSentences, type Sources } from './read.ts';
import { stemsOf, type Told, toldIn } from './told.ts';

export const stage: Stamp = { stage: 'expectations', version: 5 };

export interface ExpectationSources {
  readonly articles: readonly DossierArticle[];
  readonly annotations: readonly Annotation[];
  readonly times: readonly Times[];
  readonly quotations: readonly Quotation[];
  readonly entities: readonly Entity[];
}

/**
 * Returns the expectations, those first that matter most. A machine-spun text states none, and tells no outcome. The
 * outcome is `open` unless a later article tells it of the same act, of the same matter, at a time that fits.
 */
export function gatherExpectations(sources: ExpectationSources, language: Language): Layer<Expectation> {
  const { articles, entities } = sources;
  const annotationOf = new Map(sources.annotations.map((one) => [one.article, one]));
  const timesOf = new Map(sources.times.map((one) => [one.article, one]));
  const quotationsOf = Map.groupBy(sources.quotations, ({ article }) => article);
  const namesOf = indexEntities(entities);
  const foreseen: Foreseen[] = [];
  const told: Told[] = [];
  const all: ReadSentence[] = [];
  for (const article of articles) {
    const [annotation, times] = [annotationOf.get(article.id), timesOf.get(article.id)];
    if (!annotation || !times || article.spun.verdict === 'spun') continue;
    const quotations = quotationsOf.get(article.id) ?? [];
    const names = namesOf.get(article.id) ?? [];
    const read = readOf({ article, annotation, times, quotations, names }, language);
    foreseen.push(...read.foreseen);
    told.push(...read.told);
    all.push(...read.sentences);
  }
  const outcomeOf = outcomesBy({
    told,
    sentences: all,
    foreseen,
    weights: rarityAmong(all.map((sentence) => stemsOf(sentence, language))),
    lastDay: lastDayAmong(articles),
    language,
  });
  const groups = gatherForeseen(foreseen, language).filter((group) => isWorthwhile(group, language));
  const items = groups.map((group) => compose(group, outcomeOf(group)));
  return { ...stage, items: items.toSorted(byWeight).slice(0, MOST) };
}

/** What one article says of plans and deeds. */
interface ReadArticle {
  readonly sentences: readonly ReadSentence[];
  readonly foreseen: readonly Foreseen[];
  readonly told: readonly Told[];
}

const readBefore = onceWhile<Annotation, ReadArticle>();

/** Reads an article; not again as long as nothing about it has changed that is read here. */
function readOf(sources: Sources, language: Language): ReadArticle {
  const { article, annotation, times, quotations, names } = sources;
  const { publisher, published } = article;
  const said = quotations.map(({ utterance: _, ...quotation }) => quotation);
  return readBefore(annotation, [language.code, publisher, published, times, said, names], () => {
    const sentences = readSentences(sources, language);
    return {
      sentences,
      foreseen: sentences.flatMap((sentence) => foreseenIn(sentence, language)),
      told: toldIn(sentences, language),
    };
  });
}

/** More lines are not read. */
const MOST = 30;

/** Of what has no time, something has to be known: the act, how many, whose word or whose deed it is. */
function isWorthwhile({ members, due }: Group, { expectations }: Language): boolean {
  const standing = members.filter(({ stands, text }) => stands && !expectations.cut.test(text));
  return standing.some(
    ({ act, amounts, holder, isNamed, kind }) =>
      due !== null ||
      act.known ||
      act.phase !== null ||
      amounts.length > 0 ||
      holder !== null ||
      isNamed ||
      kind === 'forecast',
  );
}

const lastDayAmong = (articles: readonly DossierArticle[]): string =>
  articles
    .flatMap(({ published }) => (published ? [lastDayOf(published.value)] : []))
    .sort()
    .at(-1) ?? '';

function compose(group: Group, verdict: Verdict): Expectation {
  const best = outermost(group.members.toSorted(bestFirst)[0]!, group);
  const evidence = distinct(group.members.map(({ citation }) => citation));
  return {
    id: `x-${shortHash(
      evidence.map(({ article, start, end }) => `${article} ${start} ${end}`),
      10,
    )}`,
    kind: kindOf(group),
    text: best.text,
    holder: best.holder ?? group.members.find(({ holder }) => holder !== null)?.holder ?? null,
    due: verdict.newDue ?? group.due,
    moved: [
      ...group.moved,
      ...(verdict.newDue ? group.members.filter(({ due }) => due !== null).slice(-1) : []),
    ].flatMap(({ due, dueAt }) => (due && dueAt ? [{ due, evidence: dueAt }] : [])),
    outcome: verdict.outcome,
    because: verdict.because,
    evidence: evidence as [Citation, ...Citation[]],
    outcomeEvidence: distinct(verdict.evidence),
  };
}

/** In characters: of "the match, due on Sunday, will be played behind closed doors" all is shown. */
const WHOLE = 220;

const outermost = (best: Foreseen, { members }: Group): Foreseen =>
  members.find(
    ({ sentence, citation, stands }) =>
      stands &&
      sentence === best.sentence &&
      contains(citation, best.citation) &&
      !contains(best.citation, citation) &&
      citation.end - citation.start <= WHOLE,
  ) ?? best;

/** Returns the kind that most statements are of; of two, the first one's. */
function kindOf({ members }: Group): Expectation['kind'] {
  const votes = Map.groupBy(members, ({ kind }) => kind);
  return [...votes].toSorted((a, b) => b[1].length - a[1].length)[0]![0];
}

/** The body before the headline, what reads alone, with its time, of a good length. */
const bestFirst = (a: Foreseen, b: Foreseen): number =>
  Number(b.stands) - Number(a.stands) ||
  Number(b.due !== null) - Number(a.due !== null) ||
  Number(a.sentence.blockKind === 'headline') - Number(b.sentence.blockKind === 'headline') ||
  offLength(a) - offLength(b) ||
  compare(a.citation.article, b.citation.article) ||
  a.citation.start - b.citation.start;

const offLength = ({ text }: Foreseen): number => Math.max(0, 50 - text.length, text.length - 160);

function distinct(citations: readonly Citation[]): Citation[] {
  return distinctCitations(citations).sort((a, b) => compare(a.article, b.article) || a.start - b.start);
}

/** What has an outcome first, then what several articles expect, then what has a time. */
const byWeight = (a: Expectation, b: Expectation): number =>
  Number(b.outcome !== 'open') - Number(a.outcome !== 'open') ||
  articlesOf(b) - articlesOf(a) ||
  Number(b.due !== null) - Number(a.due !== null) ||
  compare(a.due?.start ?? '', b.due?.start ?? '') ||
  compare(a.id, b.id);

const articlesOf = ({ evidence }: Expectation): number =>
  new Set(evidence.map(({ article }) => article)).size;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * From pages to a dossier: the one place that knows the order of the stages. A page or article on which a stage
 * fails is left out and listed; the others go on.
 */

import { english } from '../language/en/index.ts';
import { isForeign } from '../language/foreign.ts';
import type { Language } from '../language/language.ts';
import { languageFor } from '../language/languages.ts';
import type { Annotation } from '../model/annotation.ts';
import type { Article, ArticleId, Interval } from '../model/article.ts';
import type { Dossier, DossierArticle, Unchecked } from '../model/dossier.ts';
import type { Stamp } from '../model/layer.ts';
import type { Page, ReadFailure, ReadPage } from '../model/page.ts';
import type { Origin, Reuse } from '../model/reuse.ts';
import { annotateArticle, stage as annotateStage } from '../stages/annotate/annotate.ts';
import { gatherClaims } from '../stages/claims/claims.ts';
import { writeBrief } from '../stages/dossier/brief.ts';
import { titleOf } from '../stages/dossier/title.ts';
import { gatherEntities } from '../stages/entities/entities.ts';
import { extractArticles } from '../stages/extract/extract.ts';
import { stage as foreignStage, readForeign } from '../stages/foreign/foreign.ts';
import { addMentions, teachNames } from '../stages/foreign/known-names.ts';
import { joinEntities } from '../stages/foreign/own-names.ts';
import { findForeignQuotations } from '../stages/foreign/quoted.ts';
import { addDated } from '../stages/foreign/timeline.ts';
import { findQuotations } from '../stages/quotations/quotations.ts';
import { gatherUtterances } from '../stages/quotations/utterances.ts';
import { traceOrigins } from '../stages/reuse/origins.ts';
import { findReuse } from '../stages/reuse/reuse.ts';
import { findTranslated } from '../stages/reuse/translated.ts';
import { detectSpun, stage as spunStage } from '../stages/spun/spun.ts';
import { type EventDate, inferEventDate } from '../stages/times/event-date.ts';
import { gatherTimeline } from '../stages/times/timeline.ts';
import { resolveTimes } from '../stages/times/times.ts';
import { digestsOf } from './digests.ts';
import { lackingIn } from './lacking.ts';
import type { PublisherFile } from './publishers.ts';
import { uncheckedOf } from './unchecked.ts';

export interface CompileOptions {
  readonly title?: string;
  readonly date?: Interval;
  readonly onStep?: (step: string, done?: number, total?: number) => void;
  readonly language?: Language;
  readonly publishers?: readonly PublisherFile[];
}

export interface Compiled {
  readonly dossier: Dossier;
  /** Pages that were read and hold no article. */
  readonly empty: readonly ReadFailure[];
}

/** Returns the dossier of the pages. Its bytes depend on them and the options only, not on their order. */
export function compileDossier(
  pages: readonly ReadPage[],
  failures: readonly ReadFailure[],
  { title, date, onStep = () => {}, language = english, publishers = [] }: CompileOptions = {},
): Compiled {
  const failed: Unchecked[] = [];
  const sorted = pages.toSorted((a, b) => (a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : 0));
  const extracted = eachOf(sorted, 'cutting articles', onStep, failed, (page) => {
    const extraction = extractArticles(page, language, publishers);
    return { ...extraction, page: pageOf(page, extraction.segments) };
  });
  const cut = eachOf(
    extracted.flatMap(({ articles }) => articles),
    'reading articles',
    onStep,
    failed,
    (article) => readArticle(article, language),
  );
  onStep('finding names and dates');
  const { event, references, published } = findDates(cut, pages, date ?? null, language);
  const read = cut.map((one) => withDate(one, published));
  const articles = read.map(({ article }) => article);
  const known = read.filter(({ article }) => !isForeign(article, language));
  const readable = known.map(({ article }) => article);
  const annotations = known.map(({ annotation }) => annotation);

  const times = known.map(({ article, annotation }) =>
    resolveTimes(article, annotation, references.get(article.id)?.value ?? null, language),
  );
  const entities = gatherEntities(readable, annotations, language);

  const timesOf = new Map(times.map((layer) => [layer.article, layer]));
  const quoted = eachOf(known, 'finding quotations', onStep, failed, ({ article, annotation }) =>
    findQuotations(article, annotation, entities.items, language, timesOf.get(article.id)),
  );
  const { quotations, layer: utterances } = gatherUtterances(
    quoted.flatMap(({ items }) => items),
    articles,
    entities.items,
    language,
  );
  const names = teachNames(entities.items, language);
  const inOthers = eachOf(articles, 'reading other languages', onStep, failed, (article) =>
    readForeign(article, names, language, languageFor),
  ).filter((layer) => layer !== null);
  const untaught = inOthers.map((layer) => ({
    ...layer,
    mentions: layer.mentions.filter(({ entity }) => entity === null),
  }));
  const { others, layers: foreign } = joinEntities(
    entities.items,
    gatherEntities(articles, untaught, language).items,
    inOthers,
  );
  const byId = new Map(articles.map((article) => [article.id, article]));
  const elsewhere = gatherUtterances(
    foreign.flatMap((layer) => findForeignQuotations(byId.get(layer.article)!, layer, languageFor)),
    articles,
    entities.items,
    language,
  );
  const allQuotations = [...quotations, ...elsewhere.quotations];

  onStep('comparing articles');
  const everyone = addMentions(entities.items, others, foreign, articles);
  const copied = findReuse(
    articles,
    read.map(({ annotation }) => annotation),
    allQuotations,
    language,
  );
  const reuse = [...copied.items, ...findTranslated(articles, everyone, language)];
  const origins = traceOrigins(articles, annotations, reuse, language);
  const among = amongReadable(readable, reuse, origins.items);
  onStep('comparing claims');
  const claims = gatherClaims(
    { articles: readable, annotations, quotations, entities: entities.items, times, ...among },
    language,
  );
  const timeline = gatherTimeline(readable, annotations, times, language);

  onStep('writing the brief');
  const found = {
    articles: readable,
    annotations,
    date: event,
    entities: entities.items,
    quotations,
    utterances: utterances.items,
    times,
    ...among,
    claims: claims.items,
    timeline: timeline.items,
  };
  const brief = writeBrief(found, language);
  const empty = extracted.flatMap(({ page, articles, wall }) => lackingIn(page, articles.length, wall));
  const dossier: Dossier = {
    format: 'synoptic/dossier',
    version: 1,
    title: title ?? titleOf(readable.length > 0 ? readable : articles, language),
    date: event,
    stages: stampsOf([
      ...extracted,
      ...annotations,
      spunStage,
      ...times,
      entities,
      ...quoted,
      ...(foreign.length > 0 ? [foreignStage] : []),
      utterances,
      copied,
      origins,
      claims,
      timeline,
      brief,
    ]),
    pages: extracted.map(({ page }) => page),
    articles,
    reuse,
    origins: origins.items,
    entities: everyone,
    quotations: allQuotations,
    utterances: [...utterances.items, ...elsewhere.layer.items],
    claims: claims.items,
    issues: [],
    stances: [],
    timeline: addDated(timeline.items, foreign),
    expectations: [],
    framing: { concepts: [], omissions: [] },
    brief: { sections: brief.items },
    unchecked: uncheckedOf({
      articles,
      failures: [...failures, ...empty],
      failed,
      quotations,
      times,
      language,
    }),
  };
  return { dossier: { ...dossier, digests: digestsOf(dossier) }, empty };
}

/** Runs a step on each of several things; one that fails is listed and left out. */
function eachOf<In extends ReadPage | Article | Read, Out>(
  things: readonly In[],
  step: string,
  onStep: NonNullable<CompileOptions['onStep']>,
  failed: Unchecked[],
  run: (thing: In) => Out,
): Out[] {
  return things.flatMap((thing, index) => {
    onStep(step, index + 1, things.length);
    try {
      return [run(thing)];
    } catch (cause) {
      const uri = 'article' in thing ? thing.article.uri : thing.uri;
      failed.push({
        what: uri,
        why: `${step} failed: ${cause instanceof Error ? cause.message : cause}. The rest of the dossier is made without it; please report it.`,
      });
      return [];
    }
  });
}

interface Read {
  readonly article: DossierArticle;
  readonly annotation: Annotation;
}

/** Returns who copied whom and what counts as one among the articles that are in the dossier's language. */
function amongReadable(
  readable: readonly DossierArticle[],
  reuse: readonly Reuse[],
  origins: readonly Origin[],
): { reuse: readonly Reuse[]; origins: readonly Origin[] } {
  const ids = new Set(readable.map(({ id }) => id));
  return {
    reuse: reuse.filter(({ from, to }) => ids.has(from) && ids.has(to)),
    origins: origins.flatMap((origin): Origin[] => {
      const [first, ...rest] = origin.articles.filter((id) => ids.has(id));
      return first === undefined ? [] : [{ ...origin, articles: [first, ...rest] }];
    }),
  };
}

function findDates(
  read: readonly Read[],
  pages: readonly ReadPage[],
  given: Interval | null,
  language: Language,
): EventDate {
  const known = read.filter(({ article }) => !isForeign(article, language));
  const readAt = new Map(pages.map((page) => [page.id, page.readAt]));
  const readOn = known.flatMap(({ article: { id, page } }): [ArticleId, Interval][] => {
    const day = lastDayOf(readAt.get(page));
    return day ? [[id, day]] : [];
  });
  return inferEventDate(
    known.map(({ article }) => article),
    known.map(({ annotation }) => annotation),
    given,
    language,
    new Map(readOn),
  );
}

const HOUR = 3_600_000;

/** Returns the day that it was at a time, where on earth it was latest: an article is dated where it was written. */
function lastDayOf(readAt: string | undefined): Interval | null {
  const time = Date.parse(readAt ?? '') + 14 * HOUR;
  const dayAt = (at: number): string => new Date(at).toISOString().slice(0, 10);
  return Number.isNaN(time) ? null : { start: dayAt(time), end: dayAt(time + 24 * HOUR) };
}

/** Returns the article with the date that was inferred for it, where it has none. */
function withDate(read: Read, published: EventDate['published']): Read {
  const date = published.get(read.article.id);
  return date ? { ...read, article: { ...read.article, published: date } } : read;
}

/** Returns the article with its sentences and names, and whether a machine has spun it. */
function readArticle(article: Article, language: Language): Read {
  const annotation = isForeign(article, language)
    ? {
        ...annotateStage,
        article: article.id,
        sentences: [],
        mentions: [],
        values: [],
        references: [],
        trees: [],
      }
    : annotateArticle(article, language);
  return { article: { ...article, spun: detectSpun(article, annotation, language) }, annotation };
}

const pageOf = ({ id, uri, mediaType, sha256 }: ReadPage, segments: Page['segments']): Page => ({
  id,
  uri,
  mediaType,
  sha256,
  segments,
});

/** Returns each stage's name and version once, in the order given. */
const stampsOf = (layers: readonly Stamp[]): Stamp[] => [
  ...new Map(layers.map(({ stage, version }) => [stage, { stage, version }])).values(),
];

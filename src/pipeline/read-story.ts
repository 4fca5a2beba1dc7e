/**
 * From articles to what is read in each of them, and who copied whom: the steps that every use case needs which
 * compares articles. An article on which a step fails is left out and listed; the others go on.
 */

import { isForeign } from '../language/foreign.ts';
import type { Language } from '../language/language.ts';
import { languageFor } from '../language/languages.ts';
import type { Annotation, Times } from '../model/annotation.ts';
import type { Article, ArticleId, Interval, Spun } from '../model/article.ts';
import type { DossierArticle, Unchecked } from '../model/dossier.ts';
import type { Entity } from '../model/entity.ts';
import type { PageId } from '../model/ids.ts';
import type { Stamp } from '../model/layer.ts';
import type { ReadPage } from '../model/page.ts';
import type { Quotation } from '../model/quotation.ts';
import type { Reuse } from '../model/reuse.ts';
import { annotateArticle, stage as annotateStage } from '../stages/annotate/annotate.ts';
import { gatherEntities } from '../stages/entities/entities.ts';
import { type Foreign, stage as foreignStage, readForeign } from '../stages/foreign/foreign.ts';
import { addMentions, teachNames } from '../stages/foreign/known-names.ts';
import { joinEntities } from '../stages/foreign/own-names.ts';
import { findForeignQuotations } from '../stages/foreign/quoted.ts';
import { findQuotations } from '../stages/quotations/quotations.ts';
import { deriveArticles } from '../stages/reuse/derivation.ts';
import { findReuse } from '../stages/reuse/reuse.ts';
import { findTranslated } from '../stages/reuse/translated.ts';
import { inPrint, type LikelyReading, readLikely } from '../stages/spun/likely.ts';
import { restoreAgain } from '../stages/spun/restore-again.ts';
import { detectSpun, stage as spunStage } from '../stages/spun/spun.ts';
import { type EventDate, inferEventDate } from '../stages/times/event-date.ts';
import { resolveTimes } from '../stages/times/times.ts';

export type OnStep = (step: string, done?: number, total?: number) => void;

export interface StoryOptions {
  readonly language: Language;
  /** When the pages were read, ISO 8601 with offset, where that is known. */
  readonly readAt: ReadonlyMap<PageId, string>;
  /** The day of the event, where the user knows it. */
  readonly date?: Interval | null;
  /** The articles that matter, where others are only there to be compared with them. Otherwise all do. */
  readonly about?: ReadonlySet<ArticleId>;
  readonly onStep: OnStep;
  /** What fails is added here. */
  readonly failed: Unchecked[];
  readonly memory?: ReadingMemory;
  readonly corrected?: Corrected;
}

/** What stages found in single articles when these were read before, so that they need not look again. */
export interface ReadingMemory {
  readonly layerOf: <Found>(article: ArticleId, stamp: Stamp) => Found | undefined;
  /** Told what was found anew. */
  readonly remember: (article: ArticleId, stamp: Stamp, found: unknown) => void;
}

/** Stages that look at one article alone: what they find is the same in whatever story it stands. */
export const STAGES_OF_ONE: readonly Stamp[] = [annotateStage, spunStage];

/** What people correct of what the stages found. */
export interface Corrected {
  readonly entities: (found: readonly Entity[]) => readonly Entity[];
  readonly reuse: (found: readonly Reuse[], articles: readonly Article[]) => readonly Reuse[];
}

/** What is read in articles that may be of one story. `readable` are those in the language that is read in full. */
export interface Story {
  readonly articles: readonly DossierArticle[];
  readonly readable: readonly DossierArticle[];
  /** Of the readable articles, in their order; so are `times`. */
  readonly annotations: readonly Annotation[];
  readonly times: readonly Times[];
  readonly event: EventDate['event'];
  /** Spun articles in their likely words, as far as these are known without the other articles. */
  readonly likely: ReadonlyMap<ArticleId, LikelyReading>;
  /** Whom readable articles name, and with `everyone` whom the others name, too. */
  readonly entities: readonly Entity[];
  readonly everyone: readonly Entity[];
  /** Those of readable articles, without the words that nobody is said to have spoken. */
  readonly quotations: readonly Quotation[];
  readonly scareQuotes: readonly Quotation[];
  /** What they say that somebody thinks, feels, wants or plans. */
  readonly attitudes: readonly Quotation[];
  /** What articles in other languages say. */
  readonly elsewhere: {
    readonly layers: readonly Foreign[];
    readonly quotations: readonly Quotation[];
  };
  readonly reuse: readonly Reuse[];
  readonly stamps: readonly Stamp[];
}

/** Returns what the articles say, and who copied whom. */
export function readStory(
  given: readonly Article[],
  { language, readAt, date = null, about, onStep, failed, memory, corrected }: StoryOptions,
): Story {
  const cut = eachOf(given, 'reading articles', onStep, failed, (article) =>
    readArticle(article, language, memory),
  );
  onStep('finding names and dates');
  const { event, references, published } = findDates(cut, readAt, date, language);
  const read = cut.map((one) => withDate(one, published));
  const articles = read.map(({ article }) => article);
  const known = read.filter(({ article }) => !isForeign(article, language));
  const readable = known.map(({ article }) => article);
  const annotations = known.map(({ annotation }) => annotation);

  const times = known.map(({ article, annotation }) =>
    resolveTimes(article, annotation, references.get(article.id)?.value ?? null, language),
  );
  const gathered = gatherEntities(readable, annotations, language);
  const entities = corrected ? { ...gathered, items: corrected.entities(gathered.items) } : gathered;
  const spun = known.filter(({ article }) => article.spun.verdict === 'spun');
  const likely = new Map(
    eachOf(spun, 'reading likely words', onStep, failed, ({ article, annotation }) => [
      article.id,
      readLikely(article, annotation, language),
    ]),
  );

  const timesOf = new Map(times.map((layer) => [layer.article, layer]));
  const quoted = eachOf(known, 'finding quotations', onStep, failed, ({ article, annotation }) => {
    const reading = likely.get(article.id);
    const trees = reading ? inPrint(reading) : annotation.trees;
    return findQuotations(article, annotation, entities.items, language, timesOf.get(article.id), trees);
  });
  const {
    scare = [],
    attitudes = [],
    spoken: quotations = [],
  } = Object.groupBy(
    quoted.flatMap(({ items }) => items),
    ({ kind, attitude }) => (kind === 'scare' ? 'scare' : attitude ? 'attitudes' : 'spoken'),
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
  const inForeign = foreign.flatMap((layer) =>
    findForeignQuotations(byId.get(layer.article)!, layer, languageFor),
  );
  onStep('comparing articles');
  const everyone = addMentions(entities.items, others, foreign, articles);
  const all = read.map(({ annotation }) => annotation);
  const copied = findReuse(articles, all, [...quotations, ...inForeign], language, about);
  const alike = [...copied.items, ...findTranslated(articles, everyone, language)];
  const reuse = corrected ? corrected.reuse(alike, articles) : alike;
  // Names and quotations were read by the first restorations, which know no other article; what follows has the better.
  const again = restoreAgain(articles, annotations, reuse, language).articles;
  const restored = deriveArticles(again, all, [...quotations, ...inForeign], reuse, language);
  const swapped = new Set(again.filter(({ spun }) => spun.verdict === 'spun').map(({ id }) => id));
  const marked = quotations.map((one) =>
    one.spun || !swapped.has(one.article) ? one : { ...one, spun: true },
  );
  return {
    articles: restored,
    readable: restored.filter((article) => !isForeign(article, language)),
    annotations,
    times,
    event,
    likely,
    entities: entities.items,
    everyone,
    quotations: marked,
    scareQuotes: scare,
    attitudes,
    elsewhere: { layers: foreign, quotations: inForeign },
    reuse,
    stamps: [
      ...annotations,
      spunStage,
      ...times,
      entities,
      ...quoted,
      ...(foreign.length > 0 ? [foreignStage] : []),
      copied,
    ],
  };
}

/** Runs a step on each of several things; one that fails is listed and left out. */
export function eachOf<In extends ReadPage | Article | Read, Out>(
  things: readonly In[],
  step: string,
  onStep: OnStep,
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

function findDates(
  read: readonly Read[],
  readAt: StoryOptions['readAt'],
  given: Interval | null,
  language: Language,
): EventDate {
  const known = read.filter(({ article }) => !isForeign(article, language));
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

/** Returns the article with its sentences and names, and whether a machine has spun it; what is known of it is not read anew. */
function readArticle(article: Article, language: Language, memory?: ReadingMemory): Read {
  const known = memory?.layerOf<Annotation>(article.id, annotateStage);
  const annotation = known ?? annotate(article, language);
  // What was found in another annotation says nothing about this one.
  const judged = known && memory?.layerOf<Spun>(article.id, spunStage);
  const spun = judged ?? detectSpun(article, annotation, language);
  if (known === undefined) memory?.remember(article.id, annotateStage, annotation);
  if (judged === undefined) memory?.remember(article.id, spunStage, spun);
  return { article: { ...article, spun }, annotation };
}

const annotate = (article: Article, language: Language): Annotation =>
  isForeign(article, language)
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

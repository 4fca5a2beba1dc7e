/**
 * From pages to a dossier: the one place that knows the order of the stages. A page or article on which a stage
 * fails is left out and listed; the others go on.
 */

import { english } from '../language/en/index.ts';
import type { Language } from '../language/language.ts';
import type { Article, Interval } from '../model/article.ts';
import type { Dossier, DossierArticle, Unchecked } from '../model/dossier.ts';
import type { PageId } from '../model/ids.ts';
import type { Stamp } from '../model/layer.ts';
import type { Page, ReadFailure, ReadPage } from '../model/page.ts';
import type { Origin, OriginLevel, Reuse } from '../model/reuse.ts';
import type { Telling } from '../model/telling.ts';
import { gatherClaims } from '../stages/claims/claims.ts';
import { writeBrief } from '../stages/dossier/brief.ts';
import { titleOf } from '../stages/dossier/title.ts';
import { gatherExpectations } from '../stages/expectations/expectations.ts';
import { extractArticles } from '../stages/extract/extract.ts';
import { addDated } from '../stages/foreign/timeline.ts';
import { compareFraming } from '../stages/framing/framing.ts';
import { traceOrigins } from '../stages/origins/origins.ts';
import { placeEntities } from '../stages/places/places.ts';
import { gatherStances } from '../stages/stances/stances.ts';
import { gatherTimeline } from '../stages/timeline/timeline.ts';
import { gatherUtterances } from '../stages/utterances/utterances.ts';
import { digestsOf } from './digests.ts';
import { lackingIn } from './lacking.ts';
import { chooseArticles } from './most-read.ts';
import { withoutOtherNews } from './other-news.ts';
import type { PublisherFile } from './publishers.ts';
import { type Corrected, eachOf, type OnStep, type ReadingMemory, readStory } from './read-story.ts';
import { likelyInPrint, tellingsOf } from './tellings.ts';
import { uncheckedOf } from './unchecked.ts';

export interface CompileOptions {
  readonly title?: string;
  readonly date?: Interval;
  readonly onStep?: OnStep;
  readonly language?: Language;
  /** How strictly origins are counted: by `upstream` unless told otherwise. */
  readonly independentBy?: OriginLevel;
  /** Words of the brief, at most. */
  readonly words?: number;
  readonly memory?: ReadingMemory;
  readonly corrected?: Corrected;
}

export interface Compiled {
  readonly dossier: Dossier;
  /** Pages that were read and hold no article. */
  readonly empty: readonly ReadFailure[];
  /** The articles as they were read, for whoever asks more of them. */
  readonly tellings: readonly Telling[];
}

/** Articles that were cut from their pages already. */
export interface CutArticles {
  readonly articles: readonly Article[];
  readonly pages: readonly Page[];
  /** What cut them. */
  readonly stamps?: readonly Stamp[];
  /** What could not be read, and pages that hold no article. */
  readonly failures?: readonly ReadFailure[];
  readonly failed?: readonly Unchecked[];
}

/** Returns the dossier of the pages. Its bytes depend on them and the options only, not on their order. */
export function compileDossier(
  pages: readonly ReadPage[],
  failures: readonly ReadFailure[],
  { publishers = [], ...options }: CompileOptions & { readonly publishers?: readonly PublisherFile[] } = {},
): Compiled {
  const { language = english, onStep = () => {} } = options;
  const failed: Unchecked[] = [];
  const sorted = pages.toSorted((a, b) => (a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : 0));
  const extracted = eachOf(sorted, 'cutting articles', onStep, failed, (page) => {
    const extraction = extractArticles(page, language, publishers);
    return { ...extraction, page: pageOf(page, extraction.segments) };
  });
  const empty = extracted.flatMap(({ page, articles, wall }) => lackingIn(page, articles.length, wall));
  const cut = {
    articles: extracted.flatMap(({ articles }) => articles),
    pages: extracted.map(({ page }) => page),
    stamps: extracted,
    failures: [...failures, ...empty],
    failed,
  };
  return { ...compileArticles(cut, options), empty };
}

/** Returns the dossier of articles that stand on the pages. Both are taken in the order given. */
export function compileArticles(
  { articles: given, pages: givenPages, stamps = [], failures = [], failed: before = [] }: CutArticles,
  {
    title,
    date,
    onStep = () => {},
    language = english,
    independentBy = 'upstream',
    words,
    memory,
    corrected,
  }: CompileOptions = {},
): Omit<Compiled, 'empty'> {
  const told = withoutOtherNews(given, givenPages);
  const { articles: chosen, pages, leftOut } = chooseArticles(told.articles, told.pages);
  const failed = [...before, ...told.leftOut, ...leftOut];
  const story = readStory(chosen, {
    language,
    readAt: readAtOf(pages),
    ...(date && { date }),
    onStep,
    failed,
    ...(memory && { memory }),
    ...(corrected && { corrected }),
  });
  const { articles, readable, annotations, times, event, entities, reuse } = story;
  const origins = traceOrigins(articles, reuse, language, independentBy);
  const heard = gatherUtterances(
    {
      quotations: [...story.quotations, ...story.elsewhere.quotations],
      articles,
      annotations,
      entities: story.everyone,
      origins: origins.items,
      reuse,
    },
    language,
  );
  const quotations = heard.quotations.slice(0, story.quotations.length);
  const among = amongReadable(readable, reuse, origins.items);
  const tellings = tellingsOf(readable, annotations, times, language, story.likely);
  onStep('gathering positions');
  const stances = gatherStances(
    {
      tellings,
      quotations: [...quotations, ...story.attitudes],
      entities,
      origins: among.origins,
    },
    language,
  );

  onStep('comparing claims');
  const expectations = gatherExpectations(
    { articles: readable, annotations, times, quotations, entities },
    language,
  );
  const claims = gatherClaims(
    {
      articles: readable,
      quotations,
      entities,
      ...likelyInPrint(tellings, annotations),
      ...among,
      positions: stances.shared,
      expectations: expectations.items,
    },
    language,
    independentBy,
  );
  // What only machine-spun texts state is a lead to check: nothing is made of it.
  const findings = claims.items.filter(({ spunOnly }) => !spunOnly);
  const timeline = gatherTimeline(tellings, entities, language);

  const holders = [...entities, ...stances.groups];
  onStep('comparing words');
  const framed = compareFraming(
    { tellings, entities, quotations, claims: findings, origins: [...among.origins, ...claims.origins] },
    language,
  );

  onStep('writing the brief');
  const found = {
    articles: readable,
    annotations,
    date: event,
    entities: holders,
    quotations,
    utterances: heard.layer.items,
    times,
    reuse: among.reuse,
    origins: [...among.origins, ...claims.origins],
    independentBy,
    claims: findings,
    timeline: timeline.items,
    expectations: expectations.items,
    issues: stances.issues,
    stances: stances.stances,
    shifts: stances.shifts,
    framing: framed.framing,
    likely: tellings.filter(({ article }) => article.spun.verdict === 'spun'),
  };
  const placed = placeEntities([...story.everyone, ...stances.groups], articles, language);
  const brief = writeBrief(found, language, words === undefined ? {} : { words });
  const dossier: Dossier = {
    format: 'synoptic/dossier',
    version: 1,
    title: title ?? titleOf(readable.length > 0 ? readable : articles, language),
    date: event,
    stages: stampsOf([
      ...stamps,
      ...story.stamps,
      origins,
      heard.layer,
      claims,
      timeline,
      expectations,
      stances,
      framed,
      placed,
      brief,
    ]),
    pages: pages.map(({ readAt: _, ...page }) => page),
    articles,
    reuse,
    origins: [...origins.items, ...claims.origins],
    independentBy,
    entities: placed.items,
    quotations: [...heard.quotations, ...story.scareQuotes, ...story.attitudes],
    utterances: heard.layer.items,
    claims: claims.items,
    issues: stances.issues,
    stances: stances.stances,
    shifts: stances.shifts,
    timeline: addDated(timeline.items, story.elsewhere.layers, story.everyone),
    expectations: expectations.items,
    framing: framed.framing,
    brief: { sections: brief.items },
    unchecked: uncheckedOf({
      articles,
      failures,
      failed,
      quotations,
      times,
      language,
      independentBy,
    }),
  };
  return { dossier: { ...dossier, digests: digestsOf(dossier) }, tellings };
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

const readAtOf = (pages: readonly Page[]): ReadonlyMap<PageId, string> =>
  new Map(pages.flatMap(({ id, readAt }) => (readAt === undefined ? [] : [[id, readAt]])));

const pageOf = ({ id, uri, mediaType, sha256, readAt }: ReadPage, segments: Page['segments']): Page => ({
  id,
  uri,
  mediaType,
  sha256,
  ...(readAt !== undefined && { readAt }),
  segments,
});

/** Returns each stage's name and version once, in the order given. */
const stampsOf = (layers: readonly Stamp[]): Stamp[] => [
  ...new Map(layers.map(({ stage, version }) => [stage, { stage, version }])).values(),
];

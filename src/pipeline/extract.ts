/** The use case of people who want the articles alone: from a page in hand, or inputs of any number, to clean articles. */

import { readPages } from '../fetch/read-pages.ts';
import { english } from '../language/en/index.ts';
import type { Article, Block, BlockKind } from '../model/article.ts';
import type { ExtractedArticle } from '../model/extracted.ts';
import type { Page, ReadFailure, ReadPage } from '../model/page.ts';
import type { Citation, Span } from '../model/span.ts';
import { extractArticles } from '../stages/extract/extract.ts';
import { sha256, shortHash } from '../text/hashes.ts';
import { lackingIn } from './lacking.ts';
import { type PublisherFile, publishersIn } from './publishers.ts';
import { openReading, type ReadingOptions, type ReadingPlace } from './reading.ts';

export interface PageInHand {
  /** The page's address, or any name. What the page says of its own address comes first. */
  readonly uri?: string;
  /** `text/html` (the default), `text/markdown` or `text/plain`. */
  readonly mediaType?: string;
  /** When it was read, ISO 8601 with offset: "4 hours ago" counts from it. */
  readonly readAt?: string;
  /** What is known of single publishers' pages. */
  readonly publishers?: readonly PublisherFile[];
}

/** Returns the articles of a page, in page order; several where it is an aggregator's or a live blog. Throws OptionError. */
export function extractPage(
  text: string,
  { uri = 'page', publishers = [], ...facts }: PageInHand = {},
): ExtractedArticle[] {
  const digest = sha256(text);
  const page = { id: `p${shortHash([uri, digest])}`, uri, mediaType: 'text/html', sha256: digest, text };
  const { articles } = extractArticles({ ...page, ...facts }, english, publishersIn(publishers));
  return articles.map((article) => extracted(article, uri));
}

export interface ExtractOptions extends ReadingOptions {
  /** Whether only the main article of each page is wanted: the first with at least half the text of the longest. */
  readonly main?: boolean;
}

/**
 * Yields the articles of the inputs one after the other, and the inputs that could not be read: files, folders, globs,
 * web addresses, or `-` for standard input. An archive of any size is read in bounded memory.
 * @throws OptionError
 */
export async function* extract(
  inputs: readonly string[],
  options: ExtractOptions = {},
): AsyncGenerator<ExtractedArticle | ReadFailure> {
  for await (const { read } of extractPages(inputs, options)) {
    if ('cause' in read) yield read;
    else {
      yield* read.articles;
      yield* read.lacking;
    }
  }
}

export interface ExtractedPage {
  readonly page: Page;
  readonly articles: readonly ExtractedArticle[];
  /** Why it has none, or not all of them. */
  readonly lacking: readonly ReadFailure[];
}

export interface ExtractedItem {
  readonly read: ExtractedPage | ReadFailure;
  /** How far the inputs are read. */
  readonly checkpoint: ReadingPlace;
  /** Reading cannot go on from the place that was given: `read` says why, and nothing follows. */
  readonly lost?: true;
}

/** Yields page by page what `extract` yields. */
export async function* extractPages(
  inputs: readonly string[],
  options: ExtractOptions,
): AsyncGenerator<ExtractedItem> {
  for await (const { read, ...item } of cutPages(inputs, options))
    yield {
      ...item,
      read:
        'cause' in read
          ? read
          : { ...read, articles: read.articles.map((article) => extracted(article, read.page.uri)) },
    };
}

export interface CutPage {
  readonly page: Page;
  readonly articles: readonly Article[];
  readonly lacking: readonly ReadFailure[];
}

export interface CutItem extends Omit<ExtractedItem, 'read'> {
  readonly read: CutPage | ReadFailure;
}

/** Yields page by page the articles as a dossier has them, in bounded memory. */
export async function* cutPages(
  inputs: readonly string[],
  { main = false, publishers = [], ...options }: ExtractOptions,
): AsyncGenerator<CutItem> {
  const how = { main, publishers: publishersIn(publishers) };
  const { effects, close } = await openReading(inputs, options);
  try {
    for await (const item of readPages(inputs, effects))
      yield { ...item, read: 'cause' in item.read ? item.read : cutPage(item.read, how) };
  } finally {
    await close();
  }
}

/** Returns the articles of a page. One on which the extraction breaks off is a failure. */
export function cutPage(
  page: ReadPage,
  { main, publishers }: Required<Pick<ExtractOptions, 'main' | 'publishers'>>,
): CutPage | ReadFailure {
  try {
    const { segments, articles, wall } = extractArticles(page, english, publishers);
    const { text: _, metadata: __, ...kept } = page;
    const only = main ? mainArticle(articles) : null;
    return {
      page: { ...kept, segments },
      articles: only ? [only] : articles,
      lacking: lackingIn({ ...kept, segments }, articles.length, wall),
    };
  } catch (cause) {
    return {
      input: page.uri,
      cause: `The extraction broke off: ${cause instanceof Error ? cause.message : cause}.`,
      remedy: 'Please report it with the page.',
    };
  }
}

/** Returns the page's main article: the first that has at least half as much text as the longest. Others follow it. */
export function mainArticle(articles: readonly Article[]): Article | null {
  const most = Math.max(0, ...articles.map(({ text }) => text.length));
  return articles.find(({ text }) => text.length >= most / 2) ?? null;
}

/** Takes the headline and the captions out of the text, and moves what points into it. */
export function extracted(article: Article, page: string): ExtractedArticle {
  const { title, byline, publisher, published, modified, credits, language } = article;
  const { publishedText, liveBlog, truncated } = article;
  const { text, blocks, moved } = bareText(article);
  const citing = <T extends Citing>(said: T): T => ({
    ...said,
    evidence: said.evidence.flatMap((citation) => {
      const span = moved(citation);
      return span ? [{ ...citation, ...span }] : [];
    }),
  });
  // In the order in which people read them.
  return {
    id: article.id,
    page,
    uri: article.uri,
    title,
    byline,
    publisher,
    published: published && citing(published),
    ...(publishedText !== undefined && { publishedText }),
    ...(modified && { modified: citing(modified) }),
    ...(credits && { credits: credits.map(citing) }),
    ...(liveBlog !== undefined && { liveBlog }),
    ...(truncated !== undefined && { truncated }),
    language,
    text,
    blocks,
    captions: article.blocks
      .filter(({ kind }) => kind === 'caption')
      .map(({ start, end }) => article.text.slice(start, end)),
  };
}

type Citing = { readonly evidence: readonly Citation[] };

const isInBareText = (kind: BlockKind): boolean => kind !== 'headline' && kind !== 'caption';

function bareText(article: Article) {
  const kept = article.blocks.filter(({ kind }) => isInBareText(kind));
  const blocks: Block[] = [];
  let start = 0;
  for (const block of kept) {
    const end = start + block.end - block.start;
    blocks.push({ ...block, start, end });
    start = end + 1;
  }
  return {
    text: kept.map((block) => article.text.slice(block.start, block.end)).join('\n'),
    blocks,
    /** Returns where a stretch of the article's text stands now, or `null` where it was taken out. */
    moved: (span: Span): Span | null => {
      const index = kept.findIndex((block) => block.start <= span.start && span.end <= block.end);
      if (index < 0) return null;
      const by = blocks[index]!.start - kept[index]!.start;
      return { start: span.start + by, end: span.end + by };
    },
  };
}

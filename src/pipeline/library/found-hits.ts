/** What the index found, as it is shown: with the words in their places, and what tells which articles they stand in. */

import type { Article, ArticleId } from '../../model/article.ts';
import type {
  ArticleHit,
  CitedArticle,
  ClaimHit,
  QuotationHit,
  Snippet,
  StoryHit,
} from '../../model/found.ts';
import type { Evidence, Span } from '../../model/span.ts';
import type { FoundArticle, FoundClaim, FoundQuotation, FoundStory, Store } from '../../store/store.ts';
import { inForce, isExcluded } from './correct-findings.ts';
import { asLookedThrough, findWords, type SoughtWords } from './found-words.ts';
import { shownSnippets } from './shown-snippets.ts';
import { markedSpan, snippetsOf } from './snippets.ts';

export interface HitsFrom {
  readonly articles: (found: readonly FoundArticle[]) => Promise<ArticleHit[]>;
  readonly quotations: (found: readonly FoundQuotation[]) => Promise<QuotationHit[]>;
  readonly claims: (found: readonly FoundClaim[]) => Promise<ClaimHit[]>;
  readonly stories: (found: readonly FoundStory[]) => Promise<StoryHit[]>;
}

export function hitsFrom(store: Store, sought: SoughtWords): HitsFrom {
  const textsOf = async (ids: readonly ArticleId[]): Promise<ReadonlyMap<ArticleId, Article>> =>
    new Map((await store.articles.get([...new Set(ids)])).map(({ article }) => [article.id, article]));
  /** What people excluded stands in dossiers that were made before. */
  const leftIn = async (
    articles: ReadonlyMap<ArticleId, Article>,
  ): Promise<ReadonlyMap<ArticleId, Article>> => {
    const ledger = inForce(await store.corrections.list());
    return new Map([...articles].filter(([, article]) => !isExcluded(article, ledger)));
  };
  const marked = (article: Article, span: Span): Snippet =>
    markedSpan(article, span, findWords(article.text, sought, span));
  return {
    articles: async (found) =>
      found.map((one) => {
        const { article, stories, origin } = one;
        return {
          kind: 'article',
          article,
          snippets: shownSnippets(one, sought),
          stories,
          ...(origin && { origin }),
        };
      }),
    quotations: async (found) => {
      const texts = await leftIn(await textsOf(found.map(({ article }) => article)));
      return found.flatMap((one) => {
        const article = texts.get(one.article);
        if (article === undefined) return [];
        return [
          {
            kind: 'quotation' as const,
            ...one,
            article: citedOf(article),
            snippet: marked(article, placeOf(article, one.evidence)),
          },
        ];
      });
    },
    claims: async (found) => {
      const texts = await leftIn(
        await textsOf(found.flatMap(({ evidence }) => evidence.map(({ article }) => article))),
      );
      return found.flatMap((one) => {
        const [first, ...others] = one.evidence.filter(({ article }) => texts.has(article));
        if (first === undefined) return [];
        const evidence: Evidence = [first, ...others];
        const snippets = evidence.map((citation) => marked(texts.get(citation.article)!, citation));
        const cited = [...new Set(evidence.map(({ article }) => article))];
        return [
          {
            kind: 'claim' as const,
            ...one,
            evidence,
            cited: cited.map((id) => citedOf(texts.get(id)!)),
            snippet: snippets.reduce((best, next) => (next.marks.length > best.marks.length ? next : best)),
          },
        ];
      });
    },
    stories: async (found) => {
      const texts = await textsOf(found.flatMap(({ articles }) => articles));
      return found.map(({ story, matching, articles }) => ({
        kind: 'story' as const,
        story,
        matching,
        articles: articles.map((id) => {
          const article = texts.get(id)!;
          return {
            article: citedOf(article),
            snippet: snippetsOf(article, asLookedThrough(article.text), sought).at(-1)!,
          };
        }),
      }));
    },
  };
}

/** How much is shown around a quotation on either side, within its block. */
const AROUND = 100;

/** Returns the quotation with words around it, such as who is said to have spoken them. */
function placeOf({ text, blocks }: Article, evidence: Evidence): Span {
  const [from, to] = [evidence[0].start, evidence.at(-1)!.end];
  const block = blocks.find(({ start, end }) => start <= from && to <= end) ?? { start: 0, end: text.length };
  const start = Math.max(block.start, from - AROUND);
  const end = Math.min(block.end, to + AROUND);
  return {
    start: start === block.start ? start : start + Math.max(0, text.slice(start, from).search(/\s\S/) + 1),
    end: end === block.end ? end : to + text.slice(to, end).replace(/(?<!\s)\s+\S*$/, '').length,
  };
}

const citedOf = ({ id, uri, title, publisher, published }: Article): CitedArticle => ({
  id,
  uri,
  title,
  publisher,
  published: published?.value ?? null,
});

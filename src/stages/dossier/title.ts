/** The dossier's title: the headline whose words most of the articles have. */

import type { Language } from '../../language/language.ts';
import type { DossierArticle } from '../../model/dossier.ts';
import { isDerived } from '../../text/derived.ts';
import { wordsOf } from '../../text/words.ts';

/**
 * Returns the headline of a clean article, no copy where there is another, that says most of what all articles speak of; of a
 * heap without headlines the first sentence of an article, chosen likewise.
 */
export function titleOf(articles: readonly DossierArticle[], language: Language): string {
  const clean = articles.filter(({ spun }) => spun.verdict === 'clean');
  const original = clean.filter((article) => !isDerived(article));
  const heap = [original, clean].find((some) => some.length > 0) ?? articles;
  const counts = countTexts(articles, language);
  const headed = heap.filter(({ title }) => title !== null);
  const late = lateness(heap);
  const rated = (headed.length > 0 ? headed : heap).map((article) => {
    const title = article.title ?? opening(article.text);
    const names = language.brief.explaining.test(title) ? EXPLAINER : 1;
    const share = shareOf(stemsOf(title, language), counts);
    return { title, score: share * names * (1 + LATE * late(article)) };
  });
  rated.sort(
    (a, b) =>
      Number(isQuotation(a.title)) - Number(isQuotation(b.title)) ||
      b.score - a.score ||
      a.title.length - b.title.length ||
      (a.title < b.title ? -1 : 1),
  );
  return rated[0]?.title ?? 'Untitled';
}

/** What a question or an explainer names counts so much less; what the last day knows, so much more. */
const EXPLAINER = 0.75;
const LATE = 0.25;

/** Returns a function that says how late an article is among those whose day is known, 0 to 1. */
function lateness(articles: readonly DossierArticle[]): (article: DossierArticle) => number {
  const dayOf = ({ published }: DossierArticle): string =>
    published && published.basis !== 'inferred' ? published.value.start.slice(0, 10) : '';
  const days = [...new Set(articles.map(dayOf))].filter((day) => day !== '').sort();
  return (article) => Math.max(0, days.indexOf(dayOf(article))) / Math.max(1, days.length - 1);
}

/** Returns in how many articles each stem stands. */
function countTexts(articles: readonly DossierArticle[], language: Language): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of articles)
    for (const stem of stemsOf(text, language)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return counts;
}

function stemsOf(text: string, { vocabulary }: Language): Set<string> {
  const lower = wordsOf(text).flatMap((word) =>
    word.text
      .toLowerCase()
      .replace(/['’]s?$/u, '')
      .split('-'),
  );
  return new Set(lower.filter((word) => !vocabulary.functionWords.has(word)).map(vocabulary.stem));
}

/** Headlines of fewer words are compared as if they had so many: one word tells no story. */
const FEWEST_WORDS = 5;

const shareOf = (stems: ReadonlySet<string>, counts: ReadonlyMap<string, number>): number =>
  [...stems].reduce((sum, stem) => sum + (counts.get(stem) ?? 0), 0) / Math.max(FEWEST_WORDS, stems.size);

/** A headline that is somebody's words, or begins with them, does not name the event. */
const isQuotation = (title: string): boolean => /^["“'‘]/u.test(title);

/** Characters of a first sentence that may serve as a title. */
const LONGEST = 110;

function opening(text: string): string {
  const [first = ''] = text.trimStart().split(/(?<=[.!?])\s|\n/u, 1);
  return first.length <= LONGEST ? first : `${first.slice(0, first.lastIndexOf(' ', LONGEST)).trimEnd()}…`;
}

/** The dossier's title: the headline that shares most with the others. */

import type { Language } from '../../language/language.ts';
import type { DossierArticle } from '../../model/dossier.ts';
import { wordsOf } from '../../text/words.ts';

/** Returns the headline of a clean article whose words most other headlines have; "Untitled" where none has one. */
export function titleOf(articles: readonly DossierArticle[], { vocabulary }: Language): string {
  const titles = articles.flatMap(({ title, spun }) =>
    title === null ? [] : [{ title, clean: spun.verdict === 'clean', stems: stemsOf(title) }],
  );
  const counts = new Map<string, number>();
  for (const { stems } of titles) for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const rated = titles.map((each) => ({ ...each, score: shareOf(each.stems) }));
  rated.sort(
    (a, b) =>
      Number(b.clean) - Number(a.clean) ||
      b.score - a.score ||
      a.title.length - b.title.length ||
      (a.title < b.title ? -1 : 1),
  );
  return rated[0]?.title ?? 'Untitled';

  function stemsOf(title: string): Set<string> {
    const lower = wordsOf(title).map(({ text }) => text.toLowerCase());
    return new Set(lower.filter((word) => !vocabulary.functionWords.has(word)).map(vocabulary.stem));
  }

  /** The mean number of other headlines that have a word; a single word tells no story. */
  function shareOf(stems: ReadonlySet<string>): number {
    const shared = [...stems].reduce((sum, stem) => sum + counts.get(stem)! - 1, 0);
    return shared / Math.max(FEWEST_WORDS, stems.size);
  }
}

const FEWEST_WORDS = 4;

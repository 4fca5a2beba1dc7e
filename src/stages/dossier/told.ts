/** What a brief has said already, so that it says nothing twice. */

import type { Language } from '../../language/language.ts';
import type { ArticleId } from '../../model/article.ts';
import type { BriefItem } from '../../model/brief.ts';
import { overlapLength } from '../../text/offsets.ts';
import { wordsOf } from '../../text/words.ts';
import { itemOf, type Line } from './candidates.ts';
import type { Findings } from './findings.ts';

/**
 * Share of the shorter line's stems in another line from which both say the same. Read off briefs: below it
 * neighbours of one subject are lost, above it retellings stay.
 */
const SAME = 0.6;

/** Remembers lines as they are picked. */
export class Told {
  readonly #language: Language;
  readonly #originOf: ReadonlyMap<ArticleId, string>;
  readonly #said: { readonly stems: ReadonlySet<string>; readonly item: BriefItem }[] = [];

  constructor(language: Language, { origins }: Findings) {
    this.#language = language;
    this.#originOf = new Map(origins.flatMap(({ id, articles }) => articles.map((article) => [article, id])));
  }

  /**
   * Returns the first lines that are new, at most so many, and remembers them. Of those that only one account has, at
   * most `ofOne` are of the same account.
   */
  pick(lines: readonly (Line | BriefItem)[], most: number, ofOne = Infinity): BriefItem[] {
    const picked: BriefItem[] = [];
    const counts = new Map<string, number>();
    for (const line of lines) {
      if (picked.length >= most) break;
      const item = 'claim' in line ? itemOf(line) : line;
      const account = item.status === 'single' ? this.#originOf.get(item.evidence[0].article) : undefined;
      const count = counts.get(account ?? '') ?? 0;
      if ((account !== undefined && count >= ofOne) || !this.#isNew(item)) continue;
      if (account !== undefined) counts.set(account, count + 1);
      picked.push(item);
    }
    return picked;
  }

  /** Remembers the item unless it was told before. */
  #isNew(item: BriefItem): boolean {
    const stems = this.#stemsOf(item.text);
    if (this.#said.some((other) => saysTheSame(stems, item, other))) return false;
    this.#said.push({ stems, item });
    return true;
  }

  /** Stems of what is told; names, which most lines of a story share, only where there is little else. */
  #stemsOf(text: string): Set<string> {
    const { functionWords, stem } = this.#language.vocabulary;
    const words = wordsOf(text).filter((word) => !functionWords.has(word.text.toLowerCase()));
    const plain = words.filter((word) => !/^\p{Lu}/u.test(word.text));
    const telling = plain.length < FEWEST_PLAIN ? words : plain;
    return new Set(telling.map((word) => stem(word.text.toLowerCase())));
  }
}

const FEWEST_PLAIN = 4;

function saysTheSame(
  stems: ReadonlySet<string>,
  item: BriefItem,
  other: { readonly stems: ReadonlySet<string>; readonly item: BriefItem },
): boolean {
  const shared = [...stems].filter((stem) => other.stems.has(stem)).length;
  if (shared >= SAME * Math.min(stems.size, other.stems.size)) return true;
  return item.evidence.every((citation) =>
    other.item.evidence.some(
      (cited) =>
        cited.article === citation.article &&
        2 * overlapLength(cited, citation) > Math.min(cited.end - cited.start, citation.end - citation.start),
    ),
  );
}

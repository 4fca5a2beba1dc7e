/** Which wording of an utterance most independent texts print. */

import type { ArticleId } from '../../model/article.ts';
import type { QuotationId, Wording } from '../../model/quotation.ts';
import type { OriginId } from '../../model/reuse.ts';
import { printedAlike } from '../../text/printed-alike.ts';
import type { Report } from './report.ts';

export interface Trust {
  readonly clean: ReadonlySet<ArticleId>;
  /** The origin that each article as a whole counts for. */
  readonly originOf: ReadonlyMap<ArticleId, OriginId>;
}

/**
 * Returns the wordings of the reports that quote: that of most origins first, of which copies of one text are one and
 * machine-spun texts none; then those that a clean text prints, and the longer ones.
 */
export function wordingsOf(reports: readonly Report[], { clean, originOf }: Trust): Wording[] {
  const quoting = reports.filter(({ indirect }) => !indirect);
  const alike = Map.groupBy(quoting, ({ quotation }) => printedAlike(quotation.content));
  return [...alike.values()]
    .map((same) => {
      const trusted = same.filter(({ quotation }) => clean.has(quotation.article));
      const [first, ...rest] = trusted.length > 0 ? trusted : same;
      const others = same.filter((report) => report !== first && !rest.includes(report));
      const variants = [first!, ...rest, ...others].map(({ quotation }) => quotation.id);
      const origins = new Set(trusted.flatMap(({ quotation }) => originOf.get(quotation.article) ?? []));
      return {
        isClean: trusted.length > 0,
        length: first!.printed.length,
        wording: {
          text: textOf(first!),
          variants: variants as [QuotationId, ...QuotationId[]],
          origins: [...origins].sort(),
        },
      };
    })
    .sort(
      (a, b) =>
        b.wording.origins.length - a.wording.origins.length ||
        Number(b.isClean) - Number(a.isClean) ||
        b.length - a.length,
    )
    .map(({ wording }) => wording);
}

/** The words as printed; where its speaker's cue breaks them, in pieces. The marks around are the sentence's. */
const textOf = ({ quotation }: Report): string =>
  quotation.content.map(({ exact }) => exact.replace(/\s+/g, ' ').replace(/,$/, '')).join(' … ');

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

interface Asked {
  /** Is it in another language than the dossier's? */
  readonly isForeign: (report: Report) => boolean;
  /** Does its article name the speaker? */
  readonly isNamed: (report: Report) => boolean;
  /** How many reports say the same. */
  readonly agreement: (report: Report) => number;
}

/**
 * Returns the wordings of the reports that quote: that of most origins first, of which copies of one text are one and
 * machine-spun texts none; then the one of which most origins print at least a part; then those that a clean text prints,
 * those with which most reports agree, and the longer ones. Of two languages that of the dossier comes first.
 */
export function wordingsOf(
  reports: readonly Report[],
  { clean, originOf }: Trust,
  { isForeign, isNamed, agreement }: Asked,
): Wording[] {
  const quoting = reports.filter(({ indirect }) => !indirect);
  const alike = Map.groupBy(quoting, ({ quotation }) => printedAlike(quotation.content));
  /** Number of reports that give the words to the same speaker. */
  const heard = countBy(reports, ({ quotation }) => quotation.source);
  const heardBy = ({ quotation: { source } }: Report): number => (source === null ? 0 : heard.get(source)!);
  const partly = (words: string): number => {
    const parts = [...alike]
      .filter(([part]) => ` ${words} `.includes(` ${part} `))
      .flatMap(([, same]) => same);
    return originsOf(parts, { clean, originOf }).length;
  };
  const byId = new Map(quoting.map((report) => [report.quotation.id, report]));
  const counted = new Map<QuotationId, number>();
  const agrees = ({ variants: [first] }: Wording): number => {
    if (!counted.has(first)) counted.set(first, agreement(byId.get(first)!));
    return counted.get(first)!;
  };
  return [...alike]
    .map(([words, same]) => {
      const trusted = same
        .filter(({ quotation }) => clean.has(quotation.article))
        .sort((a, b) => heardBy(b) - heardBy(a) || Number(isNamed(b)) - Number(isNamed(a)));
      const [first, ...rest] = trusted.length > 0 ? trusted : same;
      const others = same.filter((report) => report !== first && !rest.includes(report));
      const variants = [first!, ...rest, ...others].map(({ quotation }) => quotation.id);
      return {
        partly: partly(words),
        isForeign: isForeign(first!),
        isClean: trusted.length > 0,
        length: first!.printed.length,
        wording: {
          text: textOf(first!),
          variants: variants as [QuotationId, ...QuotationId[]],
          origins: originsOf(same, { clean, originOf }),
        },
      };
    })
    .sort(
      (a, b) =>
        b.wording.origins.length - a.wording.origins.length ||
        Number(a.isForeign) - Number(b.isForeign) ||
        b.partly - a.partly ||
        Number(b.isClean) - Number(a.isClean) ||
        agrees(b.wording) - agrees(a.wording) ||
        b.length - a.length,
    )
    .map(({ wording }) => wording);
}

function countBy<One, Key>(all: readonly One[], keyOf: (one: One) => Key): ReadonlyMap<Key, number> {
  const counts = new Map<Key, number>();
  for (const one of all) counts.set(keyOf(one), (counts.get(keyOf(one)) ?? 0) + 1);
  return counts;
}

/** Returns the origins of the clean articles among those of the reports, each once. */
function originsOf(reports: readonly Report[], { clean, originOf }: Trust): OriginId[] {
  const trusted = reports.filter(({ quotation }) => clean.has(quotation.article));
  return [...new Set(trusted.flatMap(({ quotation }) => originOf.get(quotation.article) ?? []))].sort();
}

/** The words as printed; where its speaker's cue breaks them, in pieces. The marks around are the sentence's. */
const textOf = ({ quotation }: Report): string =>
  quotation.content.map(({ exact }) => exact.replace(/\s+/g, ' ').replace(/,$/, '')).join(' … ');

/** Variants of a concept: what is said, where, and whether articles differ in it. */

import type { ArticleId } from '../../model/article.ts';
import type { EntityId } from '../../model/entity.ts';
import type { Concept, ConceptVariant } from '../../model/framing.ts';
import type { Evidence, Span } from '../../model/span.ts';
import { distinctCitations } from '../../text/citations.ts';
import { cite } from '../../text/offsets.ts';
import type { Reading } from './reading.ts';

/** A place at which something is called so. */
export interface Use extends Span {
  readonly reading: Reading;
}

export interface Variant {
  readonly label: string;
  readonly uses: readonly Use[];
}

/** A concept with how much its articles differ; the best are kept. */
export interface Candidate {
  readonly concept: Omit<Concept, 'variants'>;
  readonly variants: readonly Variant[];
  readonly weight: number;
}

/** More places of one variant or one speaker are not listed. */
export const MOST_PLACES = 30;

/** What is told less often is no choice of words. Set by hand. */
export const FEWEST_USES = 3;

export const mostUsedFirst = (a: Variant, b: Variant): number => b.uses.length - a.uses.length;

/** Returns the words at a place, as they are read. */
export const printedAt = ({ reading, start, end }: Use): string => reading.text.slice(start, end);

/** Returns a concept of what something is called or how it is told. `uses` counts also those that are no variant. */
export function labelled(
  concept: string,
  variants: readonly Variant[],
  uses: number,
  entity?: EntityId,
): Candidate {
  const sorted = variants.toSorted(mostUsedFirst);
  return {
    concept: { concept, kind: 'label', ...(entity !== undefined && { entity }) },
    variants: sorted,
    weight: differenceOf(sorted) * Math.log(1 + uses),
  };
}

export function composed({ concept, variants }: Candidate): Concept {
  return { ...concept, variants: variants.map(composeVariant) };
}

function composeVariant({ label, uses }: Variant): ConceptVariant {
  const counts: Record<ArticleId, number> = {};
  for (const { reading } of uses) counts[reading.id] = (counts[reading.id] ?? 0) + 1;
  const evidence = uses.map((use) => cite(use.reading.article, use.reading.toPrint(use)));
  return {
    label,
    counts,
    evidence: distinctCitations(evidence).slice(0, MOST_PLACES) as unknown as Evidence,
  };
}

export const voicesOf = ({ uses }: Variant): Set<string> => new Set(uses.map(({ reading }) => reading.voice));

/** A clean text has the words: a machine may have put them into all others. */
export const isPrinted = ({ uses }: Variant): boolean => uses.some(({ reading }) => !reading.isSpun);

/**
 * Returns how much the articles' choices differ, in nats: the mutual information of voice and variant, times the uses.
 * It is 0 where all choose alike; one use of another word in one of two articles gives less than 1.
 */
export function differenceOf(variants: readonly Variant[]): number {
  const byVoice = new Map<string, number[]>();
  for (const [index, { uses }] of variants.entries())
    for (const { reading } of uses) {
      const counts = byVoice.get(reading.voice) ?? variants.map(() => 0);
      counts[index]!++;
      byVoice.set(reading.voice, counts);
    }
  const totals = variants.map(({ uses }) => uses.length);
  const all = sum(totals);
  let nats = 0;
  for (const counts of byVoice.values()) {
    const voice = sum(counts);
    for (const [index, count] of counts.entries())
      if (count > 0) nats += count * Math.log((count * all) / (voice * totals[index]!));
  }
  return nats;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** Voices that say any of it do not all say the same of it. */
export function isUneven(variants: readonly Variant[]): boolean {
  const saying = variants.map(voicesOf);
  const [first, ...rest] = saying;
  return first !== undefined && rest.some((other) => hasOther(first, other) || hasOther(other, first));
}

/** Somebody says the one and not the other, and somebody else the other and not the one. */
export function isDivided(variants: readonly Variant[]): boolean {
  const saying = variants.map(voicesOf);
  return saying.some((one, i) =>
    saying.slice(i + 1).some((other) => hasOther(one, other) && hasOther(other, one)),
  );
}

const hasOther = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  [...one].some((voice) => !other.has(voice));

/** Returns what the voices say most of all, each of those that say one of it more often than any other. */
export function favouritesOf<T extends Variant>(variants: readonly T[]): T[] {
  const voices = new Set(variants.flatMap((variant) => [...voicesOf(variant)]));
  return [...voices].flatMap((voice) => {
    const counted = variants.map((variant) => ({
      variant,
      count: variant.uses.filter(({ reading }) => reading.voice === voice).length,
    }));
    const [first, second] = counted.toSorted((a, b) => b.count - a.count);
    return first && first.count > (second?.count ?? 0) ? [first.variant] : [];
  });
}

/** Returns what most say: of words said as often, the one that stands first. */
export function mostSaid(words: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  let best = words[0] ?? '';
  for (const [word, count] of counts) if (count > counts.get(best)!) best = word;
  return best;
}

/**
 * What the positions are about: those whose contents share rare words, or words that keep the same company, are on one
 * issue. Joined from the bottom by average likeness, as in UPGMA (Sokal and Michener 1958).
 */

import type { Language } from '../../language/language.ts';
import type { Position } from './merge.ts';

export interface Matter {
  readonly name: string;
  readonly terms: readonly string[];
  readonly positions: readonly Position[];
}

/** Less alike positions are on different issues. */
const ALIKE = 0.34;

/** More issues are not read; the least alike ones left are joined as far as they are alike at all. */
const MOST = 15;
const AT_ALL = 0.12;

export function issuesOf(
  positions: readonly Position[],
  weight: (term: string) => number,
  isParty: (term: string) => boolean,
  language: Language,
): Matter[] {
  const vectors = vectorsOf(positions, weight, isParty, language);
  const likeness = positions.map((one, i) =>
    positions.map((other, j) => (i === j ? 1 : alike(one, other, vectors[i]!, vectors[j]!, weight, isParty))),
  );
  let groups = positions.map((_, index) => [index]);
  for (;;) {
    const best = closest(groups, likeness);
    if (best === null || best.value < (groups.length > MOST ? AT_ALL : ALIKE)) break;
    const [i, j] = best.pair;
    groups = [...groups.filter((_, at) => at !== i && at !== j), [...groups[i]!, ...groups[j]!]];
  }
  return groups.map((group) =>
    nameMatter(
      group.map((index) => positions[index]!),
      weight,
      isParty,
      language,
    ),
  );
}

function closest(
  groups: readonly (readonly number[])[],
  likeness: readonly (readonly number[])[],
): { pair: [number, number]; value: number } | null {
  let best: { pair: [number, number]; value: number } | null = null;
  for (let i = 0; i < groups.length; i++)
    for (let j = i + 1; j < groups.length; j++) {
      let sum = 0;
      for (const a of groups[i]!) for (const b of groups[j]!) sum += likeness[a]![b]!;
      const value = sum / (groups[i]!.length * groups[j]!.length);
      if (best === null || value > best.value + 1e-9) best = { pair: [i, j], value };
    }
  return best;
}

function alike(
  one: Position,
  other: Position,
  a: Float64Array,
  b: Float64Array,
  weight: (term: string) => number,
  isParty: (term: string) => boolean,
): number {
  const sum = (terms: Iterable<string>): number =>
    [...terms].reduce((all, term) => all + (isParty(term) ? 0 : weight(term)), 0);
  const shared = sum([...one.terms].filter((term) => other.terms.has(term)));
  const least = Math.min(sum(one.terms), sum(other.terms));
  const lexical = least === 0 ? 0 : shared / least;
  let near = 0;
  for (let i = 0; i < a.length; i++) near += a[i]! * b[i]!;
  return 0.5 * lexical + 0.5 * Math.max(0, near);
}

const SIZE = 100;

/** The mean of what all are about is taken away: what every position of a story shares tells no two apart. */
function vectorsOf(
  positions: readonly Position[],
  weight: (term: string) => number,
  isParty: (term: string) => boolean,
  language: Language,
): Float64Array[] {
  const annotator = language.annotator?.();
  const sums = positions.map(({ terms }) => {
    const sum = new Float64Array(SIZE);
    for (const term of terms) {
      const vector = isParty(term) ? null : annotator?.vectorOf(term);
      if (!vector) continue;
      for (let i = 0; i < SIZE; i++) sum[i] = sum[i]! + weight(term) * vector[i]!;
    }
    return unit(sum);
  });
  const mean = new Float64Array(SIZE);
  for (const sum of sums) for (let i = 0; i < SIZE; i++) mean[i] = mean[i]! + sum[i]! / sums.length;
  return sums.map((sum) => unit(sum.map((value, i) => value - mean[i]!)));
}

function unit(vector: Float64Array): Float64Array {
  const length = Math.hypot(...vector);
  return length === 0 ? vector : vector.map((value) => value / length);
}

/** The noun phrase that says most of what the positions share, in the fewest words. */
function nameMatter(
  positions: readonly Position[],
  weight: (term: string) => number,
  isParty: (term: string) => boolean,
  language: Language,
): Matter {
  const counts = new Map<string, number>();
  for (const { members } of positions)
    for (const term of new Set(members.flatMap(({ terms }) => terms)))
      counts.set(term, (counts.get(term) ?? 0) + 1);
  const worth = (term: string): number => (isParty(term) ? 0 : (counts.get(term) ?? 0) * weight(term));
  const terms = [...counts.keys()]
    .filter((term) => !isParty(term))
    .sort((a, b) => worth(b) - worth(a) || (a < b ? -1 : 1))
    .slice(0, 8);
  const phrases = positions
    .flatMap(({ members }) => members)
    .filter(({ telling }) => telling.article.spun.verdict !== 'spun' || positions.length === 1)
    .flatMap(({ phrases }) => phrases)
    .filter(({ lemmas }) => lemmas.length > 0 && !isParty(lemmas.at(-1)!));
  const scored = [...new Map(phrases.map((phrase) => [phrase.text, phrase])).values()]
    .map((phrase) => ({
      phrase,
      score: phrase.lemmas.reduce((sum, lemma) => sum + worth(lemma), 0) / (1 + 0.5 * phrase.lemmas.length),
    }))
    .sort((a, b) => b.score - a.score || (a.phrase.text < b.phrase.text ? -1 : 1));
  const name = scored[0]?.phrase.text ?? terms[0] ?? language.stances.otherwise;
  return { name, terms, positions };
}

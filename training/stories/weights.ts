/**
 * Learns `src/stages/stories/weights.ts`: what speaks for two articles telling of one event.
 *
 *     node training/stories/weights.ts ECBPLUS/docs.jsonl.gz NEUS/train.jsonl.gz
 *
 * Examples are the pairs of neighbours in the training part of ECB+, and in two heaps of 300 events of NeuS's, those that
 * `rarities.ts` leaves; of two in three of the second heap's events one article is read, since in a library many stand alone.
 * Pairs on one event weigh together as much in each heap, and twice as much in ECB+, which alone has
 * pairs of events of one kind.
 */

import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { english } from '../../src/language/en/index.ts';
import type { ArticleId } from '../../src/model/article.ts';
import { companyEvidence, companyOf, evidenceOf, FAINT, standingOf } from '../../src/stages/stories/bonds.ts';
import { featuresOf } from '../../src/stages/stories/features.ts';
import { addToIndex, emptyIndex } from '../../src/stages/stories/neighbours.ts';
import { type Example, fitLogistic, type Logistic } from './logistic.ts';
import { oftenAlone, readEcb, readNeus, type TopicalText } from './sets.ts';

const FILE = fileURLToPath(new URL('../../src/stages/stories/weights.ts', import.meta.url));

interface Pair {
  readonly a: ArticleId;
  readonly b: ArticleId;
  readonly evidence: readonly number[];
  readonly same: boolean;
}

function main(): void {
  const [ecb, neus] = process.argv.slice(2);
  if (ecb === undefined || neus === undefined)
    throw new Error(
      'Name both sets: node training/stories/weights.ts ECBPLUS/docs.jsonl.gz NEUS/train.jsonl.gz',
    );
  const heaps = [readEcb(ecb, 'train'), readNeus(neus, 0, 300), oftenAlone(readNeus(neus, 300, 600))].map(
    pairsOf,
  );
  const bond = fitLogistic(heaps.flatMap(examplesOf));
  const company = fitLogistic(heaps.map((pairs) => inCompany(pairs, bond)).flatMap(examplesOf));
  writeFileSync(FILE, sourceOf({ bond, company }));
}

/** Pairs that are each other's neighbours. */
function pairsOf(texts: readonly TopicalText[]): Pair[] {
  const index = emptyIndex();
  for (const text of texts) addToIndex(index, featuresOf({ ...text, blocks: [], published: null }, english));
  const standings = new Map([...index.neighbourhoods].map(([id, one]) => [id, standingOf(one)]));
  const eventOf = new Map(texts.map(({ id, event }) => [id, event]));
  return [...index.neighbourhoods].flatMap(([a, { neighbours }]) =>
    neighbours.flatMap((neighbour): Pair[] => {
      const b = neighbour.id;
      const place = standings.get(b)!.places.get(a);
      if (a > b || place === undefined) return [];
      const evidence = evidenceOf(neighbour, standings.get(a)!, standings.get(b)!, place);
      return [{ a, b, evidence, same: eventOf.get(a) === eventOf.get(b) }];
    }),
  );
}

function inCompany(pairs: readonly Pair[], { bias, weights }: Logistic): Pair[] {
  const bonds = new Map<ArticleId, Map<ArticleId, number>>();
  const put = (a: ArticleId, b: ArticleId, bond: number): void => {
    bonds.set(a, (bonds.get(a) ?? new Map<ArticleId, number>()).set(b, bond));
  };
  for (const { a, b, evidence } of pairs) {
    const bond = evidence.reduce((sum, value, at) => sum + value * weights[at]!, bias);
    if (bond <= FAINT) continue;
    put(a, b, bond);
    put(b, a, bond);
  }
  const companies = new Map([...bonds].map(([id, own]) => [id, companyOf(own)]));
  return pairs.flatMap((pair) => {
    const bond = bonds.get(pair.a)?.get(pair.b);
    if (bond === undefined) return [];
    const evidence = companyEvidence(bond, companies.get(pair.a)!, companies.get(pair.b)!);
    return [{ ...pair, evidence }];
  });
}

function examplesOf(pairs: readonly Pair[], heap: number): Example[] {
  const weight = (heap === 0 ? 2000 : 1000) / pairs.filter(({ same }) => same).length;
  return pairs.map(({ evidence, same }) => ({ evidence, same, weight }));
}

const rounded = ({ bias, weights }: Logistic): Logistic => ({
  bias: Number(bias.toPrecision(5)),
  weights: weights.map((weight) => Number(weight.toPrecision(5))),
});

const sourceOf = ({
  bond,
  company,
}: Record<
  'bond' | 'company',
  Logistic
>): string => `/** What speaks for two articles telling of one event. Written by \`training/stories/weights.ts\`. */

interface Logistic {
  readonly bias: number;
  readonly weights: readonly number[];
}

export const WEIGHTS: Readonly<Record<'bond' | 'company', Logistic>> = {
  bond: ${JSON.stringify(rounded(bond))},
  company: ${JSON.stringify(rounded(company))},
};
`;

main();

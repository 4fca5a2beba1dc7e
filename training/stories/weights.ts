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
import {
  companyEvidence,
  companyOf,
  crowdEvidence,
  FAINT,
  ownEvidence,
  standingOf,
} from '../../src/stages/stories/bonds.ts';
import { featuresOf } from '../../src/stages/stories/features.ts';
import { likenessOf } from '../../src/stages/stories/likeness.ts';
import { featuresOfOne } from '../../src/stages/stories/memory.ts';
import { addToIndex, emptyIndex } from '../../src/stages/stories/neighbours.ts';
import { isMutual } from '../../src/stages/stories/pairs.ts';
import { type Example, fitLogistic, type Logistic } from './logistic.ts';
import { oftenAlone, readEcb, readNeus, type TopicalText } from './sets.ts';

const FILE = fileURLToPath(new URL('../../src/stages/stories/weights.ts', import.meta.url));

/** Of `crowdEvidence`. */
const CROWD_EVIDENCE = 6;

interface Compared {
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
  writeFileSync(FILE, sourceOf(bond, company));
}

/** Pairs that are each other's neighbours. */
function pairsOf(texts: readonly TopicalText[]): Compared[] {
  const index = emptyIndex();
  for (const text of texts) addToIndex(index, featuresOf({ ...text, blocks: [], published: null }, english));
  const { byId, keys, pairs } = index;
  const standings = new Map(
    [...byId.values()].map((one) => [one, standingOf(one.neighbours.map((pair) => pairs.near[pair]!))]),
  );
  const eventOf = new Map(texts.map(({ id, event }) => [id, event]));
  const all = new Set([...byId.values()].flatMap(({ neighbours }) => neighbours));
  return [...all].flatMap((pair) => {
    if (!isMutual(pairs, pair)) return [];
    const [a, b] = [keys.entries[pairs.a[pair]!]!, keys.entries[pairs.b[pair]!]!];
    const own = ownEvidence(likenessOf(featuresOfOne(a)!, featuresOfOne(b)!));
    const nearness = {
      near: pairs.near[pair]!,
      placeWithA: pairs.placeWithA[pair]!,
      placeWithB: pairs.placeWithB[pair]!,
    };
    const crowd = crowdEvidence(nearness, standings.get(a)!, standings.get(b)!);
    return [
      { a: a.id, b: b.id, evidence: [...own, ...crowd], same: eventOf.get(a.id) === eventOf.get(b.id) },
    ];
  });
}

function inCompany(pairs: readonly Compared[], { bias, weights }: Logistic): Compared[] {
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
    const [a, b] = [companies.get(pair.a)!, companies.get(pair.b)!];
    const partOf = new Map(b.with.map((id, at) => [id, b.parts[at]!]));
    const evidence = companyEvidence(bond, a, b, (id) => partOf.get(id) ?? 0);
    return [{ ...pair, evidence }];
  });
}

function examplesOf(pairs: readonly Compared[], heap: number): Example[] {
  const weight = (heap === 0 ? 2000 : 1000) / pairs.filter(({ same }) => same).length;
  return pairs.map(({ evidence, same }) => ({ evidence, same, weight }));
}

const rounded = ({ bias, weights }: Logistic): Logistic => ({
  bias: Number(bias.toPrecision(5)),
  weights: weights.map((weight) => Number(weight.toPrecision(5))),
});

/** The evidence of two by themselves comes first; that of the crowd begins with how near they are. */
function sourceOf(bond: Logistic, company: Logistic): string {
  const crowd = bond.weights.length - CROWD_EVIDENCE;
  const weights = {
    own: rounded({ bias: bond.bias, weights: bond.weights.slice(0, crowd) }),
    crowd: rounded({ bias: 0, weights: bond.weights.slice(crowd) }),
    company: rounded(company),
  };
  return `/** What speaks for two articles telling of one event. Written by \`training/stories/weights.ts\`. */

interface Logistic {
  readonly bias: number;
  readonly weights: readonly number[];
}

export const WEIGHTS: Readonly<Record<'own' | 'crowd' | 'company', Logistic>> = ${JSON.stringify(weights)};
`;
}

main();

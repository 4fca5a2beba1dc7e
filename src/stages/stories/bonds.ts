/**
 * How surely two neighbours tell of one event, in three steps: by what they share; by the crowd that each stands in, since
 * where everything is alike, likeness says little (as in local scaling, Zelnik-Manor and Perona 2004); and by the company
 * that they keep, since those on one event are like the same others.
 */

import type { ArticleId } from '../../model/article.ts';
import type { StoryFeatures } from './features.ts';
import { type Likeness, likenessTo } from './likeness.ts';
import { WEIGHTS } from './weights.ts';

/** How an article stands among its neighbours. */
export interface Standing {
  /** Mean nearness of those that are no more likely to be of its story. */
  readonly crowd: number;
  /** The greatest nearness. */
  readonly nearest: number;
}

/** Which neighbours make the crowd, by place: those after a middling story and before the many that are far away. */
const CROWD = { from: 5, to: 30 };
/** Nearness of those that are no neighbours. */
const FAR = 0.03;

/** Returns the standing of one whose neighbours, the nearest first, are so near. */
export function standingOf(near: readonly number[]): Standing {
  let sum = 0;
  for (let place = CROWD.from; place < CROWD.to; place++) sum += near[place] ?? FAR;
  return { crowd: sum / (CROWD.to - CROWD.from), nearest: near[0] ?? FAR };
}

/** Returns what two say by themselves, for the logistic function. */
export function ownEvidence(likeness: Likeness): number[] {
  const evidence = likeness.slice();
  for (const measure of ROOTS) evidence.push(Math.sqrt(likeness[measure]!));
  return evidence;
}

/** Measures of which the root counts, too: of all but leads. */
const ROOTS = [0, 1, 2, 3, 4, 6, 7, 8];

/** How near two are, and the place of each among the other's neighbours. */
export interface Nearness {
  readonly near: number;
  readonly placeWithA: number;
  readonly placeWithB: number;
}

/** Returns what the crowd says of two that are each other's neighbours, for the logistic function. */
export function crowdEvidence(
  { near, placeWithA, placeWithB }: Nearness,
  a: Standing,
  b: Standing,
): number[] {
  const [less, more] = [
    Math.min(placeWithA, placeWithB, CROWD.to),
    Math.min(Math.max(placeWithA, placeWithB), CROWD.to),
  ];
  return [
    near,
    near / Math.sqrt(a.crowd * b.crowd),
    near / Math.max(a.nearest, b.nearest),
    near - (a.crowd + b.crowd) / 2,
    Math.log1p(less),
    Math.log1p(more),
  ];
}

/** Log-odds lost with each day between two articles. The sets that the weights are learnt from have no dates: a guess. */
const BY_DAY = 0.03;
/** Less than these log-odds is no bond. */
export const FAINT = -6;

/** Returns what an article and others say by themselves, so many days apart, in log-odds: the same whichever comes first. */
export function ownBondTo(a: StoryFeatures): (b: StoryFeatures, gap: number) => number {
  const likenessWith = likenessTo(a);
  return (b, gap) => weigh(WEIGHTS.own, ownEvidence(likenessWith(b))) - BY_DAY * gap;
}

/** Returns what the crowd says of two that are each other's neighbours, in log-odds. */
export const crowdBond = (nearness: Nearness, a: Standing, b: Standing): number =>
  weigh(WEIGHTS.crowd, crowdEvidence(nearness, a, b));

/** Probabilities by which an article is bound to its neighbours, in `WHOLE`s, so that sums are the same in any order. */
export interface Company<Id = ArticleId> {
  readonly with: readonly Id[];
  /** Of each of them. */
  readonly parts: readonly number[];
  readonly sum: number;
}

const WHOLE = 2 ** 20;

export function companyOf<Id>(bonds: Iterable<readonly [Id, number]>): Company<Id> {
  const company = { with: [] as Id[], parts: [] as number[], sum: 0 };
  for (const [id, bond] of bonds) {
    const part = Math.round(WHOLE / (1 + Math.exp(-bond)));
    if (part === 0) continue;
    company.with.push(id);
    company.parts.push(part);
    company.sum += part;
  }
  return company;
}

/**
 * Returns what the second logistic function takes: the bond, and how far both keep the same company. `partOf` gives another's
 * part in b's company, 0 where it is not in it.
 */
export function companyEvidence<Id>(
  bond: number,
  a: Company<Id>,
  b: Pick<Company<Id>, 'sum'>,
  partOf: (id: Id) => number,
): number[] {
  let [both, most] = [0, 0];
  for (let at = 0; at < a.with.length; at++) {
    const shared = Math.min(a.parts[at]!, partOf(a.with[at]!));
    both += shared;
    if (shared > most) most = shared;
  }
  const each = WHOLE / (1 + Math.exp(-bond));
  const either = a.sum + b.sum - both - 2 * each;
  const alone = Math.log(0.5 + a.sum / WHOLE) + Math.log(0.5 + b.sum / WHOLE);
  return [bond, both / (either + 0.3 * WHOLE), most / WHOLE, alone, both / WHOLE];
}

/** Returns log-odds. */
export const bondInCompany = <Id>(
  bond: number,
  a: Company<Id>,
  b: Pick<Company<Id>, 'sum'>,
  partOf: (id: Id) => number,
): number => weigh(WEIGHTS.company, companyEvidence(bond, a, b, partOf));

function weigh(
  { bias, weights }: { bias: number; weights: readonly number[] },
  evidence: readonly number[],
): number {
  let sum = bias;
  for (let at = 0; at < evidence.length; at++) sum += weights[at]! * evidence[at]!;
  return sum;
}

/**
 * How surely two neighbours tell of one event, in three steps: by what they share; by the crowd that each stands in, since
 * where everything is alike, likeness says little (as in local scaling, Zelnik-Manor and Perona 2004); and by the company
 * that they keep, since those on one event are like the same others.
 */

import type { ArticleId } from '../../model/article.ts';
import { type Likeness, likenessOf } from './likeness.ts';
import { type Neighbourhood, NOWHERE, type Pair } from './neighbours.ts';
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

export function standingOf({ neighbours }: Neighbourhood): Standing {
  let sum = 0;
  for (let place = CROWD.from; place < CROWD.to; place++) sum += neighbours[place]?.near ?? FAR;
  return { crowd: sum / (CROWD.to - CROWD.from), nearest: neighbours[0]?.near ?? FAR };
}

/** Have both the other among their neighbours? */
export const isMutual = ({ placeWithA, placeWithB }: Pair): boolean =>
  placeWithA !== NOWHERE && placeWithB !== NOWHERE;

/** Returns what two say by themselves, for the logistic function. */
export const ownEvidence = (likeness: Likeness): number[] => [
  ...likeness,
  ...ROOTS.map((measure) => Math.sqrt(likeness[measure]!)),
];

/** Measures of which the root counts, too: of all but leads. */
const ROOTS = [0, 1, 2, 3, 4, 6, 7, 8];

/** Returns what the crowd says of two that are each other's neighbours, for the logistic function. */
export function crowdEvidence({ near, placeWithA, placeWithB }: Pair, a: Standing, b: Standing): number[] {
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

/** Returns log-odds of two that are each other's neighbours. */
export function bondOf(pair: Pair, a: Standing, b: Standing): number {
  pair.own ??=
    weigh(WEIGHTS.own, ownEvidence(likenessOf(pair.a.features, pair.b.features))) - BY_DAY * pair.gap;
  return pair.own + weigh(WEIGHTS.crowd, crowdEvidence(pair, a, b));
}

/** Probabilities by which an article is bound to its neighbours, in `WHOLE`s, so that sums are the same in any order. */
export interface Company {
  readonly bound: ReadonlyMap<ArticleId, number>;
  readonly sum: number;
}

const WHOLE = 2 ** 20;

export function companyOf(bonds: ReadonlyMap<ArticleId, number>): Company {
  let sum = 0;
  const bound = new Map<ArticleId, number>();
  for (const [id, bond] of bonds) {
    const part = Math.round(WHOLE / (1 + Math.exp(-bond)));
    if (part === 0) continue;
    bound.set(id, part);
    sum += part;
  }
  return { bound, sum };
}

/** Returns what the second logistic function takes: the bond, and how far both keep the same company. */
export function companyEvidence(bond: number, a: Company, b: Company): number[] {
  let [both, most] = [0, 0];
  const [few, many] = a.bound.size < b.bound.size ? [a.bound, b.bound] : [b.bound, a.bound];
  for (const [id, part] of few) {
    const shared = Math.min(part, many.get(id) ?? 0);
    both += shared;
    if (shared > most) most = shared;
  }
  const each = WHOLE / (1 + Math.exp(-bond));
  const either = a.sum + b.sum - both - 2 * each;
  const alone = Math.log(0.5 + a.sum / WHOLE) + Math.log(0.5 + b.sum / WHOLE);
  return [bond, both / (either + 0.3 * WHOLE), most / WHOLE, alone, both / WHOLE];
}

/** Returns log-odds. */
export const bondInCompany = (bond: number, a: Company, b: Company): number =>
  weigh(WEIGHTS.company, companyEvidence(bond, a, b));

const weigh = (
  { bias, weights }: { bias: number; weights: readonly number[] },
  evidence: readonly number[],
): number => evidence.reduce((sum, value, at) => sum + weights[at]! * value, bias);

/** How a value is written so that all ways of printing it are the same. */

import type { Bound, ValueRange } from '../../model/value.ts';

/** Returns the number without the dust of floating-point arithmetic. */
export const clean = (value: number): number =>
  Number.isInteger(value) ? value : Number(value.toPrecision(12));

export const cleaned = (value: number | ValueRange): number | ValueRange =>
  typeof value === 'number' ? clean(value) : { min: clean(value.min), max: clean(value.max) };

/** Returns "at least 12 person", "5000000-7000000 EUR", "7.5 %". */
export function normalAmount(value: number | ValueRange, bound: Bound, unit: string | null): string {
  const number = typeof value === 'number' ? String(value) : `${value.min}-${value.max}`;
  return [...(bound === 'exactly' ? [] : [bound]), number, ...(unit === null ? [] : [unit])].join(' ');
}

/** Which entities may be the same and are kept apart: what speaks for it and what against, in plain words. */

import type { Families } from './families.ts';
import type { Name } from './names.ts';

export interface Doubt {
  readonly one: Name;
  readonly other: Name;
  readonly because: string;
}

/** More for one entity would be no help to anybody. */
const MOST_DOUBTS = 3;

/** Returns the doubts by family, each both ways, those of the families named in most articles first. */
export function doubtsOf(families: Families): Map<Name, Doubt[]> {
  const doubts = new Map<Name, Doubt[]>();
  const seen = new Set<string>();
  const add = (doubt: Doubt): void => {
    const those = doubts.get(doubt.one) ?? [];
    doubts.set(doubt.one, those);
    if (those.length < MOST_DOUBTS) those.push(doubt);
  };
  for (const { one, other, because } of families.doubts) {
    const [a, b] = [families.of(one), families.of(other)];
    const pair = a.key < b.key ? `${a.key}\n${b.key}` : `${b.key}\n${a.key}`;
    if (a === b || seen.has(pair)) continue;
    seen.add(pair);
    const offices = compareOffices(families.membersOf(a), families.membersOf(b));
    const whole = offices === '' ? `${because}.` : `${because}; ${offices}.`;
    add({ one: a, other: b, because: whole });
    add({ one: b, other: a, because: whole });
  }
  return doubts;
}

/** "both are called minister", "one is called minister, the other doctor". */
function compareOffices(names: readonly Name[], others: readonly Name[]): string {
  const [one, other] = [officesOf(names), officesOf(others)];
  const both = one.filter((office) => other.includes(office));
  if (both.length > 0) return `both are called ${both[0]}`;
  return one.length > 0 && other.length > 0 ? `one is called ${one[0]}, the other ${other[0]}` : '';
}

export const officesOf = (names: readonly Name[]): string[] =>
  [...new Set(names.flatMap(({ offices }) => [...offices]))].sort();

/** Floors: figures that a change may not fall under. They are raised on request and lowered by hand only. */

import type { Figure } from './metrics/figures.ts';

/** By `layer/name`. */
export type FloorsOf = Readonly<Record<string, number>>;

export interface CorpusFloors {
  /** Of the corpus and its key: figures of a changed corpus say nothing about floors set on the old one. */
  readonly hash: string;
  readonly floors: FloorsOf;
}

export const floorName = ({ layer, name }: Figure): string => `${layer}/${name}`;

/** Returns what fell, one line each, naming the figure; a figure that is not measured any more has fallen. */
export function fallen(figures: readonly Figure[], hash: string, set: CorpusFloors | undefined): string[] {
  if (!set) return [];
  const changed =
    set.hash === hash
      ? []
      : [`the corpus has changed (${set.hash} then, ${hash} now): check it, then run --update`];
  const values = new Map(figures.map((figure) => [floorName(figure), figure.value]));
  const low = Object.entries(set.floors).flatMap(([name, floor]) => {
    const value = values.get(name) ?? null;
    if (value === null) return [`${name}: not measured, floor ${floor}`];
    return value < floor ? [`${name}: ${value.toFixed(3)}, floor ${floor}`] : [];
  });
  return [...changed, ...low];
}

/** Returns the floors raised to what was measured, rounded down to hundredths. None is lowered or dropped. */
export function raiseFloors(
  figures: readonly Figure[],
  hash: string,
  set: CorpusFloors | undefined,
): CorpusFloors {
  const floors: Record<string, number> = { ...set?.floors };
  for (const figure of figures) {
    if (figure.value === null) continue;
    const name = floorName(figure);
    floors[name] = Math.max(floors[name] ?? 0, Math.floor(figure.value * 100 + 1e-9) / 100);
  }
  return { hash, floors };
}

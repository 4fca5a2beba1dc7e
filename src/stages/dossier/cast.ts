/** Lines that list who takes part: a delegation, a cabinet, a team. */

import type { Line } from './candidates.ts';
import type { Findings } from './findings.ts';

/** People whom a list names. */
const LEAST = 3;

/** Returns the lines that name several people outside quotations, those that name most first. */
export function castLines(lines: readonly Line[], { entities }: Findings): Line[] {
  const people = new Set(
    entities.filter(({ type, spunOnly }) => type === 'person' && !spunOnly).map(({ name }) => lastWord(name)),
  );
  const rated = lines.map((line) => {
    const words = line.unquoted.match(/\p{Lu}[\p{L}\p{M}'’-]+/gu) ?? [];
    const named = new Set(
      words.map((word) => word.replace(/['’]s?$/u, '')).filter((word) => people.has(word)),
    );
    return { line, count: named.size };
  });
  return rated
    .filter(({ line, count }) => count >= LEAST && isList(line) && line.status !== 'outdated')
    .sort((a, b) => b.count - a.count)
    .map(({ line }) => line);
}

/** Names in a row stand between commas. */
const isList = ({ unquoted }: Line): boolean => (unquoted.match(/,/g)?.length ?? 0) >= LEAST - 1;

const lastWord = (name: string): string => name.split(' ').at(-1)!;

/** What somebody is called beside the name: titles and offices, the best attested first. */

import type { Entity } from '../model/entity.ts';
import type { Citation, Evidence } from '../model/span.ts';
import { type Edition, sourceOf } from './edition.ts';
import { readingOf } from './spun.ts';

export interface Role {
  /** As most publishers print it. */
  readonly words: string;
  readonly evidence: Evidence;
}

/**
 * Returns an entity's roles, what most publishers print first. Several that only say more or less of one role are told
 * once, by the fullest that is not long; `rest` has the others, and what only a machine prints.
 */
export function rolesOf(edition: Edition, { roles }: Entity): { told: Role[]; rest: Role[] } {
  const families: AttestedRole[][] = [];
  for (const role of byAttestation(edition, roles)) {
    const family = families.find(([core]) => isPartOf(role, core!) || isPartOf(core!, role));
    if (family) family.push(role);
    else families.push([role]);
  }
  const told = families.flatMap((family) => fullestOf(family) ?? []);
  return { told, rest: families.flat().filter((role) => !told.includes(role)) };
}

/** Letters of a role that stands beside a name. */
const LONG = 40;

const fullestOf = (family: readonly AttestedRole[]): AttestedRole | undefined => {
  const clean = family.filter(({ publishers }) => publishers > 0);
  return (
    clean.filter(({ words }) => words.length <= LONG).sort((a, b) => sizeOf(b) - sizeOf(a))[0] ?? clean[0]
  );
};

const sizeOf = ({ words }: Role): number => wordsIn(words).length;

interface AttestedRole extends Role {
  /** How many print it with no word swapped by a machine. */
  readonly publishers: number;
}

function byAttestation(edition: Edition, roles: readonly Citation[]): AttestedRole[] {
  const printed = [...Map.groupBy(roles, ({ exact }) => wordsIn(exact).join(' ')).values()];
  return printed
    .map((evidence) => ({
      words: evidence[0]!.exact,
      evidence: evidence as unknown as Evidence,
      publishers: publishersOf(edition, evidence),
    }))
    .sort((a, b) => b.publishers - a.publishers || a.words.length - b.words.length);
}

/** Words that a machine swapped are nobody's. */
const publishersOf = (edition: Edition, evidence: readonly Citation[]): number => {
  const intact = evidence
    .map((citation) => ({ citation, source: sourceOf(edition, citation) }))
    .filter(({ citation, source }) => !(source.spun && readingOf(source.article, citation).swapped));
  return new Set(intact.map(({ source }) => source.name)).size;
};

const isPartOf = (role: Role, other: Role): boolean => {
  const words = new Set(wordsIn(other.words));
  return wordsIn(role.words).every((word) => words.has(word));
};

/** "The retired judge" and "a retired judge" are one role. */
const wordsIn = (role: string): string[] =>
  role
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll('.', '')
    .replace(/^(?:the|an?) /, '')
    .split(/[\s-]+/)
    .map((word) => word.replace(/'s?$/, ''));

/** How the outlets name things, laid out: for each variant of a concept how often each publisher has it. */

import type { Concept, ConceptVariant } from '../model/framing.ts';
import type { Citation } from '../model/span.ts';
import { type Edition, sourceOf } from './edition.ts';

/** What a publisher has of a variant; a publisher's machine-spun texts stand apart. */
export interface Use {
  readonly code: string;
  readonly name: string;
  readonly spun: boolean;
  readonly count: number;
  /** The places that the dossier cites; there may be fewer than are counted. */
  readonly evidence: readonly Citation[];
}

export interface Naming {
  readonly variant: ConceptVariant;
  /** In the dossier's order of articles; every publisher that has any variant of the concept has a place. */
  readonly uses: readonly Use[];
  readonly total: number;
}

/** Returns the variants with what each publisher has of them, the commonest first, and the largest number of all. */
export function layOutNaming(edition: Edition, { variants }: Concept): { namings: Naming[]; most: number } {
  const publishers = publishersOf(edition, variants);
  const namings = variants
    .map((variant): Naming => {
      const uses = publishers.map((publisher) => useOf(edition, variant, publisher));
      return { variant, uses, total: uses.reduce((sum, { count }) => sum + count, 0) };
    })
    .filter(({ total }) => total > 0)
    .sort((a, b) => b.total - a.total);
  const most = Math.max(0, ...namings.flatMap(({ uses }) => uses.map(({ count }) => count)));
  return { namings, most };
}

type Publisher = Pick<Use, 'code' | 'name' | 'spun'>;

function publishersOf(edition: Edition, variants: readonly ConceptVariant[]): Publisher[] {
  const counted = new Set(variants.flatMap(({ counts }) => Object.keys(counts)));
  const all = edition.dossier.articles
    .filter(({ id }) => counted.has(id))
    .map(({ id }) => sourceOf(edition, { article: id }));
  return [...new Map(all.map(({ code, name, spun }) => [`${code}${spun}`, { code, name, spun }])).values()];
}

function useOf(edition: Edition, { counts, evidence }: ConceptVariant, { code, name, spun }: Publisher): Use {
  const isTheirs = (article: string): boolean => {
    const source = sourceOf(edition, { article });
    return source.code === code && source.spun === spun;
  };
  const count = Object.entries(counts).reduce(
    (sum, [article, number]) => (isTheirs(article) ? sum + number : sum),
    0,
  );
  return { code, name, spun, count, evidence: evidence.filter(({ article }) => isTheirs(article)) };
}

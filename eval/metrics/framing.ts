/** Do the concepts have the words among which the articles choose, as often as they stand there? Is what is left out left out? */

import type { ConceptVariant } from '../../src/model/framing.ts';
import type { KeyClaim, KeyConcept, KeyVariant, Place } from '../key.ts';
import type { Reading } from '../reading.ts';
import { type Figure, meets, share } from './figures.ts';

const LAYER = 'framing';

interface Given {
  readonly label: string;
  readonly counts: ReadonlyMap<string, number>;
  readonly places: readonly Place[];
}

/** Words of one thing should stand together: of each concept of the key the best one that is given is taken. */
export function scoreFraming(reading: Reading): Figure[] {
  const { key, dossier } = reading;
  if (!key.concepts) return [];
  const given = dossier.framing.concepts.map(({ variants }) =>
    variants.map((one) => readVariant(one, reading)),
  );
  const matched = key.concepts.map((concept) => ({ concept, pairs: bestOf(concept, given) }));
  const wanted = key.concepts.flatMap(({ variants }) => variants);
  const lost = matched.flatMap(({ concept, pairs }) =>
    concept.variants.filter((one) => !pairs.has(one)).map(({ label }) => `- ${concept.concept}: ${label}`),
  );
  const cells = matched.flatMap(({ pairs }) => [...pairs].flatMap(([one, found]) => cellsOf(one, found)));
  const wrong = cells.filter(({ there, found }) => Math.abs(there - found) > 0.2 * there);
  const mixed = (key.pointless ?? []).filter((pair) =>
    dossier.framing.concepts.some(({ variants }) =>
      pair.every((label) => variants.some((one) => fold(one.label) === fold(label))),
    ),
  );
  return [
    share(LAYER, 'variants found', { hits: wanted.length - lost.length, of: wanted.length, faults: lost }),
    share(LAYER, 'counts right, within a fifth', {
      hits: cells.length - wrong.length,
      of: cells.length,
      faults: wrong.map(
        ({ label, article, there, found }) => `- ${label} in ${article}: ${there}, not ${found}`,
      ),
    }),
    share(LAYER, 'what is no choice of words left alone', {
      // Whoever finds nothing has avoided nothing.
      hits: given.length === 0 ? 0 : (key.pointless ?? []).length - mixed.length,
      of: (key.pointless ?? []).length,
      faults: mixed.map((pair) => `+ ${pair.join(' / ')}`),
    }),
    ...omissionsOf(reading),
  ];
}

const fold = (label: string): string => label.replace(/\s*\(.*\)$/, '').toLowerCase();

const readVariant = ({ label, counts, evidence }: ConceptVariant, { mateOf, place }: Reading): Given => ({
  label: fold(label),
  counts: new Map(
    Object.entries(counts).flatMap(([article, count]) => {
      const id = mateOf(article);
      return id === undefined ? [] : [[id, count] as const];
    }),
  ),
  places: evidence.flatMap((citation) => place(citation) ?? []),
});

function bestOf({ variants }: KeyConcept, given: readonly (readonly Given[])[]): Map<KeyVariant, Given> {
  let best = new Map<KeyVariant, Given>();
  for (const concept of given) {
    const pairs = new Map<KeyVariant, Given>();
    for (const one of variants) {
      const found = concept.find((candidate) => isSame(one, candidate));
      if (found) pairs.set(one, found);
    }
    if (pairs.size > best.size) best = pairs;
  }
  return best;
}

const isSame = ({ label, counts, evidence }: KeyVariant, found: Given): boolean =>
  counts
    ? fold(label) === found.label
    : evidence.some((one) => found.places.some((other) => meets(one, other)));

function cellsOf({ label, counts }: KeyVariant, found: Given) {
  const articles = new Set([...(counts?.keys() ?? []), ...(counts ? found.counts.keys() : [])]);
  return [...articles].map((article) => ({
    label,
    article,
    there: counts?.get(article) ?? 0,
    found: found.counts.get(article) ?? 0,
  }));
}

/** What the key has in an article is not left out there; of claims that the key does not have nothing is known. */
function omissionsOf({ dossier, key, mateOf, place }: Reading): Figure[] {
  const claims = new Map(dossier.claims.map((claim) => [claim.id, claim]));
  const known = dossier.framing.omissions.flatMap(({ article, claim }) => {
    const places = (claims.get(claim)?.statements ?? []).flatMap(({ evidence }) => place(evidence) ?? []);
    const meant = meantBy(places, key.claims ?? []);
    const mate = mateOf(article);
    if (mate === undefined || meant.length === 0) return [];
    const isRight = meant.some(({ evidence }) => evidence.every((one) => one.article !== mate));
    return [{ isRight, text: `+ ${mate} tells: ${claims.get(claim)?.text}` }];
  });
  return [
    share(LAYER, 'omissions right, of those known', {
      hits: known.filter(({ isRight }) => isRight).length,
      of: known.length,
      faults: known.filter(({ isRight }) => !isRight).map(({ text }) => text),
    }),
  ];
}

/** The claims of the key that have most of the places. */
function meantBy(places: readonly Place[], claims: readonly KeyClaim[]): KeyClaim[] {
  const shared = claims.map(
    ({ evidence }) => places.filter((one) => evidence.some((other) => meets(one, other))).length,
  );
  const most = Math.max(0, ...shared);
  return most === 0 ? [] : claims.filter((_, i) => shared[i] === most);
}

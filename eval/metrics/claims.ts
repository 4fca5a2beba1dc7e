/** Which facts were gathered from the articles, how well are they supported, and where do the articles disagree? */

import type { Claim } from '../../src/model/claim.ts';
import type { KeyClaim, Place } from '../key.ts';
import type { Reading } from '../reading.ts';
import { type Figure, meets, share } from './figures.ts';

const LAYER = 'claims';

interface Found {
  readonly claim: Claim;
  /** By statement; `null` where it cannot be placed. */
  readonly places: readonly (Place | null)[];
}

export function scoreClaims(reading: Reading): Figure[] {
  const { key, dossier } = reading;
  if (!key.claims) return [];
  const found = dossier.claims.map(
    (claim): Found => ({ claim, places: claim.statements.map(({ evidence }) => reading.place(evidence)) }),
  );
  const read = key.claims.map((wanted) => ({
    wanted,
    hits: found.filter((one) => articlesMet(wanted, one).size),
  }));
  const disputed = read.filter(({ wanted }) => wanted.disagreement);
  return [
    figure('found', read, ({ hits }) => hits.length > 0),
    figure('complete', read, ({ wanted, hits }) =>
      hits.some((one) => articlesMet(wanted, one).size === articlesOf(wanted).size),
    ),
    figure('status', read, ({ wanted, hits }) => rightStatus(wanted, hits)),
    contradictions(key.claims, found),
    figure('disagreements typed', disputed, ({ wanted, hits }) =>
      hits.some(({ claim }) => wanted.disagreement!.type.some((type) => type === claim.disagreement?.type)),
    ),
    figure('values told apart', disputed, ({ wanted, hits }) => hits.some((one) => tellsApart(wanted, one))),
  ];
}

interface Judged {
  readonly wanted: KeyClaim;
  readonly hits: readonly Found[];
}

function figure(name: string, judged: readonly Judged[], isRight: (one: Judged) => boolean): Figure {
  const wrong = judged.filter((one) => !isRight(one));
  return share(LAYER, name, {
    hits: judged.length - wrong.length,
    of: judged.length,
    faults: wrong.map(({ wanted, hits }) => {
      const best = fullest(wanted, hits);
      return `- ${wanted.id} (${wanted.status[0]}): ${best ? `${best.claim.status}: ${best.claim.text}` : 'not found'}`;
    }),
  });
}

const articlesOf = (wanted: KeyClaim): Set<string> => new Set(wanted.evidence.map((place) => place.article));

/** Returns the articles in which a claim points at the words that the key gives. */
const articlesMet = (wanted: KeyClaim, { places }: Found): Set<string> =>
  new Set(
    wanted.evidence
      .filter((one) => places.some((place) => place && meets(one, place)))
      .map((place) => place.article),
  );

const fullest = (wanted: KeyClaim, hits: readonly Found[]): Found | undefined =>
  [...hits].sort((a, b) => articlesMet(wanted, b).size - articlesMet(wanted, a).size)[0];

/** A disagreement may be told by any claim that meets the fact; else the claim with most of the articles counts. */
function rightStatus(wanted: KeyClaim, hits: readonly Found[]): boolean {
  const disputed = wanted.status.some((status) => status === 'contradicted' || status === 'superseded');
  const counted = disputed ? hits : [fullest(wanted, hits)].filter((one) => one !== undefined);
  return counted.some(({ claim }) => wanted.status.includes(claim.status));
}

/** Of the claims called contradicted, those that meet a fact which is, or which a later report overtakes. */
function contradictions(wanted: readonly KeyClaim[], found: readonly Found[]): Figure {
  const called = found.filter(({ claim }) => claim.status === 'contradicted');
  const wrong = called.filter(
    (one) =>
      !wanted.some(
        ({ status, disagreement, ...fact }) =>
          (disagreement || status.includes('contradicted') || status.includes('superseded')) &&
          articlesMet({ status, ...fact }, one).size > 0,
      ),
  );
  return share(LAYER, 'contradicted, rightly', {
    hits: called.length - wrong.length,
    of: called.length,
    faults: wrong.map(({ claim }) => `+ ${claim.text}`),
  });
}

/** Some two of the claim's values are each given for articles that have one value of the key and not the other. */
function tellsApart({ disagreement }: KeyClaim, { claim, places }: Found): boolean {
  const sides = Object.values(disagreement!.values);
  const given = (claim.disagreement?.values ?? []).map(({ statements }) =>
    statements.flatMap((index) => places[index]?.article ?? []),
  );
  return given.some((ones, i) =>
    given.some(
      (others, j) =>
        i !== j &&
        sides.some((side, a) =>
          sides.some(
            (otherSide, b) =>
              a !== b && ones.some((id) => side.includes(id)) && others.some((id) => otherSide.includes(id)),
          ),
        ),
    ),
  );
}

/** Which accounts exclude each other now, or no longer do, and what was overtaken. */

import type { Claim } from '../../model/claim.ts';
import type { Citation } from '../../model/span.ts';
import { listNames } from '../../text/articles-named.ts';
import { overlaps } from '../../text/offsets.ts';
import { type Both, changed, quotedBriefly, type Weighed } from './found.ts';
import type { Side } from './places.ts';

/** A claim whose accounts differ, with the words of each side. */
interface Differing {
  readonly claim: Claim;
  readonly sides: readonly { readonly value: string; readonly evidence: readonly Citation[] }[];
}

export function disagreementChanges(both: Both): Weighed[] {
  const contradicted = {
    before: differing(both, 'before', 'contradicted'),
    after: differing(both, 'after', 'contradicted'),
  };
  const superseded = {
    before: differing(both, 'before', 'superseded'),
    after: differing(both, 'after', 'superseded'),
  };
  const overtaken = superseded.after.filter((one) => !isAmong(both, one, superseded.before, 'after'));
  return [
    ...contradicted.after.flatMap((one) => newlyContradicted(both, one, contradicted.before)),
    ...overtaken.map((one) => newlySuperseded(both, one)),
    ...contradicted.before
      .filter(
        (one) =>
          !isAmong(both, one, contradicted.after, 'before') &&
          !isAmong(both, one, superseded.after, 'before'),
      )
      .map((one) => settled(both, one)),
  ];
}

/** Returns the claims of a status, each once: the same sides may stand in two claims. */
function differing(both: Both, side: Side, status: Claim['status']): Differing[] {
  const found: Differing[] = [];
  for (const claim of both[side].claims) {
    const values = claim.disagreement?.values ?? [];
    if (claim.status !== status || values.length < 2) continue;
    const sides = values.map(({ value, statements }) => ({
      value,
      evidence: statements.flatMap((at) => claim.statements[at]?.evidence ?? []),
    }));
    if (!found.some((other) => hasSidesOf(other, { claim, sides }, sameInOne))) found.push({ claim, sides });
  }
  return found;
}

type IsSame = (one: Citation, other: Citation) => boolean;

const sameInOne: IsSame = (one, other) => one.article === other.article && overlaps(one, other);

/** Whether two sides of the one are sides of the other. One sentence may give two values: two must be met by two. */
const hasSidesOf = (one: Differing, other: Differing, isSame: IsSame): boolean =>
  sidesMet(one, other, isSame) >= 2 && sidesMet(other, one, (there, here) => isSame(here, there)) >= 2;

/** Returns how many sides of the one have words that a side of the other has. */
const sidesMet = (one: Differing, other: Differing, isSame: IsSame): number =>
  one.sides.filter(({ evidence }) =>
    evidence.some((here) => other.sides.some((side) => side.evidence.some((there) => isSame(here, there)))),
  ).length;

function isAmong(both: Both, one: Differing, others: readonly Differing[], side: Side): boolean {
  const isSame: IsSame = (here, there) =>
    (side === 'after' ? both.places.link(there, here) : both.places.link(here, there)) !== null;
  return others.some((other) => hasSidesOf(one, other, isSame));
}

function newlyContradicted(both: Both, one: Differing, before: readonly Differing[]): Weighed[] {
  const { claim, sides } = one;
  const further = sides.filter(({ evidence }) =>
    evidence.every((cited) => !both.places.inBoth(cited, 'after')),
  );
  const isKnown = isAmong(both, one, before, 'after');
  // A side that is new beside two that were known: a third number.
  if (isKnown && (further.length === 0 || sides.length < 3)) return [];
  const cited = sides.flatMap(({ evidence }) => evidence);
  return [
    changed(
      {
        kind: 'contradicted',
        text: `${isKnown ? 'A further side to a contradiction' : 'Contradicted'}: ${reasonOf(both, claim, cited)}`,
        because: `On: ${quotedBriefly(claim.text)}`,
        before: earlierOf(both, claim),
        after: cited,
        sides,
      },
      claim.origins.length,
    ),
  ];
}

/** Where all of it stood in the earlier articles, only the reading is new, and that is said. */
function reasonOf(both: Both, { disagreement }: Claim, cited: readonly Citation[]): string {
  const old = cited.every((one) => both.places.inBoth(one, 'after'));
  return `${disagreement!.why}${old ? ' Both sides stood in the earlier articles, too.' : ''}`;
}

function newlySuperseded(both: Both, { claim, sides }: Differing): Weighed {
  const cited = sides.flatMap(({ evidence }) => evidence);
  const change = changed(
    {
      kind: 'superseded',
      text: `Overtaken: ${quotedBriefly(claim.text)}`,
      because: reasonOf(both, claim, cited),
      before: earlierOf(both, claim),
      after: cited,
      sides,
    },
    claim.origins.length,
  );
  return { ...change, about: claim.text };
}

function settled(both: Both, { claim, sides }: Differing): Weighed {
  const cited = sides.flatMap(({ evidence }) => evidence);
  const lost = cited.filter((one) => !both.places.inBoth(one, 'before'));
  const names = listNames(lost.map(both.nameOf));
  const kept = both.after.claims
    .flatMap(({ statements }) => statements.map(({ evidence }) => evidence))
    .filter((evidence) => cited.some((one) => both.places.link(one, evidence) === 'same'));
  return changed(
    {
      kind: 'settled',
      text: `No longer contradicted: ${quotedBriefly(claim.text)}`,
      because:
        lost.length > 0
          ? `What ${names} said is no longer there.`
          : 'The accounts are no longer read as excluding each other.',
      before: cited,
      after: kept,
    },
    claim.origins.length,
  );
}

/** Returns the words of the claim that stood in the earlier dossier. */
const earlierOf = ({ places, before }: Both, { statements }: Claim): Citation[] =>
  before.claims
    .flatMap((claim) => claim.statements.map(({ evidence }) => evidence))
    .filter((evidence) => statements.some((one) => places.link(evidence, one.evidence) === 'same'));

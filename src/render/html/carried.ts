/** Who carried what: the claims, how many origins stand behind each, and which publishers have it. */

import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { Claim } from '../../model/claim.ts';
import { COUNTED, supportOf } from '../counting.ts';
import { count, type Edition, type Status, statusOfClaim } from '../edition.ts';
import { ownWords } from '../repeated-claims.ts';
import { PROPOSED } from './brief.ts';
import { type Columns, columnsOf, Marks } from './marks.ts';
import { FoldedList, Section } from './section.ts';
import { Sign, STATUS_WORDS } from './status.ts';

export function Carried({ edition }: { readonly edition: Edition }): VNode | null {
  const { claims } = edition.dossier;
  if (claims.length === 0) return null;
  const { shared, lone } = claimsByWeight(edition);
  const columns = columnsOf(edition);
  const own = ownWords(claims);
  const className = columns ? 'claims in-columns' : 'claims';
  return Section({
    id: 'carried',
    title: 'Who carried what',
    lede: `${count(claims.length, 'claim')}, ${
      shared.length === 0 ? 'none' : shared.length
    } of them with more than one origin. ${COUNTED[edition.dossier.independentBy]} Where a publisher’s letters are missing, it leaves the claim out.`,
    children: html`${FoldedList({
      items: shared,
      shown: 15,
      className,
      summary: (hidden) => count(hidden, 'more claim'),
      item: (claim) => ClaimOf({ edition, claim, own: own.get(claim.id), columns }),
    })}
    ${FoldedList({
      items: lone,
      shown: shared.length === 0 ? 10 : 0,
      className,
      summary: (hidden) => `${count(hidden, 'claim')} with a single origin`,
      item: (claim) => ClaimOf({ edition, claim, own: own.get(claim.id), columns }),
    })}`,
  });
}

/** Returns the claims in two lists: with several origins, and with one. What most origins say comes first. */
export function claimsByWeight(edition: Edition): { shared: Claim[]; lone: Claim[] } {
  const sorted = edition.dossier.claims.toSorted(
    (a, b) => b.origins.length - a.origins.length || b.statements.length - a.statements.length,
  );
  return {
    shared: sorted.filter(({ origins }) => origins.length > 1),
    lone: sorted.filter(({ origins }) => origins.length <= 1),
  };
}

/** Returns the statuses that the claims show. */
export const claimStatuses = (edition: Edition): ReadonlySet<Status> =>
  new Set(edition.dossier.claims.map((claim) => statusOfClaim(edition, claim)));

function ClaimOf({
  edition,
  claim,
  own,
  columns,
}: {
  readonly edition: Edition;
  readonly claim: Claim;
  /** Which words of its text it is about, where others have the same text. */
  readonly own: string | undefined;
  readonly columns: Columns | undefined;
}): VNode {
  const status = statusOfClaim(edition, claim);
  const support = supportOf(edition, claim);
  return html`<li class=${`claim ${status}`}>
    ${Sign({ status })}
    <p class="assertion" dir="auto">${claim.text}${own !== undefined && html` <span class="own">Here: “${own}”</span>`}</p>
    <p class="support">
      <span class="why"
        ><b>${STATUS_WORDS[status].word}</b>${support !== null && `, ${support}`}${claim.proposed && PROPOSED}</span
      >
      ${Marks({ edition, evidence: claim.statements.map(({ evidence }) => evidence), most: columns?.size ?? 8, columns })}
    </p>
  </li>`;
}

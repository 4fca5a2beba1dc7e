/** Where they differ: each value with the accounts that give it, real differences first. */

import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { Claim, Disagreement, Statement } from '../../model/claim.ts';
import { count, differences, type Edition, isApparent, listed, type Status } from '../edition.ts';
import { Marks } from './marks.ts';
import { FoldedList, Section } from './section.ts';
import { Sign } from './status.ts';
import { Words } from './words.ts';

/** What kind of difference it is, in words. */
export const DIFFERENCE_WORDS: Record<Disagreement['type'], string> = {
  value: 'Different values',
  negation: 'One says yes, the other no',
  revision: 'Revised since',
  attribution: 'Different speakers',
  modality: 'Certain here, possible there',
  range: 'One lies within the other',
  scope: 'Different scope',
  precision: 'Same thing, different precision',
  'as-of': 'Counted at different times',
  wording: 'Different words',
};

export function Differences({ edition }: { readonly edition: Edition }): VNode | null {
  const claims = differences(edition);
  if (claims.length === 0) return null;
  const apparent = claims.filter(isApparent).length;
  return Section({
    id: 'differ',
    title: 'Where they differ',
    lede: `${count(claims.length - apparent, 'difference')} between the accounts${
      apparent ? `, and ${apparent} that only ${apparent === 1 ? 'seems' : 'seem'} to be one` : ''
    }. The strongest come first: those with most origins on either side.`,
    children: FoldedList({
      items: claims,
      shown: 10,
      most: 60,
      className: 'differences',
      summary: (hidden) => `${count(hidden, 'more difference')}`,
      item: (claim) => Difference({ edition, claim }),
    }),
  });
}

export const statusOfDifference = (claim: Claim): Status =>
  isApparent(claim) ? 'agreed' : claim.status === 'superseded' ? 'outdated' : 'contested';

function Difference({ edition, claim }: { readonly edition: Edition; readonly claim: Claim }): VNode {
  const { type, why, values } = claim.disagreement!;
  const status = statusOfDifference(claim);
  return html`<li class=${`difference ${status}`}>
    <div class="question">
      <p class="kind">${Sign({ status })} ${DIFFERENCE_WORDS[type]}</p>
      <h3 dir="auto">${claim.text}</h3>
      <p dir="auto">${why}</p>
    </div>
    <div class="sides">
      ${values.map(({ value, statements }) =>
        Side({ edition, value, statements: statements.flatMap((index) => claim.statements[index] ?? []) }),
      )}
    </div>
  </li>`;
}

/** Copies print the same words: they are quoted once. */
const distinct = (statements: readonly Statement[]): readonly Statement[] =>
  [
    ...new Map(
      statements.toReversed().map((statement) => [statement.evidence.exact.toLowerCase(), statement]),
    ).values(),
  ].toReversed();

/** How many statements of a side are quoted; the marks open the others. */
const QUOTED = 2;

function Side({
  edition,
  value,
  statements,
}: {
  readonly edition: Edition;
  readonly value: string;
  readonly statements: readonly Statement[];
}): VNode {
  const origins = new Set(statements.flatMap(({ origin }) => origin ?? [])).size;
  return html`<div class="side">
    <h4><bdi>${value}</bdi></h4>
    <p class="support">
      ${origins > 0 ? count(origins, 'origin') : 'machine-spun only'}
      ${Marks({ edition, evidence: statements.map(({ evidence }) => evidence) })}
    </p>
    ${distinct(statements)
      .slice(0, QUOTED)
      .map(
        ({ evidence, attributedTo }) => html`<p class="said">
        ${Words({ edition, pieces: [evidence] })}
        ${attributedTo.length > 0 && html`<span class="according">according to <bdi>${listed(attributedTo)}</bdi></span>`}
      </p>`,
      )}
  </div>`;
}

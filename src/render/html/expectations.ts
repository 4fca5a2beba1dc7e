/** What was planned, forecast or demanded, and what came of it, both with their words. */

import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { Expectation, ExpectationKind } from '../../model/timeline.ts';
import { formatInterval } from '../dates.ts';
import { count, type Edition, listed, sourceOf } from '../edition.ts';
import { languageAt, written } from '../languages.ts';
import { Marks } from './marks.ts';
import { FoldedList } from './section.ts';

/** How many stand open before the rest folds. */
const SHOWN = 12;

export function Expectations({ edition }: { readonly edition: Edition }): VNode | null {
  const { expectations } = edition.dossier;
  if (expectations.length === 0) return null;
  return html`<h3>What was expected</h3>
    <p class="lede">${tally(expectations)}</p>
    ${FoldedList({
      items: expectations,
      shown: SHOWN,
      className: 'expectations',
      summary: (hidden) => count(hidden, 'more expectation'),
      item: (expectation) => ExpectationOf({ edition, expectation }),
    })}`;
}

/** Returns "Of 9 expectations 4 were met, 2 were not, and of 3 no article tells yet." */
export function tally(expectations: readonly Expectation[]): string {
  const number = (outcome: Expectation['outcome']): number =>
    expectations.filter((each) => each.outcome === outcome).length;
  const parts = [
    [number('met'), 'came as expected'],
    [number('unmet'), 'came otherwise'],
    [number('open'), 'not yet known'],
  ] as const;
  const told = parts.filter(([many]) => many > 0).map(([many, words]) => `${many} ${words}`);
  return `${count(expectations.length, 'expectation')}: ${listed(told)}.`;
}

function ExpectationOf({
  edition,
  expectation,
}: {
  readonly edition: Edition;
  readonly expectation: Expectation;
}): VNode {
  const { text, evidence, outcome, outcomeEvidence } = expectation;
  const language = languageAt(sourceOf(edition, evidence[0]).article, evidence[0]);
  return html`<li class=${outcome}>
    <p>
      <span ...${written(language)}>${text}</span> ${Marks({ edition, evidence })}
      <span class="why">${expectedWords(edition, expectation)}</span>
    </p>
    <p class="outcome">
      <b>${OUTCOME_WORDS[outcome]}</b>${Marks({ edition, evidence: outcomeEvidence })}
      ${outcome !== 'open' && html`<span class="why">${expectation.because}</span>`}
    </p>
  </li>`;
}

const KIND_WORDS: Record<ExpectationKind, string> = {
  planned: 'planned',
  forecast: 'forecast',
  demanded: 'demanded',
};

/** Returns "planned by the port authority for 4 April 2031, first for 2 April 2031". */
export function expectedWords(edition: Edition, { kind, holder, due, moved }: Expectation): string {
  const name = holder === null ? undefined : edition.entities.get(holder)?.name;
  const first = moved.map((move) => formatInterval(move.due));
  return [
    `${KIND_WORDS[kind]}${name ? ` by ${name}` : ''}${due ? ` for ${formatInterval(due)}` : ''}`,
    first.length > 0 && `moved from ${listed(first)}`,
  ]
    .filter(Boolean)
    .join(', ');
}

export const OUTCOME_WORDS: Record<Expectation['outcome'], string> = {
  met: 'Came as expected',
  unmet: 'Came otherwise',
  open: 'Not yet known',
};

export const outcomeWords = ({ outcome }: Expectation): string => `${OUTCOME_WORDS[outcome]}.`;

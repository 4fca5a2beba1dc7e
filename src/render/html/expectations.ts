/** What was planned, forecast or demanded, and what came of it, both with their words. */

import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { Expectation, ExpectationKind } from '../../model/timeline.ts';
import { formatInterval } from '../dates.ts';
import { count, type Edition, listed, sourceOf } from '../edition.ts';
import { languageAt, written } from '../languages.ts';
import { Marks } from './marks.ts';
import { FoldedList } from './section.ts';

/** How many of a group stand open before the rest folds. */
const TOLD = 12;
const OPEN = 6;

export function Expectations({ edition }: { readonly edition: Edition }): VNode | null {
  const { expectations } = edition.dossier;
  if (expectations.length === 0) return null;
  return html`<h3>What was expected</h3>
    <p class="lede">${tally(expectations)}</p>
    ${groupByOutcome(expectations).map(
      ({ heading, of }) => html`${heading !== null && html`<h4 class="outcome-group">${heading}</h4>`}
        ${FoldedList({
          items: of,
          shown: heading === null ? TOLD : OPEN,
          className: 'expectations',
          summary: (hidden) => count(hidden, 'more expectation'),
          item: (expectation) => ExpectationOf({ edition, expectation }),
        })}`,
    )}`;
}

/**
 * Returns those whose outcome is told, by due time; then the open ones under the reason why they are open, those that
 * matter most by due time before the rest.
 */
function groupByOutcome(
  expectations: readonly Expectation[],
): { readonly heading: string | null; readonly of: readonly Expectation[] }[] {
  const groups = Map.groupBy(expectations, ({ outcome, because }) => (outcome === 'open' ? because : null));
  return [...groups]
    .map(([heading, of]) => ({
      heading,
      of: heading === null ? byDue(of) : [...byDue(of.slice(0, OPEN)), ...byDue(of.slice(OPEN))],
    }))
    .sort((a, b) => Number(a.heading !== null) - Number(b.heading !== null));
}

const byDue = (expectations: readonly Expectation[]): Expectation[] =>
  expectations.toSorted((a, b) => compare(a.due?.start ?? LATEST, b.due?.start ?? LATEST));

/** After every date. */
const LATEST = '~';

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Returns "9 expectations: 4 came as expected, 2 came otherwise and 3 are open." */
export function tally(expectations: readonly Expectation[]): string {
  const number = (outcome: Expectation['outcome']): number =>
    expectations.filter((each) => each.outcome === outcome).length;
  const parts = [
    [number('met'), 'came as expected'],
    [number('unmet'), 'came otherwise'],
    [number('open'), number('open') === 1 ? 'is open' : 'are open'],
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
  const { text, due, moved, evidence, outcome, outcomeEvidence } = expectation;
  const language = languageAt(sourceOf(edition, evidence[0]).article, evidence[0]);
  return html`<li class=${outcome}>
    <p class="due">
      ${ShapeOf(outcome)}${due === null ? html`<span class="undated">No date</span>` : html`<span>${formatInterval(due)}</span>`}
      ${
        moved.length > 0 &&
        html`<span class="moved-from"
          >moved from${' '}
          ${moved.map(
            (move, index) =>
              html`${index > 0 && ', '}${formatInterval(move.due)}${Marks({ edition, evidence: [move.evidence] })}`,
          )}</span
        >`
      }
    </p>
    <div>
      <p>
        <span ...${written(language)}>${text}</span>${Marks({ edition, evidence })}${' '}
        <span class="why"><bdi>${wishOf(edition, expectation)}</bdi></span>
      </p>
      ${
        outcome !== 'open' &&
        html`<p class="outcome">
          <b>${OUTCOME_WORDS[outcome]}.</b> ${expectation.because}${Marks({ edition, evidence: outcomeEvidence })}
        </p>`
      }
    </div>
  </li>`;
}

/** The shape that the drawing has for it. */
const ShapeOf = (outcome: Expectation['outcome']): VNode =>
  html`<svg class="shape" viewBox="0 0 14 14" aria-hidden="true">${ExpectedShape(outcome)}</svg>`;

/** A diamond in a square of 14: full where it came so, struck where it came otherwise. */
export const ExpectedShape = (outcome: Expectation['outcome']): VNode => html`<path
    class=${`dot expected ${outcome}`}
    d="M7 1.5l5.5 5.5l-5.5 5.5l-5.5-5.5z"
  />
  ${outcome === 'unmet' && html`<path class="struck" d="M0 7h14" />`}`;

const KIND_WORDS: Record<ExpectationKind, string> = {
  planned: 'planned',
  forecast: 'forecast',
  demanded: 'demanded',
};

/** Returns "planned by the port authority". */
function wishOf(edition: Edition, { kind, holder }: Expectation): string {
  const name = edition.entities.get(holder ?? '')?.name;
  return `${KIND_WORDS[kind]}${name === undefined ? '' : ` by ${name}`}`;
}

/** Returns "planned by the port authority for 4 April 2031, moved from 2 April 2031". */
export function expectedWords(edition: Edition, expectation: Expectation): string {
  const { due, moved } = expectation;
  const dates = moved.map((move) => formatInterval(move.due));
  return `${wishOf(edition, expectation)}${due ? ` for ${formatInterval(due)}` : ''}${dates.length > 0 ? `, moved from ${listed(dates)}` : ''}`;
}

export const OUTCOME_WORDS: Record<Expectation['outcome'], string> = {
  met: 'Came as expected',
  unmet: 'Came otherwise',
  open: 'Not yet known',
};

export const outcomeWords = ({ outcome }: Expectation): string => `${OUTCOME_WORDS[outcome]}.`;

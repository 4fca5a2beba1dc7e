/** The timeline drawn to scale: what happened, what was expected and what came of it. The list below it says it all. */

import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { Expectation, TimelineEntry } from '../../model/timeline.ts';
import { formatInterval } from '../dates.ts';
import type { Edition } from '../edition.ts';
import type { Stretch } from '../time-scale.ts';
import {
  isExpectation,
  type Label,
  layOutTimeline,
  ROW,
  STEP,
  type TimelineLayout,
} from '../timeline-layout.ts';
import { ExpectedShape, outcomeWords } from './expectations.ts';
import { opening } from './marks.ts';

export function TimelineDrawing({ edition }: { readonly edition: Edition }): VNode | null {
  const { timeline, expectations } = edition.dossier;
  const layout = layOutTimeline(timeline, expectations);
  if (layout === null) return null;
  const { width, height, axis, stretches, dots, more, bars, moves, labels } = layout;
  return html`<figure class="drawn-time">
    <svg viewBox=${`0 0 ${width} ${height}`} role="group" aria-label=${describe(layout)}>
      ${labels.map((label) => html`<line class="leader" x1=${label.x} x2=${label.x} y1=${footOf(label)} y2=${label.dot.y - 6} />`)}
      ${stretches.map((stretch, i) => StretchOf({ stretch, axis, first: i === 0 }))}
      ${bars.map(({ from, to, y }) => html`<line class="lasting" x1=${from} x2=${to} y1=${y} y2=${y} />`)}
      ${moves.map(({ from, to, y }) => html`<path class="moved" d=${`M${from} ${y}H${to - 6}m-5 -3l5 3l-5 3`} />`)}
      ${dots.map(({ x, y, of }) => html`<a ...${opening(of.evidence)} aria-label=${titleOf(of)}><title>${titleOf(of)}</title>${TouchOf(x, y)}${ShapeOf(of, x, y)}</a>`)}
      ${more.map(({ x, y, count }) => html`<text class="tick" x=${round(x)} y=${y}>+${count}</text>`)}
      ${labels.map(LabelOf)}
    </svg>
    <figcaption>${Legend(layout)}</figcaption>
  </figure>`;
}

const round = (value: number): number => Math.round(value * 10) / 10;

const footOf = ({ y }: Label): number => y + ROW - 4;

function StretchOf({
  stretch: { left, right, ticks, caption },
  axis,
  first,
}: {
  readonly stretch: Stretch;
  readonly axis: number;
  readonly first: boolean;
}): VNode {
  return html`<line class="axis" x1=${round(left)} x2=${round(right)} y1=${axis} y2=${axis} />
    ${!first && html`<path class="break" d=${`M${round(left) - 22} ${axis + 6}l4-12m4 12l4-12`} />`}
    ${ticks.map(
      ({ at, label }) => html`<line class="axis" x1=${round(at)} x2=${round(at)} y1=${axis} y2=${axis + 5} />
        <text class="tick" x=${round(at)} y=${axis + 27}>${label}</text>`,
    )}
    <text class="stretch" x=${round((left + right) / 2)} y=${axis + 49}>${caption}</text>`;
}

/** It says what its dot says and is easier to hit; keyboard and screen reader have the dot. */
function LabelOf({ anchor, y, lines, dot }: Label): VNode {
  const lowest = y + ROW - 10;
  return html`<a ...${opening(dot.of.evidence)} tabindex="-1" aria-hidden="true">
    ${lines.map(
      (line, i) =>
        html`<text class="label" x=${round(anchor)} y=${lowest - 16 * (lines.length - i)}>${line}</text>`,
    )}
    <text class="label date" x=${round(anchor)} y=${lowest}>${dateWords(dot.of)}</text>
  </a>`;
}

const dateWords = (of: TimelineEntry | Expectation): string =>
  formatInterval(isExpectation(of) ? of.due! : of.date).replace(/, \d\d:\d\d.*/, '');

const titleOf = (of: TimelineEntry | Expectation): string =>
  isExpectation(of)
    ? `${dateWords(of)}, expected: ${of.text} ${outcomeWords(of)}`
    : `${dateWords(of)}: ${of.text}`;

/** As much room as a dot has among others: all of it opens the words. */
const TouchOf = (x: number, y: number): VNode =>
  html`<rect class="touch" x=${round(x - STEP / 2)} y=${round(y - STEP / 2)} width=${STEP} height=${STEP} />`;

/** Events are dots, expectations diamonds; full ones came about. */
function ShapeOf(of: TimelineEntry | Expectation, x: number, y: number): VNode {
  if (!isExpectation(of)) {
    const kind = of.spunOnly ? 'spun' : of.modality === 'asserted' ? 'happened' : 'not-yet';
    return html`<circle class=${`dot ${kind}`} cx=${round(x)} cy=${round(y)} r="4.5" />`;
  }
  return html`<g transform=${`translate(${round(x) - 7} ${round(y) - 7})`}>${ExpectedShape(of.outcome)}</g>`;
}

function describe({ stretches, dots }: TimelineLayout): string {
  const spans = stretches.map(({ caption }) => caption).join(', ');
  return `${dots.length} dated things to scale, in ${stretches.length === 1 ? 'one stretch' : `${stretches.length} stretches`}: ${spans}. The list below has them all.`;
}

const KEYS: readonly (readonly [
  kind: string,
  words: string,
  has: (of: TimelineEntry | Expectation) => boolean,
])[] = [
  ['happened', 'reported as done', (of) => !isExpectation(of) && of.modality === 'asserted' && !of.spunOnly],
  [
    'not-yet',
    'still to come when it was written',
    (of) => !isExpectation(of) && of.modality !== 'asserted' && !of.spunOnly,
  ],
  ['spun', 'machine-spun only', (of) => !isExpectation(of) && of.spunOnly === true],
  ['expected met', 'expected, and came so', (of) => isExpectation(of) && of.outcome === 'met'],
  ['expected unmet', 'expected, and came otherwise', (of) => isExpectation(of) && of.outcome === 'unmet'],
  ['expected open', 'expected, not yet known', (of) => isExpectation(of) && of.outcome === 'open'],
];

/** Returns the shapes that are there, with their words. */
const Legend = ({ dots, bars }: TimelineLayout): VNode =>
  html`<ul class="legend">
    ${KEYS.filter(([, , has]) => dots.some(({ of }) => has(of))).map(
      ([kind, words]) =>
        html`<li><svg viewBox="0 0 14 14" aria-hidden="true">${KeyOf(kind)}</svg>${words}</li>`,
    )}
    ${
      bars.length > 0 &&
      html`<li class="drawn-only">
        <svg viewBox="0 0 14 14" aria-hidden="true"><path class="lasting" d="M0 7h14" /></svg>lasted, or dated no closer
      </li>`
    }
  </ul>`;

const KeyOf = (kind: string): VNode =>
  kind.startsWith('expected')
    ? ExpectedShape(kind.split(' ')[1] as Expectation['outcome'])
    : html`<circle class=${`dot ${kind}`} cx="7" cy="7" r="4.5" />`;

/** How they name it: the words that each publisher has for the same thing, counted and in place. */

import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { Concept, ConceptVariant } from '../../model/framing.ts';
import type { Citation, Evidence } from '../../model/span.ts';
import { count, type Edition, sourceOf } from '../edition.ts';
import { layOutNaming, type Naming, type Use } from '../naming.ts';
import { opening } from './marks.ts';
import { FoldedList, Section } from './section.ts';
import { Words } from './words.ts';

/** Concepts that stand open before the rest folds. */
const SHOWN = 6;
/** Variants of a concept, and words of a variant, that are shown. */
const VARIANTS = 8;
const IN_PLACE = 3;

export function NamingSection({ edition }: { readonly edition: Edition }): VNode | null {
  const { concepts } = edition.dossier.framing;
  if (concepts.length === 0) return null;
  const counted = concepts.filter(({ kind }) => kind !== 'label');
  const called = concepts.filter(({ kind }) => kind === 'label');
  return Section({
    id: 'naming',
    title: 'How they name it',
    lede: 'Different words for the same thing, by publisher, quotations included. A bar opens the places; what a choice of words means is for the reader to say.',
    children: html`${FoldedList({
      items: counted,
      shown: SHOWN,
      className: 'concepts',
      summary: (hidden) => `${hidden} more`,
      item: (concept) => Counted({ edition, concept }),
    })}
    ${FoldedList({
      items: called,
      shown: SHOWN,
      className: 'concepts called',
      summary: (hidden) => `${hidden} more`,
      item: (concept) => Called({ edition, concept }),
    })}`,
  });
}

/** Bars by publisher, one block for each variant. */
function Counted({ edition, concept }: { readonly edition: Edition; readonly concept: Concept }): VNode {
  const { namings, most } = layOutNaming(edition, concept);
  return html`<li class="concept">
    <h3 dir="auto">${capital(concept.concept)}</h3>
    <div class="namings">
      ${namings.slice(0, VARIANTS).map(
        ({ variant, uses, total }: Naming) => html`<div class="naming">
          <h4><bdi>${variant.label}</bdi> <small>${total}</small></h4>
          ${Bars({ label: variant.label, uses, most })}
        </div>`,
      )}
    </div>
  </li>`;
}

/** Of so many publishers each has its row in their order; of more those who use it most, and the rest folds. */
const FEW = 14;

function Bars({
  label,
  uses,
  most,
}: {
  readonly label: string;
  readonly uses: readonly Use[];
  readonly most: number;
}): VNode {
  const bar = (use: Use): VNode => Bar({ label, use, most });
  if (uses.length <= FEW) return html`${uses.map(bar)}`;
  const sorted = uses.toSorted((a, b) => b.count - a.count);
  const [shown, folded] = [sorted.slice(0, FEW - 2), sorted.slice(FEW - 2)];
  return html`${shown.map(bar)}
    <details class="more">
      <summary>${count(folded.length, 'more publisher')}</summary>
      ${folded.map(bar)}
    </details>`;
}

function Bar({
  label,
  use: { code, name, spun, count: number, evidence },
  most,
}: {
  readonly label: string;
  readonly use: Use;
  readonly most: number;
}): VNode {
  const row = html`<span class="bar-code"><bdi>${code}</bdi><span class="hidden">: ${label} in ${name}${spun && ', machine-spun text'}, </span></span>
    <svg class=${spun ? 'bar spun' : 'bar'} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect width=${((100 * number) / most).toFixed(1)} height="10" />
    </svg>
    <span class="bar-count">${number}</span>`;
  const [first, ...rest] = evidence;
  return first
    ? html`<a class="bar-row" ...${opening([first, ...rest])}>${row}</a>`
    : html`<p class="bar-row none">${row}</p>`;
}

/** What somebody or something is called, in place. */
function Called({ edition, concept }: { readonly edition: Edition; readonly concept: Concept }): VNode {
  return html`<li class="concept">
    <h3 dir="auto">${capital(concept.concept)}</h3>
    <dl class="callings">
      ${concept.variants.slice(0, VARIANTS).map(
        (variant) => html`<div>
          <dt><bdi>${variant.label}</bdi> <small>${timesOf(variant)}</small></dt>
          <dd>${oneEach(edition, variant.evidence)
            .slice(0, IN_PLACE)
            .map((citation) => InPlace({ edition, citation }))}</dd>
        </div>`,
      )}
    </dl>
  </li>`;
}

const timesOf = ({ counts }: ConceptVariant): string =>
  count(
    Object.values(counts).reduce((sum, number) => sum + number, 0),
    'time',
  );

/** Returns the first place in each publisher. */
const oneEach = (edition: Edition, evidence: Evidence): Citation[] =>
  [
    ...new Map(
      evidence.toReversed().map((citation) => [sourceOf(edition, citation).name, citation]),
    ).values(),
  ].reverse();

const InPlace = ({ edition, citation }: { readonly edition: Edition; readonly citation: Citation }): VNode =>
  html`<p>${Words({ edition, pieces: [citation] })} <small><bdi>${sourceOf(edition, citation).name}</bdi></small></p>`;

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

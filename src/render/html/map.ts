/** Where it was: the places on a map, each opening its words, and beneath it all of them as a list. */

import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { Entity } from '../../model/entity.ts';
import { count, type Edition } from '../edition.ts';
import { type Drawing, type DrawnPlace, mapOf, mentionsOf, type Place } from '../places-map.ts';
import { Marks, opening } from './marks.ts';
import { FoldedList, Section } from './section.ts';

/** How many places of the list stand open. */
const SHOWN = 12;

export function MapSection({ edition }: { readonly edition: Edition }): VNode | null {
  const map = mapOf(edition);
  if (map === null) return null;
  return Section({
    id: 'where',
    title: 'Where',
    lede: 'Places that the articles name, as far as a gazetteer knows them and it is clear which is meant. Each opens its words.',
    children: html`<figure class="drawn-map">
        ${DrawingOf({ drawing: map.wide, kind: 'wide' })} ${DrawingOf({ drawing: map.narrow, kind: 'narrow' })}
        <figcaption class="note">Outlines: Natural Earth. Coordinates: GeoNames.</figcaption>
      </figure>
      ${FoldedList({
        items: map.placed,
        shown: SHOWN,
        className: 'places',
        summary: (hidden) => count(hidden, 'more place'),
        item: (place) => PlaceOf({ edition, place, outside: map.outside.includes(place) }),
      })}
      ${map.unplaced.length > 0 && Unplaced({ edition, unplaced: map.unplaced })}`,
  });
}

function DrawingOf({
  drawing: { base, drawn },
  kind,
}: {
  readonly drawing: Drawing;
  readonly kind: string;
}): VNode {
  const { width, height, land, borders, marked } = base;
  // Towns last, so that their dots stay above the names of countries.
  const inOrder = drawn.toSorted((a, b) => Number(a.at.kind === 'town') - Number(b.at.kind === 'town'));
  return html`<svg
    class=${kind}
    viewBox=${`0 0 ${width} ${height}`}
    role="group"
    aria-label=${`Map of ${count(drawn.length, 'place')}. The list below has them all.`}
  >
    <path class="land" d=${land} />
    ${marked && html`<path class="marked" d=${marked} />`}
    <path class="borders" d=${borders} />
    ${inOrder.map(Drawn)}
  </svg>`;
}

/** As much room around a dot as a finger needs, in the units of the drawing. */
const TOUCH = 32;

function Drawn({ entity, at, x, y, label }: DrawnPlace): VNode {
  const mentions = mentionsOf(entity);
  const words = `${entity.name}${at.country ? `, ${at.country}` : ''}: ${count(mentions.length, 'mention')}`;
  return html`<a class=${at.kind} ...${opening(mentions)} aria-label=${words}>
    <title>${words}</title>
    ${
      at.kind === 'town' &&
      html`<rect class="touch" x=${x - TOUCH / 2} y=${y - TOUCH / 2} width=${TOUCH} height=${TOUCH} />
        <circle class="dot" cx=${x} cy=${y} r="5" />`
    }
    ${label && html`<text class="halo" aria-hidden="true" x=${label.x} y=${label.y} text-anchor=${label.anchor}>${entity.name}</text><text x=${label.x} y=${label.y} text-anchor=${label.anchor}>${entity.name}</text>`}
  </a>`;
}

function PlaceOf({
  edition,
  place: { entity, at },
  outside,
}: {
  readonly edition: Edition;
  readonly place: Place;
  readonly outside: boolean;
}): VNode {
  const mentions = mentionsOf(entity);
  const remarks = [
    at.country ?? (at.kind === 'country' ? 'country' : undefined),
    outside && 'outside the map',
  ];
  return html`<li>
    <a class="entity-name" ...${opening(mentions)}><bdi>${entity.name}</bdi></a>${' '}
    <span class="why">${remarks.filter(Boolean).join(', ')}</span>
    ${Marks({ edition, evidence: mentions, most: 3 })}
    ${at.evidence.length > 0 && html`<span class="why"> told apart by${Marks({ edition, evidence: at.evidence.slice(1), most: 1 })}</span>`}
  </li>`;
}

function Unplaced({
  edition,
  unplaced,
}: {
  readonly edition: Edition;
  readonly unplaced: readonly Entity[];
}): VNode {
  return html`<p class="note unplaced">
    Not placed:
    ${unplaced
      .slice(0, SHOWN)
      .map(
        (entity, index) =>
          html`${index > 0 && '; '}<bdi>${entity.name}</bdi> (${entity.unplaced})${Marks({ edition, evidence: entity.mentions, most: 1 })}`,
      )}${unplaced.length > SHOWN && `; and ${unplaced.length - SHOWN} more`}.
  </p>`;
}

/** Who wants what: the matrix of parties and issues. Every position opens its words. */

import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { Entity } from '../../model/entity.ts';
import type { Shift, Stance, StanceLabel } from '../../model/stance.ts';
import { formatInterval } from '../dates.ts';
import { type Edition, sourceOf } from '../edition.ts';
import { written } from '../languages.ts';
import {
  type Contested,
  labelsIn,
  layOutPositions,
  type Row,
  stanceOf,
  underName,
  type Voice,
  voicedOn,
} from '../positions.ts';
import { rolesOf } from '../roles.ts';
import { PROPOSED } from './brief.ts';
import { Marks, opening } from './marks.ts';
import { FoldedList, Section } from './section.ts';
import { Sign } from './status.ts';

/** Rows that stand open before the rest folds. */
const SHOWN_ROWS = 10;
const SHOWN_OTHERS = 6;
const SHOWN_SHIFTS = 8;

export function PositionsSection({ edition }: { readonly edition: Edition }): VNode | null {
  const { parties, rows, others, isContested } = layOutPositions(edition);
  if (rows.length === 0) return null;
  const open = rows.length <= SHOWN_ROWS + 2 ? rows : rows.slice(0, SHOWN_ROWS);
  const folded = rows.slice(open.length);
  return Section({
    id: 'positions',
    title: 'Who wants what',
    lede: 'Positions that somebody is reported to hold. A position opens its words; a dot means that the texts state none, which is not the same as neutral.',
    children: html`${Legend({ edition })} ${Matrix({ edition, parties, rows: open, isContested })}
      ${
        folded.length > 0 &&
        html`<details class="more">
          <summary>${folded.length} more issues</summary>
          ${Matrix({ edition, parties, rows: folded, isContested })}
        </details>`
      }
      ${Shifts({ edition })} ${Others({ edition, others, isContested })}`,
  });
}

export const STANCE_WORDS: Record<StanceLabel, string> = {
  demands: 'demands',
  supports: 'supports',
  offers: 'offers',
  'open to': 'is open to',
  rejects: 'rejects',
  opposes: 'opposes',
  warns: 'warns',
};

/** Shapes in a square of 12. */
const SHAPES: Record<StanceLabel, VNode> = {
  demands: html`<path d="M6 1.2 11.2 10.8H.8z" fill="currentColor" />`,
  supports: html`<path d="M6 1.5v9M1.5 6h9" />`,
  offers: html`<path d="M.8 6h9M6.4 2.4 10 6l-3.6 3.6" />`,
  'open to': html`<circle cx="6" cy="6" r="4.6" /><path d="M6 1.4a4.6 4.6 0 0 0 0 9.2z" fill="currentColor" />`,
  rejects: html`<path d="m2 2 8 8M10 2l-8 8" />`,
  opposes: html`<path d="M1.5 6h9" />`,
  warns: html`<path d="M6 1v6.4M6 9.6v1.6" />`,
};

const Shape = (label: StanceLabel): VNode =>
  html`<svg class="stance-shape" viewBox="0 0 12 12" aria-hidden="true">${SHAPES[label]}</svg>`;

const Legend = ({ edition }: { readonly edition: Edition }): VNode => html`<p class="stance-legend">
  ${labelsIn(edition).map((label) => html`<span>${Shape(label)}${STANCE_WORDS[label]}</span> `)}
  <span><i class="dot-sign" aria-hidden="true">·</i>not stated</span>
</p>`;

/** Parties fill the head, issues the first column; on a phone each row stands by itself. */
function Matrix({
  edition,
  parties,
  rows,
  isContested,
}: {
  readonly edition: Edition;
  readonly parties: readonly Entity[];
  readonly rows: readonly Row[];
  readonly isContested: Contested;
}): VNode {
  return html`<div class="matrix-frame">
    <table class=${`matrix columns-${parties.length}`}>
      <thead>
        <tr>
          <td></td>
          ${parties.map((party) => html`<th scope="col"><bdi>${party.name}</bdi>${OfficeOf({ edition, party })}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ issue, cells }) => html`<tr>
            <th scope="row" dir="auto">${capital(issue.name)}</th>
            ${cells.map((cell, index) => CellOf({ edition, cell, party: parties[index]!, isContested }))}
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** Of a person the office, small. */
function OfficeOf({ edition, party }: { readonly edition: Edition; readonly party: Entity }): VNode | null {
  const [role] = party.type === 'person' ? rolesOf(edition, party).told : [];
  return role ? html`<small><bdi>${role.words}</bdi></small>` : null;
}

function CellOf({
  edition,
  cell,
  party,
  isContested,
}: {
  readonly edition: Edition;
  readonly cell: readonly Stance[];
  readonly party: Entity;
  readonly isContested: Contested;
}): VNode {
  if (cell.length === 0)
    return html`<td class="silent">
      <span class="party-name"><bdi>${party.name}</bdi></span>
      <span class="dot-sign" aria-hidden="true">·</span><span class="silent-words">not stated</span>
    </td>`;
  return html`<td>
    <span class="party-name"><bdi>${party.name}</bdi></span>
    ${cell.slice(0, IN_CELL).map((stance) => StanceOf({ edition, stance, party, isContested }))}
    ${
      cell.length > IN_CELL &&
      html`<details class="more">
        <summary>${cell.length - IN_CELL} more</summary>
        ${cell.slice(IN_CELL).map((stance) => StanceOf({ edition, stance, party, isContested }))}
      </details>`
    }
  </td>`;
}

/** Positions of a cell that stand open. */
const IN_CELL = 2;

/** A position: the label with its date, the words, who holds it where that is not the party, and the publishers. */
function StanceOf({
  edition,
  stance,
  party,
  isContested,
}: {
  readonly edition: Edition;
  readonly stance: Stance;
  readonly party: Entity;
  readonly isContested: Contested;
}): VNode {
  const { label, evidence } = stance;
  const date = voicedOn(stance);
  const holder = edition.entities.get(stance.holder);
  const speaker = holder?.id === party.id ? undefined : holder?.name;
  const names = [holder, party].flatMap((entity) => (entity ? [entity.name, ...entity.aliases] : []));
  const spun = evidence.every((citation) => sourceOf(edition, citation).spun);
  const { article } = sourceOf(edition, evidence[0]);
  return html`<a class="stance" ...${opening(evidence)}>
    <span class="label"
      >${Shape(label)}${STANCE_WORDS[label]}${date && html` <time>${formatInterval(date)}</time>`}${
        isContested(stance) &&
        html` ${Sign({ status: 'contested' })}<span class="hidden">accounts differ</span>`
      }${spun && html` ${Sign({ status: 'spun' })}<span class="hidden">in machine-spun text only</span>`}</span
    >
    <span class="position" ...${written(article.language)}>${underName(stance, names)}</span>
    <span class="by">${speaker !== undefined && html`<bdi>${speaker}</bdi>, `}${codesOf(edition, stance).join(' ')}${stance.proposed && PROPOSED}</span>
  </a>`;
}

/** Publishers' letters in a cell; the words themselves name all. */
const MOST_CODES = 4;

function codesOf(edition: Edition, { evidence }: Stance): string[] {
  const codes = [...new Set(evidence.map((citation) => sourceOf(edition, citation).code))];
  return codes.length > MOST_CODES + 1
    ? [...codes.slice(0, MOST_CODES), `+${codes.length - MOST_CODES}`]
    : codes;
}

function Shifts({ edition }: { readonly edition: Edition }): VNode | null {
  const { shifts } = edition.dossier;
  if (shifts.length === 0) return null;
  return html`<h3>What shifted</h3>
    ${FoldedList({
      items: shifts,
      shown: SHOWN_SHIFTS,
      className: 'shifts',
      summary: (hidden) => `${hidden} more`,
      item: (shift) => ShiftOf({ edition, shift }),
    })}`;
}

function ShiftOf({ edition, shift }: { readonly edition: Edition; readonly shift: Shift }): VNode {
  const issue = edition.dossier.issues.find(({ id }) => id === shift.issue);
  const side = (stance: Stance): VNode => html`<span class="shift-side">
    <small>${Shape(stance.label)}${STANCE_WORDS[stance.label]}${voicedOn(stance) && html`, <time>${formatInterval(voicedOn(stance)!)}</time>`}</small>
    <span dir="auto">${stance.text}</span>${Marks({ edition, evidence: stance.evidence })}
  </span>`;
  return html`<li>
    <p class="shift-who"><b><bdi>${edition.entities.get(shift.party)?.name}</bdi></b> on ${issue?.name}</p>
    ${side(stanceOf(edition, shift.from))}
    <svg class="shift-arrow" viewBox="0 0 40 12" aria-label="then"><path d="M0 6h36M31 1.5 36.5 6 31 10.5" /></svg>
    ${side(stanceOf(edition, shift.to))}
    <p class="shift-why" dir="auto">${shift.why}</p>
  </li>`;
}

function Others({
  edition,
  others,
  isContested,
}: {
  readonly edition: Edition;
  readonly others: readonly Voice[];
  readonly isContested: Contested;
}): VNode | null {
  if (others.length === 0) return null;
  return html`<h3>Others who take a position</h3>
    ${FoldedList({
      items: others,
      shown: SHOWN_OTHERS,
      className: 'others',
      summary: (hidden) => `${hidden} more`,
      item: ({ party, stances }) => html`<li>
        <p class="other-name"><b><bdi>${party.name}</bdi></b>${OfficeOf({ edition, party })}</p>
        <div>${stances.map((stance) => StanceOf({ edition, stance, party, isContested }))}</div>
      </li>`,
    })}`;
}

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** Work under way, as the pages show it: what it is, how far, and what could not be done and why. */

import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { ReadFailure } from '../model/page.ts';
import { count } from '../render/edition.ts';
import { articleAt, workAt } from './addresses.ts';

/** A piece of work as it stands. */
export interface Work {
  readonly id: string;
  readonly kind: string;
  /** What it is about, in words: "3 files". */
  readonly about: string;
  readonly state: 'running' | 'done' | 'failed' | 'ended';
  readonly counts: Readonly<Record<string, number>>;
  /** What came, the first of it. */
  readonly items: readonly { readonly id: string; readonly title: string | null; readonly kept: string }[];
  /** The first of them. */
  readonly failures: readonly ReadFailure[];
  /** Why it failed. */
  readonly trouble?: string;
}

/** Of more items and failures the others fold. */
const SHOWN = 12;

/** One piece of work; while it runs, the page's script follows it and puts what it is told in its place. */
export const WorkItem = ({ work }: { readonly work: Work }): VNode => html`<li
  class=${`work ${work.state}`}
  id=${`work-${work.id}`}
  data-follow=${work.state === 'running' ? `${workAt(work.id)}/events` : undefined}
>
  ${WorkState({ work })}
</li>`;

/** What stands in it, and what is sent when it changes. */
export function WorkState({ work }: { readonly work: Work }): VNode {
  const { id, about, state, items, failures, trouble } = work;
  return html`<div class="work-line">
      <p>
        <b dir="auto">${HEADS[work.kind] ?? work.kind} ${about}</b>
        <span role="status">${progressOf(work)}</span>
      </p>
      ${
        state === 'running' &&
        html`<form method="post" action=${`${workAt(id)}/end`}><button type="submit" class="quiet">Stop</button></form>`
      }
    </div>
    ${trouble !== undefined && html`<p class="trouble" dir="auto">${trouble}</p>`}
    ${
      items.length > 0 &&
      Folded(
        items.map(
          ({ id: article, title, kept }) => html`<li>
      <a href=${articleAt(article)} dir="auto">${title ?? 'Untitled'}</a> ${kept !== 'new' && html`<span>${KEPT[kept] ?? kept}</span>`}
    </li>`,
        ),
        'came',
        'more',
      )
    }
    ${
      failures.length > 0 &&
      Folded(
        failures.map(
          ({ input, cause, remedy }) => html`<li>
      <b dir="auto">${input}</b> <span dir="auto">${cause}</span> <span class="remedy" dir="auto">${remedy}</span>
    </li>`,
        ),
        'failures',
        'more that could not be read',
      )
    }`;
}

const HEADS: Readonly<Record<string, string>> = { add: 'Adding', feeds: 'Asking' };
const KEPT: Readonly<Record<string, string>> = { version: 'edited version', known: 'known already' };

const ENDS: Readonly<Record<Work['state'], string>> = {
  running: 'Under way',
  done: 'Done',
  failed: 'Broke off',
  ended: 'Stopped',
};

/** Returns "Done: 12 new articles, 1 known already, 2 failures." */
export function progressOf({ state, counts }: Pick<Work, 'state' | 'counts'>): string {
  const { new: fresh = 0, version = 0, known = 0, failures = 0 } = counts;
  const parts = [
    ...(fresh > 0 ? [count(fresh, 'new article')] : []),
    ...(version > 0 ? [count(version, 'edited version')] : []),
    ...(known > 0 ? [`${known} known already`] : []),
    ...(failures > 0 ? [`${failures} that could not be read`] : []),
  ];
  const said = parts.length > 0 ? parts.join(', ') : state === 'running' ? 'nothing yet' : 'nothing new';
  return `${ENDS[state]}: ${said}.`;
}

const Folded = (
  lines: readonly VNode[],
  className: string,
  rest: string,
): VNode => html`<ul class=${className}>
    ${lines.slice(0, SHOWN)}
  </ul>
  ${
    lines.length > SHOWN &&
    html`<details class="more">
      <summary>${lines.length - SHOWN} ${rest}</summary>
      <ul class=${className}>${lines.slice(SHOWN)}</ul>
    </details>`
  }`;

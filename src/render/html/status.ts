/** The signs of the page. Every status is a shape, a word and a colour. */

import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { Status } from '../edition.ts';

export const STATUS_WORDS: Record<Status, { readonly word: string; readonly meaning: string }> = {
  agreed: { word: 'Agreed', meaning: 'Two or more origins say so' },
  contested: { word: 'Contested', meaning: 'Accounts differ' },
  single: { word: 'Single origin', meaning: 'One origin, however many pages' },
  outdated: { word: 'Outdated', meaning: 'True when written, since overtaken' },
  undetermined: { word: 'Undetermined', meaning: 'Not clear whether accounts agree' },
  spun: { word: 'Spun', meaning: 'Words swapped by a machine' },
};

export const STATUSES = Object.keys(STATUS_WORDS) as Status[];

export const Sign = ({ status }: { readonly status: Status }): VNode =>
  html`<svg class=${`sign ${status}`} aria-hidden="true"><use href=${`#sign-${status}`} /></svg>`;

/** Returns the shapes, once per page. */
export const Signs = (): VNode => html`<svg width="0" height="0" class="signs" aria-hidden="true">
  <symbol id="sign-agreed" viewBox="0 0 16 16"><circle cx="8" cy="8" r="5.5" fill="currentColor" /></symbol>
  <symbol id="sign-contested" viewBox="0 0 16 16">
    <path d="M7.2 1.6v12.8L.9 8z" fill="currentColor" />
    <path d="M9.3 2.6 14.6 8l-5.3 5.4z" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linejoin="round" />
  </symbol>
  <symbol id="sign-single" viewBox="0 0 16 16">
    <circle cx="8" cy="8" r="5" fill="none" stroke="currentColor" stroke-width="1.8" />
  </symbol>
  <symbol id="sign-outdated" viewBox="0 0 16 16">
    <circle cx="8" cy="8" r="5" fill="none" stroke="currentColor" stroke-width="1.4" stroke-dasharray="2.4 2" />
    <path d="M1 8h14" stroke="currentColor" stroke-width="1.6" />
  </symbol>
  <symbol id="sign-undetermined" viewBox="0 0 16 16">
    <path d="M5 5.6a3.1 3.1 0 1 1 4.6 2.8C8.4 9 8 9.6 8 10.6" fill="none" stroke="currentColor" stroke-width="1.7" />
    <circle cx="8" cy="13.4" r="1.2" fill="currentColor" />
  </symbol>
  <symbol id="sign-spun" viewBox="0 0 16 16">
    <path
      d="M1 6.2c2.3-4 4.7-4 7 0s4.7 4 7 0M1 11.2c2.3-4 4.7-4 7 0s4.7 4 7 0"
      fill="none"
      stroke="currentColor"
      stroke-width="1.7"
      stroke-linecap="round"
    />
  </symbol>
</svg>`;

/** The reading pane: the article beside the page, open at the words. The script fills it. */

import { html } from 'htm/preact';
import type { VNode } from 'preact';

export const Pane = (): VNode => html`<aside id="pane" aria-label="The words in their place" hidden>
  <div class="pane-head">
    <p class="pane-name"></p>
    <div class="pane-buttons">
      <button type="button" data-step="-1" aria-label="Previous passage">←</button>
      <span class="pane-position" aria-live="polite"></span>
      <button type="button" data-step="1" aria-label="Next passage">→</button>
      <button type="button" data-close>Close</button>
    </div>
    <p class="pane-title"></p>
    <p class="pane-spun"></p>
  </div>
  <div class="pane-text" tabindex="0"></div>
</aside>`;

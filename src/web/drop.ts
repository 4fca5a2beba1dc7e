/** The place where files are dropped or picked. Without script it is a form; with it the whole page takes files. */

import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { ADD } from './addresses.ts';

/** What can be read, as browsers ask for it. */
const READABLE =
  '.txt,.md,.html,.htm,.xhtml,.xml,.rss,.atom,.json,.jsonl,.opml,.warc,.gz,text/plain,text/html,text/markdown';

export const DropPlace = ({ small }: { readonly small: boolean }): VNode => html`<form
  class=${small ? 'drop small' : 'drop'}
  action=${ADD}
  method="post"
  enctype="multipart/form-data"
  data-drop
>
  <label for="files">
    <span class="drop-words">Drop files anywhere on this page, or pick them:</span>
    <span class="pick-words">Pick files:</span>
  </label>
  <input id="files" name="files" type="file" multiple accept=${READABLE} required />
  <p class="note">Texts, Markdown, saved pages, feeds, web archives, JSON lines.</p>
  <button type="submit">Add</button>
  <p class="told" role="status"></p>
</form>`;

/** Adding articles: files, addresses, and what became of them. */

import { html } from 'htm/preact';
import { ADD, FEEDS } from './addresses.ts';
import { type Notice, NoticeBox, PageHead } from './desk.ts';
import { DropPlace } from './drop.ts';
import { framed } from './frame.ts';
import { type Work, WorkItem } from './work.ts';

export interface AddView {
  /** All that is under way or was done, the last begun first. */
  readonly work: readonly Work[];
  readonly notice?: Notice;
}

/** Returns the page as HTML. */
export const addPage = ({ work, notice }: AddView): string =>
  framed({
    title: 'Add articles',
    place: ADD,
    sheets: ['desk.css', 'add.css'],
    modules: ['drop.js', 'work.js'],
    body: html`${PageHead({
      title: 'Add articles',
      deck: 'The same article twice counts once; an edited one becomes a new version of it.',
    })}
      ${notice && NoticeBox(notice)}
      <div class="adding">
        <div class="ways-to-add">
          <section aria-labelledby="files-title">
            <h2 id="files-title">Files</h2>
            ${DropPlace({ small: false })}
          </section>
          <section aria-labelledby="addresses-title">
            <h2 id="addresses-title">Addresses</h2>
            <form action=${ADD} method="post" enctype="multipart/form-data">
              <p class="field">
                <label for="addresses">Articles, feeds, lists or sitemaps, one on each line</label>
                <textarea
                  id="addresses"
                  name="addresses"
                  required
                  rows="6"
                  spellcheck="false"
                  autocapitalize="off"
                  placeholder="https://"
                ></textarea>
              </p>
              <p class="buttons"><button type="submit" class="main">Add</button></p>
              <p class="note">Of what comes again and again, watch the <a href=${FEEDS}>feeds</a> instead.</p>
            </form>
          </section>
        </div>
        <section class="worked" aria-labelledby="work-title">
          <h2 id="work-title">Under way and done</h2>
          ${
            work.length === 0
              ? html`<p class="none">Nothing has been added since the server runs.</p>`
              : html`<ul class="works">${work.map((one) => WorkItem({ work: one }))}</ul>`
          }
        </section>
      </div>`,
  });

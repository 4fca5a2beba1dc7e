/** Notes on passages of an article, shown beside its text, and the form that takes a new one. */

import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { ArticleId } from '../model/ids.ts';
import type { Note } from '../model/note.ts';
import { articleAt } from './addresses.ts';
import { cutAt, minuteOf } from './desk.ts';

export const notesAt = (article: ArticleId): string => `${articleAt(article)}/notes`;

/** Characters of the words that a note is on. */
const LONGEST = 160;

/**
 * Returns the notes and the form. With the script words are chosen by marking them; without it the form says so. Its
 * place is that of the whole text until then.
 */
export const Notes = ({
  article,
  length,
  notes,
}: {
  readonly article: ArticleId;
  /** Of the text. */
  readonly length: number;
  readonly notes: readonly Note[];
}): VNode => html`<section class="notes" id="notes">
  <h2>Notes</h2>
  <ol>
    ${notes.map(
      ({ id, about, text, author, created }, at) => html`<li
        id=${`note-${id}`}
        data-from=${about.start}
        data-to=${about.end}
      >
        <a class="to" href=${articleAt(article, about)}>
          <q dir="auto">${cutAt(LONGEST, about.exact)}</q>
        </a>
        <p class="said" dir="auto">${text}</p>
        <p class="by">
          <span><bdi>${author}</bdi>, ${minuteOf(created)}</span>
        </p>
        <form action=${`${notesAt(article)}/${id}/remove`} method="post">
          <button type="submit" class="quiet" aria-label=${`Take out note ${at + 1}`}>Take out</button>
        </form>
      </li>`,
    )}
  </ol>
  <form action=${notesAt(article)} method="post" class="note-form">
    <input type="hidden" name="start" value="0" />
    <input type="hidden" name="end" value=${length} />
    <p class="on-words">${notes.length === 0 ? 'Mark words of the article to write a note on them, or' : 'Mark words for another note, or'} write one on the whole.</p>
    <label class="hidden" for="note-text">Your note</label>
    <textarea id="note-text" name="text" required maxlength="20000" rows="3" dir="auto"></textarea>
    <p class="buttons"><button type="submit">Keep the note</button></p>
  </form>
</section>`;

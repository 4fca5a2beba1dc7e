/** What people see instead of a page that cannot be shown. */

import { html } from 'htm/preact';
import { PageHead } from '../web/desk.ts';
import { framed } from '../web/frame.ts';
import type { Problem } from './refused.ts';

/** Returns the page as HTML. */
export const errorPage = ({ title, detail, remedy, failures = [] }: Problem): string =>
  framed({
    title,
    body: html`${PageHead({ title, deck: detail })}
      ${remedy !== undefined && html`<p>${remedy}</p>`}
      ${
        failures.length > 0 &&
        html`<ul>
          ${failures.map(({ input, cause, remedy: what }) => html`<li>${input}: ${cause} ${what}</li>`)}
        </ul>`
      }
      <p><a href="/">To the front page</a></p>`,
  });

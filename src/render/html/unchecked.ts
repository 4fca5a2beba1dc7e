/** What the dossier does not know, and how it was made. */

import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { count, type Edition } from '../edition.ts';
import { Section } from './section.ts';

export function Unchecked({ edition }: { readonly edition: Edition }): VNode | null {
  const { unchecked } = edition.dossier;
  if (unchecked.length === 0) return null;
  const groups = Map.groupBy(unchecked, ({ what }) => what);
  return Section({
    id: 'unchecked',
    title: 'Not checked',
    lede: 'What was skipped, not understood or not supported.',
    children: html`<dl class="unchecked">
      ${[...groups].map(
        ([what, reasons]) => html`<div>
          <dt><bdi>${headed(what)}</bdi></dt>
          ${[...Map.groupBy(reasons, ({ why }) => why)].map(
            ([why, of]) =>
              html`<dd><bdi>${why}</bdi>${Concerned({ edition, of: of.flatMap(({ article }) => article ?? []) })}</dd>`,
          )}
        </div>`,
      )}
    </dl>`,
  });
}

const LAYERS: ReadonlySet<string> = new Set(
  'articles quotations times comparison expectations origins'.split(' ').concat('language model'),
);

/** Layers are named in small letters; files, folders and addresses keep theirs. */
const headed = (what: string): string =>
  LAYERS.has(what) ? what.slice(0, 1).toUpperCase() + what.slice(1) : what;

function Concerned({
  edition,
  of,
}: {
  readonly edition: Edition;
  readonly of: readonly string[];
}): VNode | null {
  const names = of.flatMap((article) => edition.sources.get(article)?.name ?? []);
  if (names.length === 0) return null;
  if (names.length > 6) return html` <span class="of">${count(names.length, 'article')}</span>`;
  return html` <span class="of">${names.map((name, index) => html`${index > 0 && ', '}<bdi>${name}</bdi>`)}</span>`;
}

export function Footer({ edition: { dossier } }: { readonly edition: Edition }): VNode {
  return html`<footer>
    <p>
      Made by Synoptic from ${count(dossier.pages.length, 'page')}, without a person’s hand. Every sentence was found in
      the articles or put together from them; its marks open the words it rests on.
      ${
        dossier.proposals
          ? html` <bdi>${dossier.proposals.model}</bdi>, a language model, was asked; what is of it is marked and was checked against the words.`
          : ' The same input gives the same page.'
      }
    </p>
    ${
      dossier.stages.length > 0 &&
      html`<p>Stages and their versions: ${dossier.stages.map(({ stage, version }) => `${stage} ${version}`).join(' · ')}.</p>`
    }
  </footer>`;
}

/** Who speaks in each article, and what each leaves out that others had told. */

import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { Claim } from '../../model/claim.ts';
import type { Omission, Voice, Voices } from '../../model/framing.ts';
import { count, type Edition, sourceOf } from '../edition.ts';
import { Marks, opening } from './marks.ts';
import { FoldedList, Section } from './section.ts';

/** Articles, voices of an article and omissions of an article that stand open. */
const ARTICLES = 8;
const SPEAKERS = 6;
const OMISSIONS = 5;

export function ToldSection({ edition }: { readonly edition: Edition }): VNode | null {
  const { voices, omissions } = edition.dossier.framing;
  const heard = voices.filter(({ speakers }) => speakers.length > 0);
  const left = [...Map.groupBy(omissions, ({ article }) => article).values()];
  if (heard.length === 0 && left.length === 0) return null;
  return Section({
    id: 'told',
    title: 'Who speaks, and what is left out',
    children: html`${
      heard.length > 0 &&
      html`<h3>Who is quoted</h3>
        <p class="lede">Words between quotation marks, by article; “reported” is whoever is only paraphrased.</p>
        ${FoldedList({
          items: heard,
          shown: ARTICLES,
          className: 'voices',
          summary: (hidden) => count(hidden, 'more article'),
          item: (of) => VoicesOf({ edition, of }),
        })}`
    }
    ${
      left.length > 0 &&
      html`<h3>What each leaves out</h3>
        <p class="lede">What several independent origins had reported when the article appeared, and the article does not have.</p>
        ${FoldedList({
          items: left,
          shown: ARTICLES,
          className: 'omissions',
          summary: (hidden) => count(hidden, 'more article'),
          item: (of) => OmissionsOf({ edition, of }),
        })}`
    }`,
  });
}

function VoicesOf({ edition, of }: { readonly edition: Edition; readonly of: Voices }): VNode {
  const { name, article } = sourceOf(edition, of);
  const words = of.speakers.reduce((sum, speaker) => sum + speaker.words, 0);
  const rest = of.speakers.length - SPEAKERS;
  return html`<li>
    <p class="told-of"><b><bdi>${name}</bdi></b><small dir="auto">${article.title}</small></p>
    <div>
      ${of.speakers.slice(0, SPEAKERS).map((speaker) => SpeakerOf(speaker, words))}
      ${rest > 0 && html`<p class="voice-rest">${count(rest, 'more speaker')}</p>`}
    </div>
  </li>`;
}

/** The share of an article's quoted words, as a bar. */
function SpeakerOf({ name, words, quotations, evidence }: Voice, all: number): VNode {
  const share = all === 0 ? 0 : (100 * words) / all;
  return html`<a class="voice" ...${opening(evidence)}>
    <span class="voice-name"><bdi>${name}</bdi></span>
    <svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect width=${share.toFixed(1)} height="10" />
    </svg>
    <span class="voice-count">${words === 0 ? 'reported' : count(words, 'word')}<span class="hidden">, ${count(quotations, 'quotation')}</span></span>
  </a>`;
}

function OmissionsOf({
  edition,
  of,
}: {
  readonly edition: Edition;
  readonly of: readonly Omission[];
}): VNode {
  const { name, article } = sourceOf(edition, of[0]!);
  const claims = new Map(edition.dossier.claims.map((claim) => [claim.id, claim]));
  return html`<li>
    <p class="told-of"><b><bdi>${name}</bdi></b><small dir="auto">${article.title}</small></p>
    ${FoldedList({
      items: of,
      shown: OMISSIONS,
      className: 'left-out',
      summary: (hidden) => `${hidden} more`,
      item: ({ claim, origins }) => LeftOut({ edition, claim: claims.get(claim)!, origins: origins.length }),
    })}
  </li>`;
}

const LeftOut = ({
  edition,
  claim,
  origins,
}: {
  readonly edition: Edition;
  readonly claim: Claim;
  readonly origins: number;
}): VNode => html`<li>
  <span dir="auto">${claim.text}</span>${Marks({ edition, evidence: claim.statements.map(({ evidence }) => evidence) })}
  <span class="why">${count(origins, 'origin')}</span>
</li>`;

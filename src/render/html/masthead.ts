/** The head of the page: title, figures, when it was, and the signs that occur below. */

import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { Basis } from '../../model/article.ts';
import { wholeOrigins } from '../counting.ts';
import { formatWithWeekday } from '../dates.ts';
import { count, type Edition, formatNumber, type Status } from '../edition.ts';
import { Marks } from './marks.ts';
import { Sign, STATUS_WORDS, STATUSES } from './status.ts';

/** Characters of a title that still stands in the large size on three lines. */
const LONG_TITLE = 60;

export function Masthead({
  edition,
  occurring,
  tools,
}: {
  readonly edition: Edition;
  readonly occurring: ReadonlySet<Status>;
  /** What one can do with the dossier where it stands. */
  readonly tools?: VNode | undefined;
}): VNode {
  const { dossier } = edition;
  return html`<header class="masthead">
    <p class="kicker"><b>Dossier</b> <span>${subtitle(edition)}</span></p>
    <h1 dir="auto" class=${dossier.title.length > LONG_TITLE ? 'long' : undefined}>${dossier.title}</h1>
    <p class="deck">${deck(edition)}</p>
    ${tools}
    <dl class="figures">
      ${figuresOf(edition).map(
        ([number, noun, remark]) => html`<div>
          <dt>${noun}${remark && html`<small>${remark}</small>`}</dt>
          <dd>${formatNumber(number)}</dd>
        </div>`,
      )}
    </dl>
    ${When({ edition })} ${Legend({ occurring })}
  </header>`;
}

export const subtitle = ({ dossier: { articles } }: Edition): string =>
  articles.length === 1
    ? 'one account of one event'
    : `${articles.length} accounts of one event, side by side`;

function deck({ dossier }: Edition): string {
  const { articles } = dossier;
  const origins = wholeOrigins(dossier);
  const opens = 'Every mark opens the words in their place.';
  if (articles.length < 2) return `What this account says, and whose words it gives. ${opens}`;
  if (origins.length === 1)
    return `All these accounts go back to one origin, so nothing here is corroborated. ${opens}`;
  return `What the accounts agree on, where they part, and whose words they are. ${opens}`;
}

/** Returns the figures of the masthead: a number, its noun and a remark. */
export function figuresOf(edition: Edition): [number: number, noun: string, remark: string][] {
  const { pages, articles } = edition.dossier;
  const origins = wholeOrigins(edition.dossier);
  const sources = [...edition.sources.values()];
  const publishers = new Set(sources.filter(({ published }) => published).map(({ name }) => name)).size;
  const unnamed = sources.filter(({ published }) => !published).length;
  const spun = sources.filter((source) => source.spun).length;
  return [
    [pages.length, pages.length === 1 ? 'page' : 'pages', 'read'],
    [
      articles.length,
      articles.length === 1 ? 'article' : 'articles',
      publishers ? 'on them' : 'publisher unnamed',
    ],
    ...(publishers > 0
      ? [
          [
            publishers,
            publishers === 1 ? 'publisher' : 'publishers',
            unnamed ? `${count(unnamed, 'article')} unnamed` : 'named',
          ] satisfies [number, string, string],
        ]
      : []),
    ...(origins.length > 0
      ? [
          [origins.length, origins.length === 1 ? 'origin' : 'origins', 'at most'] satisfies [
            number,
            string,
            string,
          ],
        ]
      : []),
    ...(spun > 0 ? [[spun, 'machine-spun', 'no evidence alone'] satisfies [number, string, string]] : []),
  ];
}

export const KNOWN_FROM: Record<Basis, string> = {
  stated: 'As the articles state it',
  metadata: 'Taken from the pages’ metadata',
  inferred: 'Worked out from the articles; none prints the date in full',
  given: 'Given by whoever made this dossier',
};

function When({ edition }: { readonly edition: Edition }): VNode | null {
  const { date } = edition.dossier;
  if (!date) return null;
  return html`<p class="when">
    <b>When it was.</b> <span class="date">${formatWithWeekday(date.value)}.</span> ${KNOWN_FROM[date.basis]}
    ${Marks({ edition, evidence: date.evidence })}
  </p>`;
}

function Legend({ occurring }: { readonly occurring: ReadonlySet<Status> }): VNode | null {
  if (occurring.size === 0) return null;
  return html`<ul class="legend" aria-label="What the signs mean">
    ${STATUSES.filter((status) => occurring.has(status)).map(
      (status) => html`<li>
        ${Sign({ status })}<b>${STATUS_WORDS[status].word}</b><span>${STATUS_WORDS[status].meaning}</span>
      </li>`,
    )}
  </ul>`;
}

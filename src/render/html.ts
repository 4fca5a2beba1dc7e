/** The reader's page: a dossier as one self-contained HTML file. */

import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Dossier } from '../model/dossier.ts';
import type { ArticleId } from '../model/ids.ts';
import { differences, type Edition, layOut, type Status } from './edition.ts';
import { Articles, type Places } from './html/articles.ts';
import { SCRIPT, STYLE } from './html/assets.ts';
import { Brief, briefStatuses } from './html/brief.ts';
import { Carried, claimStatuses } from './html/carried.ts';
import { Contents, type Entry } from './html/contents.ts';
import { Copied } from './html/copied.ts';
import { Differences, statusOfDifference } from './html/differences.ts';
import { MapSection } from './html/map.ts';
import { Masthead } from './html/masthead.ts';
import { Named } from './html/named.ts';
import { NamingSection } from './html/naming.ts';
import { pageOf } from './html/page.ts';
import { Pane } from './html/pane.ts';
import { PositionsSection } from './html/positions.ts';
import { Sayings } from './html/sayings.ts';
import { Signs } from './html/status.ts';
import { Timeline } from './html/timeline.ts';
import { ToldSection } from './html/told.ts';
import { Footer, Unchecked } from './html/unchecked.ts';

/** Sections in reading order. Each is `null` where the dossier has nothing for it. */
const SECTIONS = [
  Brief,
  PositionsSection,
  Differences,
  Sayings,
  Timeline,
  MapSection,
  Carried,
  Copied,
  NamingSection,
  ToldSection,
  Named,
];

/** The pieces of a dossier's page, as HTML, and what its contents name. */
export interface DossierParts {
  readonly signs: string;
  readonly entries: readonly Entry[];
  readonly masthead: string;
  /** All sections, from the brief to what was not checked. */
  readonly sections: string;
  readonly footer: string;
}

/**
 * Returns the dossier as an HTML page. It reads as plain text without its script, asks nothing of any network, and
 * shows hostile text as text.
 */
export function renderHtml(dossier: Dossier): string {
  const { signs, entries, masthead, sections, footer } = renderParts(layOut(dossier));
  return pageOf({
    title: `${dossier.title}: a dossier`,
    style: STYLE,
    script: SCRIPT,
    skip: 'Skip to the dossier',
    body: `${signs}
<div class="page">
${renderToString(Contents({ entries }))}
<main id="content">
${masthead}
${sections}
${footer}
</main>
${renderToString(Pane())}
</div>`,
  });
}

/** Returns a dossier in pieces; with `textAt` the texts of its articles are left out and read from these addresses. */
export function renderParts(
  edition: Edition,
  { textAt, tools }: { readonly textAt?: (article: ArticleId) => string; readonly tools?: VNode } = {},
): DossierParts {
  const masthead = renderToString(Masthead({ edition, occurring: statusesOf(edition), tools }));
  const told = SECTIONS.map((section) => renderSection(section({ edition }))).join('\n');
  const places: Places = textAt ? new Map() : placesIn(masthead + told);
  const sections = [
    told,
    renderSection(Articles({ edition, places, textAt })),
    renderSection(Unchecked({ edition })),
  ].join('\n');
  return {
    signs: renderToString(Signs()),
    entries: entriesIn(sections),
    masthead,
    sections,
    footer: renderToString(Footer({ edition })),
  };
}

const renderSection = (section: VNode | null): string => (section ? renderToString(section) : '');

/** Returns the places that the rendered sections link to, so that the articles can carry an anchor for each. */
function placesIn(body: string): Places {
  const places = new Map<string, Map<number, string[]>>();
  for (const [, id] of body.matchAll(/href="#(read=[^"]+)"/g)) {
    const [, article, start] = /^read=(.+):(\d+)-\d+$/.exec(id!) ?? [];
    if (article === undefined) continue;
    const of = places.get(decodeURIComponent(article)) ?? new Map<number, string[]>();
    places.set(decodeURIComponent(article), of);
    const ids = of.get(Number(start)) ?? [];
    if (!ids.includes(id!)) of.set(Number(start), [...ids, id!]);
  }
  return places;
}

/** Returns the contents as the rendered page has them: no section is named that is not there. */
const entriesIn = (body: string): Entry[] =>
  [...body.matchAll(/<h2 id="(\w+)-title">([^<]+)<\/h2>/g)].map(([, id, title]) => ({
    id: id!,
    title: title!,
  }));

/** Returns the statuses whose signs occur on the page. */
function statusesOf(edition: Edition): ReadonlySet<Status> {
  return new Set([
    ...briefStatuses(edition).keys(),
    ...claimStatuses(edition),
    ...differences(edition).map(statusOfDifference),
    ...(edition.dossier.articles.some(({ spun }) => spun.verdict !== 'clean') ? (['spun'] as const) : []),
  ]);
}

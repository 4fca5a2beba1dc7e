/** The articles, claims and quotations in the vocabulary of schema.org, as JSON-LD: for search engines and fact checkers. */

import type { Claim } from '../model/claim.ts';
import type { Dossier, DossierArticle } from '../model/dossier.ts';
import type { Quotation } from '../model/quotation.ts';
import type { Citation } from '../model/span.ts';
import { shortHash } from '../text/hashes.ts';
import { type Edition, layOut, sourceOf } from './edition.ts';
import { bothEnds, oneDate } from './iso-dates.ts';
import { iriOf, urnOfPlace, webAddressOf } from './places.ts';
import { NOBODY, speakerOf } from './speakers.ts';

/** Returns the dossier as a graph of JSON-LD. What only machine-spun texts say is no claim there. */
export const renderJsonLd = (dossier: Dossier): string =>
  `${JSON.stringify(schemaOrgOf(dossier), null, 2)}\n`;

export function schemaOrgOf(dossier: Dossier) {
  const edition = layOut(dossier);
  const event = `urn:synoptic:story:${shortHash(dossier.articles.map(({ id }) => id))}`;
  return {
    '@context': 'https://schema.org' as const,
    '@graph': [
      {
        '@type': 'Event' as const,
        '@id': event,
        name: dossier.title,
        ...(dossier.date && { startDate: oneDate(dossier.date.value) ?? dossier.date.value.start }),
      },
      ...dossier.articles.map((article) => articleOf(article, event, edition)),
      ...dossier.claims.filter(({ spunOnly }) => !spunOnly).map((claim) => claimOf(claim, edition)),
      ...dossier.quotations
        .filter(({ kind, spun }) => kind === 'direct' && !spun)
        .map((quotation) => quotationOf(quotation, edition)),
    ],
  };
}

function articleOf(article: DossierArticle, event: string, { dossier, articles }: Edition) {
  const { title, publisher, published, modified, language } = article;
  const address = webAddressOf(article);
  const sources = dossier.reuse
    .filter(({ to, kind, direction }) => to === article.id && kind !== 'not' && direction === 'known')
    .map(({ from }) => ({ '@id': iriOf(articles.get(from)!) }));
  const date = published && oneDate(published.value);
  const changed = modified && oneDate(modified.value);
  return {
    '@type': 'NewsArticle' as const,
    '@id': iriOf(article),
    identifier: article.id,
    ...(address !== null && { url: address }),
    ...(title !== null && { headline: title }),
    ...(article.byline !== null && { author: authorsOf(article) }),
    ...(publisher !== null && { publisher: { '@type': 'NewsMediaOrganization' as const, name: publisher } }),
    ...(date && { datePublished: date }),
    ...(published && !date && { temporal: bothEnds(published.value) }),
    ...(changed && { dateModified: changed }),
    ...(language !== 'und' && { inLanguage: language }),
    about: { '@id': event },
    ...(sources.length > 0 && { isBasedOn: sources }),
  };
}

/** An agency or a publisher may sign, too. */
function authorsOf({ byline, publisher, credits = [] }: DossierArticle) {
  const bodies = new Set([publisher, ...credits.map(({ name }) => name)]);
  return (byline?.split(', ') ?? []).map((name) =>
    bodies.has(name) ? { '@type': 'Organization' as const, name } : { '@type': 'Person' as const, name },
  );
}

const claimOf = ({ id, text, kind, status, statements, disagreement }: Claim, edition: Edition) => ({
  '@type': 'Claim' as const,
  '@id': `urn:synoptic:claim:${id}`,
  text,
  keywords: [kind, status],
  ...(disagreement && { description: disagreement.why }),
  appearance: statements.map(({ evidence }) => placeOf(evidence, edition)),
});

function quotationOf({ id, source, sourceText, content }: Quotation, edition: Edition) {
  const name = speakerOf(edition, source, sourceText);
  const body = ['organisation', 'group'].includes(edition.entities.get(source ?? '')?.type ?? '');
  return {
    '@type': 'Quotation' as const,
    '@id': `urn:synoptic:quotation:${id}`,
    text: content.map(({ exact }) => exact).join(' … '),
    ...(name !== NOBODY && {
      creator: body ? { '@type': 'Organization' as const, name } : { '@type': 'Person' as const, name },
    }),
    hasPart: content.map((piece) => placeOf(piece, edition)),
  };
}

/** The words in their place: a part of the article, named by where it stands in the clean text (RFC 5147). */
function placeOf(citation: Citation, edition: Edition) {
  const { article } = sourceOf(edition, citation);
  return {
    '@type': 'CreativeWork' as const,
    '@id': urnOfPlace(article, citation),
    text: citation.exact,
    isPartOf: { '@id': iriOf(article) },
  };
}

/** The articles as references in CSL-JSON, which Zotero, Pandoc and other tools read. */

import type { Dossier } from '../model/dossier.ts';
import { type Reference, referencesOf } from './references.ts';

export const renderCsl = (dossier: Dossier): string =>
  `${JSON.stringify(referencesOf(dossier).map(itemOf), null, 2)}\n`;

const itemOf = ({ article, title, authors, publisher, published, address, read, note }: Reference) => ({
  id: article.id,
  type: publisher === null ? 'webpage' : 'article-newspaper',
  title,
  // A byline does not say which of its words is a family name.
  ...(authors.length > 0 && { author: authors.map((literal) => ({ literal })) }),
  ...(publisher !== null && { 'container-title': publisher }),
  ...(published && { issued: { 'date-parts': spanned(published) } }),
  ...(address !== null && { URL: address }),
  ...(read !== null && { accessed: { 'date-parts': [read.split('-').map(Number)] } }),
  ...(article.language !== 'und' && { language: article.language }),
  ...(note !== null && { note }),
});

const spanned = ([first, last]: NonNullable<Reference['published']>) =>
  first.join() === last.join() ? [first] : [first, last];

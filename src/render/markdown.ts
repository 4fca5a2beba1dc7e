/** A dossier as Markdown for GitHub and other readers, its citations as footnotes. */

import type { Dossier } from '../model/dossier.ts';
import { layOut } from './edition.ts';
import { articles } from './markdown/articles.ts';
import { brief } from './markdown/brief.ts';
import { carried } from './markdown/carried.ts';
import { copied } from './markdown/copied.ts';
import { differing } from './markdown/differing.ts';
import { footnotes, type Sheet } from './markdown/footnotes.ts';
import { head } from './markdown/head.ts';
import { named } from './markdown/named.ts';
import { naming } from './markdown/naming.ts';
import { positions } from './markdown/positions.ts';
import { said } from './markdown/said.ts';
import { timeline } from './markdown/timeline.ts';
import { told } from './markdown/told.ts';
import { unchecked } from './markdown/unchecked.ts';
import { printable } from './printable.ts';

/** Sections in the order of the reader's page. Each has no lines where the dossier has nothing for it. */
const SECTIONS = [
  brief,
  positions,
  differing,
  said,
  timeline,
  carried,
  copied,
  naming,
  told,
  named,
  articles,
  unchecked,
];

/** Returns the dossier as Markdown. Every footnote gives the publisher and the exact words; hostile text stays text. */
export function renderMarkdown(dossier: Dossier): string {
  const edition = layOut(dossier);
  const sheet: Sheet = { edition, ...footnotes(edition) };
  const lines = [head, ...SECTIONS].flatMap((section) => section(sheet));
  return printable([...lines, '', ...sheet.notes()].join('\n'))
    .replace(/\n{3,}/g, '\n\n')
    .replace(/(?<!\n)\n*$/, '\n');
}

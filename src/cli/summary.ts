/** What is in a dossier, in a few lines for the terminal. */

import type { Dossier } from '../model/dossier.ts';
import { count } from '../render/edition.ts';

/** Returns where the dossier is and what it holds. */
export function summaryOf(dossier: Dossier, files: readonly string[]): string {
  const { pages, articles, origins, claims, quotations, brief, timeline, reuse } = dossier;
  const publishers = new Set(articles.flatMap(({ publisher }) => publisher ?? [])).size;
  const spun = articles.filter(({ spun: { verdict } }) => verdict === 'spun').length;
  const items = brief.sections.reduce((sum, section) => sum + section.items.length, 0);
  const corroborated = claims.filter(({ status }) => status === 'corroborated').length;
  const contradicted = claims.filter(({ status }) => status === 'contradicted').length;
  return [
    `${files.join(', ')}: “${dossier.title}”`,
    `  read      ${count(articles.length, 'article')} on ${count(pages.length, 'page')}, ${count(publishers, 'named publisher')}, ${count(origins.filter(({ level }) => level === 'article').length, 'origin')} at most`,
    `  copies    ${count(reuse.filter(({ kind }) => kind !== 'not').length, 'pair')} of articles share text; ${spun} machine-spun`,
    `  brief     ${count(items, 'line')}, each with its words`,
    `  claims    ${claims.length}, of which ${corroborated} with several origins and ${contradicted} contradicted`,
    `  said      ${count(quotations.filter(({ kind }) => kind !== 'scare').length, 'quotation')}`,
    `  timeline  ${count(timeline.length, 'dated line')}`,
    ...(files.some((file) => file.endsWith('.html')) ? ['Open it in a browser; it needs nothing else.'] : []),
  ].join('\n');
}

import type { Origin } from '../../model/reuse.ts';
import { beginningOf, quoted } from '../../text/articles-named.ts';
import { wholeOrigins } from '../counting.ts';
import { listed, sourceOf } from '../edition.ts';
import {
  heading,
  loneTitle,
  originsLede,
  PARTS,
  publishersOf,
  RESTING,
  RESTING_LEDE,
  sentence,
  WHOLE,
} from '../html/copied.ts';
import { type Copy, type Lineage, lineagesOf } from '../lineage.ts';
import { reuseWords } from '../reuse-words.ts';
import type { Sheet } from './footnotes.ts';
import { plain } from './plain.ts';

/** Who copied whom: nested lists of whole copies and of copied parts, then who rests on the same words. */
export function copied(sheet: Sheet): string[] {
  const { whole, parts, resting, lone } = lineagesOf(sheet.edition);
  if (sheet.edition.articles.size < 2 || wholeOrigins(sheet.edition.dossier).length === 0) return [];
  return [
    '',
    '## Who copied whom',
    '',
    originsLede(sheet.edition),
    ...lineagesUnder(WHOLE, whole, sheet),
    ...lineagesUnder(PARTS, parts, sheet),
    ...restingLines(resting, sheet),
    ...loneLines(lone, sheet),
  ];
}

function lineagesUnder(title: string, lineages: readonly Lineage[], sheet: Sheet): string[] {
  if (lineages.length === 0) return [];
  return ['', `### ${title}`, ...lineages.flatMap((lineage) => lineageLines(lineage, sheet))];
}

function lineageLines({ origin, trees }: Lineage, sheet: Sheet): string[] {
  return [
    '',
    `${plain(sentence(origin.because))}${sheet.marks(origin.evidence)}`,
    ...(trees.length > 0 ? [''] : []),
    ...trees.flatMap((tree) => treeLines(sheet, tree, '')),
  ];
}

function treeLines(sheet: Sheet, { article, reuse, copies }: Copy, indent: string): string[] {
  return [
    `${indent}- ${nameOf(sheet, article)}, ${headlineOf(sheet, article)}${reuse ? ` — ${reuseWords(reuse)}` : ''}`,
    ...copies.flatMap((copy) => treeLines(sheet, copy, `${indent}  `)),
  ];
}

function restingLines(resting: readonly Origin[], { edition, marks }: Sheet): string[] {
  if (resting.length === 0) return [];
  return [
    '',
    `### ${RESTING}`,
    '',
    RESTING_LEDE,
    '',
    ...resting.map(
      (origin) =>
        `- **${plain(heading(origin.upstream ?? 'The same words'))}**: ${plain(listed(publishersOf(edition, origin)))}${marks(origin.evidence)}`,
    ),
  ];
}

function loneLines(lone: readonly Origin[], sheet: Sheet): string[] {
  if (lone.length === 0) return [];
  return [
    '',
    `### ${loneTitle(lone)}`,
    '',
    ...lone.map(
      ({ articles: [article], upstream }) =>
        `- ${nameOf(sheet, article)}, ${headlineOf(sheet, article)}${upstream ? `, credits ${plain(upstream)}` : ''}`,
    ),
  ];
}

function nameOf({ edition }: Sheet, article: string): string {
  const { name, spun } = sourceOf(edition, { article });
  return `**${plain(name)}**${spun ? ' (machine-spun)' : ''}`;
}

/** Returns the title, by which articles of one publisher are told apart, else the first words. */
function headlineOf({ edition }: Sheet, id: string): string {
  const { article } = sourceOf(edition, { article: id });
  return plain(article.title === null ? `“${beginningOf(article.text)}”` : quoted(article.title));
}

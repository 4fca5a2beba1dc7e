import { COUNTED, wholeOrigins } from '../counting.ts';
import { count, sourceOf } from '../edition.ts';
import { heading, sentence } from '../html/copied.ts';
import { type Copy, type Lineage, lineagesOf } from '../lineage.ts';
import { reuseWords } from '../reuse-words.ts';
import type { Sheet } from './footnotes.ts';
import { plain } from './plain.ts';

/** Who copied whom: a nested list for every origin. */
export function copied(sheet: Sheet): string[] {
  const { shared, resting, lone } = lineagesOf(sheet.edition);
  const { dossier } = sheet.edition;
  const whole = wholeOrigins(dossier).length;
  if (sheet.edition.articles.size < 2 || whole === 0) return [];
  return [
    '',
    '## Who copied whom',
    '',
    `${count(whole, 'origin')} at most. ${COUNTED[dossier.independentBy]}`,
    ...shared.flatMap((lineage) => originLines(sheet, lineage)),
    ...(lone.length > 0
      ? [
          '',
          '### Articles of their own',
          '',
          ...lone.map(({ origin }) => `- ${nameOf(sheet, origin.articles[0])}`),
        ]
      : []),
    ...resting.flatMap((lineage) => originLines(sheet, lineage)),
  ];
}

function originLines(sheet: Sheet, { origin, number, trees }: Lineage): string[] {
  return [
    '',
    `### Origin ${number}${origin.upstream ? `: ${plain(heading(origin.upstream))}` : ''}`,
    '',
    `${plain(sentence(origin.because))}${sheet.marks(origin.evidence)}`,
    ...(trees.length > 0 ? [''] : []),
    ...trees.flatMap((tree) => treeLines(sheet, tree, '')),
  ];
}

function treeLines(sheet: Sheet, { article, reuse, copies }: Copy, indent: string): string[] {
  return [
    `${indent}- ${nameOf(sheet, article)}${reuse ? ` — ${reuseWords(reuse)}` : ''}`,
    ...copies.flatMap((copy) => treeLines(sheet, copy, `${indent}  `)),
  ];
}

function nameOf({ edition }: Sheet, article: string): string {
  const { name, spun } = sourceOf(edition, { article });
  return `**${plain(name)}**${spun ? ' (machine-spun)' : ''}`;
}

import { count, sourceOf } from '../edition.ts';
import { reuseWords, sentence } from '../html/copied.ts';
import { type Copy, type Lineage, lineagesOf } from '../lineage.ts';
import type { Sheet } from './footnotes.ts';
import { plain } from './plain.ts';

/** Who copied whom: a nested list for every origin. */
export function copied(sheet: Sheet): string[] {
  const { shared, lone } = lineagesOf(sheet.edition);
  if (sheet.edition.articles.size < 2 || shared.length + lone.length === 0) return [];
  return [
    '',
    '## Who copied whom',
    '',
    `${count(shared.length + lone.length, 'origin')} at most. What goes back to one text, or to one briefing, agency or post, counts once.`,
    ...shared.flatMap((lineage) => originLines(sheet, lineage)),
    ...(lone.length > 0
      ? [
          '',
          '### Articles of their own',
          '',
          ...lone.map(({ origin }) => `- ${nameOf(sheet, origin.articles[0])}`),
        ]
      : []),
  ];
}

function originLines(sheet: Sheet, { origin, number, trees }: Lineage): string[] {
  return [
    '',
    `### Origin ${number}${origin.upstream ? `: ${plain(origin.upstream)}` : ''}`,
    '',
    `${plain(sentence(origin.because))}${sheet.marks(origin.evidence)}`,
    '',
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

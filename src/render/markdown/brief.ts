import { statusOfLine } from '../edition.ts';
import { STATUS_WORDS } from '../html/status.ts';
import type { Sheet } from './footnotes.ts';
import { plain } from './plain.ts';

/** The brief, every sentence with its status in words. */
export function brief({ edition, marks }: Sheet): string[] {
  const sections = edition.dossier.brief.sections.filter(({ items }) => items.length > 0);
  if (sections.length === 0) return [];
  return [
    '',
    '## The brief',
    ...sections.flatMap(({ heading, items }) => [
      '',
      `### ${plain(heading)}`,
      '',
      ...items.map((item) => {
        const status = statusOfLine(edition, item);
        const counted = status === null ? '' : ` — **${STATUS_WORDS[status].word}**`;
        return `- ${plain(item.text)}${marks(item.evidence)}${counted}${item.why ? `: ${plain(item.why)}` : ''}`;
      }),
    ]),
  ];
}

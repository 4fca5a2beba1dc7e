import { shownStatus } from '../edition.ts';
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
      ...items.map(({ text, status, why, evidence }) => {
        const { word } = STATUS_WORDS[shownStatus(edition, status, evidence)];
        return `- ${plain(text)}${marks(evidence)} — **${word}**${why ? `: ${plain(why)}` : ''}`;
      }),
    ]),
  ];
}

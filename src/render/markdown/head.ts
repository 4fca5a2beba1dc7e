import { formatWithWeekday } from '../dates.ts';
import { formatNumber, listed } from '../edition.ts';
import { figuresOf, KNOWN_FROM, subtitle } from '../html/masthead.ts';
import type { Sheet } from './footnotes.ts';
import { plain } from './plain.ts';

/** The title, the figures, and when it was. */
export function head({ edition, marks }: Sheet): string[] {
  const { title, date } = edition.dossier;
  const figures = figuresOf(edition).map(([number, noun]) => `${formatNumber(number)} ${noun}`);
  return [
    `# ${plain(title)}`,
    '',
    `A dossier: ${subtitle(edition)}. ${listed(figures)}.`,
    '',
    ...(date
      ? [
          `**When it was.** ${formatWithWeekday(date.value)}. ${KNOWN_FROM[date.basis]}.${marks(date.evidence)}`,
        ]
      : []),
  ];
}

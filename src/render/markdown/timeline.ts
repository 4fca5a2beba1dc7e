import { formatInterval } from '../dates.ts';
import { MODALITY_WORDS, OUTCOME_WORDS } from '../html/timeline.ts';
import { languageNote } from '../languages.ts';
import type { Sheet } from './footnotes.ts';
import { plain } from './plain.ts';

/** What happened when, and what was expected. */
export function timeline({ edition, marks }: Sheet): string[] {
  const { timeline: entries, expectations } = edition.dossier;
  if (entries.length + expectations.length === 0) return [];
  return [
    '',
    '## Timeline',
    '',
    ...entries.map(
      ({ date, text, modality, evidence }) =>
        `- **${formatInterval(date)}** ${plain(text)}${marks(evidence)}${modality === 'asserted' ? '' : ` — ${MODALITY_WORDS[modality]}`}${languageNote(edition, evidence[0])}`,
    ),
    ...(expectations.length > 0 ? ['', '### What was expected', ''] : []),
    ...expectations.map(
      ({ text, due, outcome, evidence, outcomeEvidence }) =>
        `- ${plain(text)}${marks(evidence)}${due ? ` Due ${formatInterval(due)}.` : ''} **${OUTCOME_WORDS[outcome]}.**${marks(outcomeEvidence)}`,
    ),
  ];
}

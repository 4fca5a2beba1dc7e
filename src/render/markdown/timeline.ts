import { formatInterval } from '../dates.ts';
import { expectedWords, OUTCOME_WORDS } from '../html/expectations.ts';
import { MODALITY_WORDS } from '../html/timeline.ts';
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
      ({ date, text, modality, evidence, spunOnly }) =>
        `- **${formatInterval(date)}** ${plain(text)}${marks(evidence)}${modality === 'asserted' ? '' : ` — ${MODALITY_WORDS[modality]}`}${spunOnly ? ' — likely wording; only a machine-spun text tells it' : ''}${languageNote(edition, evidence[0])}`,
    ),
    ...(expectations.length > 0 ? ['', '### What was expected', ''] : []),
    ...expectations.map(
      (expectation) =>
        `- ${plain(expectation.text)}${marks(expectation.evidence)} ${capital(plain(expectedWords(edition, expectation)))}. **${OUTCOME_WORDS[expectation.outcome]}${expectation.outcome === 'open' ? '' : `: ${plain(expectation.because)}`}**${marks(expectation.outcomeEvidence)}`,
    ),
  ];
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

import type { Evidence } from '../../model/span.ts';
import { type Edition, listed, sourceOf } from '../edition.ts';
import { DIFFERENCE_WORDS } from '../html/sayings.ts';
import { languageNote } from '../languages.ts';
import {
  type AlteredUtterance,
  alteredUtterances,
  type Saying,
  type Speaker,
  speakersOf,
  type Wording,
} from '../sayings.ts';
import { readingOf } from '../spun.ts';
import { type Run, withBlanks } from '../variants.ts';
import type { Sheet } from './footnotes.ts';
import { plain } from './plain.ts';

/** How many speakers are given, and how many of each one's sayings; the page and the JSON have all. */
const SPEAKERS = 60;
const SAYINGS = 12;

/** Who said it: utterances whose wording differs, then the quotations of every speaker. */
export function said(sheet: Sheet): string[] {
  const altered = alteredUtterances(sheet.edition);
  const speakers = speakersOf(sheet.edition).slice(0, SPEAKERS);
  if (altered.length + speakers.length === 0) return [];
  return [
    '',
    '## Who said it',
    ...(altered.length > 0
      ? [
          '',
          '### The same words, differently',
          '',
          'Words that a text **adds** and words that it ~~lacks~~, against the best attested wording.',
          ...altered.flatMap((utterance) => utteranceLines(sheet, utterance)),
        ]
      : []),
    ...speakers.flatMap((speaker) => speakerLines(sheet, speaker)),
  ];
}

function utteranceLines(sheet: Sheet, { speaker, wordings }: AlteredUtterance): string[] {
  return ['', `#### ${plain(speaker)}`, '', ...wordings.map((wording) => wordingLine(sheet, wording))];
}

function wordingLine({ edition, marks }: Sheet, { quotations, marked, kinds }: Wording): string {
  const names = new Set(quotations.map(({ content }) => plain(sourceOf(edition, content[0]).name)));
  const words = withBlanks(marked.runs).map(runText).join('');
  const how = kinds.length > 0 ? ` (${kinds.map((kind) => DIFFERENCE_WORDS[kind]).join(', ')})` : '';
  return `- ${listed([...names])}${how}: “${words}”${marks(quotations.flatMap(({ content }) => content))}`;
}

/** Returns a run of words with the blanks at its ends outside of the marks, which only work so. */
function runText({ kind, text }: Run): string {
  const mark = { same: '', added: '**', lost: '~~' }[kind];
  const words = plain(text);
  if (!words) return ' ';
  return `${/^\s/.test(text) ? ' ' : ''}${mark}${words}${mark}${/\s$/.test(text) ? ' ' : ''}`;
}

function speakerLines(sheet: Sheet, { name, direct, indirect }: Speaker): string[] {
  const sayings = [...direct, ...indirect];
  const hidden = sayings.length - SAYINGS;
  return [
    '',
    `### ${plain(name)}`,
    '',
    ...sayings.slice(0, SAYINGS).map((saying) => sayingLine(sheet, saying)),
    ...(hidden > 0 ? [`- ${hidden} more in the dossier’s JSON`] : []),
  ];
}

function sayingLine({ edition, marks }: Sheet, { quotation: { content, kind }, evidence }: Saying): string {
  const { words, restored } = wordsOf(edition, content);
  const quoted = kind === 'indirect' || restored ? words : `“${words}”`;
  return `- ${restored ? `*${quoted}* (restored)` : quoted}${marks(evidence)}${languageNote(edition, content[0])}`;
}

/** Returns the quoted words; of a spun text the likely reading, which is never the publisher's words. */
function wordsOf(edition: Edition, content: Evidence): { words: string; restored: boolean } {
  const { article, spun } = sourceOf(edition, content[0]);
  const readings = content.map((piece) => readingOf(article, piece));
  const restored = spun && readings.some(({ swapped }) => swapped);
  const texts = restored ? readings.map(({ text }) => text) : content.map(({ exact }) => exact);
  return { words: texts.map(plain).join(' … '), restored };
}

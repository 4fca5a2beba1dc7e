import type { Evidence } from '../../model/span.ts';
import {
  type AlteredUtterance,
  alteredUtterances,
  isRetold,
  type Wording,
  withoutComma,
} from '../altered.ts';
import { count, type Edition, listed, sourceOf } from '../edition.ts';
import { DIFFERENCE_WORDS } from '../html/altered.ts';
import { languageNote } from '../languages.ts';
import { cueWords, type Saying, type Speaker, scareWords, speakersOf } from '../sayings.ts';
import { tellerOf } from '../speakers.ts';
import { readingOf } from '../spun.ts';
import { type Run, withBlanks } from '../variants.ts';
import type { Sheet } from './footnotes.ts';
import { plain } from './plain.ts';

/** How many speakers are given, and how many of each one's sayings; the page and the JSON have all. */
const SPEAKERS = 60;
const SAYINGS = 12;
const SCARE = 30;

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
    ...scareLines(sheet),
  ];
}

function utteranceLines(sheet: Sheet, { speaker, role, wordings }: AlteredUtterance): string[] {
  return [
    '',
    `#### ${plain(speaker)}${role ? `, ${plain(role.words)}` : ''}`,
    '',
    ...wordings.map((wording) => wordingLine(sheet, wording)),
  ];
}

function wordingLine({ edition, marks }: Sheet, wording: Wording): string {
  const { quotations, marked, kinds, origins, best } = wording;
  const names = new Set(quotations.map(({ content }) => plain(sourceOf(edition, content[0]).name)));
  const words = withBlanks(marked.runs).map(runText).join('');
  const notes = [
    origins && `${best ? 'best attested, ' : ''}${count(origins, 'origin')}`,
    ...kinds.map((kind) => DIFFERENCE_WORDS[kind]),
  ].filter(Boolean);
  const told = isRetold(wording) ? words : `“${words}”`;
  return `- ${listed([...names])}${notes.length > 0 ? ` (${notes.join(', ')})` : ''}: ${told}${marks(quotations.flatMap(({ content }) => content))}`;
}

/** Returns a run of words with the blanks at its ends outside of the marks, which only work so. */
function runText({ kind, text }: Run): string {
  const mark = { same: '', added: '**', lost: '~~' }[kind];
  const words = plain(text);
  if (!words) return ' ';
  return `${/^\s/.test(text) ? ' ' : ''}${mark}${words}${mark}${/\s$/.test(text) ? ' ' : ''}`;
}

function speakerLines(sheet: Sheet, { name, role, direct, indirect }: Speaker): string[] {
  const sayings = [...direct, ...indirect];
  const hidden = sayings.length - SAYINGS;
  return [
    '',
    `### ${plain(name)}${role ? `, ${plain(role.words)}` : ''}`,
    '',
    ...sayings.slice(0, SAYINGS).map((saying) => sayingLine(sheet, saying)),
    ...(hidden > 0 ? [`- ${hidden} more in the dossier’s JSON`] : []),
  ];
}

function sayingLine({ edition, marks }: Sheet, { quotation, evidence }: Saying): string {
  const { words, restored } = wordsOf(edition, quotation.content);
  const quoted = quotation.kind === 'indirect' || restored ? words : `“${words}”`;
  const [cue, teller] = [cueWords(quotation), tellerOf(edition, quotation)];
  return `- ${cue === null ? '' : `${plain(cue)}: `}${restored ? `*${quoted}* (restored)` : quoted}${marks(evidence)}${teller === null ? '' : ` — as told by ${plain(teller)}`}${languageNote(edition, quotation.content[0])}`;
}

/** Words in marks that quote nobody. */
function scareLines(sheet: Sheet): string[] {
  const words = scareWords(sheet.edition).slice(0, SCARE);
  if (words.length === 0) return [];
  return [
    '',
    '### In quotation marks, though nobody is said to have spoken so',
    '',
    ...words.map((saying) => sayingLine(sheet, saying)),
  ];
}

/** Returns the quoted words; of a spun text the likely reading, which is never the publisher's words. */
function wordsOf(edition: Edition, content: Evidence): { words: string; restored: boolean } {
  const { article, spun } = sourceOf(edition, content[0]);
  const readings = content.map((piece) => readingOf(article, piece));
  const restored = spun && readings.some(({ swapped }) => swapped);
  const texts = restored ? readings.map(({ text }) => text) : content.map(({ exact }) => withoutComma(exact));
  return { words: texts.map(plain).join(' … '), restored };
}

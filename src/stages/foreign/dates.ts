/** Sentences that name a day outright, with its year, in digits or with the name of its month. */

import type { Sentence } from '../../model/annotation.ts';
import type { DossierArticle } from '../../model/dossier.ts';
import type { TimelineEntry } from '../../model/timeline.ts';
import { shortHash } from '../../text/hashes.ts';
import { baseLanguage, hasBlanks, isTag } from '../../text/languages.ts';
import { foldDigits } from '../../text/normalise.ts';
import { cite } from '../../text/offsets.ts';

/** In characters. A shorter sentence tells too little; a longer one is no line of a timeline. */
const LENGTH = { least: 40, most: 420 };
const LEAST_WITHOUT_BLANKS = 12;

/**
 * Returns a line for each sentence of the text that names one day, no later than the day of the article. What was to
 * come cannot be told from what came without knowing the language, so days ahead are left out.
 */
export function datedSentences(article: DossierArticle, sentences: readonly Sentence[]): TimelineEntry[] {
  const written = article.published?.value.end.slice(0, 10);
  if (written === undefined) return [];
  return sentences.flatMap((sentence): TimelineEntry[] => {
    const { start, end, block, blockKind } = sentence;
    const tag = article.blocks[block]?.language ?? article.language;
    const least = hasBlanks(tag) ? LENGTH.least : LEAST_WITHOUT_BLANKS;
    if (blockKind !== 'body' || end - start < least || end - start > LENGTH.most) return [];
    const exact = article.text.slice(start, end);
    const [day, ...others] = daysIn(exact, tag);
    if (day === undefined || others.length > 0 || day >= written) return [];
    const date = { start: day, end: dayAfter(day) };
    return [
      {
        id: `t-${shortHash([article.id, String(start), String(end)], 10)}`,
        date,
        precision: 'day',
        text: exact,
        modality: 'asserted',
        participants: [],
        weight: 0,
        evidence: [cite(article, sentence)],
      },
    ];
  });
}

const YEAR = String.raw`(?<year>(?:1[89]|2[01])\d\d)`;
const EDGE = { before: String.raw`(?<![\d./-])`, after: String.raw`(?![\d/-]|\.\d)` };

/** Returns the days that a text names, each once, as ISO dates. */
export function daysIn(text: string, tag: string): string[] {
  const plain = foldDigits(text);
  const days = patternsOf(tag).flatMap((pattern) =>
    [...plain.matchAll(pattern)].flatMap(({ groups }) => dayOf(groups!, tag) ?? []),
  );
  return [...new Set(days)];
}

function dayOf(
  { year, month, name, day }: Readonly<Record<string, string | undefined>>,
  tag: string,
): string | null {
  const at = name === undefined ? Number(month) : monthNames(tag).indexOf(name.toLowerCase()) + 1;
  const date = new Date(Date.UTC(Number(year), at - 1, Number(day)));
  const holds = at >= 1 && at <= 12 && date.getUTCMonth() === at - 1;
  return holds ? date.toISOString().slice(0, 10) : null;
}

function dayAfter(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}

const patterns = new Map<string, readonly RegExp[]>();

/** "2031-04-12", "2031年4月12日"; "12/04/2031" as the language orders it; "12. April 2031", "12 de abril de 2031". */
function patternsOf(tag: string): readonly RegExp[] {
  const known = patterns.get(tag);
  if (known) return known;
  const { before, after } = EDGE;
  const turned = String.raw`(?<day>\d{1,2})[./]\s?(?<month>\d{1,2})`;
  const names = monthNames(tag);
  const made = [
    new RegExp(`${before}${YEAR}-(?<month>\\d{2})-(?<day>\\d{2})${after}`, 'gu'),
    new RegExp(
      `${before}${YEAR}\\s?[年년]\\s?(?<month>\\d{1,2})\\s?[月월]\\s?(?<day>\\d{1,2})\\s?[日일]`,
      'gu',
    ),
    ...(ordersDayFirst(tag) ? [new RegExp(`${before}${turned}[./]\\s?${YEAR}${after}`, 'gu')] : []),
    ...(names.length === 12
      ? [
          new RegExp(
            `${before}(?<day>\\d{1,2})(?:\\.|er|º)?\\s(?:de\\s)?(?<name>${names.join('|')})\\s(?:de\\s)?${YEAR}${after}`,
            'giu',
          ),
        ]
      : []),
  ];
  patterns.set(tag, made);
  return made;
}

const GREGORIAN = '-u-ca-gregory-nu-latn';

function partsOf(tag: string, month: 'long' | 'numeric', at: number): Intl.DateTimeFormatPart[] {
  if (!isTag(tag) || baseLanguage(tag) === 'und') return [];
  const format = new Intl.DateTimeFormat(tag + GREGORIAN, {
    year: 'numeric',
    month,
    day: 'numeric',
    timeZone: 'UTC',
  });
  return format.formatToParts(new Date(Date.UTC(2031, at, 12)));
}

function ordersDayFirst(tag: string): boolean {
  const [first] = partsOf(tag, 'numeric', 3).filter(({ type }) => type !== 'literal');
  return first?.type === 'day';
}

const months = new Map<string, readonly string[]>();

/** Returns the names of the months as they stand beside a day, by Unicode’s tables; none for languages without. */
function monthNames(tag: string): readonly string[] {
  const known = months.get(tag);
  if (known) return known;
  const names = Array.from(
    { length: 12 },
    (_, at) =>
      partsOf(tag, 'long', at)
        .find(({ type }) => type === 'month')
        ?.value.toLowerCase() ?? '',
  );
  const made = names.every((name) => /^\p{L}[\p{L}\p{M}]+$/u.test(name)) ? names : [];
  months.set(tag, made);
  return made;
}

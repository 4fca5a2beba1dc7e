/** Picks the words in which a claim is shown: a clean text's, that read alone, of moderate length. */

import type { Language } from '../../language/language.ts';
import type { ReadStatement } from './statements.ts';

/** Characters that tell enough and are read at a glance. */
const LENGTH = { least: 50, most: 200 };

/** Returns the clearest wording. What somebody is reported to have said keeps the words that say who. */
export function pickWording(group: readonly ReadStatement[], language: Language): string {
  const clean = group.filter(({ article }) => article.spun.verdict !== 'spun');
  const shown = clean.map((statement): Shown => ({ statement, text: wordingOf(statement, language) }));
  const best = shown.toSorted(
    (a, b) =>
      Number(b.statement.article.spun.verdict === 'clean') -
        Number(a.statement.article.spun.verdict === 'clean') ||
      Number(saysWho(b)) - Number(saysWho(a)) ||
      Number(isReadable(b.text, language)) - Number(isReadable(a.text, language)) ||
      Number(b.statement.whole) - Number(a.statement.whole) ||
      offLength(a.text) - offLength(b.text) ||
      b.statement.names.size - a.statement.names.size ||
      (a.text < b.text ? -1 : a.text > b.text ? 1 : 0),
  )[0]!;
  return best.text;
}

interface Shown {
  readonly statement: ReadStatement;
  readonly text: string;
}

/** What somebody said is no fact: the words that say who belong to it. */
const saysWho = ({ statement, text }: Shown): boolean => names(text, statement.attributedTo);

const names = (text: string, sources: readonly string[]): boolean =>
  sources.every((source) => text.includes(source.split(' ').at(-1)!));

const offLength = (text: string): number =>
  Math.max(0, LENGTH.least - text.length, text.length - LENGTH.most);

/** It opens with a name or a noun, not with a word for what was named before. */
const isReadable = (text: string, { calendar }: Language): boolean =>
  !calendar.leaning.subject.test(text) && !calendar.leaning.subordinate.test(text);

/** Returns the statement as a sentence: the part of its sentence that it is where that stands alone, else the whole. */
function wordingOf(
  { article, start, end, sentence, stands, whole, attributedTo, speaker }: ReadStatement,
  language: Language,
): string {
  const alone = stands && !whole && attributedTo.length === 0;
  const span = alone ? { start, end } : sentence;
  const words = article.text.slice(span.start, span.end).replace(/\s+/g, ' ').trim();
  const link = language.calendar.leaning.link.exec(words)?.[0] ?? '';
  const opened = capital(words.slice(link.length));
  if (speaker !== null && !names(opened, attributedTo)) return `${attributedTo.join(', ')}: ${opened}`;
  return /[.!…]["'”’)\]]*$/u.test(opened) ? opened : `${opened.replace(/[,;:–—-]+$/u, '')}.`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Picks the words in which a claim is shown: a clean text's, that read alone, of moderate length. */

import { withoutDateline } from '../../language/find-credits.ts';
import type { Language } from '../../language/language.ts';
import type { Span } from '../../model/span.ts';
import { isDerived } from '../../text/derived.ts';
import { onceEach } from '../../text/once-each.ts';
import { restoredText } from '../../text/restored.ts';
import { countShared } from '../../text/sets.ts';
import { wordsOf } from '../../text/words.ts';
import { onceStated } from './once-stated.ts';
import type { ReadStatement } from './statements.ts';

/** Characters that tell enough and are read at a glance. */
const LENGTH = { least: 50, most: 200 };

/** Returns the clearest wording. What somebody is reported to have said keeps the words that say who. */
export function pickWording(group: readonly ReadStatement[], language: Language): string {
  const clean = group.filter(({ article }) => article.spun.verdict !== 'spun');
  const shownIn = openShown(language);
  const shown = clean.map((statement): Shown => ({ statement, ...shownIn(statement) }));
  const best = WORTHS.reduce<readonly Shown[]>(
    (left, worthOf) => bestOf(left, (one) => worthOf(one, shown)),
    shown,
  );
  return best.map(({ text }) => text).sort()[0]!;
}

/** What speaks for a wording, what matters most first. */
const WORTHS: readonly ((one: Shown, all: readonly Shown[]) => number)[] = [
  ({ statement }) => Number(statement.article.spun.verdict === 'clean'),
  // What a copy has changed is not what its original told.
  ({ statement }) => Number(!isDerived(statement.article)),
  (one) => Number(one.saysWho),
  (one) => Number(one.isReadable),
  (one, all) => (all.length > 1 ? centrality(one, all) : 0),
  ({ statement }) => Number(statement.whole),
  ({ text }) => -offLength(text),
  ({ statement }) => statement.names.size,
];

/** Returns those that are worth most. One alone is not weighed. */
function bestOf(all: readonly Shown[], worthOf: (one: Shown) => number): readonly Shown[] {
  if (all.length < 2) return all;
  const worths = all.map(worthOf);
  const most = Math.max(...worths);
  return all.filter((_, at) => worths[at] === most);
}

/** A statement in the words in which it would be shown. */
interface Shown {
  readonly statement: ReadStatement;
  readonly text: string;
  /** A quotation alone does not say whose it is; of a reported clause the whole sentence is shown, which does. */
  readonly saysWho: boolean;
  readonly isReadable: boolean;
}

const openShown = onceEach((language: Language) =>
  onceStated((statement): Omit<Shown, 'statement'> => {
    const text = wordingOf(statement, language);
    return {
      text,
      saysWho: statement.speaker === null || names(text, statement.attributedTo),
      isReadable: isReadable(text, statement, language),
    };
  }),
);

const names = (text: string, sources: readonly string[]): boolean =>
  sources.every((source) => text.includes(source.split(' ').at(-1)!));

/** Returns, in tenths, how much of what it and each of the others say is common: the least of what only it says. */
function centrality({ statement }: Shown, all: readonly Shown[]): number {
  const first = all.slice(0, MOST_COMPARED + 1);
  const others = first.filter((one) => one.statement !== statement).slice(0, MOST_COMPARED);
  const likeness = others.map(({ statement: { stems } }) => {
    const common = countShared(statement.stems, stems);
    return common / Math.max(1, statement.stems.size + stems.size - common);
  });
  return Math.round((10 * likeness.reduce((sum, one) => sum + one, 0)) / Math.max(1, others.length));
}

/** Of a hundred wordings a few tell what is common. */
const MOST_COMPARED = 12;

const offLength = (text: string): number =>
  Math.max(0, LENGTH.least - text.length, text.length - LENGTH.most);

/** Words at the beginning, among which a reader looks for who or what it is about. */
const OPENING = 5;

/** It opens with a name or a noun, not with a word for what was named before: "He", "By its own count". */
function isReadable(text: string, { quantities }: ReadStatement, { calendar, speech }: Language): boolean {
  if (quantities.some(({ again }) => again)) return false;
  if (calendar.leaning.subject.test(text) || calendar.leaning.subordinate.test(text)) return false;
  const [first, ...words] = wordsOf(text.slice(0, 80)).slice(0, OPENING);
  const named = words.some((word) => /^\p{Lu}/u.test(word.text));
  return (
    named ||
    ![first, ...words].some((word) => speech.pronouns.get(word?.text.toLowerCase() ?? '')?.person === 3)
  );
}

/** Returns the statement as a sentence: the part of its sentence that it is where that stands alone, else the whole. */
function wordingOf(
  { article, start, end, sentence, stands, whole, attributedTo, speaker, lead }: ReadStatement,
  language: Language,
): string {
  // A member of a list, behind what the list shares: "The mayor wants … a second pump house."
  if (
    lead &&
    attributedTo.length === 0 &&
    !language.calendar.leaning.subject.test(article.text.slice(lead.start))
  )
    return `${capital(inLine(article.text, lead))} ${inLine(article.text, { start, end })}.`;
  const alone = stands && !whole && attributedTo.length === 0;
  const span = withoutDateline(article, alone ? { start, end } : sentence);
  const words = inLine(article.text, span);
  const link = language.calendar.leaning.link.exec(words)?.[0] ?? '';
  const opened = capital(words.slice(link.length));
  if (speaker !== null && !names(opened, attributedTo)) return `${attributedTo.join(', ')}: ${opened}`;
  return withStop(opened);
}

/** Returns what only machine-spun texts state as it likely read before; `null` where that does not read alone. */
export function likelyWording(group: readonly ReadStatement[], { calendar }: Language): string | null {
  const told = group.filter(({ speaker }) => speaker === null);
  const standing = told.find(({ stands, whole }) => stands || whole);
  const cut = told.find(({ sentence, start, end }) => end - start < CUT * (sentence.end - sentence.start));
  const article = (standing ?? cut)?.article;
  const shown = standing ?? cut?.sentence;
  if (shown === undefined || article === undefined) return null;
  const { text, fromPrint } = restoredText(article.text, article.spun.swaps);
  const likely = fromPrint({ start: shown.start, end: shown.end });
  const words = text.slice(likely.start, likely.end).replace(/\s+/g, ' ').trim();
  if (calendar.leaning.subject.test(words) || /[{}[\]|]/.test(words)) return null;
  const opened = capital(words.slice(calendar.leaning.link.exec(words)?.[0].length ?? 0));
  return withStop(opened);
}

/** A statement that is less of its sentence is cut out of it. */
const CUT = 0.7;

const withStop = (text: string): string =>
  /[.!…]["'”’)\]]*$/u.test(text) ? text : `${text.replace(/(?<![,;:–—-])[,;:–—-]+$/u, '')}.`;

const inLine = (text: string, { start, end }: Span): string =>
  text.slice(start, end).replace(/\s+/g, ' ').trim();

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

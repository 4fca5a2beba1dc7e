/** What a brief has said already, so that it says nothing twice. */

import type { Language } from '../../language/language.ts';
import type { ArticleId } from '../../model/article.ts';
import type { BriefItem } from '../../model/brief.ts';
import { originByArticle } from '../../text/article-origins.ts';
import { citesSame } from '../../text/offsets.ts';
import { countShared } from '../../text/sets.ts';
import { type Word, wordsOf } from '../../text/words.ts';
import { itemOf, type Line } from './candidates.ts';
import type { Findings } from './findings.ts';
import { countMeant, type Meaning, meaningOf } from './likeness.ts';
import { looksAhead } from './looks-ahead.ts';

/**
 * Share of the shorter line's stems in another line from which both say the same; more where names are among them, and
 * more between a plan and what came of it. Read off briefs: below it neighbours of one subject are lost, above it
 * retellings stay.
 */
const SAME = { plain: 0.6, all: 0.7, planned: 0.8 };

/**
 * Share of all words of two lines that the other has or has the like of, and of the plain ones that are the same, from
 * which one says the other in other words: of the pairs in nine briefs all retellings and no neighbours.
 */
const RETOLD = { meant: 0.62, plain: 0.3 };

/** Remembers lines as they are picked. */
export class Told {
  readonly #language: Language;
  readonly #originOf: ReadonlyMap<ArticleId, string>;
  readonly #words = new Map<string, Words>();
  readonly #said: Said[] = [];

  constructor(language: Language, findings: Findings) {
    this.#language = language;
    this.#originOf = originByArticle(findings.origins);
  }

  /**
   * Returns the weightiest lines that are new, at most so many, and remembers them; what repeats least of what was told
   * weighs more (Carbonell and Goldstein 1998, maximal marginal relevance). Of those that only one account has, at
   * most `ofOne` are of the same account.
   */
  pick(lines: readonly (Line | BriefItem)[], most: number, ofOne = Infinity): BriefItem[] {
    const picked: BriefItem[] = [];
    const counts = new Map<string, number>();
    const left = lines.map((line) => {
      const item = 'claim' in line ? itemOf(line) : line;
      return { item, words: this.#wordsOf(item.text), weight: 'claim' in line ? line.weight : 0, echo: 0 };
    });
    for (const { words } of this.#said) for (const one of left) hear(one, words);
    while (picked.length < most && left.length > 0) {
      const at = firstOf(left);
      const [{ item, words }] = left.splice(at, 1) as [Candidate];
      const account = item.status === 'single' ? this.#originOf.get(item.evidence[0].article) : undefined;
      const count = counts.get(account ?? '') ?? 0;
      if ((account !== undefined && count >= ofOne) || !this.#isNew(item, words)) continue;
      if (account !== undefined) counts.set(account, count + 1);
      picked.push(item);
      for (const one of left) hear(one, words);
    }
    return picked;
  }

  /**
   * Returns the item of a line that stands whatever was told before, and remembers it. The news names all that the story
   * is of: what shares that with it tells another part.
   */
  lead(line: Line | BriefItem): BriefItem {
    const item = 'claim' in line ? itemOf(line) : line;
    this.#said.push({ words: this.#wordsOf(item.text), item, isLead: true });
    return item;
  }

  /** Returns whether a line says this with its figures, in these or other words. */
  has(text: string): boolean {
    const words = this.#wordsOf(text);
    return this.#said.some((other) => this.#areSame(words, other) && !hasOwnFigure(words, other.words));
  }

  /** Returns the share of a line's stems that stand in no line told before, 0 to 1. */
  newShare(text: string): number {
    const { all } = this.#wordsOf(text);
    const news = [...all].filter((stem) => !this.#said.some(({ words }) => words.all.has(stem)));
    return all.size === 0 ? 0 : news.length / all.size;
  }

  #areSame(a: Words, { words: b, isLead }: Said): boolean {
    return isSame(a, b) || (!isLead && isRetold(a, b, this.#language));
  }

  /** Remembers the item unless it was told before. */
  #isNew(item: BriefItem, words: Words): boolean {
    const isSaidBy = (other: Said): boolean =>
      this.#areSame(words, other) || (isInside(item, other.item) && !tellsMore(words, other));
    if (this.#said.some(isSaidBy)) return false;
    this.#said.push({ words, item, isLead: false });
    return true;
  }

  /** Remembered, as most lines are offered to several sections. */
  #wordsOf(text: string): Words {
    const words = this.#words.get(text) ?? this.#readWords(text);
    this.#words.set(text, words);
    return words;
  }

  #readWords(text: string): Words {
    const { functionWords, stem } = this.#language.vocabulary;
    const telling = wordsOf(text).filter((word) => !functionWords.has(word.text.toLowerCase()));
    const stems = (words: readonly Word[]): Set<string> =>
      new Set(words.map((word) => stem(word.text.toLowerCase())));
    return {
      all: stems(telling),
      plain: stems(telling.filter((word) => !/^\p{Lu}/u.test(word.text))),
      meaning: meaningOf(text, this.#language),
      isAhead: looksAhead(text, this.#language),
    };
  }
}

interface Said {
  readonly words: Words;
  readonly item: BriefItem;
  /** It opens the brief. */
  readonly isLead: boolean;
}

interface Words {
  readonly all: ReadonlySet<string>;
  /** Without names, which most lines of a story share. */
  readonly plain: ReadonlySet<string>;
  readonly meaning: Meaning;
  /** Told as yet to come. */
  readonly isAhead: boolean;
}

interface Candidate {
  readonly item: BriefItem;
  readonly words: Words;
  readonly weight: number;
  /** The largest share of its words that one line told before has, 0 to 1. */
  echo: number;
}

/** What a line loses in weight where another has all its words: what says something else is picked before. */
const ECHO = 6;

/** Returns the index of the line that weighs most, what it repeats taken off; of equals the first. */
function firstOf(left: readonly Candidate[]): number {
  let best = 0;
  left.forEach((one, at) => {
    if (one.weight - ECHO * one.echo > left[best]!.weight - ECHO * left[best]!.echo) best = at;
  });
  return best;
}

/** Lines that bring no weight of their own stay in their order. */
function hear(one: Candidate, { all }: Words): void {
  if (one.weight === 0 || one.words.all.size === 0) return;
  one.echo = Math.max(one.echo, countShared(one.words.all, all) / one.words.all.size);
}

/** Plain words that are enough to compare. */
const FEWEST_PLAIN = 4;

/** What has but a few words of a long line ("All four gates are shut") does not say it. Read off briefs of invented heaps. */
const LEAST_OF_LONGER = 0.25;

function isSame(a: Words, b: Words): boolean {
  const fewest = Math.min(a.plain.size, b.plain.size);
  const kind = fewest < FEWEST_PLAIN ? 'all' : 'plain';
  const [these, those] = [a[kind], b[kind]];
  const enough = a.isAhead === b.isAhead ? SAME[kind] : SAME.planned;
  const shared = countShared(these, those);
  return (
    shared >= enough * Math.min(these.size, those.size) &&
    shared >= LEAST_OF_LONGER * Math.max(these.size, those.size)
  );
}

function isRetold(a: Words, b: Words, language: Language): boolean {
  const fewest = Math.min(a.plain.size, b.plain.size);
  if (a.isAhead !== b.isAhead || countShared(a.plain, b.plain) < RETOLD.plain * fewest) return false;
  if (hasOwnFigure(a, b) && hasOwnFigure(b, a)) return false;
  const [these, those] = [a.meaning, b.meaning];
  const meant = countMeant(these, those, language) + countMeant(those, these, language);
  return meant >= RETOLD.meant * (these.length + those.length);
}

const hasOwnFigure = (a: Words, b: Words): boolean =>
  [...a.all].some((stem) => /\d/.test(stem) && !b.all.has(stem));

/** All its words are cited under the other already. */
const isInside = ({ evidence }: BriefItem, other: BriefItem): boolean =>
  evidence.every((citation) => other.evidence.some((cited) => citesSame(cited, citation)));

/** "Twelve died", "14 died": sides that differ print little of the sentences that they are cited from. */
const tellsMore = ({ all }: Words, { item, words }: Said): boolean =>
  item.status === 'contested' && countShared(all, words.all) < SAME.plain * all.size;

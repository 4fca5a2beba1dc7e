/** Does a sentence make sense to somebody who has not read the one before it? */

import type { Language } from '../../language/language.ts';
import { isAddressed } from '../../language/proposals.ts';
import type { Citation } from '../../model/span.ts';
import { readInArticles } from './in-article.ts';
import { onceFor } from './once.ts';
import { tells, treesOf } from './part.ts';

/** Characters of a line: less tells too little, more is a paragraph. */
const LENGTH = { least: 35, most: 320 };

/** `people` are the last names of those whom the accounts name. */
export const readsAlone = (text: string, people: ReadonlySet<string>, language: Language): boolean =>
  isLine(text, language) && saysWho(text, people, language);

/** Whoever is named, this is said of its words by themselves. */
function isLine(text: string, { brief, calendar, vocabulary }: Language): boolean {
  const outside = withoutQuoted(text);
  return (
    text.length >= LENGTH.least &&
    text.length <= LENGTH.most &&
    isSentence(text) &&
    !text.startsWith('(') &&
    !isHeadline(text, vocabulary.functionWords) &&
    (brief.verb.test(text) || text.search(calendar.tenses) >= 0) &&
    !brief.unexplained.test(text) &&
    !brief.aboutArticle.test(text) &&
    !brief.saysNothing.test(text) &&
    !isLoaded(outside, brief) &&
    !brief.firstPerson.test(withSmallFirst(outside)) &&
    !calendar.leaning.subject.test(outside) &&
    !isSubordinate(outside, calendar.leaning.subordinate)
  );
}

/** Told in words that no plain account has, and by nobody who is named for them. */
const isLoaded = (outside: string, { loaded, shouted, saidLast }: Language['brief']): boolean =>
  (loaded.test(withSmallFirst(outside)) || shouted.test(outside)) && !saidLast.test(outside);

/** Its first word as it stands within a sentence; "I" is always a capital. */
const withSmallFirst = (text: string): string =>
  /^I\b/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);

const lineIn = readInArticles(isLine);

function saysWho(text: string, people: ReadonlySet<string>, { brief, calendar }: Language): boolean {
  const outside = withoutQuoted(text);
  return (
    !opensWithPronoun(outside, people, { brief, calendar }) &&
    !saidByNobody(outside, people, brief.pronounSaid)
  );
}

/**
 * Returns a function that says of words of a heap, as they are shown and where they stand, whether they read alone and
 * tell something: that they are no order, least of all one to a machine, and no phrase without a verb.
 */
export const readingAlone = onceFor((findings, language) => {
  const { articles, entities } = findings;
  const texts = new Map(articles.map(({ id, text }) => [id, text]));
  const treeOf = treesOf(findings, language);

  const people = new Set(
    entities.filter(({ type }) => type === 'person').map(({ name }) => name.split(' ').at(-1)!),
  );
  const isLineIn = lineIn(findings, language);
  return ({ text, cited }: { readonly text: string; readonly cited: Citation }): boolean => {
    if (!isLineIn(cited.article, text) || !saysWho(text, people, language)) return false;
    const tree = treeOf(cited);
    return (
      (tree === undefined || tells(tree, language.grammar)) &&
      !isAddressed(texts.get(cited.article) ?? '', cited, language.proposals)
    );
  };
});

/** Returns the text with a mark for what stands between quotation marks. */
export const withoutQuoted = (text: string): string =>
  text.replace(/["“][^"“”]*["”]|(?<!\p{L})['‘](?:[^'‘’]|['’](?=\p{L})){0,1000}['’](?!\p{L})/gu, '…');

/** It begins and ends as sentences do, and no mark in it lacks its fellow. */
const isSentence = (text: string): boolean =>
  /^["“'‘(]?[\p{Lu}\p{N}]/u.test(text) &&
  /[.!]["'”’)]*$/u.test(text) &&
  !/^[^.“"]{1,40}: ["“'‘]/u.test(text) &&
  hasPairedMarks(text);

export function hasPairedMarks(text: string): boolean {
  const opening = countOf(text, /(?<!\p{L})['‘](?=\p{L})/gu);
  return (
    countOf(text, /“/g) === countOf(text, /”/g) &&
    countOf(text, /"/g) % 2 === 0 &&
    countOf(text, /\(/g) === countOf(text, /\)/g) &&
    opening <= countOf(text, /(?<=[\p{L}\p{N}.,!?…])['’](?!\p{L})/gu) &&
    // Behind a letter it may be a plural's: "the dockers' vote".
    countOf(text, /[.,!?…]['’](?!\p{L})/gu) <= opening
  );
}

/** Headlines that ran into a text write small words with capitals: "Town Will Pay For Dam". */
const SMALL_CAPITALS = 2;

function isHeadline(text: string, functionWords: ReadonlySet<string>): boolean {
  const inside = text.match(/(?<=[\p{Ll}\p{N},]\s)\p{Lu}\p{Ll}{2,}(?=\s)/gu) ?? [];
  return inside.filter((word) => functionWords.has(word.toLowerCase())).length >= SMALL_CAPITALS;
}

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** "After the vote" alone is no sentence; with a main clause behind a comma it is. */
const isSubordinate = (text: string, pattern: RegExp): boolean => pattern.test(text) && !text.includes(',');

/** "On Tuesday she": a pronoun before any verb and any name. */
function opensWithPronoun(
  outside: string,
  people: ReadonlySet<string>,
  { brief, calendar }: Pick<Language, 'brief' | 'calendar'>,
): boolean {
  const pronoun = brief.opening.test(outside) ? brief.pronoun.exec(outside) : null;
  if (!pronoun) return false;
  const before = outside.slice(0, pronoun.index);
  return !namesAnybody(before, people) && before.search(calendar.tenses) < 0;
}

/** "…, she said": without a name before it nobody knows who. */
function saidByNobody(outside: string, people: ReadonlySet<string>, pronounSaid: RegExp): boolean {
  const said = pronounSaid.exec(outside);
  if (!said) return false;
  return !namesAnybody(outside.slice(0, said.index), people);
}

const namesAnybody = (text: string, people: ReadonlySet<string>): boolean =>
  (text.match(/\p{Lu}[\p{L}\p{M}'’-]*/gu) ?? []).some((word) => people.has(word.replace(/['’]s?$/u, '')));

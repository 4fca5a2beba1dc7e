/** Were the articles found, whole and without junk, and is it known who published them when? */

import type { Interval } from '../../src/model/article.ts';
import { foldText } from '../../src/text/normalise.ts';
import { overlaps } from '../../src/text/offsets.ts';
import { wordsOf } from '../../src/text/words.ts';
import type { KeyArticle } from '../key.ts';
import { fileOf, type Mate, type Reading } from '../reading.ts';
import { type Figure, f1, share } from './figures.ts';

const LAYER = 'segments';

export function scoreSegments(reading: Reading): Figure[] {
  const { dossier, key, mates } = reading;
  const missed = key.articles.filter((article) => !mates.some((mate) => mate.key === article));
  const alien = dossier.articles.filter((article) => !mates.some((mate) => mate.article === article));
  return [
    f1(LAYER, 'articles', {
      hits: mates.length,
      given: dossier.articles.length,
      wanted: key.articles.length,
      faults: [...missed.map(({ id }) => `- ${id}`), ...alien.map(({ title, uri }) => `+ ${title ?? uri}`)],
    }),
    bodyWords(reading),
    junkDropped(reading),
    known('titles', reading, (mate) => sameTitle(mate.article.title, mate.key.title)),
    known('publishers', reading, (mate) =>
      mate.key.publisher.some((name) => sameName(name, mate.article.publisher ?? '')),
    ),
    known('dates', reading, (mate) => rightDate(mate)),
  ];
}

/** Words of the body, with those of the title, byline and captions left out on both sides. */
function bodyWords({ dossier, key, mates }: Reading): Figure {
  const wanted = key.articles.reduce((sum, article) => sum + bodyOf(article).length, 0);
  let hits = 0;
  let given = dossier.articles
    .filter((article) => !mates.some((mate) => mate.article === article))
    .reduce((sum, article) => sum + wordsOf(article.text).length, 0);
  for (const mate of mates) {
    const right = mate.alignment.found.filter(
      ({ to }) => !besides(mate.key).some((span) => overlaps(span, to)),
    ).length;
    hits += right;
    given += right + mate.alignment.words.from - mate.alignment.found.length - optionalWords(mate);
  }
  return f1(LAYER, 'body words', { hits, given, wanted });
}

const besides = (article: KeyArticle) => {
  const start = article.text.indexOf(article.title);
  return [...article.furniture, { start, end: start + article.title.length }];
};

const bodyOf = (article: KeyArticle) =>
  wordsOf(article.text).filter((word) => !besides(article).some((span) => overlaps(span, word)));

/** Captions and lines with name and date, which an article may have or not. */
const optionalWords = ({ article, key }: Mate): number =>
  (key.mayStand ?? [])
    .filter((line) => foldText(article.text).includes(foldText(line)))
    .reduce((sum, line) => sum + wordsOf(line).length, 0);

function junkDropped({ dossier, key }: Reading): Figure {
  const lines = [...key.junk].flatMap(([file, texts]) => texts.map((line) => ({ file, line })));
  const textOf = (file: string): string =>
    dossier.articles
      .filter((article) => fileOf(dossier.pages.find((page) => page.id === article.page)?.uri ?? '') === file)
      .map((article) => foldText(article.text))
      .join(' ');
  const kept = lines.filter(({ file, line }) => textOf(file).includes(foldText(line)));
  const read = lines.filter(({ file }) => textOf(file) !== '');
  return share(LAYER, 'junk dropped', {
    hits: read.length - kept.length,
    of: lines.length,
    faults: kept.map(({ line }) => `+ ${line}`),
  });
}

function known(name: string, { key, mates }: Reading, isRight: (mate: Mate) => boolean): Figure {
  const right = new Set(mates.filter(isRight).map((mate) => mate.key));
  return share(LAYER, name, {
    hits: right.size,
    of: key.articles.length,
    faults: key.articles.filter((article) => !right.has(article)).map(({ id }) => `- ${id}`),
  });
}

const sameTitle = (title: string | null, expected: string): boolean =>
  plainWords(title ?? '') === plainWords(expected);

const sameName = (name: string, expected: string): boolean =>
  plainWords(name).replace(/^the /, '') === plainWords(expected).replace(/^the /, '');

const plainWords = (text: string): string =>
  wordsOf(foldText(text))
    .map((word) => word.text)
    .join(' ');

/** Where nothing says when, no date is right, and so is one that is marked as a guess. */
function rightDate({ article, key }: Mate): boolean {
  if (!key.published) return !article.published || article.published.basis === 'inferred';
  return article.published !== null && sameTime(article.published.value, key.published);
}

/** Days coincide, and the found stretch is at most twice as wide as the expected one. */
export function sameTime(found: Interval, expected: Interval): boolean {
  const [given, wanted] = [daysOf(found), daysOf(expected)];
  return (
    given.start < wanted.end &&
    wanted.start < given.end &&
    given.end - given.start <= 2 * (wanted.end - wanted.start)
  );
}

/** Days are compared as they are written, so that no time zone moves them. */
function daysOf({ start, end }: Interval): { start: number; end: number } {
  const first = dayNumber(start);
  const wholeDays = end.length <= 10 || /T00:00(?::00(?:\.0+)?)?(?:Z|[+-]\d\d:?\d\d)?$/.test(end);
  return { start: first, end: Math.max(first + 1, dayNumber(end) + (wholeDays ? 0 : 1)) };
}

const dayNumber = (date: string): number => {
  const [year = '', month = '01', day = '01'] = date.slice(0, 10).split('-');
  return Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000;
};

/** What each stage makes of a page, in lines that read like notes: the form of the golden cases. */

import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { english } from '../src/language/en/index.ts';
import { languageFor } from '../src/language/languages.ts';
import type { Annotation, Mention, Times } from '../src/model/annotation.ts';
import type { Article, Interval } from '../src/model/article.ts';
import type { DossierArticle } from '../src/model/dossier.ts';
import type { ReadPage, Segment } from '../src/model/page.ts';
import type { Quotation } from '../src/model/quotation.ts';
import type { Span } from '../src/model/span.ts';
import { annotateArticle } from '../src/stages/annotate/annotate.ts';
import { gatherEntities } from '../src/stages/entities/entities.ts';
import { extractArticles } from '../src/stages/extract/extract.ts';
import { readPublisherFiles } from '../src/stages/extract/publishers/publisher-file.ts';
import { readForeign } from '../src/stages/foreign/foreign.ts';
import { joinEntities } from '../src/stages/foreign/own-names.ts';
import { findForeignQuotations } from '../src/stages/foreign/quoted.ts';
import { findQuotations } from '../src/stages/quotations/quotations.ts';
import { resolveTimes } from '../src/stages/times/times.ts';

/** The invented publishers of the examples: their files hold for their own pages only. */
const publishers = globSync('*.json', { cwd: new URL('../examples/publishers/', import.meta.url) })
  .sort()
  .flatMap((file) => {
    const text = readFileSync(new URL(`../examples/publishers/${file}`, import.meta.url), 'utf8');
    const files = readPublisherFiles(JSON.parse(text));
    assert.ok(typeof files !== 'string', `${file}: ${files}`);
    return files;
  });

export const stages: Readonly<Record<string, (page: ReadPage) => unknown>> = {
  extract: (page) => {
    const { segments, articles, wall } = extractArticles(page, english, publishers);
    return {
      segments: segments.map((segment) => segmentLine(page, segment)),
      articles: articles.map(articleFacts),
      ...(wall && { wall }),
    };
  },
  annotate: (page) =>
    readings(page).flatMap(({ article, annotation }) =>
      annotation.sentences.map((sentence) => ({
        sentence: wordsAt(article, sentence),
        names: annotation.mentions.filter(within(sentence)).map((mention) => mentionLine(article, mention)),
      })),
    ),
  times: (page) =>
    readings(page).flatMap(({ article, annotation, times }) =>
      annotation.sentences.map((sentence) => ({
        sentence: wordsAt(article, sentence),
        times: times.expressions.filter(within(sentence)).map((time) => timeLine(article, time)),
      })),
    ),
  quotations: (page) =>
    readings(page).flatMap(({ article, annotation, times }) => {
      const entities = gatherEntities([article], [annotation], english).items;
      const names = new Map(entities.map(({ id, name }) => [id, name]));
      const { items } = findQuotations(article, annotation, entities, english, times);
      return items.map((quotation) => quotationLine(quotation, names));
    }),
  foreign: (page) =>
    extractArticles(page, english).articles.flatMap((extracted) => {
      const article = unspun(extracted);
      const read = readForeign(article, new Map(), english, languageFor);
      if (read === null) return [];
      const { items } = gatherEntities([article], [read], english);
      const { others, layers } = joinEntities([], items, [read]);
      const names = new Map(others.map(({ id, name }) => [id, name]));
      return [
        ...read.sentences.map((sentence) => ({
          sentence: wordsAt(article, sentence),
          names: read.mentions.filter(within(sentence)).map((mention) => mentionLine(article, mention)),
        })),
        ...layers.flatMap((layer) =>
          findForeignQuotations(article, layer, languageFor).map((quotation) =>
            quotationLine(quotation, names),
          ),
        ),
      ];
    }),
};

interface Reading {
  readonly article: DossierArticle;
  readonly annotation: Annotation;
  readonly times: Times;
}

function readings(page: ReadPage): Reading[] {
  return extractArticles(page, english).articles.map((article) => {
    const annotation = annotateArticle(article, english);
    const times = resolveTimes(article, annotation, article.published?.value ?? null, english);
    return { article: unspun(article), annotation, times };
  });
}

const unspun = (article: Article): DossierArticle => ({
  ...article,
  spun: { share: 0, verdict: 'clean', swaps: [] },
});

const wordsAt = ({ text }: Article, { start, end }: Span): string => text.slice(start, end);

const within =
  (outer: Span) =>
  ({ start }: Span): boolean =>
    start >= outer.start && start < outer.end;

/** Longer stretches are cut in the middle. */
const LONGEST = 72;

const short = (words: string): string =>
  words.length <= LONGEST ? words : `${words.slice(0, LONGEST / 2)} […] ${words.slice(-LONGEST / 2)}`;

function segmentLine({ text }: ReadPage, { kind, reason, start, end }: Segment): string {
  const words = short(text.slice(start, end).replace(/\s+/g, ' '));
  return `${kind}${reason === undefined ? '' : ` (${reason})`}: ${words}`;
}

const articleFacts = ({
  title,
  publisher,
  byline,
  published,
  publishedText,
  truncated,
  language,
  text,
}: Article): object => ({
  title,
  publisher,
  byline,
  published: published && `${day(published.value)} (${published.basis})`,
  ...(publishedText && { publishedText }),
  ...(truncated && { truncated }),
  language,
  lines: text.split('\n').map(short),
});

/** "person: Dunst = Mara Dunst (Mayor)". */
function mentionLine(article: Article, { type, text, fullName, role }: Mention): string {
  const fuller = fullName === text ? '' : ` = ${fullName}`;
  return `${type}: ${text}${fuller}${role === undefined ? '' : ` (${wordsAt(article, role)})`}`;
}

/** "on Monday = 2031-03-10"; with its role where it is no point in time. */
function timeLine(article: Article, { start, end, date, role }: Times['expressions'][number]): string {
  const told = `${wordsAt(article, { start, end })} = ${date === null ? '?' : day(date)}`;
  return role === 'at' ? told : `${told} (${role})`;
}

/** One day as itself, longer stretches as "first/first after". */
function day({ start, end }: Interval): string {
  const next = new Date(Date.parse(start) + 86_400_000).toISOString().slice(0, 10);
  return start.length === 10 && end === next ? start : `${start}/${end}`;
}

/** "direct | Mara Dunst | said | words … words | to reporters, in a statement, on 2031-03-10". */
function quotationLine(quotation: Quotation, names: ReadonlyMap<string, string>): string {
  const { kind, attitude, source, sourceText, cue, content, addressee, medium, said } = quotation;
  const speaker = source === null ? `(${sourceText ?? 'nobody named'})` : names.get(source);
  const circumstances = [
    addressee && `to ${addressee}`,
    medium && `in ${medium}`,
    said && `on ${day(said)}`,
  ].filter(Boolean);
  const words = content.map(({ exact }) => exact).join(' … ');
  return [
    attitude ? 'attitude' : kind,
    speaker,
    cue?.exact ?? '–',
    words,
    ...(circumstances.length > 0 ? [circumstances.join(', ')] : []),
  ].join(' | ');
}

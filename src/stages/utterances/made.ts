/** Articles made for the tests: each line is a quotation, which says who spoke, on which day, and the words. */

import { english } from '../../language/en/index.ts';
import type { Annotation } from '../../model/annotation.ts';
import type { Interval, Swap } from '../../model/article.ts';
import type { DossierArticle } from '../../model/dossier.ts';
import type { Entity } from '../../model/entity.ts';
import type { Quotation } from '../../model/quotation.ts';
import type { Origin, Reuse } from '../../model/reuse.ts';
import type { Citation, Evidence } from '../../model/span.ts';
import { cite } from '../../text/offsets.ts';

export interface Made {
  readonly articles: readonly DossierArticle[];
  readonly annotations: readonly Annotation[];
  readonly quotations: readonly Quotation[];
  readonly entities: readonly Entity[];
  /** Every article is one. */
  readonly origins: readonly Origin[];
  readonly reuse: readonly Reuse[];
}

/** Words that a machine put into the last article, with what they stand for. */
export type Swaps = Readonly<Record<string, string>>;

/**
 * Returns articles a1, a2, …. A line reads `Mara Dunst (2031-04-02): “We will stay,” “come what may.”`: the words
 * between marks are direct, or mixed where they begin in lower case; without marks, the line is indirect. The speaker
 * is an entity of that name, none where it begins in lower case ("she").
 */
export function madeReports(texts: readonly string[], swaps: Swaps = {}): Made {
  const articles = texts.map((text, i) =>
    madeArticle(`a${i + 1}`, text, i === texts.length - 1 ? swaps : {}),
  );
  const quotations = articles.flatMap(quotationsOf);
  return {
    articles,
    annotations: articles.map(annotationOf),
    quotations,
    entities: entitiesOf(quotations),
    origins: articles.map(({ id }) => originOf(`o-${id}`, id)),
    reuse: [],
  };
}

function madeArticle(id: string, text: string, swaps: Swaps): DossierArticle {
  const swapped = Object.entries(swaps).map(([words, restored]): Swap => {
    const start = text.indexOf(words);
    if (start < 0) throw new Error(`Not in the text: ${words}`);
    const end = start + words.length;
    return { start, end, text: words, restored, alternatives: [], confidence: 0.9, basis: 'habit' };
  });
  const spun = swapped.length > 0;
  return {
    id,
    page: `p-${id}`,
    uri: `${id}.txt`,
    title: null,
    publisher: null,
    byline: null,
    published: null,
    language: 'en',
    text,
    blocks: [...text.matchAll(/.+/g)].map(({ 0: line, index }) => ({
      start: index,
      end: index + line.length,
      kind: 'body',
    })),
    parts: [],
    spun: { share: spun ? 0.1 : 0, verdict: spun ? 'spun' : 'clean', swaps: swapped },
  };
}

const LINE = /^(?<speaker>[^(:\n]+?)(?: \((?<day>[\d-]+)\))?: (?<words>.+)$/gm;

function quotationsOf(article: DossierArticle): Quotation[] {
  return [...article.text.matchAll(LINE)].map(({ groups, index, 0: line }) => {
    const { speaker, day, words } = groups as { speaker: string; day?: string; words: string };
    const from = index + line.length - words.length;
    const quoted = [...words.matchAll(/“([^”]+)”/g)].map((mark) =>
      cite(article, { start: from + mark.index + 1, end: from + mark.index + mark[0].length - 1 }),
    );
    const whole = cite(article, { start: from, end: from + words.length });
    const content = (quoted.length > 0 ? quoted : [whole]) as [Citation, ...Citation[]];
    const direct = /^\p{Lu}/u.test(content[0].exact) ? 'direct' : 'mixed';
    return {
      id: `q-${article.id}-${from}`,
      article: article.id,
      kind: quoted.length > 0 ? direct : 'indirect',
      source: /^\p{Lu}/u.test(speaker) ? speaker : null,
      sourceText: speaker,
      cue: null,
      content,
      medium: null,
      addressee: null,
      said: day === undefined ? null : onDay(day),
      spun: article.spun.verdict === 'spun',
    };
  });
}

function annotationOf({ id, text, blocks }: DossierArticle): Annotation {
  const sentences = blocks.flatMap(({ start, end, kind }, block) =>
    english.tokenizer.sentencesOf(text, start, end).map((span) => ({ ...span, block, blockKind: kind })),
  );
  const tokens = sentences.map(({ start, end }) => english.tokenizer.tokensOf(text, start, end));
  const trees = english.annotator!()
    .parse(tokens)
    .map(({ names, ...tree }) => tree);
  return {
    stage: 'annotate',
    version: 1,
    article: id,
    sentences,
    mentions: [],
    values: [],
    references: [],
    trees,
  };
}

function entitiesOf(quotations: readonly Quotation[]): Entity[] {
  const bySource = Map.groupBy(
    quotations.filter(({ source }) => source !== null),
    ({ source }) => source!,
  );
  return [...bySource].map(([name, own]) => ({
    id: name,
    name,
    type: 'person',
    aliases: [],
    roles: [],
    mentions: own.flatMap(({ content }) => content) as unknown as Evidence,
  }));
}

/** Returns the interval of a day. */
function onDay(iso: string): Interval {
  const end = new Date(Date.parse(iso) + 86_400_000);
  return { start: iso, end: end.toISOString().slice(0, 10) };
}

/** Returns the origin of articles that are one text. */
export const originOf = (id: string, ...articles: readonly [string, ...string[]]): Origin => ({
  id,
  level: 'article',
  articles,
  because: '',
  evidence: [],
});

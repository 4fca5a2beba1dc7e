/**
 * What finds articles by words, each as it is meant to be used: 20 hits, best first, that have all the words, each with a stretch
 * of its text in which they are marked. Synoptic says besides who published a hit and when, of which story and origin it is, and
 * leaves out earlier versions.
 */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { NewArticle } from '../../../src/model/library.ts';
import { findInLibrary } from '../../../src/pipeline/library/find.ts';
import { createLibrary } from '../../../src/pipeline/library/open-library.ts';
import type { InventedRecord } from '../../invented-library.ts';
import { load } from '../../turns/load.ts';
import { plainTokenising } from '../../turns/plain.ts';
import type { Work } from '../../turns/tool.ts';

export interface SearchInput {
  readonly articles: readonly InventedRecord[];
  /** Words that are all wanted. */
  readonly questions: readonly string[];
  /** So many are asked in a round, in the next those that follow; all where nothing is said. */
  readonly aRound?: number;
}

/** Of each question of a round the title that came first. */
export type FirstTitles = readonly (string | null)[];

const HITS = 20;

export const TOOLS = {
  synoptic: async (input: SearchInput) => {
    const { articles } = input;
    const { store } = await createLibrary(join(folder(), 'library'));
    await store.articles.add(articles.map(asNew), new Date(Date.UTC(2032, 0, 1)));
    await store.search.settle(articles.length);
    return asking(input, async (question) => {
      const { articles: found } = await findInLibrary(question, store, { kinds: ['articles'], limit: HITS });
      return found!.hits[0]?.article.title ?? null;
    });
  },
  fts5: async (input: SearchInput) => {
    const db = new DatabaseSync(join(folder(), 'plain.sqlite'));
    db.exec(`create virtual table articles using fts5(title, text, tokenize = 'porter unicode61')`);
    const insert = db.prepare('insert into articles (title, text) values (?, ?)');
    db.exec('begin');
    for (const { title, text } of input.articles) insert.run(title, text);
    db.exec(`commit; insert into articles (articles) values ('optimize')`);
    const find = db.prepare(
      `select title, snippet(articles, 1, '<b>', '</b>', '…', 20) from articles where articles match ? order by rank limit ${HITS}`,
    );
    return asking(input, (question) => (find.all(question)[0]?.title as string | undefined) ?? null);
  },
  minisearch: async (input: SearchInput) => {
    const { default: MiniSearch } = await load('minisearch');
    const index = new MiniSearch({ fields: ['title', 'text'], storeFields: ['title', 'text'] });
    index.addAll(input.articles.map(({ title, text }, id) => ({ id, title, text })));
    return asking(input, (question) => {
      const found: Hit[] = index.search(question, { combineWith: 'AND' }).slice(0, HITS);
      const shown = found.map(({ title, text, match }) => [title, marked(text, Object.keys(match))]);
      return shown[0]?.[0] ?? null;
    });
  },
  plain: async ({ articles }: SearchInput) => plainTokenising(articles.map(({ text }) => text)),
};

interface Hit {
  readonly title: string;
  readonly text: string;
  /** By the words that were found. */
  readonly match: Readonly<Record<string, unknown>>;
}

/** What whoever uses MiniSearch has to write: two lines around the first of the words. */
function marked(text: string, words: readonly string[]): string {
  const escaped = words.map((word) => word.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&'));
  const pattern = new RegExp(`\\b(?:${escaped.join('|')})\\b`, 'gi');
  const start = Math.max(0, text.search(pattern) - 60);
  return text.slice(start, start + 240).replace(pattern, '<b>$&</b>');
}

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'synoptic-bench-'));
  process.on('exit', () => rmSync(made, { recursive: true }));
  return made;
}

function asNew({ url, title, publisher, published, text }: InventedRecord, at: number): NewArticle {
  const id = `a${String(at).padStart(20, '0')}`;
  const article: NewArticle['article'] = {
    ...{ id, page: `p${id}`, uri: url, title, publisher, byline: null, language: 'en', text },
    published: { value: { start: published, end: published }, basis: 'metadata', evidence: [] },
    blocks: [{ start: 0, end: text.length, kind: 'body' }],
    parts: [{ start: 0, end: text.length, pageStart: 0 }],
  };
  return { article, page: { id: `p${id}`, uri: url, mediaType: 'text/html', sha256: id, segments: [] } };
}

function asking(
  { questions, aRound = questions.length }: SearchInput,
  ask: (question: string) => string | null | Promise<string | null>,
): Work<FirstTitles, FirstTitles> {
  let next = 0;
  return {
    run: async () => {
      const first: (string | null)[] = [];
      for (const question of questions.slice(next, next + aRound)) first.push(await ask(question));
      next = (next + aRound) % questions.length;
      return first;
    },
    answer: (first) => first,
  };
}

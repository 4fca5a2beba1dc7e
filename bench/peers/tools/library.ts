/**
 * Saved pages to a library that is kept, searched, free of duplicates and in stories: `synoptic add`, and what people put together
 * for it: Readability on linkedom, the words by wink-nlp, duplicates by MinHash, SQLite's FTS5. That chain forms no stories;
 * what it has of them is groups of near-duplicates.
 */

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { MinHashIndex } from '../../../eval/copies/min-hash.ts';
import { addInputs } from '../../../src/pipeline/library/add.ts';
import { findInLibrary } from '../../../src/pipeline/library/find.ts';
import { createLibrary } from '../../../src/pipeline/library/open-library.ts';
import type { Store } from '../../../src/store/store.ts';
import { load } from '../../turns/load.ts';
import { plainTokenising } from '../../turns/plain.ts';
import type { Work } from '../../turns/tool.ts';

export interface LibraryInput {
  /** With a file for each page. */
  readonly folder: string;
  readonly questions: readonly string[];
}

/** What is in the library afterwards. */
export interface Kept {
  readonly first: readonly (string | null)[];
  /** Groups of titles. */
  readonly stories: readonly (readonly string[])[];
}

export const TOOLS = {
  synoptic: async ({ folder, questions }: LibraryInput): Promise<Work<Made<Store>, Kept>> => ({
    run: async () => {
      const place = mkdtempSync(join(tmpdir(), 'synoptic-bench-'));
      const { store } = await createLibrary(join(place, 'library'));
      await addInputs([folder], store);
      return { place, made: store };
    },
    answer: async ({ place, made: store }) => {
      const kept = { first: await firstTitles(questions, store), stories: await storiesIn(store) };
      await store.close();
      rmSync(place, { recursive: true });
      return kept;
    },
  }),
  chain: async ({ folder, questions }: LibraryInput) => chain(folder, questions),
  plain: async ({ folder }: LibraryInput) => plainTokenising(pagesIn(folder)),
};

interface Made<Library> {
  readonly place: string;
  readonly made: Library;
}

const pagesIn = (folder: string): string[] =>
  readdirSync(folder)
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'));

async function firstTitles(questions: readonly string[], store: Store): Promise<(string | null)[]> {
  const first: (string | null)[] = [];
  for (const question of questions) {
    const { articles } = await findInLibrary(question, store, { kinds: ['articles'], limit: 1 });
    first.push(articles!.hits[0]?.article.title ?? null);
  }
  return first;
}

async function storiesIn(store: Store): Promise<string[][]> {
  const stories = await store.stories.list(await store.stories.count());
  const groups: string[][] = [];
  for (const { id } of stories) {
    const articles = await store.articles.list({ story: id }, 1000);
    groups.push(articles.map(({ title }) => title ?? ''));
  }
  return groups;
}

async function chain(folder: string, questions: readonly string[]): Promise<Work<Made<Chained>, Kept>> {
  const { Readability } = await load('@mozilla/readability');
  const { parseHTML } = await load('linkedom');
  const { default: winkNLP } = await load('wink-nlp');
  const nlp = winkNLP((await load('wink-eng-lite-web-model')).default, ['sbd']);
  const read = (html: string): { title: string; text: string } | null => {
    const found = new Readability(parseHTML(html).document).parse();
    return found && { title: found.title, text: found.textContent };
  };
  const wordsOf = (text: string): string => nlp.readDoc(text).tokens().out(nlp.its.normal).join(' ');
  return {
    run: () => {
      const place = mkdtempSync(join(tmpdir(), 'synoptic-bench-'));
      const made = openChained(join(place, 'chain.sqlite'));
      for (const page of pagesIn(folder)) {
        const article = read(page);
        if (article) made.keep(article.title, wordsOf(article.text));
      }
      made.commit();
      return { place, made };
    },
    answer: ({ place, made }) => {
      const kept = { first: questions.map(made.first), stories: made.groups() };
      made.close();
      rmSync(place, { recursive: true });
      return kept;
    },
  };
}

type Chained = ReturnType<typeof openChained>;

/** Articles that are near-duplicates of an earlier one are in its group. */
function openChained(file: string) {
  const db = new DatabaseSync(file);
  db.exec(`pragma journal_mode = wal;
    create table groups (article integer primary key, first integer);
    create virtual table articles using fts5(title, text, tokenize = 'porter unicode61'); begin`);
  const insert = db.prepare('insert into articles (rowid, title, text) values (?, ?, ?)');
  const group = db.prepare('insert into groups values (?, ?)');
  const hashes = new MinHashIndex();
  const firsts: number[] = [];
  return {
    keep: (title: string, words: string): void => {
      const at = firsts.length;
      const [like] = hashes.add(words);
      firsts.push(like === undefined ? at : firsts[like]!);
      insert.run(at, title, words);
      group.run(at, firsts[at]!);
    },
    commit: () => db.exec('commit'),
    first: (question: string): string | null => {
      const find = db.prepare('select title from articles where articles match ? order by rank limit 1');
      return (find.get(question)?.title as string | undefined) ?? null;
    },
    groups: (): string[][] => {
      const titles = db
        .prepare('select title, first from articles join groups on article = articles.rowid')
        .all();
      return [...Map.groupBy(titles, ({ first }) => first).values()].map((some) =>
        some.map(({ title }) => title as string),
      );
    },
    close: () => db.close(),
  };
}

/** The extractors that run in Node, each as it is meant to be called, and how its answer is read. */

import type { Article } from '../../src/model/article.ts';
import { load } from '../turns/load.ts';
import { plainTokenising } from '../turns/plain.ts';
import type { Work } from '../turns/tool.ts';
import { textOf } from './text-of.ts';

/** What a tool found on a page: its text without the title, and facts where the tool gives them. */
export interface Found {
  readonly text: string;
  readonly title: string | null;
  /** A day. */
  readonly date: string | null;
  readonly author: string | null;
}

/** What a tool found on all pages. */
export interface AllFound {
  /** Pages on which it broke off. */
  readonly failed: number;
  readonly found: readonly Found[];
}

interface Tool<Answer> {
  readonly extract: (html: string) => Answer | Promise<Answer>;
  readonly read: (answer: Answer) => Found;
}

const NOTHING: Found = { text: '', title: null, date: null, author: null };
const BROKEN = Symbol('the tool threw');

/** Each tool is loaded in a process of its own. */
export const TOOLS = {
  synoptic: onPages(loadSynoptic),
  'readability-linkedom': onPages(() => loadReadability(linkedomDocument)),
  'readability-jsdom': onPages(() => loadReadability(jsdomDocument)),
  defuddle: onPages(loadDefuddle),
  plain: async (pages: readonly string[]) => plainTokenising(pages),
};

function onPages<Answer>(load: () => Promise<Tool<Answer>>) {
  return async (pages: readonly string[]): Promise<Work<(Answer | typeof BROKEN)[], AllFound>> => {
    const { extract, read } = await load();
    const answerTo = async (html: string): Promise<Answer | typeof BROKEN> => {
      try {
        return await extract(html);
      } catch {
        return BROKEN;
      }
    };
    return {
      run: async () => {
        const answers: (Answer | typeof BROKEN)[] = [];
        for (const html of pages) answers.push(await answerTo(html));
        return answers;
      },
      answer: (answers) => ({
        failed: answers.filter((answer) => answer === BROKEN).length,
        found: answers.map((answer) => (answer === BROKEN ? NOTHING : read(answer))),
      }),
    };
  };
}

async function loadSynoptic(): Promise<Tool<Article | null>> {
  const { extractArticles } = await import('../../src/stages/extract/extract.ts');
  const { english } = await import('../../src/language/en/index.ts');
  const { extracted, mainArticle } = await import('../../src/pipeline/extract.ts');
  return {
    extract: (text) => {
      const page = { id: 'p', uri: 'page.html', mediaType: 'text/html', sha256: '', text };
      const { articles } = extractArticles(page, english);
      return mainArticle(articles);
    },
    read: (article) =>
      article === null
        ? NOTHING
        : {
            text: extracted(article, 'page.html').text,
            title: article.title,
            date: article.published?.value.start.slice(0, 10) ?? null,
            author: article.byline,
          },
  };
}

interface ReadabilityAnswer {
  readonly content: string;
  readonly title: string | null;
  readonly byline: string | null;
  readonly publishedTime: string | null;
}

async function loadReadability(
  open: () => Promise<(html: string) => { readonly document: unknown; close(): void }>,
): Promise<Tool<ReadabilityAnswer | null>> {
  const { Readability } = await load('@mozilla/readability');
  const parse = await open();
  return {
    extract: (html) => {
      const { document, close } = parse(html);
      try {
        return new Readability(document).parse();
      } finally {
        close();
      }
    },
    read: (answer) =>
      answer === null
        ? NOTHING
        : {
            text: textOf(answer.content),
            title: answer.title,
            date: dayOf(answer.publishedTime),
            author: answer.byline,
          },
  };
}

async function linkedomDocument() {
  const { parseHTML } = await load('linkedom');
  return (html: string) => ({ document: parseHTML(html).document, close: () => {} });
}

async function jsdomDocument() {
  const { JSDOM } = await load('jsdom');
  return (html: string) => {
    const { window } = new JSDOM(html);
    return { document: window.document, close: () => window.close() };
  };
}

interface DefuddleAnswer {
  readonly content: string;
  readonly title: string;
  readonly author: string;
  readonly published: string;
}

/** It parses with linkedom by itself. What it could ask of others' services is left out. */
async function loadDefuddle(): Promise<Tool<DefuddleAnswer>> {
  const { Defuddle } = await load('defuddle/node');
  return {
    extract: (html) => Defuddle(html, undefined, { useAsync: false }),
    read: ({ content, title, author, published }) => ({
      text: textOf(content),
      title: title || null,
      date: dayOf(published),
      author: author || null,
    }),
  };
}

/** Returns the day of a time as a tool writes it: the day that it names, in whatever zone. */
function dayOf(time: string | null): string | null {
  if (!time) return null;
  const named = /^\d{4}-\d{2}-\d{2}/.exec(time)?.[0];
  if (named) return named;
  const parsed = new Date(`${time} UTC`);
  return Number.isNaN(parsed.getTime()) ? null : parsed.toISOString().slice(0, 10);
}

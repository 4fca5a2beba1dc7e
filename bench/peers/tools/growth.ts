/** What an article costs when there are many already: a year of invented news and more, a hundred articles a day. */

import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { english } from '../../../src/language/en/index.ts';
import type { Article } from '../../../src/model/article.ts';
import { addInputs } from '../../../src/pipeline/library/add.ts';
import { createLibrary } from '../../../src/pipeline/library/open-library.ts';
import { fingerprintOf } from '../../../src/stages/reuse/fingerprint.ts';
import { emptyStories, gatherStories, readForStories } from '../../../src/stages/stories/stories.ts';
import { CopyIndex } from '../../../src/text/copy-index.ts';
import { inventLibrary } from '../../invented-library.ts';
import type { Work } from '../../turns/tool.ts';

export interface GrowthInput {
  /** So many articles come in all. */
  readonly articles: number;
  /** When there are so many it is told what those cost that made the last half of them. */
  readonly marks: readonly number[];
}

/** Milliseconds of the processor an article, for each mark. */
export type Costs = readonly number[];

const A_DAY = 100;
const BATCH = 50;

export const TOOLS = {
  copies: async ({ articles, marks }: GrowthInput) =>
    growing(marks, async (came) => {
      const index = new CopyIndex();
      for (const batch of batches(articles))
        came(batch.length, () => {
          for (const article of batch) {
            const { sketch } = fingerprintOf(article, english);
            index.candidates(sketch);
            index.add(sketch);
          }
        });
    }),
  stories: async ({ articles, marks }: GrowthInput) =>
    growing(marks, async (came) => {
      const memory = emptyStories();
      for (const batch of batches(articles))
        came(batch.length, () => {
          const read = batch.map((article) => readForStories(article, english));
          gatherStories(memory, read);
        });
    }),
  library: async ({ articles, marks }: GrowthInput) => {
    const folder = mkdtempSync(join(tmpdir(), 'synoptic-bench-'));
    process.on('exit', () => rmSync(folder, { recursive: true }));
    const file = join(folder, 'articles.jsonl');
    await pipeline(Readable.from(lines(articles)), createWriteStream(file));
    return growing(marks, async (came) => {
      const { store } = await createLibrary(join(folder, 'library'));
      await addInputs([file], store, { onKept: ({ length }) => came(length) });
      await store.close();
    });
  },
};

/** Tells that so many more came, which took what the work takes, or all the time since the last. */
type Came = (articles: number, work?: () => void) => void;

const growing = (marks: readonly number[], grow: (came: Came) => Promise<void>): Work<Costs, Costs> => ({
  run: async () => {
    const spent = [{ articles: 0, milliseconds: 0 }];
    let before = processor();
    await grow((more, work) => {
      if (work) before = processor();
      work?.();
      const now = processor();
      const { articles, milliseconds } = spent.at(-1)!;
      spent.push({ articles: articles + more, milliseconds: milliseconds + now - before });
      before = now;
    });
    return marks.map((mark) => {
      const [half, whole] = [mark / 2, mark].map(
        (count) => spent.findLast(({ articles }) => articles <= count)!,
      );
      return (whole!.milliseconds - half!.milliseconds) / (whole!.articles - half!.articles);
    });
  },
  answer: (costs) => costs,
});

function processor(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

type Growing = Pick<Article, 'id' | 'title' | 'text' | 'blocks' | 'published'>;

function* batches(count: number): Generator<Growing[]> {
  let batch: Growing[] = [];
  let at = 0;
  for (const { title, text, published } of inventLibrary(count, { days: Math.ceil(count / A_DAY) })) {
    const day = published.slice(0, 10);
    batch.push({
      ...{ id: String(at++).padStart(8, '0'), title, text },
      blocks: [{ start: 0, end: text.length, kind: 'body' }],
      published: { value: { start: day, end: day }, basis: 'given', evidence: [] },
    });
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

function* lines(count: number): Generator<string> {
  for (const record of inventLibrary(count, { days: Math.ceil(count / A_DAY) }))
    yield `${JSON.stringify(record)}\n`;
}

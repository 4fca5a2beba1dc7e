/** Times the forming of stories on a stream of invented articles, tenth by tenth: reading each, then adding them by fifties. */

import { bCubed } from '../eval/metrics/clusters.ts';
import { english } from '../src/language/en/index.ts';
import { emptyStories, gatherStories, readForStories, storiesOf } from '../src/stages/stories/stories.ts';
import { inventArticles } from './invented-stories.ts';

const BATCH = 50;
/** Days of the stream for so many articles: 100 a day. */
const A_DAY = 100;

export function benchStories(count: number): void {
  const articles = inventArticles(count, Math.max(1, Math.round(count / A_DAY)));
  const memory = emptyStories();
  const tenth = Math.ceil(count / 10);
  console.log(
    'Milliseconds an article of the processor, by tenths of the stream (to read + to gather), and what is held:',
  );
  for (let from = 0; from < count; from += tenth) {
    const part = articles.slice(from, from + tenth);
    const [read, reading] = timed(() => part.map((article) => readForStories(article, english)));
    const [, gathering] = timed(() => {
      for (let at = 0; at < read.length; at += BATCH) gatherStories(memory, read.slice(at, at + BATCH));
    });
    const held = Math.round(process.memoryUsage().rss / 2 ** 20);
    console.log(
      `${(reading / part.length).toFixed(2)} + ${(gathering / part.length).toFixed(2)}   ${held} MiB`,
    );
  }
  const stories = storiesOf(memory);
  const storyOf = new Map(stories.flatMap((story, at) => story.articles.map((id) => [id, String(at)])));
  const { f1 } = bCubed(articles.map(({ id, event }) => ({ wanted: event, given: storyOf.get(id)! })));
  console.log(`${stories.length} stories, B-cubed ${f1.toFixed(3)}`);
}

function timed<T>(work: () => T): readonly [T, number] {
  const before = process.cpuUsage();
  const made = work();
  const { user, system } = process.cpuUsage(before);
  return [made, (user + system) / 1000];
}

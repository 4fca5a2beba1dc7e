/** A stream of invented articles on invented stories: for speed and memory, not for how well stories are told apart. */

import type { Article } from '../src/model/article.ts';
import { randomNumbers } from '../training/random.ts';
import { commonWords } from './invented-library.ts';
import { inventName } from './invented-names.ts';

type InventedArticle = Pick<Article, 'id' | 'title' | 'text' | 'blocks' | 'published'> & {
  readonly event: string;
};

/** Words of an article, on average. */
const LENGTH = 300;
/** Articles of a story, on average; a few have many more. */
const STORY = 8;

/** Returns articles in order of their days. */
export function inventArticles(count: number, days: number, seed = 1): InventedArticle[] {
  const random = randomNumbers(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const common = commonWords();
  const anyWord = (): string => common[Math.floor(common.length * random() ** 3)]!;
  const name = (): string => inventName(random);
  const places = Array.from({ length: 400 }, name);
  const articles: InventedArticle[] = [];
  for (let story = 0; articles.length < count; story++) {
    const [size, first] = [Math.ceil(STORY * -Math.log(1 - random())), below(days)];
    const lasts = 1 + below(2 * size);
    const names = [
      ...Array.from({ length: 6 }, name),
      places[below(places.length)]!,
      places[below(places.length)]!,
    ];
    const words = Array.from({ length: 50 }, anyWord);
    const word = (): string => {
      const kind = random();
      return kind < 0.1 ? names[below(names.length)]! : kind < 0.3 ? words[below(words.length)]! : anyWord();
    };
    for (let at = 0; at < size && articles.length < count; at++) {
      const day = new Date(Date.UTC(2031, 0, 1 + Math.min(days - 1, first + below(lasts))))
        .toISOString()
        .slice(0, 10);
      const text = Array.from({ length: LENGTH / 2 + below(LENGTH) }, (_, place) =>
        place % 18 === 17 ? `${word()}.` : word(),
      );
      articles.push({
        id: `${String(articles.length).padStart(6, '0')}`,
        title: [names[0], words[below(8)], words[below(8)], names[below(4)], anyWord()].join(' '),
        text: text.join(' '),
        blocks: [],
        published: { value: { start: day, end: day }, basis: 'given', evidence: [] },
        event: String(story),
      });
    }
  }
  return articles.sort((a, b) =>
    a.published!.value.start < b.published!.value.start
      ? -1
      : a.published!.value.start > b.published!.value.start
        ? 1
        : 0,
  );
}

/**
 * A year of invented news, as records of JSONL: 5 kB each, of stories of one article to some hundreds, by many publishers,
 * among them copies and edited versions, in the order in which they were published. For speed and memory, not for how
 * well stories are told apart.
 */

import { ngramModel } from '../src/language/en/ngrams.ts';
import { randomNumbers } from '../training/random.ts';
import { inventName } from './invented-names.ts';

export interface InventedRecord {
  readonly url: string;
  readonly title: string;
  readonly publisher: string;
  readonly published: string;
  readonly text: string;
  /** Which of the invented stories it tells. */
  readonly story: number;
}

/** Characters of an article, about. */
const LENGTH = 5000;
const PUBLISHERS = 200;
/** Articles of a story, on average, and of one story in a hundred. */
const STORY = 8;
const LONG_STORY = 150;
/** Of so many articles one is another publisher's copy of an article before it, and one an edited version. */
const COPIES = 8;
const VERSIONS = 25;
const HOUR = 3600_000;

interface Planned {
  readonly at: number;
  readonly story: number;
  /** By which the text is made: a copy and a version have that of their original. */
  readonly seed: number;
  readonly kind: 'own' | 'copy' | 'version';
  readonly publisher: number;
}

/** Yields `count` records, the first published first. Without `dates` none says when it was published. */
export function* inventLibrary(
  count: number,
  { seed = 1, days = 365, dates = true } = {},
): Generator<InventedRecord> {
  const words = commonWords();
  const worlds = new Map<number, World>();
  for (const planned of plan(count, days, seed)) {
    const world = worlds.get(planned.story) ?? worldOf(planned.story, words);
    worlds.set(planned.story, world);
    yield recordOf(planned, world, words, dates);
  }
}

function plan(count: number, days: number, seed: number): Planned[] {
  const random = randomNumbers(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const planned: Planned[] = [];
  for (let story = 0; planned.length < count; story++) {
    const mean = story % 100 === 99 ? LONG_STORY : STORY;
    const size = Math.min(count - planned.length, Math.ceil(mean * -Math.log(1 - random())));
    const [start, lasts] = [below(days * 24), 24 + below(size * 36)];
    for (let at = 0; at < size; at++) {
      const when = Date.UTC(2031, 0, 1) + Math.min(start + below(lasts), days * 24 - 1) * HOUR;
      const before = at === 0 ? undefined : planned[planned.length - 1 - below(Math.min(at, 5))];
      const publisher = below(PUBLISHERS);
      if (before?.kind === 'own' && below(COPIES) === 0)
        planned.push({ ...before, kind: 'copy', at: before.at + HOUR, publisher });
      else if (before?.kind === 'own' && below(VERSIONS) === 0)
        planned.push({ ...before, kind: 'version', at: before.at + 2 * HOUR });
      else planned.push({ at: when, story, seed: planned.length + 1, kind: 'own', publisher });
    }
  }
  return planned.sort((a, b) => a.at - b.at || a.seed - b.seed);
}

/** What the articles of a story have in common. */
interface World {
  readonly names: readonly string[];
  readonly words: readonly string[];
}

function worldOf(story: number, common: readonly string[]): World {
  const random = randomNumbers(1_000_003 + story);
  const below = (limit: number): number => Math.floor(random() * limit);
  const name = (): string => inventName(random);
  return {
    names: Array.from({ length: 10 }, name),
    words: Array.from({ length: 60 }, () => common[below(common.length)]!),
  };
}

function recordOf(
  { at, seed, kind, publisher, story }: Planned,
  { names, words }: World,
  common: readonly string[],
  dates: boolean,
): InventedRecord {
  const random = randomNumbers(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const word = (): string => {
    const kind = random();
    if (kind < 0.1) return names[below(names.length)]!;
    return kind < 0.3 ? words[below(words.length)]! : common[Math.floor(common.length * random() ** 5)]!;
  };
  const sentence = (): string => {
    const line = Array.from({ length: 8 + below(18) }, word).join(' ');
    return `${line[0]!.toUpperCase()}${line.slice(1)}.`;
  };
  const title = `${names[below(4)]} ${words[below(8)]} ${words[below(8)]} ${names[below(4)]} ${word()}`;
  const paragraphs: string[] = [];
  for (let length = 0; length < LENGTH; length += paragraphs.at(-1)!.length)
    paragraphs.push(Array.from({ length: 3 }, sentence).join(' '));
  if (kind === 'version') paragraphs.splice(2, 1, sentence());
  if (kind === 'copy') paragraphs.pop();
  const outlet = `n${publisher}.example`;
  return {
    url: `https://${outlet}/${kind === 'copy' ? 'wire' : 'news'}/${seed}`,
    title,
    publisher: `Paper ${publisher}`,
    published: dates ? new Date(at).toISOString() : '',
    text: paragraphs.join('\n\n'),
    story,
  };
}

/** The words of the trigram model, the commonest first. */
export function commonWords(): string[] {
  const model = ngramModel();
  const words: { word: string; p: number }[] = [];
  for (let id = 0; model.wordOf(id) !== undefined; id++)
    if (/^[a-z]+$/.test(model.wordOf(id)))
      words.push({ word: model.wordOf(id), p: model.logProbability(-1, -1, id) });
  return words
    .sort((a, b) => b.p - a.p)
    .slice(0, 20_000)
    .map(({ word }) => word);
}

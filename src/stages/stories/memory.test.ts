import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { inventArticles } from '../../../bench/invented-stories.ts';
import { randomNumbers, shuffle } from '../../../training/random.ts';
import { english } from '../../language/en/index.ts';
import { featuresOf } from './features.ts';
import { keptMemory, restoredMemory } from './kept-memory.ts';
import {
  emptyStories,
  forgetBefore,
  gathering,
  gatherStories,
  type ReadForStories,
  readForStories,
  storiesOf,
  storiesWith,
} from './stories.ts';

/** News of four months, with a digest of every ten articles, each of its parts the beginning of one. */
function invented(): ReadForStories[] {
  const articles = inventArticles(240, 120);
  const digests = articles.flatMap((article, at): ReadForStories[] => {
    if (at % 10 > 0) return [];
    const id = `digest-${String(at).padStart(3, '0')}`;
    const parts = [0, 7, 3, 9, 5].map((more) => {
      const { text } = articles[(at + more) % articles.length]!;
      return featuresOf({ ...article, id, title: null, text: text.slice(0, 900) }, english);
    });
    return [{ features: featuresOf({ ...article, id }, english), parts }];
  });
  return [...articles.map((article) => readForStories(article, english)), ...digests];
}

describe('what is remembered of articles', () => {
  let all: ReadForStories[] = [];
  before(() => {
    all = invented();
  });

  it('is the same whatever came and went before', () => {
    const wanted = storiesOf(gatherStories(emptyStories(), all));
    assert.ok(wanted.some(({ roundUps }) => roundUps.length > 1));
    assert.ok(wanted.some(({ articles }) => articles.length > 10));
    for (const seed of [1, 2]) {
      const random = randomNumbers(seed);
      const memory = emptyStories();
      const left = shuffle([...all], random);
      while (left.length > 0) {
        const added = left.splice(0, 1 + Math.floor(random() * 30));
        const gone = added.filter(() => random() < 0.2);
        gatherStories(memory, added);
        gatherStories(
          memory,
          [],
          gone.map(({ features }) => features.id),
        );
        left.push(...gone);
      }
      assert.deepEqual(storiesOf(memory), wanted);
    }
  });

  it('is the same when it is kept and restored, whatever came and went before', () => {
    const wanted = storiesOf(gatherStories(emptyStories(), all));
    const read = new Map(all.map((one) => [one.features.id, one]));
    const random = randomNumbers(3);
    let memory = emptyStories();
    const gather = (added: readonly ReadForStories[], gone: readonly string[]): void => {
      const steps = gathering(memory, added, gone);
      for (let step = steps.next(); !step.done; ) step = steps.next(step.value.map((id) => read.get(id)!));
    };
    const left = shuffle([...all], random);
    while (left.length > 0) {
      const added = left.splice(0, 1 + Math.floor(random() * 30));
      const gone = added.filter(() => random() < 0.2);
      gather(added, []);
      gather(
        [],
        gone.map(({ features }) => features.id),
      );
      left.push(...gone);
      const bytes = Uint8Array.from(Buffer.concat(keptMemory(memory, left.length)));
      const restored = restoredMemory<number>(bytes)!;
      assert.equal(restored.about, left.length);
      assert.deepEqual(storiesOf(restored.memory), storiesOf(memory));
      assert.deepEqual(restored.memory.unsettled, memory.unsettled);
      memory = restored.memory;
      assert.equal(restoredMemory(bytes.subarray(0, -8)), undefined);
    }
    assert.deepEqual(storiesOf(memory), wanted);
  });

  it('says which articles are in other stories than before', () => {
    const memory = gatherStories(emptyStories(), all.slice(0, 200));
    const before = new Map(storiesOf(memory).flatMap((story) => story.articles.map((id) => [id, story])));
    memory.unsettled.clear();
    gatherStories(memory, all.slice(200));
    for (const story of storiesOf(memory))
      for (const id of story.articles) if (!memory.unsettled.has(id)) assert.deepEqual(story, before.get(id));
    assert.ok(memory.unsettled.size < all.length);
  });

  it('is forgotten bit by bit, what ended first before the rest', () => {
    const [from] = all.map(({ features }) => features.day!).sort((a, b) => a - b);
    const dayOf = new Map(all.map(({ features }) => [features.id, features.day!]));
    const [memory, other] = [gatherStories(emptyStories(), all), gatherStories(emptyStories(), all)];
    const wanted = forgetBefore(other, from! + 20, Number.POSITIVE_INFINITY).ids;
    const gone: string[] = [];
    for (let kept = from!; kept < from! + 20; ) {
      const some = forgetBefore(memory, from! + 20, 3);
      assert.ok(some.from > kept);
      assert.ok(some.ids.every((id) => dayOf.get(id)! < some.from));
      gone.push(...some.ids);
      kept = some.from;
    }
    assert.deepEqual(gone.sort(), [...wanted].sort());
    assert.deepEqual(storiesOf(memory), storiesOf(other));
  });

  it('is forgotten by whole stories, and what comes long after is as if all were there', () => {
    const [from] = all.map(({ features }) => features.day!).sort((a, b) => a - b);
    const memory = gatherStories(
      emptyStories(),
      all.filter(({ features }) => features.day! < from! + 100),
    );
    const { ids, from: kept } = forgetBefore(memory, from! + 20, Number.POSITIVE_INFINITY);
    const gone = new Set(ids);
    assert.equal(kept, from! + 20);
    assert.ok(gone.size > 5 && gone.size < all.length / 2);
    assert.deepEqual(storiesWith(memory, [...gone]), []);
    gatherStories(
      memory,
      all.filter(({ features }) => features.day! >= from! + 100),
    );
    const late = all.flatMap(({ features }) => (features.day! >= from! + 115 ? [features.id] : []));
    const whole = gatherStories(emptyStories(), all);
    assert.deepEqual(storiesWith(memory, late), storiesWith(whole, late));
  });
});

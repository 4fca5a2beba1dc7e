import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { inventLibrary } from '../../../bench/invented-library.ts';
import { openSqlite } from '../../store/sqlite.ts';
import type { Store } from '../../store/store.ts';
import { type Added, type AddOptions, addInputs } from './add.ts';
import { readChunk } from './read-chunk.ts';

/** A week's news, among it edited versions and copies. */
const ARTICLES = 260;

describe('adding articles', () => {
  let folder = '';
  let file = '';
  const opened: Store[] = [];
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'synoptic-'));
    file = join(folder, 'news.jsonl');
    const records = [...inventLibrary(ARTICLES, { days: 7 })];
    // Short texts are enough to form stories by.
    const lines = records.map((record) => JSON.stringify({ ...record, text: record.text.slice(0, 1200) }));
    await writeFile(file, lines.join('\n'));
  });
  after(async () => {
    for (const store of opened) await store.close();
    await rm(folder, { recursive: true });
  });
  async function library(): Promise<Store> {
    const store = await openSqlite(join(folder, `${opened.length}.sqlite`), { create: true });
    opened.push(store);
    return store;
  }
  const storiesIn = async ({ stories }: Store): Promise<string[]> => {
    const all = await stories.list(1000);
    return Promise.all(
      all.map(async ({ id, articles }) => `${id} ${articles} ${(await stories.articles(id)).sort().join()}`),
    ).then((lines) => lines.sort());
  };
  /** As worker threads would: the later a chunk is given, the sooner it may be done. */
  const outOfTurn = (workers: number): AddOptions => {
    let given = 0;
    return {
      workers: () => ({
        workers,
        readChunk: async (pages, options) => {
          for (let turns = 100 - 10 * given++; turns > 0; turns--) await null;
          return readChunk(pages, options);
        },
      }),
    };
  };

  it('forms the same stories whoever reads the pages, and whatever comes at once', async () => {
    const [one, other, parts] = [await library(), await library(), await library()];
    const added = await addInputs([file], one);
    assert.equal(added.new + added.version + added.known, ARTICLES);
    assert.ok(added.version > 0);
    assert.deepEqual(await addInputs([file], other, outOfTurn(4)), added);
    assert.deepEqual(await storiesIn(other), await storiesIn(one));
    await addFirst(70, parts);
    await addInputs([file], parts);
    assert.deepEqual(await storiesIn(parts), await storiesIn(one));
  });

  it('has threads read all of many pages, and none of a few', async () => {
    let [asked, read] = [0, 0];
    const workers: AddOptions['workers'] = () => {
      asked++;
      return {
        workers: 1,
        readChunk: async (pages, options) => {
          read += pages.length;
          return readChunk(pages, options);
        },
      };
    };
    await addInputs([file], await library(), { workers });
    assert.deepEqual([asked, read], [1, ARTICLES]);
    const lines = (await readFile(file, 'utf8')).split('\n');
    await writeFile(join(folder, 'few.jsonl'), lines.slice(0, 90).join('\n'));
    const added = await addInputs([join(folder, 'few.jsonl')], await library(), { workers });
    assert.deepEqual([asked, added.new + added.version], [1, 90]);
  });

  it('goes on where it was ended, and adds nothing twice', async () => {
    const [store, whole] = [await library(), await library()];
    const first = await addFirst(100, store);
    const rest = await addInputs([file], store, outOfTurn(2));
    const all = await addInputs([file], whole);
    assert.ok(first.new > 0 && rest.new > 0, `${first.new} and ${rest.new}`);
    assert.equal(first.new + rest.new, all.new);
    assert.equal(first.version + rest.version, all.version);
    const again = await addInputs([file], store);
    assert.deepEqual([again.new, again.version], [0, 0]);
  });

  it('counts an edited article once in its story, with all its versions in reach', async () => {
    const store = await library();
    await addInputs([file], store);
    const all = await store.stories.list(1000);
    let edited = 0;
    for (const { id, articles } of all) {
      const ids = await store.stories.articles(id);
      const stored = await store.articles.get(ids);
      assert.equal(stored.filter(({ latest }) => latest).length, articles);
      edited += stored.length - articles;
    }
    assert.ok(edited > 0);
  });

  /** Adds the articles until so many are kept, as an interrupt would end it. */
  async function addFirst(count: number, store: Store): Promise<Added> {
    const stop = new AbortController();
    let kept = 0;
    return addInputs([file], store, {
      effects: { signal: stop.signal },
      onKept: (batch) => {
        kept += batch.length;
        if (kept >= count) stop.abort();
      },
    });
  }
});

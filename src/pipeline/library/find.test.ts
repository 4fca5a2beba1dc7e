import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Citation } from '../../model/span.ts';
import type { Store } from '../../store/store.ts';
import { addInputs } from './add.ts';
import { askLibrary } from './ask-library.ts';
import { findInLibrary } from './find.ts';
import { createLibrary } from './open-library.ts';
import { readStories } from './read-stories.ts';

const NOW = () => new Date('2031-03-20T12:00:00Z');

describe('a library', () => {
  let folder: string;
  let store: Store;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'synoptic-'));
    ({ store } = await createLibrary(join(folder, 'library')));
    await addInputs(['examples/harbour'], store, { now: NOW });
  });
  after(async () => {
    await store.close();
    await rm(folder, { recursive: true });
  });

  const resolves = async (citations: readonly Citation[]): Promise<void> => {
    for (const { article, start, end, exact } of citations) {
      const [stored] = await store.articles.get([article]);
      assert.equal(stored!.article.text.slice(start, end), exact);
    }
  };

  it('says what was not searched before its stories are read', async () => {
    const { quotations, unsearched, coverage } = await findInLibrary('said:Vennick', store);
    assert.deepEqual([quotations?.hits, coverage.read], [[], 0]);
    assert.match(unsearched.join(), /13 of 13 articles are in no dossier yet/);
  });

  it('finds words in their places', async () => {
    const { articles } = await findInLibrary('cranes guarantee', store, { kinds: ['articles'] });
    const snippets = articles!.hits.flatMap((hit) => hit.snippets);
    await resolves(snippets);
    const marked = snippets.flatMap(({ exact, start, marks }) =>
      marks.map((mark) => exact.slice(mark.start - start, mark.end - start)),
    );
    assert.ok(marked.length > 0);
    for (const word of marked) assert.match(word, /^(?:crane|guarant)/i);
  });

  it('finds what somebody is typing', async () => {
    const { articles, read } = await findInLibrary('dockers strik', store, {
      typing: true,
      kinds: ['articles'],
    });
    assert.equal(read.beginning, 'strik');
    assert.ok(articles!.hits.length > 5);
  });

  it('finds quotations, claims and other names once its stories are read', async () => {
    const { read, failed } = await readStories(store, { now: NOW });
    assert.ok(read > 0);
    assert.deepEqual(failed, []);
    const { quotations, unsearched } = await findInLibrary('said:Vennick families', store);
    assert.deepEqual(unsearched, []);
    assert.ok(quotations!.hits.every(({ speaker }) => speaker === 'Ilsa Vennick'));
    assert.match(quotations!.hits[0]!.evidence[0].exact, /340 families/);
    const { claims } = await findInLibrary('cranes', store, { kinds: ['claims'] });
    assert.ok(claims!.hits.length > 0);
    await resolves([...quotations!.hits, ...claims!.hits].flatMap((hit) => [hit.snippet, ...hit.evidence]));
    const named = await findInLibrary('HDWU', store, { kinds: ['articles'] });
    assert.deepEqual(named.read.wanted[0]!.spellings, ['Harbour and Dock Workers’ Union']);
  });

  it('answers questions from the stories that they are about, or says that it is not stated', async () => {
    const { status, answers, stories } = await askLibrary('What does the union want?', store, { now: NOW });
    assert.equal(status, 'answered');
    assert.match(answers[0]!.text, /guarantee/);
    assert.ok(answers[0]!.origins.length >= 2);
    assert.equal(stories[0]?.dossier, 'now');
    const none = await askLibrary('Who won the regatta in Venice?', store, { now: NOW });
    assert.deepEqual([none.status, none.answers], ['not-stated', []]);
  });
});

import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { articleOf } from '../../test/contract/invented.ts';
import { workHere } from '../jobs/work.ts';
import { keepArticles } from '../pipeline/library/keep.ts';
import { storyForming } from '../pipeline/library/story-forming.ts';
import { createApp } from './app.ts';
import { type Desk, NOW, openDesk } from './made.ts';

const FERRY =
  'The ferry Petrel ran aground off Skelder in thick fog with 83 passengers aboard, the coast guard said.';

let desk: Desk;
before(async () => {
  desk = await openDesk();
});
after(() => desk.remove());

it('a story that has changed is shown as it was until it is known what that means for it', async () => {
  const { store, deps } = desk;
  const forming = storyForming();
  const keep = (text: string, day: string) => keepArticles([articleOf(text, { day })], store, NOW, forming);
  const work = workHere(store, () => NOW);
  let made = Promise.resolve();
  const app = createApp({
    ...deps,
    work: { ...work, prepare: (story) => made.then(() => work.prepare(story)) },
  });
  const page = async (): Promise<string> => {
    const [story] = await store.stories.list(1);
    return (await app.request(`/stories/${story!.id}`)).text();
  };
  await keep(FERRY, '2031-03-03');
  const first = await page();
  assert.doesNotMatch(first, /The story has changed/);

  const made2 = Promise.withResolvers<void>();
  made = made2.promise;
  await keep(`${FERRY} Nobody was hurt, Clerk Ivo Brandt said.`, '2031-03-04');
  assert.equal(await store.stories.count(), 1);
  const meanwhile = await page();
  assert.match(meanwhile, /The story has changed/);
  assert.doesNotMatch(meanwhile, /Ivo Brandt/);

  made2.resolve();
  await made;
  let then = await page();
  while (/The story has changed/.test(then)) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    then = await page();
  }
  assert.match(then, /Ivo Brandt/);
});

it('a comparison that somebody has already is not sent again', async () => {
  const { store, app } = desk;
  const [first, second] = await store.articles.ids({});
  const at = `/compare?first=${first}&second=${second}`;
  const page = await app.request(at);
  assert.equal(page.status, 200);
  const again = await app.request(at, { headers: { 'if-none-match': page.headers.get('etag')! } });
  assert.equal(again.status, 304);
});

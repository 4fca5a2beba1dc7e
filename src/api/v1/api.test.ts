import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { parseAtomFeed } from 'feedsmith';
import { articleOf } from '../../../test/contract/invented.ts';
import { keepArticles } from '../../pipeline/library/keep.ts';
import { storyForming } from '../../pipeline/library/story-forming.ts';
import { type Desk, NOW, openDesk } from '../made.ts';
import { type Ask, askingOf } from './made.ts';

const HOSTILE = '</script><img src=x onerror=alert(1)> ]]> & “raise”';
const WALL = [
  articleOf(
    'The council of Ammerly voted on Tuesday to raise the harbour wall by two metres. “The old town will not be flooded again,” Mayor Orla Tamm said. Work begins on 1 June.',
    { title: 'Ammerly to raise harbour wall', day: '2031-03-04', publisher: 'Vellin Courier' },
  ),
  articleOf(
    'The harbour wall of Ammerly will be three metres higher, the council voted on Tuesday. Orla Tamm, the mayor, said that work begins on 1 June.',
    { title: 'Ammerly votes for a higher harbour wall', day: '2031-03-05', publisher: 'Orle Radio' },
  ),
];
const FERRY = articleOf('The ferry Petrel ran aground off Skelder in thick fog with 83 passengers aboard.', {
  title: HOSTILE,
  day: '2031-03-03',
  publisher: 'Skelder Post',
});

let desk: Desk;
let ask: Ask;
let story: string;
const [first, second] = WALL.map(({ article }) => article.id) as [string, string];
const ferry = FERRY.article.id;

before(async () => {
  desk = await openDesk();
  await keepArticles([...WALL, FERRY], desk.store, NOW, storyForming());
  ask = await askingOf(desk.app);
  [story] = (await desk.store.stories.having([first])) as [string];
});
after(() => desk.remove());

describe('articles', () => {
  it('are listed page by page, and each page names the next', async () => {
    const one = await ask('/articles?limit=2');
    assert.deepEqual(
      one.json.items.map(({ id }: { id: string }) => id),
      [second, first],
    );
    assert.equal(one.json.total, 3);
    const [, next] = /^<([^>]+)>; rel="next"$/.exec(one.headers.get('link')!)!;
    const two = await ask(next!.replace('/api/v1', ''));
    assert.deepEqual(
      two.json.items.map(({ title }: { title: string }) => title),
      [HOSTILE],
    );
    assert.equal(two.json.next, undefined);
    assert.equal(two.headers.get('link'), null);
  });

  it('are narrowed by publisher, day and story', async () => {
    assert.equal((await ask('/articles?publisher=Orle+Radio')).json.total, 1);
    assert.equal((await ask('/articles?since=2031-03-04')).json.total, 2);
    assert.equal((await ask('/articles?until=2031-03-04')).json.total, 1);
    assert.equal((await ask(`/articles?story=${story}`)).json.total, 2);
  });

  it('are given with their text, and not sent again to who has them', async () => {
    const one = await ask(`/articles/${first}`);
    assert.equal(one.json.article.text, WALL[0]!.article.text);
    assert.deepEqual(one.json.stories, [story]);
    const again = await ask(`/articles/${first}`, { headers: { 'if-none-match': one.headers.get('etag')! } });
    assert.equal(again.status, 304);
    assert.equal(again.text, '');
    assert.equal((await ask(`/articles/${first.slice(0, 8)}`)).json.article.id, first);
  });

  it('are given in all their versions', async () => {
    const { json } = await ask(`/articles/${first}/versions`);
    assert.deepEqual(
      json.items.map(({ version }: { version: number }) => version),
      [1],
    );
  });

  it('that are not there are a problem that says what to try', async () => {
    const { status, headers, json } = await ask('/articles/anone');
    assert.equal(status, 404);
    assert.equal(headers.get('content-type'), 'application/problem+json');
    assert.match(json.detail, /No article of the library has the id anone/);
    assert.match(json.remedy, /lists them/);
  });

  for (const path of [
    '/articles?limit=0',
    '/articles?limit=10000',
    '/articles?limit=x',
    '/articles?cursor=AAAA',
    '/articles?since=yesterday',
    '/articles/..%2F..%2Fetc%2Fpasswd',
    "/articles/a'%20or%20'1'='1",
  ])
    it(`${path} is refused`, async () => {
      assert.equal((await ask(path)).status, 400);
    });
});

describe('stories', () => {
  it('are listed by change or importance', async () => {
    for (const order of ['changed', 'importance']) {
      const { json } = await ask(`/stories?order=${order}`);
      assert.equal(json.total, 2);
    }
    assert.equal((await ask('/stories?publisher=Skelder+Post')).json.total, 1);
  });

  it('have their articles', async () => {
    const { json, headers } = await ask(`/stories/${story}`);
    assert.equal(json.items.length, 2);
    const again = await ask(`/stories/${story}`, { headers: { 'if-none-match': headers.get('etag')! } });
    assert.equal(again.status, 304);
  });

  it('have a dossier in the form that is asked for', async () => {
    const json = await ask(`/stories/${story}/dossier`);
    assert.equal(json.json.format, 'synoptic/dossier');
    assert.equal(json.json.articles.length, 2);
    const markdown = await ask(`/stories/${story}/dossier`, { headers: { accept: 'text/markdown' } });
    assert.match(markdown.text, /^# /);
    assert.match((await ask(`/stories/${story}/dossier.html`)).text, /^<!doctype html>/);
    assert.match((await ask(`/stories/${story}/dossier.csl.json`)).headers.get('content-type')!, /csl\+json/);
    const none = await ask(`/stories/${story}/dossier`, { headers: { accept: 'image/png' } });
    assert.equal(none.status, 406);
    assert.equal((await ask(`/stories/${story}/dossier.exe`)).status, 404);
  });

  it('have a dossier that is sent again only when something has changed', async () => {
    const path = `/stories/${story}/dossier.json`;
    const tag = (await ask(path)).headers.get('etag')!;
    assert.equal((await ask(path, { headers: { 'if-none-match': tag } })).status, 304);
    assert.equal((await ask(path, { headers: { 'if-none-match': `"other", ${tag}` } })).status, 304);
    const correction = { kind: 'join', names: ['Orla Tamm', 'Tamm'] };
    const { json } = await ask('/corrections', { method: 'POST', json: { correction } });
    assert.equal((await ask(path, { headers: { 'if-none-match': tag } })).status, 200);
    await ask(`/corrections/${json.number}`, { method: 'DELETE' });
    assert.equal((await ask(path, { headers: { 'if-none-match': tag } })).status, 304);
  });

  it('have dossiers that were made before', async () => {
    const { json } = await ask(`/stories/${story}/dossiers`);
    assert.ok(json.items.length > 0);
    assert.equal(
      (await ask(`/stories/${story}/dossiers/2031-06-01T00:00:00Z`)).json.format,
      'synoptic/dossier',
    );
    assert.equal((await ask(`/stories/${story}/dossiers/2001-06-01T00:00:00Z`)).status, 404);
  });

  it('tell what has changed since a time, also as a feed', async () => {
    const { json } = await ask(`/stories/${story}/changes?since=2031-05-01`);
    assert.equal(json.story.before, 'none');
    assert.ok(json.changes.some(({ kind }: { kind: string }) => kind === 'article-new'));
    const feed = await ask(`/stories/${story}/changes.atom`);
    assert.match(feed.text, /<feed xmlns="http:\/\/www.w3.org\/2005\/Atom">/);
    assert.equal((await ask(`/stories/${story}/changes?since=one+day`)).status, 422);
    assert.equal((await ask(`/stories/${story}/changes`)).status, 400);
  });

  it('show hostile titles as text in every form', async () => {
    const [other] = await desk.store.stories.having([ferry]);
    for (const form of ['html', 'md', 'jsonld', 'ics', 'graphml', 'bib']) {
      const { text } = await ask(`/stories/${other}/dossier.${form}`);
      if (form === 'html')
        assert.doesNotMatch(text.replace(/<script>[\s\S]*<\/script>\n<\/body>/, ''), /<img src=x|<\/script>/);
      if (form === 'graphml') assert.doesNotMatch(text, /<img/);
    }
    const feed = parseAtomFeed((await ask(`/stories/${other}/changes.atom`)).text);
    assert.equal(feed.title?.value, `${HOSTILE}: what changed`);
    assert.notEqual(feed.title?.type, 'html');
    const listed = await ask('/articles');
    assert.match(listed.headers.get('content-type')!, /^application\/json/);
  });
});

describe('search', () => {
  it('finds articles, quotations, claims and stories', async () => {
    const { json } = await ask('/search?q=harbour+wall&facets=true');
    assert.equal(json.articles.hits.length, 2);
    assert.ok(json.facets.publishers.length > 0);
    assert.deepEqual(
      Object.keys((await ask('/search?q=harbour&kind=stories')).json).includes('articles'),
      false,
    );
    assert.equal((await ask('/search?q=harbour&kind=people')).status, 400);
  });

  it('finds who said what in a story', async () => {
    const { json } = await ask(`/quotations?story=${story}&speaker=Orla+Tamm`);
    assert.ok(
      json.items.some(({ evidence }: { evidence: { exact: string }[] }) =>
        /old town/.test(evidence[0]!.exact),
      ),
    );
  });
});

describe('questions', () => {
  it('are answered from a story', async () => {
    const { json } = await ask(`/stories/${story}/ask`, {
      method: 'POST',
      json: { questions: ['When does the work begin?', 'Who is the king of Norland?'] },
    });
    assert.equal(json.items[0].status, 'answered');
    assert.match(json.items[0].answers[0].evidence[0].exact, /1 June/);
    assert.equal(json.items[1].status, 'not-stated');
  });

  it('are answered from the library', async () => {
    const { json } = await ask('/ask', { method: 'POST', json: { question: 'When does the work begin?' } });
    assert.equal(json.status, 'answered');
    assert.equal(json.answers[0].story, story);
  });

  it('are refused where they are none', async () => {
    const path = `/stories/${story}/ask`;
    assert.equal((await ask(path, { method: 'POST', json: { questions: [] } })).status, 400);
    assert.equal((await ask(path, { method: 'POST', json: { questions: ['????'] } })).status, 422);
    assert.equal(
      (await ask(path, { method: 'POST', body: 'When?', headers: { 'content-type': 'text/plain' } })).status,
      415,
    );
  });

  it('whether a text is a copy are answered, by files and against a story', async () => {
    const text = WALL[0]!.article.text;
    const against = await ask('/check', {
      method: 'POST',
      json: { text: `${text} It was late.`, against: story },
    });
    assert.equal(against.json.articles[0].reuse[0].kind, 'wholly');
    assert.ok(against.json.counterparts.some(({ id }: { id: string }) => id === first));
    const form = new FormData();
    form.append('files', new File([text], 'one.txt'));
    form.append('files', new File([`${text} It was late.`], 'two.txt'));
    const { json } = await ask('/check', { method: 'POST', body: form });
    assert.deepEqual(
      json.articles.map(({ page }: { page: string }) => page),
      ['one.txt', 'two.txt'],
    );
  });

  it('how two articles differ are answered side by side', async () => {
    const { json } = await ask(`/compare?first=${first}&second=${second}`);
    assert.equal(json.format, 'synoptic/comparison');
    assert.equal((await ask(`/compare?first=${first}&second=${first}`)).status, 422);
    assert.equal((await ask(`/compare?first=${first}&second=none`)).status, 404);
  });
});

describe('corrections', () => {
  it('are kept with who made them and why, applied and undone', async () => {
    const added = await ask('/corrections', {
      method: 'POST',
      json: { correction: { kind: 'merge', stories: [story, ferry] }, reason: 'one storm' },
    });
    assert.equal(added.status, 201);
    const { items } = (await ask('/corrections')).json;
    const entry = items.at(-1);
    assert.equal(entry.author, 'Ada Quill');
    assert.equal(entry.reason, 'one storm');
    assert.equal((await ask('/stories')).json.total, 1);
    assert.equal((await ask(`/corrections/${added.json.number}`, { method: 'DELETE' })).status, 204);
    assert.equal((await ask('/stories')).json.total, 2);
    assert.equal((await ask(`/corrections/${added.json.number}`, { method: 'DELETE' })).status, 404);
  });

  it('that fit nothing are refused', async () => {
    const put = (correction: unknown) => ask('/corrections', { method: 'POST', json: { correction } });
    assert.equal((await put({ kind: 'burn', article: first })).status, 400);
    assert.equal((await put({ kind: 'exclude', article: 'none' })).status, 404);
    assert.equal((await put({ kind: 'merge', stories: [story, story] })).status, 409);
    assert.equal((await put({ kind: 'exclude-publisher', publisher: 'Nobody' })).status, 409);
  });
});

describe('notes', () => {
  it('are made, said otherwise and taken out, as annotations', async () => {
    const start = WALL[0]!.article.text.indexOf('two metres');
    const passage = { article: first, start, end: start + 'two metres'.length };
    const added = await ask('/notes', { method: 'POST', json: { ...passage, text: HOSTILE } });
    assert.equal(added.status, 201);
    const path = added.headers.get('location')!.replace('/api/v1', '');
    const [position, quote] = added.json.target.selector;
    assert.deepEqual([position.start, quote.exact], [start, 'two metres']);
    assert.match(quote.prefix, /harbour wall by $/);
    assert.deepEqual(added.json.creator, { type: 'Person', name: 'Ada Quill' });
    const edited = await ask(path, { method: 'PUT', json: { text: 'Or three?' } });
    assert.equal(edited.json.body.value, 'Or three?');
    assert.deepEqual((await ask(`/articles/${first}/notes`)).json.items, [edited.json]);
    assert.deepEqual((await ask(`/stories/${story}/notes`)).json.items, [edited.json]);
    assert.deepEqual((await ask(path)).json, edited.json);
    assert.equal((await ask(path, { method: 'DELETE' })).status, 204);
    assert.equal((await ask(path)).status, 404);
  });

  it('on places that are not there are refused', async () => {
    const add = (place: object) =>
      ask('/notes', { method: 'POST', json: { article: first, text: 'x', ...place } });
    assert.equal((await add({ start: 10, end: 10 })).status, 409);
    assert.equal((await add({ start: 10, end: 100_000 })).status, 409);
    assert.equal((await add({ start: -1, end: 3 })).status, 400);
    assert.equal((await add({ article: 'none', start: 0, end: 3 })).status, 404);
  });
});

describe('reading marks', () => {
  it('tell when a story was last read, and what has changed since', async () => {
    assert.equal((await ask(`/stories/${story}/reading`)).json.read, null);
    await ask(`/stories/${story}/reading`, { method: 'PUT' });
    const { json } = await ask(`/stories/${story}/reading?changes=true`);
    assert.equal(json.read, NOW.toISOString());
    assert.deepEqual(json.changes.changes, []);
  });
});

describe('feeds', () => {
  it('are added, listed, exported and removed', async () => {
    const uri = 'https://courier.example/feed.xml';
    const added = await ask('/feeds', { method: 'POST', json: { addresses: [uri] } });
    assert.deepEqual(added.json, { added: [uri] });
    assert.equal((await ask('/feeds')).json.items[0].uri, uri);
    const opml = await ask('/feeds.opml');
    assert.match(opml.text, /xmlUrl="https:\/\/courier.example\/feed.xml"/);
    assert.equal((await ask(`/feeds?uri=${encodeURIComponent(uri)}`, { method: 'DELETE' })).status, 204);
    assert.equal((await ask(`/feeds?uri=${encodeURIComponent(uri)}`, { method: 'DELETE' })).status, 404);
    const headers = { 'content-type': 'text/x-opml' };
    assert.deepEqual((await ask('/feeds', { method: 'POST', body: opml.text, headers })).json, {
      added: [uri],
    });
  });

  it('that are no web addresses are refused', async () => {
    const add = (address: string) => ask('/feeds', { method: 'POST', json: { addresses: [address] } });
    for (const address of ['file:///etc/passwd', 'feed.xml', 'javascript:alert(1)'])
      assert.equal((await add(address)).status, 400);
    assert.equal((await add('https://me:word@courier.example/')).status, 409);
  });
});

describe('what is not there', () => {
  it('is a problem, too', async () => {
    const answer = await desk.app.request('/api/v1/nothing');
    assert.equal(answer.status, 404);
    assert.equal(answer.headers.get('content-type'), 'application/problem+json');
  });
});

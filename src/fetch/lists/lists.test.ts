import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { htmlPage, inventedWeb, readBytes, STORY } from '../made.ts';

const FERRY = 'https://post.example/ferry';
const minute = (start: string, end: string) => ({ start: `2031-03-20T${start}`, end: `2031-03-20T${end}` });

const rss = (...items: string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>The Osterholm Post</title><link>https://post.example/</link><language>en-gb</language>
${items.join('\n')}
</channel></rss>`;
const item = (n: number, more: string): string =>
  `<item><title>Title ${n}</title><link>https://post.example/${n}</link>${more}</item>`;
const whole = (text = STORY): string => `<content:encoded><![CDATA[<p>${text}</p>]]></content:encoded>`;
const teaser = '<description>The ferry sails again. Read more…</description>';

const sitemap = (...urls: string[]): string =>
  `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">${urls.join('')}</urlset>`;

describe('an entry of a feed', () => {
  it('of RSS is a page with what is said of it', async () => {
    const { pages, failures } = await readBytes(
      rss(
        `<item><title>Ferry &amp;amp; storm - Aller Echo</title><link>${FERRY}</link>
        <source url="https://echo.example/feed">Aller Echo</source><dc:creator>Lene Holm</dc:creator>
        <pubDate>Thu, 20 Mar 2031 10:30:00 +0100</pubDate>${whole()}</item>`,
      ),
    );
    assert.deepEqual(failures, []);
    const [{ uri, mediaType, text, metadata } = {}] = pages;
    assert.deepEqual([uri, mediaType, text], [FERRY, 'text/html', `<p>${STORY}</p>`]);
    assert.deepEqual(metadata, {
      uri: FERRY,
      title: 'Ferry & storm',
      byline: 'Lene Holm',
      publisher: 'Aller Echo',
      published: minute('10:30:00+01:00', '10:31:00+01:00'),
      language: 'en-gb',
    });
  });

  it('of Atom has the publisher of its source, and its own language', async () => {
    const { pages } =
      await readBytes(`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Planet</title>
      <entry xml:lang="da"><title type="html">Ferry &amp;amp; storm</title><link href="${FERRY}"/><id>urn:1</id>
      <published>2031-03-20T10:30:00Z</published><updated>2031-03-20T12:00:00Z</updated>
      <author><name>Lene Holm</name></author><source><title>Aller Echo</title></source>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>${STORY}</p></div></content></entry></feed>`);
    assert.deepEqual(pages[0]!.metadata, {
      uri: FERRY,
      title: 'Ferry & storm',
      byline: 'Lene Holm',
      publisher: 'Aller Echo',
      published: minute('10:30:00+00:00', '10:31:00+00:00'),
      modified: minute('12:00:00+00:00', '12:01:00+00:00'),
      language: 'da',
    });
    assert.match(pages[0]!.text, /^<p>The ferry/);
  });

  it('of a JSON feed can be plain text', async () => {
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'The Osterholm Post',
      items: [
        { id: '1', url: FERRY, title: 'Ferry', content_text: STORY, date_published: '2031-03-20T10:30:00Z' },
      ],
    };
    const { pages } = await readBytes(JSON.stringify(feed, null, 1));
    assert.deepEqual(
      [pages[0]!.mediaType, pages[0]!.text, pages[0]!.metadata!.publisher],
      ['text/plain', STORY, 'The Osterholm Post'],
    );
  });

  it('without an address has a number', async () => {
    const { pages } = await readBytes(rss(`<item><title>Ferry</title>${whole()}</item>`), {
      uri: 'post.rss',
    });
    assert.equal(pages[0]!.uri, 'post.rss#1');
  });

  it('is read once, however often it is named', async () => {
    const { pages } = await readBytes(rss(item(1, whole()), item(1, whole())));
    assert.equal(pages.length, 1);
  });
});

describe('an entry that only names its page', () => {
  const feed = rss(item(1, whole()), item(2, teaser), item(3, teaser), '<item><title>No link</title></item>');
  const pages = Object.fromEntries(
    [1, 2, 3].map((n) => [`https://post.example/${n}`, htmlPage(`Page ${n}`)]),
  );

  it('is counted in a local file', async () => {
    const web = inventedWeb(pages);
    const { pages: read, failures } = await readBytes(feed, { web });
    assert.deepEqual(
      read.map(({ uri }) => uri),
      ['https://post.example/1'],
    );
    assert.equal(
      failures[0]!.cause,
      '2 entries only name their pages; 1 entry has neither a text nor an address.',
    );
    assert.match(failures[0]!.remedy, /--follow/);
    assert.deepEqual(web.asked, []);
  });

  it('is counted where nothing may be fetched', async () => {
    const { failures } = await readBytes(feed, { follow: true });
    assert.match(failures[0]!.remedy, /Leave out --offline/);
  });

  it('is fetched where the list is followed, and what the entry says is kept', async () => {
    const web = inventedWeb(pages);
    const { pages: read } = await readBytes(feed, { web, follow: true });
    assert.deepEqual(web.asked, ['https://post.example/2', 'https://post.example/3']);
    assert.deepEqual(
      read.map(({ uri, text, readAt, metadata }) => [uri, text.includes('<h1>'), readAt, metadata]),
      [
        [
          'https://post.example/1',
          false,
          undefined,
          {
            uri: 'https://post.example/1',
            title: 'Title 1',
            publisher: 'The Osterholm Post',
            language: 'en-gb',
          },
        ],
        [
          'https://post.example/2',
          true,
          '2031-03-20T10:00:00Z',
          { title: 'Title 2', publisher: 'The Osterholm Post', language: 'en-gb' },
        ],
        [
          'https://post.example/3',
          true,
          '2031-03-20T10:00:00Z',
          { title: 'Title 3', publisher: 'The Osterholm Post', language: 'en-gb' },
        ],
      ],
    );
  });

  it('is not fetched beyond the limit', async () => {
    const web = inventedWeb(pages);
    const { failures } = await readBytes(feed, { web, follow: true, limit: 1 });
    assert.equal(web.asked.length, 1);
    assert.match(failures[0]!.cause, /^1 entry is beyond the limit of 1/);
    assert.match(failures[0]!.remedy, /--limit/);
  });

  it('is read as its summary where that has some sentences and the page cannot be fetched', async () => {
    const web = inventedWeb({});
    const { pages: read, failures } = await readBytes(
      rss(item(1, `<description>${STORY}</description>`), item(2, teaser)),
      { web, follow: true },
    );
    assert.deepEqual(
      read.map(({ text }) => text),
      [STORY],
    );
    assert.match(failures[0]!.cause, /404/);
    assert.match(failures[1]!.cause, /^1 entry was read in the summary only/);
  });
});

describe('a sitemap', () => {
  const news = (n: number, date: string): string =>
    `<url><loc>https://post.example/${n}</loc><news:news><news:publication><news:name>The Osterholm Post</news:name>
    <news:language>en</news:language></news:publication><news:publication_date>${date}</news:publication_date>
    <news:title>Storm &amp; ferry ${n}</news:title></news:news></url>`;
  const pages = Object.fromEntries(
    [1, 2, 3].map((n) => [`https://post.example/${n}`, htmlPage(`Page ${n}`)]),
  );

  it('of news gives titles, publications and dates, the newest page first', async () => {
    const { pages: read } = await readBytes(sitemap(news(1, '2031-03-19'), news(2, '2031-03-20')), {
      ...{ web: inventedWeb(pages), follow: true },
    });
    assert.deepEqual(
      read.map(({ uri }) => uri),
      ['https://post.example/2', 'https://post.example/1'],
    );
    assert.deepEqual(read[1]!.metadata, {
      title: 'Storm & ferry 1',
      publisher: 'The Osterholm Post',
      published: { start: '2031-03-19', end: '2031-03-20' },
      language: 'en',
    });
  });

  it('can be an index of sitemaps, which share one limit', async () => {
    const web = inventedWeb({
      ...pages,
      'https://post.example/a.xml.gz': gzipSync(sitemap(news(1, '2031-03-19'), news(2, '2031-03-18'))),
      'https://post.example/b.xml': sitemap(news(3, '2031-03-20')),
    });
    const index = `<sitemapindex><sitemap><loc>https://post.example/a.xml.gz</loc><lastmod>2031-03-19</lastmod></sitemap>
      <sitemap><loc>https://post.example/b.xml</loc><lastmod>2031-03-20</lastmod></sitemap></sitemapindex>`;
    const { pages: read, failures } = await readBytes(index, { web, follow: true, limit: 2 });
    assert.deepEqual(
      read.map(({ uri }) => uri.at(-1)),
      ['3', '1'],
    );
    assert.match(failures[0]!.cause, /1 entry is beyond the limit of 2/);
  });

  it('that names itself ends', async () => {
    const self = 'https://post.example/self.xml';
    const index = `<sitemapindex><sitemap><loc>${self}</loc></sitemap></sitemapindex>`;
    const web = inventedWeb({ [self]: index });
    await readBytes(index, { web, follow: true });
    assert.deepEqual(web.asked, [self]);
  });

  it('can be a list of addresses', async () => {
    const { pages: read } = await readBytes('https://post.example/1\nhttps://post.example/2\n', {
      ...{ web: inventedWeb(pages), follow: true },
    });
    assert.equal(read.length, 2);
  });
});

describe('an OPML file', () => {
  const opml = `<opml version="2.0"><head><title>Harbour</title></head><body><outline text="Papers">
    <outline text="Post" type="rss" xmlUrl="https://post.example/feed"/></outline>
    <outline text="Echo" type="rss" xmlUrl="https://echo.example/feed"/></body></opml>`;

  it('leads to the entries of its feeds, and names the feeds that fail', async () => {
    const web = inventedWeb({ 'https://post.example/feed': rss(item(1, whole()), item(2, whole())) });
    const { pages, failures } = await readBytes(opml, { web, follow: true });
    assert.deepEqual(
      pages.map(({ uri }) => uri.at(-1)),
      ['1', '2'],
    );
    assert.deepEqual(
      failures.map(({ input }) => input),
      ['https://echo.example/feed'],
    );
  });

  it('is counted where it is not followed', async () => {
    const { failures } = await readBytes(opml);
    assert.equal(failures[0]!.cause, '2 feeds or sitemaps are only named.');
  });
});

describe('hostile lists', () => {
  const entities = [...'123456789'].map((n) => `<!ENTITY e${n} "${`&e${Number(n) - 1};`.repeat(10)}">`);
  const laughs = `<!DOCTYPE x [<!ENTITY e0 "ha">${entities.join('')}]>`;
  const external = '<!DOCTYPE x [<!ENTITY e9 SYSTEM "file:///etc/hostname">]>';
  const cases: [what: string, content: string][] = [
    [
      'entities that grow, in RSS',
      rss(item(1, whole())).replace('?>', `?>${laughs}`).replace('Title 1', '&e9;'),
    ],
    [
      'entities that grow, in a sitemap',
      sitemap('<url><loc>https://post.example/&e9;</loc></url>').replace('?>', `?>${laughs}`),
    ],
    [
      'entities from elsewhere',
      rss(item(1, whole())).replace('?>', `?>${external}`).replace('Title 1', '&e9;'),
    ],
    ['elements within elements', rss(`${'<item>'.repeat(50_000)}`)],
    ['a sitemap of elements within elements', sitemap('<url>'.repeat(200_000))],
    ['folders within folders', `<opml><body>${'<outline>'.repeat(50_000)}</body></opml>`],
    ['names that recur', rss('<item>&amp;&lt;'.repeat(20_000))],
    ['comments without end', `<?xml version="1.0"?>${'<!-- '.repeat(100_000)}`],
  ];
  for (const [what, content] of cases)
    it(`cost little: ${what}`, async () => {
      const before = process.cpuUsage();
      const { pages, failures } = await readBytes(content);
      const { user, system } = process.cpuUsage(before);
      assert.ok(user + system < 3_000_000, `${(user + system) / 1e6} s`);
      assert.ok(pages.length + failures.length > 0);
      for (const { text, metadata } of pages)
        assert.ok(text.length + JSON.stringify(metadata ?? {}).length < 2e6);
    });

  it('say what is wrong with them where they are cut short', async () => {
    const { failures } = await readBytes(rss(item(1, whole())).slice(0, 500));
    assert.match(failures[0]!.cause, /damaged/);
  });

  it('lead nowhere but to the web', async () => {
    const web = inventedWeb({});
    const link = (uri: string) => `<item><title>x</title><link>${uri}</link></item>`;
    await readBytes(
      rss(link('file:///etc/hostname'), link('javascript:alert(1)'), link('ftp://a.example/')),
      { web, follow: true },
    );
    assert.deepEqual(web.asked, []);
  });
});

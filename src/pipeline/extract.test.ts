import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Article } from '../model/article.ts';
import type { ExtractedArticle } from '../model/extracted.ts';
import { extractedMarkdown, extractedText } from '../render/extracted.ts';
import { extract, extractPage, mainArticle } from './extract.ts';

const FERRY = `<!doctype html>
<html lang="en"><head><title>Ferry sails again</title>
<meta property="og:site_name" content="The Vennery Post">
<meta name="author" content="Ada Quill">
<meta property="article:published_time" content="2031-05-02T09:30:00+02:00">
<link rel="canonical" href="https://post.example/ferry"></head>
<body><nav><a href="/">Home</a> <a href="/port">Port</a></nav>
<article><h1>Ferry sails again</h1>
<p>The ferry to Osterholm will sail again on Monday, the port of Vennery said on Friday after three weeks of repairs.</p>
<h2>Who may come aboard</h2>
<ul><li>Passengers who booked before the storm</li><li>Lorries with food and medicine on board</li></ul>
<blockquote><p>“We are ready, and so is every ship of the line,” said Mara Tolin, the harbour master.</p></blockquote>
<p>She added that 300 passengers had waited for three weeks, and that *no ticket* would be lost.</p>
</article></body></html>`;

describe('a page in hand', () => {
  const [article, ...others] = extractPage(FERRY, { uri: 'saved/ferry.html' });

  it('gives its article, the headline apart from the text', () => {
    assert.deepEqual(others, []);
    assert.equal(article!.title, 'Ferry sails again');
    assert.match(article!.text, /^The ferry to Osterholm/);
    assert.equal(article!.byline, 'Ada Quill');
    assert.equal(article!.publisher, 'The Vennery Post');
    assert.match(article!.published!.value.start, /^2031-05-02/);
    assert.deepEqual([article!.uri, article!.page], ['https://post.example/ferry', 'saved/ferry.html']);
  });

  it('gives blocks that cover the text', () => {
    const { text, blocks } = article!;
    assert.equal(blocks.map(({ start, end }) => text.slice(start, end)).join('\n'), text);
    assert.deepEqual(
      blocks.map(({ kind }) => kind),
      ['body', 'heading', 'list', 'list', 'quote', 'body'],
    );
  });

  it('reads as Markdown with the structure that it has', () => {
    assert.equal(
      extractedMarkdown(article!),
      `# Ferry sails again

Ada Quill · The Vennery Post · 2 May 2031, 09:30 UTC+2 · <https://post.example/ferry>

The ferry to Osterholm will sail again on Monday, the port of Vennery said on Friday after three weeks of repairs.

## Who may come aboard

- Passengers who booked before the storm
- Lorries with food and medicine on board

> “We are ready, and so is every ship of the line,” said Mara Tolin, the harbour master.

She added that 300 passengers had waited for three weeks, and that \\*no ticket\\* would be lost.
`,
    );
  });

  it('names what an article has in the order in which people read it', () => {
    assert.equal(
      Object.keys(article!).join(' '),
      'id page uri title byline publisher published language text blocks captions',
    );
  });

  it('gives captions apart from the text', () => {
    const [pictured] = extractPage(
      FERRY.replace(
        '<h2>',
        '<figure><img src="a.jpg"><figcaption>The ferry in dock</figcaption></figure><h2>',
      ),
    );
    assert.deepEqual(pictured!.captions, ['The ferry in dock']);
    assert.doesNotMatch(pictured!.text, /in dock/);
    assert.ok(pictured!.blocks.every(({ kind }) => kind !== 'caption'));
    assert.match(extractedMarkdown(pictured!), /lost\.\n\n\*The ferry in dock\*\n$/);
  });

  it('gives credits that point into the text without the headline', () => {
    const [credited] = extractPage(FERRY.replace('The ferry to', 'VENNERY (Reuters) - The ferry to'));
    const evidence = credited!.credits!.flatMap((credit) => credit.evidence);
    assert.ok(evidence.length > 0);
    for (const { start, end, exact } of evidence) assert.equal(credited!.text.slice(start, end), exact);
  });

  it('reads as text that cannot play tricks on a terminal', () => {
    const [tricky] = extractPage(
      `Ferry sails\n\nThe ferry sails \u001b[2J again on Monday, said the port.\n`,
      {
        mediaType: 'text/plain',
      },
    );
    assert.equal(extractedText(tricky!), 'The ferry sails �[2J again on Monday, said the port.\n');
  });

  it('may hold nothing', () => {
    assert.deepEqual(extractPage('<html><body><nav><a href="/">Home</a></nav></body></html>'), []);
  });
});

describe('what a dump or a feed says of an article', () => {
  const TEXT =
    'The ferry to Osterholm will sail again on Monday, the port of Vennery said. It had lain in the dock since the storm. Clerk Ivo Brandt said that tickets bought before the storm remain good until the summer.';
  let cwd: string;
  before(async () => {
    cwd = await mkdtemp(join(tmpdir(), 'synoptic-carried-'));
  });
  after(() => rm(cwd, { recursive: true, force: true }));

  const record = {
    title: 'Ferry sails again',
    authors: ['Ada Quill', 'Ben Osk'],
    publisher: 'The Vennery Post',
    date_publish: '2031-05-02T09:30:00+02:00',
    date_modify: '2031-05-03T08:00:00+02:00',
    language: 'en',
    url: 'https://post.example/ferry',
  };
  const entry = `<title>${record.title}</title><link href="${record.url}"/>
    <author><name>Ada Quill</name></author><author><name>Ben Osk</name></author>
    <published>${record.date_publish}</published><updated>${record.date_modify}</updated>`;
  const feed = (content: string): string =>
    `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>The Vennery Post</title><entry>${entry}${content}</entry></feed>`;

  for (const [what, name, content] of [
    ['a text', 'text.jsonl', JSON.stringify({ ...record, maintext: TEXT })],
    [
      'a text whose first line looks like a title',
      'lines.jsonl',
      JSON.stringify({ ...record, maintext: `Divers at work\n\n${TEXT}` }),
    ],
    [
      'a text with its title',
      'titled.jsonl',
      JSON.stringify({ ...record, maintext: `${record.title}\n\n${TEXT}` }),
    ],
    ['HTML', 'html.jsonl', JSON.stringify({ ...record, html: `<article><p>${TEXT}</p></article>` })],
    ['the content of a feed', 'feed.xml', feed(`<content type="html">&lt;p&gt;${TEXT}&lt;/p&gt;</content>`)],
    ['plain content of a feed', 'plain.xml', feed(`<content type="text">${TEXT}</content>`)],
  ] as const)
    it(`is said of ${what}`, async () => {
      const file = join(cwd, name);
      await writeFile(file, content);
      const all: unknown[] = [];
      for await (const each of extract([file])) all.push(each);
      assert.equal(all.length, 1);
      const { uri, title, byline, publisher, published, modified, language, text } =
        all[0] as ExtractedArticle;
      assert.deepEqual(
        [uri, title, byline, publisher, language],
        [record.url, record.title, 'Ada Quill, Ben Osk', record.publisher, 'en'],
      );
      assert.deepEqual([published?.value.start, published?.basis], [record.date_publish, 'metadata']);
      assert.deepEqual([modified?.value.start, modified?.basis], [record.date_modify, 'metadata']);
      assert.ok(text.endsWith(TEXT) && !text.includes(record.title));
    });
});

describe('the main article of a page', () => {
  const mainOf = (...lengths: number[]) =>
    mainArticle(lengths.map((length) => ({ text: 'x'.repeat(length) }) as Article))?.text.length ?? null;

  it('stands before others that follow it, and after short pieces', () => {
    assert.equal(mainOf(3000, 5000), 3000);
    assert.equal(mainOf(200, 5000, 4000), 5000);
    assert.equal(mainOf(700), 700);
    assert.equal(mainOf(), null);
  });
});

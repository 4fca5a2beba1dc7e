/** Files of every kind that is read, as programs write them. */

import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { response, warcRecord } from '../../src/fetch/made.ts';
import { asHtml, asMarkdown, asText, type InventedArticle } from './invented.ts';
import type { Random } from './random.ts';

type Write = (articles: readonly InventedArticle[], random: Random) => string | Buffer;

const addressOf = ({ publisher, title }: InventedArticle): string =>
  `https://${publisher.toLowerCase().replace(/\W+/g, '-')}.example/${title.toLowerCase().replace(/\W+/g, '-')}`;
const bodyOf = ({ paragraphs }: InventedArticle): string => paragraphs.join('\n\n');
const markup = ({ paragraphs }: InventedArticle): string =>
  paragraphs.map((text) => `<p>${text}</p>`).join('');
const mailDate = (day: string): string => new Date(`${day}T09:30:00Z`).toUTCString();

const asRecord = (article: InventedArticle) => ({
  url: addressOf(article),
  title: article.title,
  authors: [article.byline],
  source_domain: 'post.example',
  date_publish: `${article.day} 09:30:00`,
  maintext: bodyOf(article),
});
const OTHER_RECORDS: readonly ((article: InventedArticle) => object)[] = [
  asRecord,
  (article) => ({
    headline: article.title,
    articleBody: bodyOf(article),
    datePublished: article.day,
    publisher: { name: article.publisher },
  }),
  (article) => ({
    _source: { title: article.title, body: article.paragraphs, timestamp: Date.parse(article.day) },
  }),
  (article) => ({ id: addressOf(article), content_html: markup(article), date: { $date: article.day } }),
];

const warcOf: Write = (articles, { pick }) =>
  Buffer.concat(
    articles.map((article) => {
      const page = Buffer.from(asHtml(article));
      const [packed, encoding] = pick<readonly [Buffer, string]>([
        [page, ''],
        [gzipSync(page), 'Content-Encoding: gzip\r\n'],
        [deflateSync(page), 'Content-Encoding: deflate\r\n'],
        [brotliCompressSync(page), 'Content-Encoding: br\r\n'],
        [chunked(page), 'Transfer-Encoding: chunked\r\n'],
      ]);
      const http = `HTTP/1.1 200 OK\r\n${encoding}Content-Type: text/html; charset=utf-8`;
      return pick([
        response(addressOf(article), packed, http),
        warcRecord(
          { 'WARC-Type': 'resource', 'WARC-Target-URI': addressOf(article), 'Content-Type': 'text/plain' },
          asText(article),
        ),
      ]);
    }),
  );

const chunked = (page: Buffer): Buffer =>
  Buffer.concat([Buffer.from(`${page.length.toString(16)}\r\n`), page, Buffer.from('\r\n0\r\n\r\n')]);

const rss: Write = (articles) =>
  `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"><channel><title>The Post</title><link>https://post.example/</link><language>en</language><ttl>60</ttl><sy:updatePeriod>hourly</sy:updatePeriod>${articles
    .map(
      (article) =>
        `<item><title>${article.title}</title><link>${addressOf(article)}</link><guid isPermaLink="false">${article.day}</guid><dc:creator>${article.byline}</dc:creator><pubDate>${mailDate(article.day)}</pubDate><source url="https://post.example/feed">${article.publisher}</source><description>${article.paragraphs[0]}</description><content:encoded><![CDATA[${markup(article)}]]></content:encoded></item>`,
    )
    .join('\n')}</channel></rss>`;

const atom: Write = (articles) =>
  `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Planet</title><link rel="self" href="https://post.example/feed"/>${articles
    .map(
      (article) =>
        `<entry><title type="html">${article.title}</title><link href="${addressOf(article)}"/><id>urn:${article.day}</id><published>${article.day}T09:30:00Z</published><updated>${article.day}T12:00:00Z</updated><author><name>${article.byline}</name></author><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${markup(article)}</div></content></entry>`,
    )
    .join('')}</feed>`;

const rdf: Write = (articles) =>
  `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Post</title></channel>${articles
    .map(
      (article) =>
        `<item><title>${article.title}</title><link>${addressOf(article)}</link><dc:date>${article.day}</dc:date><description>${bodyOf(article)}</description></item>`,
    )
    .join('')}</rdf:RDF>`;

const jsonFeed: Write = (articles) =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'The Post',
    items: articles.map((article) => ({
      id: addressOf(article),
      url: addressOf(article),
      title: article.title,
      content_html: markup(article),
      date_published: `${article.day}T09:30:00Z`,
      authors: [{ name: article.byline }],
    })),
  });

const opml: Write = (articles) =>
  `<?xml version="1.0"?><opml version="2.0"><head><title>Feeds</title></head><body><outline text="All">${articles
    .map((article) => `<outline text="${article.publisher}" type="rss" xmlUrl="${addressOf(article)}/feed"/>`)
    .join('')}</outline></body></opml>`;

const sitemap: Write = (articles) =>
  `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">${articles
    .map(
      (article) =>
        `<url><loc>${addressOf(article)}</loc><lastmod>${article.day}</lastmod><news:news><news:publication><news:name>${article.publisher}</news:name><news:language>en</news:language></news:publication><news:publication_date>${article.day}</news:publication_date><news:title>${article.title}</news:title></news:news></url>`,
    )
    .join('')}</urlset>`;

const mhtml: Write = ([article]) =>
  `From: <Saved by Blink>\r\nSnapshot-Content-Location: ${addressOf(article!)}\r\nDate: ${mailDate(article!.day)}\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----x"\r\n\r\n\r\n------x\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: ${addressOf(article!)}\r\n\r\n${asHtml(article!).replaceAll('=', '=3D')}\r\n------x--\r\n`;

const lines: Write = (articles, { pick }) =>
  articles.map((article) => JSON.stringify(pick(OTHER_RECORDS)(article))).join('\n');

/** By what they are called in messages. */
export const FILES: Readonly<Record<string, Write>> = {
  html: ([article]) => asHtml(article!),
  text: ([article]) => asText(article!),
  markdown: ([article]) => asMarkdown(article!),
  mhtml,
  warc: warcOf,
  'warc.gz': (articles, random) => Buffer.concat(articles.map((one) => gzipSync(warcOf([one], random)))),
  'warc packed as one': (articles, random) => gzipSync(warcOf(articles, random)),
  jsonl: lines,
  'jsonl.gz': (articles, random) => gzipSync(lines(articles, random)),
  'jsonl in UTF-16': (articles, random) => Buffer.from(`\ufeff${lines(articles, random)}`, 'utf16le'),
  json: (articles) => JSON.stringify(articles.map(asRecord)),
  'json of an API': (articles) =>
    JSON.stringify({ status: 'ok', response: { articles: articles.map(asRecord) } }, null, 1),
  rss,
  atom,
  rdf,
  'json feed': jsonFeed,
  opml,
  sitemap,
  'sitemap index': () =>
    '<sitemapindex><sitemap><loc>https://post.example/news.xml</loc><lastmod>2031-05-02</lastmod></sitemap></sitemapindex>',
  addresses: (articles) => ['https://post.example/1', ...articles.map(addressOf)].join('\n'),
  'rss.gz': (articles, random) => gzipSync(rss(articles, random)),
  dossier: () => '{"format":"synoptic/dossier","version":1}',
  pdf: () => Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj', 'latin1'),
  zip: () => Buffer.from('PK\x03\x04\x14\0\0\0\x08\0', 'latin1'),
};

/** What means something in one of them. */
export const PIECES: readonly string[] = [
  ...[
    '<',
    '>',
    '"',
    '{',
    '}',
    '[',
    ']',
    ',',
    '\n',
    '\n\n',
    '\r\n\r\n',
    '\\',
    '\\u0000',
    '\\ud800',
    '/>',
    '</',
    '&',
  ],
  ...[
    'WARC/1.0\r\n',
    'Content-Length: 99999999999\r\n',
    'Content-Length: -1\r\n',
    'WARC-Truncated: length\r\n',
  ],
  ...['WARC-Type: revisit\r\n', 'HTTP/1.1 301 Moved\r\n', 'Transfer-Encoding: chunked\r\n', 'ffffffff\r\n'],
  ...[
    '<![CDATA[',
    ']]>',
    '<!--',
    '-->',
    '<!DOCTYPE x [<!ENTITY a "&b;&b;"><!ENTITY b "&a;">]>',
    '&a;',
    '&x;',
    '&#0;',
  ],
  ...[
    '\0',
    '\x1f\x8b\x08',
    '\x1f\x8b\x08\x08',
    '\xff\xfe',
    '\xfe\xff',
    '\xef\xbb\xbf',
    '<item>',
    '<entry>',
    '<url>',
  ],
  ...[
    '<outline>',
    '1e999',
    '--x',
    '------x',
    '=3D',
    '=\r\n',
    '=ZZ',
    'boundary=',
    '---\n',
    '# ',
    '```\n',
    '| a ',
    '> ',
  ],
  ...[
    '<?xml version="1.0" encoding="utf-16"?>',
    '<meta charset="utf-7">',
    '<meta charset=x-user-defined>',
    '<base href="//">',
  ],
];

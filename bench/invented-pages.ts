/**
 * Invented articles as web pages: with the head, menus, related articles, advertising and footer that such pages have, which are
 * much of a page. What an article says and which story it tells is known; copies are among them.
 */

import { Stream } from '../eval/copies/trial.ts';
import { english } from '../src/language/en/index.ts';
import type { InventedRecord } from './invented-library.ts';

export interface InventedPage {
  readonly record: InventedRecord;
  readonly html: string;
}

/** Articles of a day, and how long a story lasts at most. */
const A_DAY = 10;
const LASTS = 48;
const PUBLISHERS = 200;
const HOUR = 3600_000;

export function inventPages(count: number): InventedPage[] {
  const stream = new Stream(count, 1, english.spin());
  const records = Array.from({ length: count }, (_, at): InventedRecord => {
    const { story, text } = stream.article(at);
    const hours = ((story * 7) % Math.ceil(count / A_DAY)) * 24 + ((at * 11) % LASTS);
    return {
      ...{
        url: `https://n${at % PUBLISHERS}.example/news/${at}`,
        publisher: `Paper ${at % PUBLISHERS}`,
        story,
        text,
      },
      title: titleOf(text),
      published: new Date(Date.UTC(2031, 0, 1) + hours * HOUR).toISOString(),
    };
  });
  return records.map((record, at) => ({ record, html: pageOf(record, records, at) }));
}

/** The longest words of the beginning, in their order: mostly names and what is told of them. */
function titleOf(text: string): string {
  const words = [...new Set(text.slice(0, 400).match(/[\p{L}\p{N}]+/gu))];
  const longest = words.toSorted((a, b) => b.length - a.length).slice(0, 7);
  return words.filter((word) => longest.includes(word)).join(' ');
}

function pageOf(record: InventedRecord, records: readonly InventedRecord[], at: number): string {
  const others = Array.from({ length: 12 }, (_, n) => records[(at + 7 * n + 1) % records.length]!);
  const { title, publisher, published, text, url } = record;
  const paragraphs = text.split('\n\n');
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>${title} | ${publisher}</title>
<link rel="canonical" href="${url}"><meta property="og:type" content="article">
<meta property="og:title" content="${title}"><meta property="og:site_name" content="${publisher}">
<meta property="article:published_time" content="${published}">
<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@type': 'NewsArticle', headline: title, datePublished: published, publisher: { '@type': 'Organization', name: publisher } })}</script>
<style>${STYLE}</style><script>${SCRIPT}</script></head>
<body class="page"><header><a href="/" class="logo">${publisher}</a><nav><ul>${SECTIONS.map((name) => `<li><a href="/${name.toLowerCase()}">${name}</a></li>`).join('')}</ul></nav></header>
<div class="ad" aria-hidden="true"><span>Advertisement</span></div>
<main><article class="story"><header><h1>${title}</h1><p class="meta"><time datetime="${published}">${published.slice(0, 10)}</time></p></header>
<div class="body">${paragraphs.map((paragraph, n) => `<p>${paragraph}</p>${n === 1 ? RELATED(others.slice(0, 2)) : ''}`).join('\n')}</div>
<ul class="share">${['Mail', 'Print', 'Copy'].map((name) => `<li><button type="button">${name}</button></li>`).join('')}</ul></article>
<aside class="more"><h2>Most read</h2><ol>${others.map((other) => `<li><a href="${other.url}"><img src="/thumbs/${other.title.length}.jpg" alt=""><span>${other.title}</span></a></li>`).join('')}</ol></aside></main>
<footer><ul>${FOOTER.map((name) => `<li><a href="/about">${name}</a></li>`).join('')}</ul><p>© ${publisher}. All rights reserved.</p></footer>
</body></html>`;
}

const RELATED = (others: readonly InventedRecord[]): string =>
  `<div class="related"><h3>Read more</h3><ul>${others.map(({ url, title }) => `<li><a href="${url}">${title}</a></li>`).join('')}</ul></div>`;

const SECTIONS = 'World Politics Business Science Health Culture Sport Weather Opinion Video'.split(' ');
const FOOTER = ['About us', 'Contact', 'Advertise', 'Terms of use', 'Privacy', 'Cookies', 'Jobs', 'Archive'];
const STYLE = Array.from(
  { length: 60 },
  (_, n) => `.story .c${n}{margin:${n}px auto;padding:0 ${n}px;font:400 ${12 + (n % 9)}px/1.5 serif}`,
).join('');
const SCRIPT = Array.from(
  { length: 60 },
  (_, n) => `window.q=window.q||[];q.push(["slot-${n}",{"w":${n * 8},"lazy":true}]);`,
).join('');

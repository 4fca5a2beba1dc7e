/** Every regular expression is linear in what it reads, or attacked here with what it takes longest on. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pageOfText } from '../../src/fetch/page-of.ts';
import { english } from '../../src/language/en/index.ts';
import { extractArticles } from '../../src/stages/extract/extract.ts';
import { type Attack, digestOf, readLedger, regexesInCode } from './regexes.ts';

const { linear, polynomial, undecided } = readLedger();

describe('regular expressions', () => {
  it('are known: what one takes on a hostile text was looked at when it was written', () => {
    const known = new Set([
      ...linear.split(' '),
      ...[...polynomial, ...undecided.map((regex) => ({ regex }))].map(({ regex }) => digestOf(regex)),
    ]);
    const unknown = regexesInCode().filter((regex) => !known.has(digestOf(regex)));
    // A few are let through, so that nobody waits for a tool before every commit; test/bounds/regexes.ts says how to add them.
    assert.ok(
      unknown.length <= 40,
      `${unknown.length} are not known, such as ${unknown.slice(0, 5).join(' ')}`,
    );
  });

  it('take no long time of a page that is made for them', () => {
    const slow = polynomial
      .map((attack) => ({ attack, seconds: secondsOf(attack) }))
      .filter(({ seconds }) => seconds > MOST);
    assert.deepEqual(
      slow.map(({ attack: { regex }, seconds }) => `${regex}: ${seconds} s`),
      [],
    );
  });
});

/** Letters of a page, and seconds of processor time that it may take: what is quadratic takes some ten of them. */
const LETTERS = 60_000;
const MOST = 3;

function secondsOf({ prefix, pump, suffix }: Attack): number {
  const text = prefix + pump.repeat(LETTERS / Math.max(1, pump.length)) + suffix;
  const before = process.cpuUsage();
  for (const page of [`The ferry sails\n\n${text}\n\nIt sails on Monday.`, htmlOf(text)]) {
    const read = pageOfText('page', page);
    if ('text' in read) extractArticles(read, english);
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

const FIELDS =
  'author date description citation_author citation_date dc.creator og:title article:published_time'.split(
    ' ',
  );

/** Puts the text wherever a page says something of itself. */
function htmlOf(text: string): string {
  const value = text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  const fields = FIELDS.map((name) => `<meta name="${name}" property="${name}" content="${value}">`).join('');
  const data = JSON.stringify({ '@type': 'NewsArticle', headline: text, author: text, datePublished: text });
  return `<!doctype html><html><head><title>${value}</title>${fields}<script type="application/ld+json">${data.replaceAll('<', '\\u003c')}</script></head>
<body><h1>Ferry</h1><p class="byline ${value}">By ${value}</p><time datetime="${value}">${value}</time><p>${value}</p><a href="${value}">${value}</a></body></html>`;
}

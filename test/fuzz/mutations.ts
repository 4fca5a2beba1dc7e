/** What pages suffer on the web, and what hostile ones do: each takes a page's text and returns a worse one. */

import type { Random } from './random.ts';
import { ODD_CHARACTERS } from './spoil.ts';

export type Mutation = (page: string, random: Random) => string;

/** Larger pages are cut: the fetcher takes up to 20 MB, but time must grow with the size, and small pages show that. */
const LARGEST = 3_000_000;

/** Returns the page after a few mutations; one in sixty blows the page up. */
export function mutate(page: string, others: readonly string[], random: Random): string {
  let mutated = random.below(8) === 0 ? spliced(page, random.pick(others), random) : page;
  for (let count = random.size(6); count > 0; count--)
    mutated = random.pick(random.below(60) === 0 ? LARGE : SMALL)(mutated, random);
  return mutated.slice(0, LARGEST);
}

const spliced = (page: string, other: string, random: Random): string =>
  page.slice(0, random.below(page.length + 1)) + other.slice(random.below(other.length + 1));

const inserted = (page: string, at: number, text: string): string =>
  page.slice(0, at) + text + page.slice(at);
const somewhere = (page: string, random: Random): number => random.below(page.length + 1);

/** Puts the text behind some tag, where markup is expected, or anywhere. */
function put(page: string, text: string, random: Random): string {
  const at = somewhere(page, random);
  const behindTag = page.indexOf('>', at) + 1;
  return inserted(page, random.below(3) && behindTag ? behindTag : at, text);
}

/** Changes each match with a chance of one in `every`. */
const some = (
  page: string,
  pattern: RegExp,
  every: number,
  random: Random,
  change: (match: string) => string,
): string => page.replace(pattern, (match) => (random.below(every) ? match : change(match)));

const TAG = /<[^<>]{1,500}>/g;
const TAGS =
  'div p span a b i em ul ol li dl dt dd table tr td th tbody h1 h2 h3 article section main aside header footer nav figure figcaption blockquote pre q time br hr img form select option button textarea title script style noscript template svg math iframe frameset body html head base meta link xmp plaintext details summary picture video object ruby rt custom-element'.split(
    ' ',
  );
const ENTITIES = [
  '&',
  '&;',
  '&#',
  '&#x',
  '&#x110000;',
  '&#xD800;',
  '&#0;',
  '&#99999999999999999999;',
  '&amp;amp;amp;',
  '&notit;',
  '&nbsp',
  '&NotEqualTilde;',
  '&#x80;',
  '&lt;p&gt;',
  '&bull;&shy;&zwnj;',
];
const DATES = [
  '2031-13-45',
  '0000-00-00',
  '99999999-01-01',
  '2031-02-30T25:61:61+99:99',
  '1e400',
  '-62135596800',
  '32 March 2031',
  'Feb 30, 2031',
  '4 hours ago',
  '99999999999999999999 hours ago',
  '0 minutes ago',
  'yesterday',
  'in 3 days',
  '31/31/3131',
  '2031-W60-9',
  'Monday, Tuesday 5 May May 2031',
  '',
  '2031',
  '١٢ مارس ٢٠٣١',
  '2031-05-02T09:30:00.999999999999999999Z',
];
const SOUP = [
  '<script>var a = "</scr" + "ipt>"; if (a < b && c > d) { document.write("<p>x</p>") }',
  '<script><!-- <script> </script>',
  '<style>p::before { content: "</p>" }',
  '<textarea><p>never closed',
  '<title>again',
  '<plaintext>',
  '<xmp><p>text</xmp',
  '<noscript><p>Please enable JavaScript</p>',
  '<template><article><h1>Inert</h1>',
  '<svg><title>drawn</title><foreignObject><p>text',
  '<svg><![CDATA[ <p>text</p> ]]>',
  '<math><mtext><table><mglyph><style>',
  '<![CDATA[ text ]]>',
  '<select><option><p>one<select>',
  '<frameset><frame>',
  '<table><p>before<tr><td>in<p>side</table>',
  '<b><i><p></b>crossed</i></p>',
  '<a href="/x"><a href="/y"><a>',
  '<form><form></form>',
  '</p></br></body></html><p>after the end',
  '<!--',
  '<!-->',
  '<!--->',
  '<!-- --!>',
  '<!--[if IE]><p>old<![endif]-->',
  '<!doctype html><!doctype>',
  '<?xml version="1.0"?><?php echo 1 ?>',
  '<',
  '</',
  '<!',
  '<a',
  '<a b',
  '<a b=',
  '<a b="',
  "<a b='",
  '<1>',
  '</ >',
  '<p/>',
  '<p =x>',
];
/** Runs that are slow for patterns that go back. */
const RUNS = [
  'a',
  ' ',
  '\n',
  '\t \n',
  '.',
  '. ',
  '-',
  '– ',
  '1',
  '1,',
  '(',
  '“',
  '"',
  "'",
  '|',
  '#',
  '*',
  '>',
  '_',
  '~~~\n',
  '```\n',
  '| a ',
  'By ',
  'A. ',
  'Mr ',
  'May ',
  '5 May ',
  'http://',
  'www.a.',
  '@a',
  ':',
  '&amp;',
  '<b>',
  '<p>',
  '<br>',
  '</div>',
  'é',
  '漢',
  '\u0301',
];

const SMALL: readonly Mutation[] = [
  // Characters and bytes.
  (page, random) => some(page, /[^<>]/g, 200, random, () => String.fromCharCode(random.below(256))),
  (page, random) => some(page, /[<>"'=/&;]/g, 20, random, () => ''),
  (page, random) => some(page, /\s/g, 10, random, () => random.pick(ODD_CHARACTERS)),
  (page, random) => some(page, /\p{L}/gu, 300, random, () => random.pick(ENTITIES)),
  (page, random) => some(page, /\p{L}+/gu, 30, random, (word) => `&#${word.codePointAt(0)};${word.slice(1)}`),
  (page, random) => page.slice(0, somewhere(page, random)),
  (page, random) => page.slice(somewhere(page, random)),
  (page, random) => {
    const [a, b] = [somewhere(page, random), somewhere(page, random)].sort((x, y) => x - y) as [
      number,
      number,
    ];
    return page.slice(0, a) + page.slice(b);
  },
  (page, random) => {
    const [a, b] = [somewhere(page, random), somewhere(page, random)].sort((x, y) => x - y) as [
      number,
      number,
    ];
    return inserted(page, somewhere(page, random), page.slice(a, Math.min(b, a + 20_000)));
  },
  (page) => page.toUpperCase(),
  (page) => page.replace(/\s+/g, ' '),
  (page) => page.replace(/\n/g, '\r\n'),
  // Tags and attributes.
  (page, random) => some(page, TAG, 5, random, () => ''),
  (page, random) => some(page, TAG, 10, random, (tag) => tag + tag),
  (page, random) => some(page, TAG, 10, random, (tag) => tag.replace(/[\w-]+/, () => random.pick(TAGS))),
  (page, random) => page.replace(new RegExp(`</${random.pick(TAGS)}>`, 'gi'), ''),
  (page, random) => page.replace(/<\/[^>]{1,50}>/g, () => (random.below(2) ? '' : '</div>')),
  (page, random) => some(page, /"[^"<>]{0,200}"/g, 10, random, (value) => value.slice(0, -1)),
  (page, random) =>
    some(page, /(?:class|id|itemprop|property|name|rel)="[^"]{0,200}"/g, 5, random, () =>
      random.pick([
        'class="comment"',
        'class="article-body"',
        'id="sidebar"',
        'itemprop="articleBody"',
        'property="og:title"',
        'hidden',
        'style="display:none"',
        'aria-hidden="true"',
        'class="paywall newsletter related"',
      ]),
    ),
  (page, random) =>
    put(page, `<${random.pick(TAGS)} ${`a${random.below(9)}="b" `.repeat(random.size(500))}>`, random),
  (page, random) => put(page, random.pick(SOUP), random),
  (page, random) => put(page, random.pick(SOUP) + random.pick(SOUP), random),
  // Times, metadata, lines that mean something.
  (page, random) =>
    some(
      page,
      /\b\d{4}-\d{2}-\d{2}(?:T[\d:.+Z-]{5,20})?|\b\d{1,2} \p{Lu}\p{Ll}{2,8} \d{4}\b/gu,
      2,
      random,
      () => random.pick(DATES),
    ),
  (page, random) => put(page, `<time datetime="${random.pick(DATES)}">${random.pick(DATES)}</time>`, random),
  (page, random) =>
    put(page, `<meta property="article:published_time" content="${random.pick(DATES)}">`, random),
  (page, random) =>
    put(
      page,
      `<script type="application/ld+json">${random.pick([
        `{"@type":"NewsArticle","headline":${random.below(9)},"author":[{"name":null},"x",{"name":["y"]}],"datePublished":"${random.pick(DATES)}"}`,
        `{"@graph":[{"@type":["LiveBlogPosting"],"liveBlogUpdate":[{"headline":"x","articleBody":"${'word '.repeat(random.size(200))}","datePublished":"${random.pick(DATES)}"}]}]}`,
        '{"@type":"NewsArticle",',
        '[[[[null]]]]',
        'true',
        '{"__proto__":{"headline":"x"},"@type":"Article","constructor":1}',
      ])}</script>`,
      random,
    ),
  (page, random) =>
    put(
      page,
      `<p>By ${random.pick(['Ada Quill', 'A', 'the AP and Reuters', '@x', 'By By'])}</p><p>${random.pick(DATES)}</p>`,
      random,
    ),
  (page, random) => {
    const lines = page.split('\n');
    const at = random.below(lines.length);
    return [...lines.slice(at), ...lines.slice(0, at)].join('\n');
  },
  (page, random) =>
    some(page, /\n/g, 5, random, () => random.pick(['', '\n\n', ' ', '\n- ', '\n# ', '\n> ', '\n| '])),
  (page, random) => put(page, random.pick(RUNS).repeat(random.size(2000)), random),
];

const LARGE: readonly Mutation[] = [
  (page, random) => put(page, random.pick(RUNS).repeat(random.size(300_000)), random),
  (page, random) => put(page, `<${random.pick(TAGS)}>`.repeat(random.size(10_000)), random),
  (page, random) => {
    const [count, tag] = [random.size(10_000), random.pick(TAGS)];
    return `<${tag}>`.repeat(count) + page + `</${tag}>`.repeat(count);
  },
  (page, random) => put(page, '<ul><li>item '.repeat(random.size(10_000)), random),
  (page, random) => put(page, '<b><i><p></b>x</i>'.repeat(random.size(3000)), random),
  (page, random) => put(page, '<table><tr><td>'.repeat(random.size(3000)), random),
  (page, random) => {
    const row = `<tr>${'<td>1,234</td>'.repeat(random.size(50))}</tr>`;
    return put(page, `<table>${row.repeat(random.size(2000))}</table>`, random);
  },
  (page, random) => put(page, `<p ${'x'.repeat(random.size(1_000_000))}="y">`, random),
  (page, random) => put(page, `<a href="${'/x?y=z&'.repeat(random.size(100_000))}">`, random),
  (page, random) => put(page, `<p class="${'comment related '.repeat(random.size(50_000))}">`, random),
  (page, random) => put(page, `<p>${'The ferry sails. '.repeat(random.size(60_000))}</p>`, random),
  (page, random) => put(page, `<p>${'x'.repeat(random.size(1_000_000))}</p>`, random),
  (page, random) =>
    put(page, '<p>The ferry sails again on Monday, the port said.</p>'.repeat(random.size(10_000)), random),
  (page, random) =>
    put(page, '<h2>Ferry sails</h2><p>5 May 2031</p><p>By Ada Quill</p>'.repeat(random.size(5000)), random),
  (page, random) =>
    put(page, '<article><h2>Ferry</h2><time datetime="2031-05-02">'.repeat(random.size(5000)), random),
  (page, random) => put(page, '<a href="/x">Ferry sails again</a> '.repeat(random.size(20_000)), random),
  (page, random) =>
    put(page, '<meta property="article:author" content="Ada Quill">'.repeat(random.size(10_000)), random),
  (page, random) =>
    put(page, `<script type="application/ld+json">${'['.repeat(random.size(100_000))}</script>`, random),
  (page, random) =>
    put(
      page,
      `<script type="application/ld+json">{"@graph":[${'{"@type":"NewsArticle","headline":"Ferry","author":{"name":"Ada"}},'.repeat(random.size(10_000))}{}]}</script>`,
      random,
    ),
  (page, random) => put(page, '<script>'.repeat(random.size(20_000)), random),
  (page, random) => put(page, '<!--'.repeat(random.size(50_000)), random),
  (page, random) => put(page, random.pick(ENTITIES).repeat(random.size(100_000)), random),
  (page, random) => put(page, random.pick(ODD_CHARACTERS).repeat(random.size(100_000)), random),
  (page, random) => page.repeat(Math.min(random.size(30), 1 + Math.floor(LARGEST / (page.length + 1)))),
  (page, random) =>
    put(
      page,
      `\n${random.pick(['# a\n', '- a\n', '> a\n', '| a | b |\n', '\n\n', 'a\n'])}`.repeat(
        random.size(50_000),
      ),
      random,
    ),
];

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { attribute, isText, type Parent } from './dom.ts';
import { parsePage } from './parse-page.ts';

/** "html[head body[p[“a” b[“c”]]]]" */
const treeOf = (page: string): string => inside(parsePage(page));

const inside = (parent: Parent): string =>
  parent.childNodes
    .map((node) => {
      if (isText(node)) return node.value.trim() && `“${node.value.trim()}”`;
      const within = inside(node);
      return within ? `${node.tagName}[${within}]` : node.tagName;
    })
    .filter(Boolean)
    .join(' ');

const TREES: readonly (readonly [what: string, page: string, tree: string])[] = [
  ['what is well formed', '<ul><li>a</li><li>b</li></ul>', 'ul[li[“a”] li[“b”]]'],
  [
    'items without end tags',
    '<ul><li>a<li>b<ul><li>c</ul><li>d</ul>',
    'ul[li[“a”] li[“b” ul[li[“c”]]] li[“d”]]',
  ],
  ['paragraphs without end tags', '<p>a<p>b<div>c</div>', 'p[“a”] p[“b”] div[“c”]'],
  ['terms without end tags', '<dl><dt>a<dd>b<dt>c</dl>', 'dl[dt[“a”] dd[“b”] dt[“c”]]'],
  [
    'cells without end tags',
    '<table><tr><td>a<td>b<tr><td>c</table>d',
    'table[tr[td[“a”] td[“b”]] tr[td[“c”]]] “d”',
  ],
  [
    'a table in a cell',
    '<table><tr><td>a<table><tr><td>b</table>c</table>',
    'table[tr[td[“a” table[tr[td[“b”]]] “c”]]]',
  ],
  ['a head without an end', '<html><head><title>a</title><p>b</p>', 'html[head[title[“a”]] p[“b”]]'],
  ['text in the head', '<head><meta name=x> a', 'head[meta] “a”'],
  ['a second body', '<body>a<body class=x>b', 'body[“a” “b”]'],
  ['an end tag of nothing', '<div>a</span></p>b</div>', 'div[“a” “b”]'],
  [
    'an end tag that would leave its cell',
    '<div><table><tr><td>a</div>b</table></div>',
    'div[table[tr[td[“a” “b”]]]]',
  ],
  ['formatting around a paragraph', '<b>a<p>b</b>c</p>d', 'b[“a” p[“b” “c”]] “d”'],
  ['a link in a link', '<a href=1>a<a href=2>b</a>', 'a[“a”] a[“b”]'],
  ['a heading in a heading', '<h2>a<h3>b</h3>', 'h2[“a”] h3[“b”]'],
  ['what stands alone', 'a<br>b<img src=x>c<hr/>d', '“a” br “b” img “c” hr “d”'],
  [
    'scripts and styles as they stand',
    '<script>if (a &lt; b) "<p>"</script>',
    'script[“if (a &lt; b) "<p>"”]',
  ],
  ['comments and instructions', 'a<!-- <p>no</p> --><?php no ?>b<!>c', '“a” “b” “c”'],
  ['entities', '<p>a &amp; b &lt;c&gt; &#8212; &nosuch;</p>', 'p[“a & b <c> — &nosuch;”]'],
  ['drawings that close themselves', '<svg><path d="x"/><path/></svg>a', 'svg[path path] “a”'],
  ['a page that breaks off in a tag', '<p>a</p><p>b<div cla', 'p[“a”] p[“b”]'],
  ['nothing', '', ''],
];

describe('the tree of a page', () => {
  for (const [what, page, tree] of TREES) it(`holds ${what}`, () => assert.equal(treeOf(page), tree));

  it('knows where each element stands', () => {
    const page = 'x<div class="a">y<p>z</p></div>';
    const places = parsePage(page).elements.map(({ start, end }) => page.slice(start, end));
    assert.deepEqual(places, ['<div class="a">y<p>z</p></div>', '<p>z</p>']);
  });

  it('says which characters of a text stand in the page, and which it has decoded', () => {
    const page = '<p>Fish &amp; chips</p>';
    const text = parsePage(page).elements[0]!.childNodes[0]!;
    assert.ok(isText(text));
    assert.deepEqual(
      text.pieces.map(({ start, end, decoded }) => [page.slice(start, end), decoded]),
      [
        ['Fish ', undefined],
        ['&amp;', '&'],
        [' chips', undefined],
      ],
    );
  });

  it('decodes attributes, and takes the first of two', () => {
    const [link] = parsePage('<a href="/a?b=1&amp;c=2" href="/other" data-x>').elements;
    assert.equal(attribute(link!, 'href'), '/a?b=1&c=2');
    assert.equal(attribute(link!, 'data-x'), '');
    assert.equal(attribute(link!, 'title'), '');
  });

  it('stops growing at a depth, and keeps the text', () => {
    const depth = 5000;
    const page = `${'<div>'.repeat(depth)}deep${'</div>'.repeat(depth)}<p>after</p>`;
    const document = parsePage(page);
    assert.ok(document.elements.length < 1000);
    assert.equal(document.childNodes.length, 2);
    assert.ok(inside(document).endsWith('p[“after”]'));
    assert.ok(inside(document).includes('“deep”'));
  });
});

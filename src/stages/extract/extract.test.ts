import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { english } from '../../language/en/index.ts';
import type { ReadPage } from '../../model/page.ts';
import { sha256, shortHash } from '../../text/hashes.ts';
import { type Extraction, extractArticles } from './extract.ts';

const TYPES = { txt: 'text/plain', md: 'text/markdown', html: 'text/html' } as const;

function pageOf(text: string, ending: keyof typeof TYPES = 'txt'): ReadPage {
  const uri = `page.${ending}`;
  const digest = sha256(text);
  return { id: `p${shortHash([uri, digest])}`, uri, mediaType: TYPES[ending], sha256: digest, text };
}

/** Extracts, and holds every page of these tests to what must be true of any. */
function extract(text: string, ending: keyof typeof TYPES = 'txt'): Extraction {
  const page = pageOf(text, ending);
  const extraction = extractArticles(page, english);
  assert.deepEqual(extractArticles(page, english), extraction);
  checkSegments(page, extraction);
  for (const article of extraction.articles) checkArticle(page, article);
  return extraction;
}

function checkSegments({ text }: ReadPage, { segments, articles }: Extraction): void {
  const ids = new Set(articles.map(({ id }) => id));
  let end = 0;
  for (const segment of segments) {
    assert.ok(
      segment.start >= end && segment.end > segment.start && segment.end <= text.length,
      JSON.stringify(segment),
    );
    end = segment.end;
    if (segment.article === undefined) assert.ok(segment.reason, JSON.stringify(segment));
    else assert.ok(ids.has(segment.article));
  }
}

function checkArticle(page: ReadPage, { id, text, blocks, parts }: Extraction['articles'][number]): void {
  assert.match(id, /^a[\da-f]{12}-[\da-f]{6}$/);
  assert.equal(id.slice(1, 13), sha256(text).slice(0, 12));
  for (const { start, end, pageStart } of parts)
    assert.equal(text.slice(start, end), page.text.slice(pageStart, pageStart + end - start));
  assert.deepEqual(
    blocks.map(({ start, end }) => text.slice(start, end)),
    text.split('\n'),
  );
  for (const [index, part] of parts.entries()) assert.ok(part.start >= (parts[index - 1]?.end ?? 0));
}

const kinds = ({ segments }: Extraction, text: string): string[] =>
  segments.map(({ kind, start, end, reason }) => `${kind}: ${reason ?? text.slice(start, end)}`);

const STORM = [
  'The storm that crossed Ostmark on Monday night tore the roof from the market hall and left 4,000 homes without power, the fire service said.',
  'No one was killed. Two people were treated for cuts, and a school in the harbour quarter will stay closed until Thursday while its windows are replaced.',
];
const FERRY = [
  'Ferries to the outer islands will run again from Wednesday, the operator announced, after its divers found the piers undamaged. Passengers had waited since Sunday evening, many of them in their cars.',
];
const COUNCIL = [
  'The town council will vote on Friday on a fund of two million crowns for those whose houses were damaged. Mayor Ilse Brandvold said that nobody should have to wait for the insurers before the winter comes.',
];

describe('a plain text', () => {
  it('has headings between dashes, as agencies print them', () => {
    const text = [
      'Storm tears roof from market hall',
      ...STORM.slice(0, 2),
      '- ‘No warning’ -',
      ...STORM.slice(2),
    ];
    const [article] = extract(text.join('\n')).articles;
    const headings = article!.blocks.filter(({ kind }) => kind === 'heading');
    assert.deepEqual(
      headings.map(({ start, end }) => article!.text.slice(start, end)),
      ['‘No warning’'],
    );
  });

  it('names its publisher below the title, above the writer', () => {
    const { articles } = extract(
      `Letters show port knew of weak pier\n\nThe Northern Star\nBy Olga Venn\n2 May 2031\n\nThe port of Vennery was told in March that its pier was weak, letters show that the Star has seen.\n\nThe harbour master wrote twice and was told that the work could wait until the summer.\n`,
    );
    assert.deepEqual(
      articles.map(({ title, publisher, byline }) => [title, publisher, byline]),
      [['Letters show port knew of weak pier', 'The Northern Star', 'Olga Venn']],
    );
  });

  it('is one article without title where it begins with prose', () => {
    const { articles } = extract(STORM.join('\n'));
    assert.equal(articles.length, 1);
    assert.equal(articles[0]!.title, null);
    assert.equal(articles[0]!.text, STORM.join('\n'));
    assert.equal(articles[0]!.published, null);
    assert.equal(articles[0]!.language, 'en');
  });

  it('takes a short first line without a stop as its headline', () => {
    const { articles } = extract(`Storm tears roof from market hall\n\n${STORM.join('\n\n')}\n`);
    assert.equal(articles[0]!.title, 'Storm tears roof from market hall');
    assert.equal(articles[0]!.blocks[0]!.kind, 'headline');
    assert.equal(articles[0]!.text, ['Storm tears roof from market hall', ...STORM].join('\n'));
  });

  it('reads publisher, date, standfirst and writer above the text, and keeps them out of it', () => {
    const text = `THE OSTMARK OBSERVER\nTuesday 4 November 2031\n\nStorm tears roof from market hall\nThousands are without power\n\nPetra Linde in Ostmark\n\n${STORM.join('\n')}`;
    const { articles } = extract(text);
    const [article] = articles;
    assert.equal(article!.publisher, 'THE OSTMARK OBSERVER');
    assert.equal(article!.byline, 'Petra Linde');
    assert.deepEqual(article!.published, {
      value: { start: '2031-11-04', end: '2031-11-05' },
      basis: 'stated',
      evidence: [],
    });
    assert.equal(
      article!.text,
      ['Storm tears roof from market hall', 'Thousands are without power', ...STORM].join('\n'),
    );
  });

  const heads: [line: string, byline: string | null, publisher: string | null, start: string | null][] = [
    ['By Petra Linde', 'Petra Linde', null, null],
    ['By Petra Linde and Jon Aske', 'Petra Linde, Jon Aske', null, null],
    ['Petra Linde, Staff writer', 'Petra Linde', null, null],
    ['By Petra Linde for The Ostmark Observer', 'Petra Linde', 'The Ostmark Observer', null],
    ['Published November 4, 2031 at 9:41 AM EST', null, null, '2031-11-04'],
    ['Updated: 2031-11-04 18:20', null, null, '2031-11-04'],
    ['By Petra Linde | 4 Nov 2031', 'Petra Linde', null, '2031-11-04'],
    ['Stormwire | Admin', null, 'Stormwire', null],
    ['04/11/2031', null, null, null],
    ['24/11/2031', null, null, '2031-11-24'],
    ['Twelve Sailors Abducted By Reef Runners Are Free', null, null, null],
    [
      'The navy says it is looking for the twelve sailors still held captive by Reef Runners',
      null,
      null,
      null,
    ],
  ];
  for (const [line, byline, publisher, start] of heads)
    it(`reads the line “${line}”`, () => {
      const { articles } = extract(`Storm tears roof from market hall\n${line}\n\n${STORM.join('\n')}`);
      const [article] = articles;
      assert.equal(article!.title, 'Storm tears roof from market hall');
      assert.deepEqual(
        [article!.byline, article!.publisher, article!.published?.value.start ?? null],
        [byline, publisher, start],
      );
    });

  it('tells headings, questions, lists, captions and credits from the rest', () => {
    const text = [
      STORM[0],
      'What happens now?',
      STORM[1],
      'The council promises three things:',
      '- New windows for the school',
      '• A hotline for those without power',
      '* Free sand bags',
      'FILE: The market hall in Ostmark before the storm, in 2029.',
      'Jon Aske / Ostmark Pictures',
      'The damage in numbers',
      FERRY[0],
      '(Reporting by Petra Linde; editing by Jon Aske)',
    ].join('\n');
    const extraction = extract(text);
    assert.deepEqual(
      extraction.segments.map(({ kind }) => kind),
      'body heading body body list list list caption credit heading body credit'.split(' '),
    );
    const [article] = extraction.articles;
    assert.match(article!.text, /^New windows for the school$/m);
    assert.doesNotMatch(article!.text, /Jon Aske/);
  });

  it('leaves out where the article stood in print', () => {
    const printed =
      'Order Reprints | Today’s Paper A version of this article appears in print on Page A 14 with the headline: Roofs Will Fly';
    const { articles } = extract([...STORM, printed].join('\n'));
    assert.equal(articles[0]!.text, STORM.join('\n'));
  });

  it('takes a line behind an agency for a caption where it tells what a picture shows, and not where the agency acts', () => {
    const text = [
      STORM[0],
      'AFP Roofers at work on the market hall in Ostmark the morning after the storm',
      'PA:Press Association The mayor looking at what is left of the school',
      'Reuters was told that the school stays shut.',
      STORM[1],
    ].join('\n');
    assert.deepEqual(
      extract(text).segments.map(({ kind }) => kind),
      ['body', 'caption', 'caption', 'body', 'body'],
    );
  });

  it('leaves the dateline of an agency in the text, and takes publisher and day from it', () => {
    const { articles } = extract(`OSTMARK, Nov. 4 (NPD) - ${STORM.join('\n')}`);
    assert.equal(articles[0]!.publisher, 'NPD');
    assert.equal(articles[0]!.publishedText, 'Nov. 4');
    assert.ok(articles[0]!.text.startsWith('OSTMARK, Nov. 4 (NPD) - The storm'));
  });

  it('joins the lines of a hard-wrapped text', () => {
    const wrapped = STORM.map((paragraph) => paragraph.replace(/(.{50,60}) /g, '$1\n')).join('\n\n');
    const { articles } = extract(wrapped);
    assert.equal(articles[0]!.text, STORM.join('\n'));
  });

  it('takes no day of a letter in the text for the article’s', () => {
    const letter = 'In one letter, dated 11 February 2029, the mayor wrote that the wall must not wait.';
    const page = ['---', 'title: The wall', 'date: 2031-11-04', '---', '', STORM[0], '', letter].join('\n');
    assert.equal(extract(page, 'md').articles[0]!.published?.value.start, '2031-11-04');
  });

  it('drops furniture, with a reason for each', () => {
    const text = [
      STORM[0],
      'READ MORE: How to board up a window',
      'READ MORE STORM NEWS: Ten walls that held',
      'MORE ON OSTMARK',
      'Sandbag thief is sorry',
      'Mayor’s boat for sale',
      'Sign up for our newsletter',
      STORM[1],
      'Share this on Facebook',
      '#storm #ostmark',
      'Copyright 2031 The Ostmark Observer. All rights reserved.',
      'Comments',
      'rainyday77',
      '2 hours ago',
      'My fence is in the next village now, and I would like it back before the winter.',
    ].join('\n');
    const extraction = extract(text);
    assert.deepEqual(
      extraction.articles.map((article) => article.text),
      [STORM.join('\n')],
    );
    assert.deepEqual(
      kinds(extraction, text).filter((line) => !line.startsWith('body')),
      [
        'boilerplate: link to another article',
        'boilerplate: newsletter sign-up',
        'boilerplate: share buttons',
        'boilerplate: hashtags',
        'boilerplate: copyright notice',
        'boilerplate: comments',
      ],
    );
  });

  it('goes on below a box of links in its middle', () => {
    const text = [
      STORM[0],
      'Related articles',
      'Frost closes two passes',
      'Ice on the lake',
      STORM[1],
      FERRY[0],
      COUNCIL[0],
    ].join('\n');
    assert.equal(extract(text).articles[0]!.text, [STORM[0], STORM[1], FERRY[0], COUNCIL[0]].join('\n'));
  });

  const none: [what: string, text: string][] = [
    ['numbers only', '1\n2\n3\n'],
    ['a title alone', 'Storm tears roof from market hall\n'],
    ['furniture only', 'Cookie policy\nShare\nSign in\n'],
    ['decoration only', '***\n\n---\n'],
  ];
  for (const [what, text] of none)
    it(`has no article where there is ${what}`, () => {
      const { articles, segments } = extract(text);
      assert.deepEqual(articles, []);
      assert.ok(segments.length > 0 && segments.every(({ reason }) => reason));
    });

  it('says which language it is in, or that it cannot tell', () => {
    const languages: [text: string, language: string][] = [
      [
        'Der Sturm hat in der Nacht das Dach der Markthalle abgedeckt. Die Feuerwehr meldet zwei Verletzte und viele Schäden.',
        'de',
      ],
      [
        'La tempête a arraché le toit du marché couvert pendant la nuit. Les pompiers signalent deux blessés légers.',
        'fr',
      ],
      ['Xqz vrt blk 12 nnn. Qwx zzt 14 krr.', 'und'],
    ];
    for (const [text, language] of languages) assert.equal(extract(text).articles[0]!.language, language);
  });
});

const RELATED = [
  ['Ostmark Observer', '4 hours ago', '- Ostmark Observer', 'Ferries run again', FERRY[0]],
  ['Coast Radio', 'an hour ago', '- Coast Radio', 'Council to vote on storm fund', COUNCIL[0]],
];

describe('a page of several articles', () => {
  it('may have its name as main heading, and the day from which its articles count', () => {
    const card = (title: string, whose: string, text: string): string =>
      `<div><h2>${title}</h2><p>${whose}</p><p>${text}</p></div>`;
    const { articles } = extract(
      `<html><body><h1>Newsheap</h1><p>Friday, 2 May 2031</p>
      ${card('Ferry sails again', 'The Vennery Post · 5 hours ago', 'The ferry to Osterholm will sail again on Monday, the port of Vennery said on Friday, after its divers found the pier and the chains sound. Passengers had waited for three weeks in their cars.')}
      ${card('Port of Osterholm raises its fees', 'Osterholm Courier · Yesterday', 'The port of Osterholm will raise its fees by five per cent in June, its board said on Friday. Ship owners had been told in March that nothing would change before the winter, and call it robbery.')}
      ${card('Council to vote on harbour wall', 'The Island Post · 2 days ago', 'The council of Ammerly will vote on Tuesday on a harbour wall that is two metres higher than the old one. Mayor Orla Tamm said that nobody should have to wait for the next storm before it is built.')}
      </body></html>`,
      'html',
    );
    assert.deepEqual(
      articles.map(({ title, publisher, published }) => [title, publisher, published?.value]),
      [
        ['Ferry sails again', 'The Vennery Post', { start: '2031-05-01', end: '2031-05-03' }],
        [
          'Port of Osterholm raises its fees',
          'Osterholm Courier',
          { start: '2031-05-01', end: '2031-05-02' },
        ],
        ['Council to vote on harbour wall', 'The Island Post', { start: '2031-04-30', end: '2031-05-01' }],
      ],
    );
  });

  it('may say what it is for above articles whose headings say whose and of which day each is', () => {
    const card = ([title, whose, text]: readonly string[]): string =>
      `<article><h2><a href="/more">${title}</a></h2><div>${whose}</div><p>${text}</p></article>`;
    const cards = [
      ['Ferry sails again', 'The Vennery Post · 2 May 2031 · By Orla Tamm', ...FERRY],
      ['Council to vote on harbour wall', 'The Island Post · 3 May 2031', ...COUNCIL],
      ['Roof of market hall gone', 'Coast Radio · 4 May 2031', ...STORM],
    ];
    const { articles } = extract(
      `<html><body><h1>The storm: all that is known of it</h1><p>Checked every hour. <a href="/a">Get alerts</a></p>${cards.map(card).join('')}</body></html>`,
      'html',
    );
    assert.deepEqual(
      articles.map(({ title, publisher, text }) => [title, publisher, text.includes('alerts')]),
      [
        ['Ferry sails again', 'The Vennery Post', false],
        ['Council to vote on harbour wall', 'The Island Post', false],
        ['Roof of market hall gone', 'Coast Radio', false],
      ],
    );
  });

  const aggregator = [
    'Storm tears roof from market hall',
    ...STORM,
    'Hashtags',
    '',
    'Try Our AI Features',
    'Explore what our AI can do:',
    'Comments',
    'No comments yet...',
    'Related Articles',
    '',
    ...RELATED.flatMap((card) => ['', ...card, '']),
  ].join('\n');

  it('is cut apart, each with its title, publisher and time', () => {
    const { articles } = extract(aggregator);
    assert.deepEqual(
      articles.map(({ title, publisher, publishedText, text }) => [title, publisher, publishedText, text]),
      [
        [
          'Storm tears roof from market hall',
          null,
          undefined,
          ['Storm tears roof from market hall', ...STORM].join('\n'),
        ],
        ['Ferries run again', 'Ostmark Observer', '4 hours ago', `Ferries run again\n${FERRY[0]}`],
        [
          'Council to vote on storm fund',
          'Coast Radio',
          'an hour ago',
          `Council to vote on storm fund\n${COUNCIL[0]}`,
        ],
      ],
    );
  });

  it('gives the reason for all that is dropped', () => {
    assert.deepEqual(
      kinds(extract(aggregator), aggregator).filter((line) => /^(?:boilerplate|related)/.test(line)),
      [
        'boilerplate: hashtags',
        "boilerplate: advertisement for the site's own tools",
        'boilerplate: comments',
        'related: label over other articles',
      ],
    );
  });

  it('is cut without gaps, with the title first, and with the publisher beside the time', () => {
    const text = [
      'Newsheap',
      'Wednesday, 5 November 2031',
      '3 stories found',
      ...['Storm tears roof from market hall', 'Ostmark Observer · 5 hours ago', ...STORM],
      ...['Ferries run again after three days', 'Coast Radio · Yesterday', ...FERRY],
      ...['Council to vote on storm fund', 'The Island Post · 2 days ago', ...COUNCIL],
    ].join('\n');
    const { articles } = extract(text);
    assert.deepEqual(
      articles.map(({ title, publisher }) => [title, publisher]),
      [
        ['Storm tears roof from market hall', 'Ostmark Observer'],
        ['Ferries run again after three days', 'Coast Radio'],
        ['Council to vote on storm fund', 'The Island Post'],
      ],
    );
    assert.deepEqual(
      articles.map(
        ({ published }) => published && [published.basis, published.value.start, published.value.end],
      ),
      [
        ['inferred', '2031-11-04', '2031-11-06'],
        ['inferred', '2031-11-04', '2031-11-05'],
        ['inferred', '2031-11-03', '2031-11-04'],
      ],
    );
  });

  const shapes: [what: string, ending: keyof typeof TYPES, text: string][] = [
    [
      'rules between the articles',
      'txt',
      `Storm over town\n${STORM.join('\n')}\n---\nFerries run again\nCoast Radio | 3 hrs ago\n${FERRY[0]}`,
    ],
    [
      'a head above the first',
      'txt',
      `Observer\n5 hours ago\n- Observer\nStorm over town\n${STORM.join('\n')}\nMore From This Topic\n\nCoast Radio\n2 hours ago\n- Coast Radio\nFerries run again\n${FERRY[0]}`,
    ],
    [
      'writers and days',
      'txt',
      `Storm over town\nBy Ann Lee\nNovember 4, 2031\n\n${STORM.join('\n')}\n\nFerries run again\nBy Joe Ray\nNovember 5, 2031\n\n${FERRY[0]}\n${COUNCIL[0]}`,
    ],
    [
      'Markdown',
      'md',
      `# Storm over town\n\n${STORM.join('\n\n')}\n\n## Comments\n\n## Related articles\n\n### Ferries run again\n*Coast Radio · 4 hours ago*\n\n${FERRY[0]}`,
    ],
    [
      'nothing but paragraphs',
      'html',
      [
        'Storm over town',
        ...STORM,
        'Related Articles',
        'Coast Radio',
        '4 hours ago',
        '- Coast Radio',
        'Ferries run again',
        ...FERRY,
      ]
        .map((text) => `<p>${text}</p>`)
        .join('\n'),
    ],
    [
      'names and times on one line',
      'html',
      `<main><h1>Storm over town</h1>${STORM.map((text) => `<p>${text}</p>`).join('')}<h2>Related Articles</h2><div><span>Coast Radio</span> <span>4 hours ago</span><h3>Ferries run again</h3><p>${FERRY[0]}</p></div></main>`,
    ],
  ];
  for (const [what, ending, text] of shapes)
    it(`is told by ${what}`, () => {
      assert.deepEqual(
        extract(text, ending).articles.map(({ title }) => title),
        ['Storm over town', 'Ferries run again'],
      );
    });

  it('does not take a name for a time', () => {
    const text = `Storm over town\n${STORM.join('\n')}\nRelated Articles\nTidewater Today\nan hour ago\n- Tidewater Today\nFerries run again\n${FERRY[0]}`;
    assert.equal(extract(text).articles[1]!.publisher, 'Tidewater Today');
  });

  it('drops titles and teasers below the label', () => {
    const text = [
      ...STORM,
      'You may also like',
      'Ten harbours to see',
      'Frost expected',
      'What does a roof cost?',
    ].join('\n');
    const extraction = extract(text);
    assert.equal(extraction.articles.length, 1);
    assert.equal(extraction.segments.at(-1)!.reason, 'related links without text');
  });

  it('does not cut a chronology apart', () => {
    const text = [
      'Three days that changed Ostmark',
      '',
      ...['3 November 2031', 'The storm', ...STORM],
      ...['4 November 2031', 'The repairs', ...FERRY],
      ...['5 November 2031', 'The money', ...COUNCIL],
    ].join('\n');
    assert.equal(extract(text).articles.length, 1);
  });

  it('gives equal texts of one page different ids', () => {
    const card = ['Coast Radio', '2 hours ago', '- Coast Radio', 'Ferries run again', ...FERRY].join('\n');
    const { articles } = extract(`${STORM.join('\n')}\nRelated Articles\n${card}\n\n${card}`);
    assert.equal(articles.length, 3);
    assert.equal(articles[1]!.text, articles[2]!.text);
    assert.notEqual(articles[1]!.id, articles[2]!.id);
  });
});

describe('Markdown', () => {
  it('loses its marks and keeps what they mean', () => {
    const text = [
      '---',
      'title: Storm over Ostmark',
      'author: Petra Linde',
      'publisher: "Ostmark Observer"',
      'date: 2031-11-04',
      'canonical_url: https://observer.example/storm',
      '---',
      '# Storm tears *roof* from market hall',
      '',
      STORM[0]!.replace('the fire service', '[the **fire** service](https://fire.example/a_b)'),
      '',
      '## What now?',
      '',
      '1. New windows &amp; doors',
      '- A *hotline*',
      '',
      '> “We were lucky,” said one_of_them.',
      '',
      '![The hall](hall.jpg)',
      '* * *',
      '```',
      'not news',
      '```',
    ].join('\n');
    const { articles, segments } = extract(text, 'md');
    const [article] = articles;
    assert.equal(
      article!.text,
      [
        'Storm tears roof from market hall',
        STORM[0],
        'What now?',
        'New windows &amp; doors',
        'A hotline',
        '“We were lucky,” said one_of_them.',
      ].join('\n'),
    );
    assert.deepEqual(
      article!.blocks.map(({ kind }) => kind),
      ['headline', 'body', 'heading', 'list', 'list', 'quote'],
    );
    assert.equal(article!.uri, 'https://observer.example/storm');
    assert.equal(article!.publisher, 'Ostmark Observer');
    assert.equal(article!.byline, 'Petra Linde');
    assert.equal(article!.published?.basis, 'metadata');
    assert.deepEqual(
      segments.filter(({ reason }) => reason).map(({ reason }) => reason),
      ['front matter', 'picture or decoration', 'decoration', 'code'],
    );
  });
});

const htmlPage = (body: string, head = ''): string =>
  `<!DOCTYPE html>\n<html lang="en">\n<head><meta charset="utf-8">\n${head}\n<style>p { color: red }</style></head>\n<body>\n${body}\n</body></html>`;
const paragraphs = (texts: readonly string[]): string => texts.map((text) => `<p>${text}</p>`).join('\n');

describe('HTML', () => {
  const page = htmlPage(
    `<div id="cookie-banner">We use cookies. <button>Accept all</button></div>
    <header><a href="/">Ostmark Observer</a><nav><a href="/news">News</a> <a href="/sport">Sport</a></nav></header>
    <main><h1>Storm tears roof<br>from market&nbsp;hall</h1>
    <p class="byline">By <a rel="author" href="/petra">Petra Linde</a></p>
    <figure><img src="hall.jpg" alt=""><figcaption>The hall on Tuesday. Photo: Jon Aske</figcaption></figure>
    <p>The storm   that crossed <b>Ostmark</b> on Monday &amp;
       Tuesday tore the roof from the market&nbsp;hall.</p>
    <div class="newsletter"><p>Get our letter every morning, free of charge and full of news.</p></div>
    <h2>What now?</h2><ul><li>New windows</li><li>A hotline</li></ul>
    <blockquote><p>“We were lucky,” said the fire chief.</p></blockquote>
    ${paragraphs(STORM)}
    <p style="display: none">Nobody sees this sentence, which is as long as any other in the text.</p>
    <script>document.write('<p>Neither this.</p>')</script>
    <section class="related"><h3>More news</h3><ul><li><a href="/1">Frost closes two passes</a></li></ul></section></main>
    <footer>© 2031 Ostmark Observer</footer>`,
    `<title>Storm tears roof from market hall | Ostmark Observer</title>
    <link rel="canonical" href="https://observer.example/storm">
    <script type="application/ld+json">{"@context": "https://schema.org", "@graph": [{"@type": "NewsArticle",
      "headline": "Storm tears roof from market hall", "datePublished": "2031-11-04T18:20:00+01:00",
      "author": [{"name": "Petra Linde"}, {"name": "Jon Aske"}], "publisher": {"name": "Ostmark Observer"}}]}</script>`,
  );

  it('keeps the text with the kinds of its blocks, and decodes it', () => {
    const [article] = extract(page, 'html').articles;
    assert.deepEqual(
      article!.blocks.map(({ kind, start, end }) => `${kind}: ${article!.text.slice(start, end)}`),
      [
        'headline: Storm tears roof from market hall',
        'caption: The hall on Tuesday. Photo: Jon Aske',
        'body: The storm that crossed Ostmark on Monday & Tuesday tore the roof from the market hall.',
        'heading: What now?',
        'list: New windows',
        'list: A hotline',
        'quote: “We were lucky,” said the fire chief.',
        ...STORM.map((text) => `body: ${text}`),
      ],
    );
  });

  it('takes address, publisher, writers and time from the metadata', () => {
    const [article] = extract(page, 'html').articles;
    assert.equal(article!.uri, 'https://observer.example/storm');
    assert.equal(article!.publisher, 'Ostmark Observer');
    assert.equal(article!.byline, 'Petra Linde, Jon Aske');
    assert.deepEqual(article!.published, {
      value: { start: '2031-11-04T18:20:00+01:00', end: '2031-11-04T18:21:00+01:00' },
      basis: 'metadata',
      evidence: [],
    });
  });

  it('says why the rest is dropped', () => {
    const { segments } = extract(page, 'html');
    const reasons = new Set(segments.map(({ reason }) => reason));
    for (const reason of [
      'cookie notice',
      'navigation',
      'newsletter sign-up',
      'hidden',
      'related links without text',
      'page footer',
    ])
      assert.ok(reasons.has(reason), `${reason} in ${[...reasons].join(', ')}`);
  });

  const metadata: [what: string, head: string, start: string | null, publisher: string | null][] = [
    [
      'Open Graph',
      '<meta property="article:published_time" content="2031-11-04T17:20:00Z"><meta property="og:site_name" content="Coast Radio">',
      '2031-11-04T17:20:00+00:00',
      'Coast Radio',
    ],
    ['a day', '<meta name="date" content="2031-11-04">', '2031-11-04', null],
    [
      'a time without offset',
      '<meta itemprop="datePublished" content="2031-11-04 17:20:00">',
      '2031-11-04',
      null,
    ],
    ['a day that is none', '<meta name="date" content="2031-02-31">', null, null],
    ['broken JSON-LD', '<script type="application/ld+json">{"@type": "NewsArticle",</script>', null, null],
    [
      'the month in an address, and whose it is',
      '<link rel="canonical" href="https://www.coast.example/2031/11/storm">',
      '2031-11-01',
      'coast.example',
    ],
    [
      'a page that is not called an article',
      '<script type="application/ld+json">{"@graph": [{"@type": "WebPage", "datePublished": "2031-11-04"}]}</script>',
      '2031-11-04',
      null,
    ],
    [
      'the name in the title',
      '<meta property="og:title" content="Storm over Ostmark"><title>Storm over Ostmark - Coast Radio</title>',
      null,
      'Coast Radio',
    ],
    [
      'the name in the title and the address',
      '<title>Storm over Ostmark - Coast Radio</title><meta property="og:url" content="https://coast-radio.example/7">',
      null,
      'Coast Radio',
    ],
  ];
  for (const [what, head, start, publisher] of metadata)
    it(`reads ${what}`, () => {
      const [article] = extract(
        htmlPage(`<h1>Storm over Ostmark</h1>${paragraphs(STORM)}`, head),
        'html',
      ).articles;
      assert.equal(article!.published?.value.start ?? null, start);
      assert.equal(article!.publisher, publisher);
    });

  it('believes the metadata before a line that only looks like a title', () => {
    const { articles } = extract(
      htmlPage(
        `<p>Weather, wind, market hall and what to do</p>${paragraphs(STORM)}`,
        '<meta property="og:title" content="Storm over Ostmark">',
      ),
      'html',
    );
    assert.deepEqual(
      articles.map(({ title, blocks }) => [title, blocks[0]!.kind]),
      [['Storm over Ostmark', 'dek']],
    );
  });

  it('reads a <time> beside the title, and a printed date', () => {
    const dated = (line: string) =>
      extract(htmlPage(`<article><h1>Storm over Ostmark</h1>${line}${paragraphs(STORM)}</article>`), 'html')
        .articles[0]!.published;
    assert.deepEqual(dated('<time datetime="2031-11-04T18:20+01:00">Tuesday</time>')?.basis, 'metadata');
    assert.deepEqual(dated('<p>Tuesday 4 November 2031, 18:20</p>')?.value, {
      start: '2031-11-04',
      end: '2031-11-05',
    });
  });

  it('cuts an aggregator apart, whatever its elements are called', () => {
    const card = (
      [publisher, time, again, title, ...texts]: readonly (string | undefined)[],
      tag: string,
    ): string =>
      `<${tag}><div>${publisher}</div><div>${time}</div><div>${again}</div><h3>${title}</h3>${paragraphs(texts as string[])}</${tag}>`;
    for (const [main, tag, box] of [
      ['div', 'div', 'section class="related-articles"'],
      ['article', 'article', 'aside'],
      ['section', 'li', 'div'],
    ] as const) {
      const long = RELATED.map((each) => [...each, ...STORM, ...each.slice(4)]);
      const text = htmlPage(
        `<${main}><h1>Storm tears roof from market hall</h1>${paragraphs([...STORM, ...FERRY, ...COUNCIL, ...STORM])}</${main}>
        <div>Hashtags</div><div>Comments</div><div>No comments yet...</div>
        <${box}><h2>Related Articles</h2>${long.map((each) => card(each, tag)).join('')}</${box.split(' ')[0]}>`,
      );
      const { articles } = extract(text, 'html');
      assert.deepEqual(
        articles.map(({ title, publisher, publishedText }) => [title, publisher, publishedText]),
        [
          ['Storm tears roof from market hall', null, undefined],
          ['Ferries run again', 'Ostmark Observer', '4 hours ago'],
          ['Council to vote on storm fund', 'Coast Radio', 'an hour ago'],
        ],
        `${main} ${tag} ${box}`,
      );
    }
  });

  const roundUp = (head: string, [first, ...others]: readonly (readonly string[])[]): string =>
    `<html><head><title>News at a glance</title><meta property="og:site_name" content="Glance">
      <meta property="article:published_time" content="2031-07-22T05:00:00Z"></head><body><nav>Top | Money</nav><main>${head}
      <article><h2>Storm over Ostmark</h2>${paragraphs(first!)}</article>
      ${others.map(([title, ...texts]) => `<article><h2>${title}</h2>${paragraphs(texts)}</article>`).join('')}
      </main></body></html>`;
  const SHORT = [
    'Heat record',
    'Ostmark had its hottest July day on Monday, and it stayed warm until Friday.',
  ];

  it('cuts a round-up apart, each part of its publisher and day', () => {
    const { articles } = extract(roundUp('', [STORM, SHORT]), 'html');
    assert.deepEqual(
      articles.map(({ title, publisher, published }) => [title, publisher, published?.value.start]),
      [
        ['Storm over Ostmark', 'Glance', '2031-07-22T05:00:00+00:00'],
        ['Heat record', 'Glance', '2031-07-22T05:00:00+00:00'],
      ],
    );
  });

  it('leaves a list together that has a title and a text of its own above its entries', () => {
    const head = `<h1>The week in pictures</h1>${paragraphs(COUNCIL)}`;
    assert.equal(extract(roundUp(head, [STORM, SHORT]), 'html').articles.length, 1);
  });

  it('does not take teasers, the entries of a list or comments for articles', () => {
    const text = htmlPage(
      `<article><h1>Storm over Ostmark</h1>${paragraphs([...STORM, ...FERRY, ...COUNCIL])}</article>
      <article class="comment"><h4>rainyday77</h4><p>2 hours ago</p>${paragraphs([...STORM, ...COUNCIL])}</article>
      <article><h3><a href="/1">Frost closes passes</a></h3><time datetime="2031-11-01">1 November 2031</time><p>Two passes are closed.</p></article>`,
    );
    assert.deepEqual(
      extract(text, 'html').articles.map(({ title }) => title),
      ['Storm over Ostmark'],
    );
  });
});

describe('hostile pages', () => {
  it('may break off in an end tag', () => {
    for (const end of ['</', '</p', '</p ', '</p a', '</p a="b', '</p,</ht'])
      assert.match(extract(`<html><body><p>${STORM[0]}${end}`, 'html').articles[0]!.text, /^The storm/);
  });

  it('may have rows of bars without cells', () => {
    const table = '| a |\n| --- |\n||\n|\n| | |';
    assert.equal(extract(`# Storm\n\n${STORM[0]}\n\n${table}\n`, 'md').articles.length, 1);
  });

  const many = 100_000;
  const pages: [what: string, ending: keyof typeof TYPES, text: string][] = [
    ['nested elements', 'html', `${'<div>'.repeat(many)}${paragraphs(STORM)}`],
    ['nested lists', 'html', `${'<ul><li>'.repeat(many / 2)}${paragraphs(STORM)}`],
    [
      'unclosed formatting',
      'html',
      `${Array.from({ length: 5000 }, (_, index) => `<b a${index}><p>Storm`).join('')}`,
    ],
    [
      'attributes',
      'html',
      `<div ${Array.from({ length: many }, (_, index) => `a${index}=1`).join(' ')}>${paragraphs(STORM)}`,
    ],
    ['broken tables', 'html', `${'<table>Storm<tr>'.repeat(many / 10)}${paragraphs(STORM)}`],
    [
      'articles',
      'html',
      '<article><h2>Storm</h2><p>1 May 2031</p><p>The storm came.</p></article>'.repeat(many / 5),
    ],
    ['entities', 'html', `<p>${'&nbsp;&#8217;&bogus;&amp'.repeat(many / 2)}</p>`],
    ['one line of letters', 'txt', 'a'.repeat(10 * many)],
    ['one line of words', 'txt', 'storm, '.repeat(2 * many)],
    ['one line of capitals in brackets', 'txt', 'A (B '.repeat(2 * many)],
    ['short lines', 'txt', 'Storm\n'.repeat(2 * many)],
    ['rows without text', 'txt', '| a | b |\n\n'.repeat(many / 2)],
    [
      'heads without text',
      'txt',
      'Coast Radio\n4 hours ago\n- Coast Radio\nStorm over town\n'.repeat(many / 10),
    ],
    ['labels', 'txt', `Related Articles\nTwo ships are lost.\n`.repeat(many / 10)],
    ['stars and brackets', 'md', `${'*_[('.repeat(many)}\n${'`'.repeat(many)}`],
    ['carriage returns and nothing', 'html', `<p>${'storm\r\n\0'.repeat(many)}</p>`],
  ];
  for (const [what, ending, text] of pages)
    it(`are read in bounded time: ${what}`, { timeout: 60_000 }, () => {
      const started = process.cpuUsage();
      extract(text, ending);
      // The processor's seconds, not the clock's: other work on the machine does not count.
      const seconds = process.cpuUsage(started).user / 1e6;
      assert.ok(seconds < 10, `${seconds} s`);
    });
});

describe('a notice of correction', () => {
  const notices = [
    'Correction: An earlier version of this article said that 40,000 homes were without power. The number is 4,000.',
    'An earlier version of this story misstated the number of homes without power.',
    'This article was amended on 3 March 2031 to say that 4,000 homes were without power, not 40,000.',
    'Editor’s note: The school was wrongly named in an earlier version.',
  ];
  for (const notice of notices)
    for (const [ending, page] of [
      ['txt', ['Storm over Ostmark', '', ...STORM, '', notice].join('\n')],
      [
        'html',
        `<article><h1>Storm over Ostmark</h1>${[...STORM, notice].map((line) => `<p>${line}</p>`).join('')}</article>`,
      ],
    ] as const)
      it(`is kept, apart from the body (${ending}): ${notice}`, () => {
        const { articles } = extract(page, ending);
        const { text, blocks } = articles[0]!;
        const last = blocks.at(-1)!;
        assert.equal(last.kind, 'erratum');
        assert.equal(text.slice(last.start, last.end), notice);
      });

  it('is none where only the time of a change is told', () => {
    const text = ['Storm over Ostmark', '', ...STORM, '', 'Update: This story was updated at 14:05.'].join(
      '\n',
    );
    assert.ok(extract(text).articles[0]!.blocks.every(({ kind }) => kind !== 'erratum'));
  });
});

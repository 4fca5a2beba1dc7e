import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { english } from '../../language/en/index.ts';
import type { Article } from '../../model/article.ts';
import type { ReadPage } from '../../model/page.ts';
import { dateInAddress, domainOf } from './addresses.ts';
import { namesInByline } from './byline.ts';
import { findPrintedDates, readMachineDate } from './dates.ts';
import { extractArticles } from './extract.ts';
import { readLinkedData } from './linked-data.ts';
import { readPublisherFiles } from './publishers/publisher-file.ts';
import { tidyTitle } from './title.ts';

const STORM = `<p>A storm tore the roof from the market hall of Ostmark on Tuesday, hours after the last stall had closed,
and the fire brigade kept people away from the square until the evening.</p>
<p>The mayor had closed the hall at noon, when the wind reached 30 metres a second, and sent the traders home with what
they could carry. Nobody was hurt.</p>`;
const TITLE = 'Market hall of Ostmark loses its roof';

interface Shown {
  readonly head?: string;
  readonly above?: string;
  readonly below?: string;
  readonly after?: string;
}

function read(
  { head = '', above = '', below = '', after = '' }: Shown,
  more: Partial<ReadPage> = {},
): Article {
  const text = `<html lang="en-GB"><head>${head}</head><body><main><article>${above}<h1>${TITLE}</h1>${below}${STORM}${after}</article></main></body></html>`;
  const page = { id: 'p1', uri: 'storm.html', mediaType: 'text/html', sha256: '', text, ...more };
  return extractArticles(page, english).articles[0]!;
}

const json = (value: unknown): string =>
  `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const when = (article: Article): [string | undefined, string | undefined] => [
  article.published?.value.start,
  article.published?.basis,
];

describe('a title that is stored cut off', () => {
  it('is taken from where it stands whole', () => {
    const whole =
      'The storm tears the roof from the market hall of Ostmark, closes two bridges, stops the ferries for three days and is not over yet';
    const stored = json({ '@type': 'NewsArticle', headline: whole.slice(0, 110).trim() });
    const text = `<html><head><title>${whole}</title>${stored}</head><body><main><h2>${whole}</h2>${STORM}</main></body></html>`;
    const page = { id: 'p1', uri: 'storm.html', mediaType: 'text/html', sha256: '', text };
    assert.equal(extractArticles(page, english).articles[0]!.title, whole);
  });
});

describe('a time of an American zone', () => {
  it('tells that the month is printed first', () => {
    const dayOf = (line: string): string | undefined => {
      const text = `Storm over Ostmark\n\n${line}\n\nA storm tore the roof from the market hall on Tuesday. Nobody was hurt in it, the mayor said.\n`;
      const page = { id: 'p1', uri: 'storm.txt', mediaType: 'text/plain', sha256: '', text };
      return extractArticles(page, english).articles[0]!.published?.value.start;
    };
    assert.equal(dayOf('11/04/31 07:35 PM ET'), '2031-11-04');
    assert.equal(dayOf('Posted 11/04/2031 7:35 p.m. EST'), '2031-11-04');
    assert.equal(dayOf('Posted 11/04/2031 7:35 p.m.'), undefined);
  });
});

describe('a plain text with a head of its own', () => {
  const PROSE = [
    'A storm tore the roof from the market hall of Ostmark on Tuesday, hours after the last stall had closed.',
    'Ada Brenn beat the mayor, Odo Larsen, by 311 to 298, the office said. The votes will be read out on Nov. 13.',
    'The hall was closed at noon, when the wind reached 30 metres a second, and nobody was hurt in it.',
  ];
  const readPlain = (...head: string[]): Article => {
    const text = [...head, ...PROSE].join('\n\n');
    const page = { id: 'p1', uri: 'storm.txt', mediaType: 'text/plain', sha256: '', text };
    return extractArticles(page, english).articles[0]!;
  };

  it('is not titled by what the paper says of itself', () => {
    const article = readPlain(
      'THE OSTMARK LANTERN',
      'A weekly for the upper town',
      '4 November 2031',
      TITLE,
      'By Una Reck',
    );
    assert.deepEqual(
      [article.title, article.publisher, article.byline],
      [TITLE, 'THE OSTMARK LANTERN', 'Una Reck'],
    );
    assert.ok(!article.text.includes('weekly'));
  });

  it('is not by those whom its sentences name beside a day', () => {
    const article = readPlain('THE OSTMARK LANTERN', '4 November 2031', TITLE);
    assert.equal(article.byline, null);
  });
});

describe('when it was published', () => {
  const cases: readonly [what: string, shown: Shown, start: string | undefined, basis: string | undefined][] =
    [
      ['a printed day', { below: '<p>4 November 2031</p>' }, '2031-11-04', 'stated'],
      ['a day above the title', { above: '<p>4 November 2031</p>' }, '2031-11-04', 'stated'],
      ['a label on the line above', { below: '<p>Published</p><p>Nov 4, 2031</p>' }, '2031-11-04', 'stated'],
      ['a label below the text', { after: '<p>Posted on November 4, 2031</p>' }, '2031-11-04', 'stated'],
      ['a day first, as the page is written', { below: '<p>4/11/2031</p>' }, '2031-11-04', 'stated'],
      ['a day in another language', { below: '<p>4. listopadu 2031</p>' }, '2031-11-04', 'stated'],
      [
        'the minute for machines of the printed day',
        {
          head: '<meta property="article:published_time" content="2031-11-04T18:20:00+01:00">',
          below: '<p>4 November 2031</p>',
        },
        '2031-11-04T18:20:00+01:00',
        'metadata',
      ],
      [
        'the printed day where machines are told the next one',
        {
          head: '<meta property="article:published_time" content="2031-11-05T03:20:00+00:00">',
          below: '<p>November 4, 2031, 9:20 pm</p>',
        },
        '2031-11-04',
        'stated',
      ],
      [
        'the first day, not that of the change',
        {
          head: json({ '@type': 'NewsArticle', datePublished: '2031-11-04', dateModified: '2031-12-01' }),
          below: '<p>Updated 1 December 2031</p>',
        },
        '2031-11-04',
        'metadata',
      ],
      [
        'the day of the change, where no other is known',
        { below: '<p>Last updated: 1 December 2031</p>' },
        '2031-12-01',
        'inferred',
      ],
      [
        'the day in the address',
        { head: '<link rel="canonical" href="https://coast.example/2031/11/04/storm">' },
        '2031-11-04',
        'inferred',
      ],
      [
        'the day in the data of a script, where it is the only one',
        { after: '<script>window.page = {"headline":"Storm","publishedAt":"2031-11-04T08:00:00Z"}</script>' },
        '2031-11-04T08:00:00+00:00',
        'metadata',
      ],
      [
        'no day in the data of a script, where there are several',
        {
          after: '<script>window.page = [{"publishedAt":"2031-11-04"},{"publishedAt":"2031-11-05"}]</script>',
        },
        undefined,
        undefined,
      ],
      [
        'JSON-LD that a framework wrote into a meta element',
        {
          head: `<meta name="script:ld+json" content='{"@type":"Article","datePublished":"2031-11-04"}'>`,
        },
        '2031-11-04',
        'metadata',
      ],
      ['no template', { head: '<meta name="date" content="{{ date }}">' }, undefined, undefined],
      [
        'no beginning of time',
        { head: '<meta name="date" content="1970-01-01T00:00:00Z">' },
        undefined,
        undefined,
      ],
    ];
  for (const [what, shown, start, basis] of cases)
    it(`reads ${what}`, () => assert.deepEqual(when(read(shown)), [start, basis]));

  it('tells the change from the publication', () => {
    const article = read({ below: '<p>Published 4 November 2031. Updated 6 November 2031</p>' });
    assert.deepEqual(
      [article.published?.value.start, article.modified?.value.start],
      ['2031-11-04', '2031-11-06'],
    );
  });

  it('counts from when the page was read, and believes no day after it', () => {
    const readAt = '2031-11-04T20:00:00+00:00';
    const counted = read({ below: '<p>4 hours ago</p>' }, { readAt });
    assert.deepEqual(counted.published, {
      value: { start: '2031-11-04T15:00:00+00:00', end: '2031-11-04T17:00:00+00:00' },
      basis: 'inferred',
      evidence: [],
    });
    assert.equal(read({ below: '<p>4 hours ago</p>' }).publishedText, '4 hours ago');
    assert.equal(read({ head: '<meta name="date" content="2032-01-01">' }, { readAt }).published, null);
  });

  it('takes from a feed what the page lacks', () => {
    const metadata = {
      published: { start: '2031-11-03', end: '2031-11-04' },
      byline: 'Feed Writer',
      publisher: 'A Feed',
    };
    const bare = read({}, { metadata });
    assert.deepEqual(
      [bare.published?.value.start, bare.byline, bare.publisher],
      ['2031-11-03', 'Feed Writer', 'A Feed'],
    );
    const full = read({ below: '<p>By Petra Linde</p><p>4 November 2031</p>' }, { metadata });
    assert.deepEqual([full.published?.value.start, full.byline], ['2031-11-04', 'Petra Linde']);
  });
});

describe('who wrote it', () => {
  const person = (name: string) =>
    json({ '@type': 'NewsArticle', headline: TITLE, author: { '@type': 'Person', name } });
  const cases: readonly [what: string, shown: Shown, byline: string | null][] = [
    ['a line', { below: '<p>By Petra Linde</p>' }, 'Petra Linde'],
    [
      'two, and where they are',
      { below: '<p>By Petra Linde and Jon Aske in Halven</p>' },
      'Petra Linde, Jon Aske',
    ],
    ['a label on the line above', { below: '<p>Written by</p><p>Petra Linde</p>' }, 'Petra Linde'],
    ['a name beside the day', { below: '<p>4 November 2031</p><p>Petra Linde</p>' }, 'Petra Linde'],
    ['a link by its relation', { below: '<p><a rel="author" href="/p">Petra Linde</a></p>' }, 'Petra Linde'],
    ['a person of the JSON-LD', { head: person('Petra Linde') }, 'Petra Linde'],
    ['no address', { head: '<meta name="author" content="desk@coast.example">' }, null],
    ['no account of the system', { head: '<meta name="author" content="admin">' }, null],
    ['no photographer', { below: '<p>Photos by Jon Aske</p>' }, null],
    [
      'the writer whom the page prints, where machines are told another',
      { head: person('Jon Aske'), below: '<p>By Petra Linde</p>' },
      'Petra Linde',
    ],
    [
      'the printed writer before the publisher',
      {
        head: json({ '@type': 'Article', author: { '@type': 'Organization', name: 'Coast Radio' } }),
        below: '<p>By Petra Linde</p>',
      },
      'Petra Linde',
    ],
    ['a line that goes on', { below: '<p>By Petra Linde | 4 November 2031 | 3 min read</p>' }, 'Petra Linde'],
    [
      'the stored writer, where it prints both',
      { head: person('Anna Brown'), below: '<p class="author">Anna Brown</p><p>Opera by Peter Miller</p>' },
      'Anna Brown',
    ],
    [
      'a person whom a link names, where machines are told of an office',
      {
        head: person('Halven News'),
        below: '<p>4 November 2031</p><p><a href="/people/anna">Anna Brown</a></p>',
      },
      'Anna Brown',
    ],
    [
      'a publisher, where nobody else is named',
      {
        head: '<meta name="author" content="Coast Radio"><meta property="og:site_name" content="Coast Radio">',
      },
      'Coast Radio',
    ],
    [
      'all whom it prints, where machines are told of the first',
      {
        head: person('Anna Brown'),
        below: '<p>4 November 2031</p><p>Anna Brown, Peter Miller &amp; Mary Jane Carter</p>',
      },
      'Anna Brown, Peter Miller, Mary Jane Carter',
    ],
    ['who signs the text', { after: '<p>Anna Brown</p>' }, 'Anna Brown'],
    ['a first name below the title', { below: '<p>Anna</p>' }, 'Anna'],
    [
      'whom the line below the text is about',
      { after: '<p>Anna Brown is an editor of the Coast Courier and lives in Halven.</p>' },
      'Anna Brown',
    ],
    [
      'whose page it is',
      { after: '<footer><p>© 2031 Anna Brown. Written with care.</p></footer>' },
      'Anna Brown',
    ],
    ['no maker of the site', { after: '<footer><p>Marketing by Anna Brown</p></footer>' }, null],
    ['no list that says by whom', { below: '<p>Roofs by Coast Books Genre: Storms, Seas</p>' }, null],
  ];
  for (const [what, shown, byline] of cases)
    it(`reads ${what}`, () => assert.equal(read(shown).byline, byline));

  const lines: readonly [line: string, names: readonly string[]][] = [
    ['By Petra Linde, Staff Writer', ['Petra Linde']],
    ['Text: Petra Linde und Jon Aske', ['Petra Linde', 'Jon Aske']],
    ['Petra Linde (pli)', ['Petra Linde']],
    ['Petra, Product designer', ['Petra']],
    ['Petra - Product designer', ['Petra']],
    ['PLI, in Halven, Coast, Weather', ['PLI']],
    ['Petra Linde, Meridian News Agency', ['Petra Linde', 'Meridian News Agency']],
    ['Center for Sea Research and Rescue', ['Center for Sea Research and Rescue']],
    ['Petra LindeNovember 4, 2031', ['Petra Linde']],
    ['<a href="/p">Petra Linde</a>', ['Petra Linde']],
    ['https://coast.example/petra', []],
    ['北海太郎', ['北海太郎']],
  ];
  for (const [line, names] of lines)
    it(`cleans “${line}”`, () => assert.deepEqual(namesInByline(line, english), names));
});

describe('its address and title', () => {
  it('believes no front page and no other site', () => {
    const canonical = (href: string, uri: string) =>
      read({ head: `<link rel="canonical" href="${href}">` }, { uri }).uri;
    const uri = 'https://news.coast.co.uk/storm?utm=1';
    assert.equal(canonical('https://www.coast.co.uk/storm', uri), 'https://www.coast.co.uk/storm');
    assert.equal(canonical('/storm', uri), 'https://news.coast.co.uk/storm');
    assert.equal(canonical('https://www.coast.co.uk/', uri), uri);
    assert.equal(canonical('https://elsewhere.example/storm', uri), uri);
  });

  it('knows whose an address is, and its day or month', () => {
    assert.equal(domainOf('https://news.coast.co.uk/a'), 'coast.co.uk');
    const day = (path: string) => dateInAddress(`https://coast.example${path}`);
    assert.deepEqual(day('/2031/11/04/storm'), { start: '2031-11-04', end: '2031-11-05' });
    assert.deepEqual(day('/news/storm-20311104.html'), { start: '2031-11-04', end: '2031-11-05' });
    assert.deepEqual(day('/2031/12/storm'), { start: '2031-12-01', end: '2032-01-01' });
    assert.equal(day('/storm-2031'), null);
  });

  it('leaves out kickers, sections and capitals', () => {
    const cases: readonly [printed: string, stored: readonly string[], title: string][] = [
      ['Coast Storm takes the roof', ['Storm takes the roof'], 'Storm takes the roof'],
      [
        'Coast: Storm takes the roof',
        ['Coast: Storm takes the roof', 'Storm takes the roof'],
        'Coast: Storm takes the roof',
      ],
      ['STORM TAKES THE ROOF', ['Storm takes the roof'], 'Storm takes the roof'],
      ['Storm takes the roof | Opinion', [], 'Storm takes the roof'],
      ['31 roofs the storm took', ['roofs the storm took'], '31 roofs the storm took'],
    ];
    for (const [printed, stored, title] of cases) assert.equal(tidyTitle(printed, stored), title);
  });
});

describe('JSON-LD', () => {
  const page = { uris: ['coast.example/storm'], titles: [TITLE.toLowerCase()] };
  const of = (...values: unknown[]) =>
    readLinkedData(
      values.map((value) => JSON.stringify(value)),
      page,
    );

  it('looks up whom only an id names', () => {
    const graph = [
      { '@type': 'NewsArticle', author: { '@id': '#petra' }, publisher: { '@id': '#coast' } },
      { '@type': 'Person', '@id': '#petra', name: 'Petra Linde' },
      { '@type': 'Organization', '@id': '#coast', name: 'Coast Radio' },
    ];
    const found = of({ '@graph': graph });
    assert.deepEqual(found?.authors, [{ name: 'Petra Linde', kind: 'person' }]);
    assert.equal(found?.publisher, 'Coast Radio');
  });

  it('takes the article of the page, not one of its list', () => {
    const list = {
      '@type': 'ItemList',
      itemListElement: [{ '@type': 'NewsArticle', headline: 'Another', datePublished: '2030-01-01' }],
    };
    assert.equal(of(list), null);
    const own = { '@type': 'NewsArticle', headline: TITLE, datePublished: '2031-11-04' };
    assert.equal(of(list, own)?.published, '2031-11-04');
    const others = ['One', 'Two', 'Three'].map((headline) => ({
      '@type': 'NewsArticle',
      headline,
      datePublished: '2030-01-01',
    }));
    assert.equal(of(...others), null);
    assert.equal(of(...others, own)?.published, '2031-11-04');
  });

  it('reads what is written loosely', () => {
    const script =
      '<!-- {"@type": "NewsArticle", "headline": "Two\nlines", "datePublished": "2031-11-04",} -->';
    assert.equal(readLinkedData([script], page)?.published, '2031-11-04');
    assert.equal(readLinkedData(['{"@type": '], page), null);
  });
});

describe('dates', () => {
  it('reads the forms of many languages', () => {
    for (const text of [
      '4 November 2031',
      'November 4th, 2031',
      '4. November 2031',
      '4 novembre 2031',
      '4 de noviembre de 2031',
      '4 ноября 2031 г.',
      '2031年11月4日',
      '2031. 11. 4.',
      'ngày 4 tháng 11, 2031',
      '2031 Nov 4',
      '4.11.2031',
      'Nov 4, 2031Petra Linde',
      'NOV .4, 2031, 8:12 PM',
      'Tuesday, November 4-2031 at 16:12',
    ])
      assert.deepEqual(
        findPrintedDates(text, english.page).map(({ interval }) => interval.start),
        ['2031-11-04'],
        text,
      );
  });

  it('reads 4/11/2031 only where the order is known', () => {
    const days = (order: 'day' | 'month' | null) =>
      findPrintedDates('4/11/2031', english.page, order).map(({ interval }) => interval.start);
    assert.deepEqual([days('day'), days('month'), days(null)], [['2031-11-04'], ['2031-04-11'], []]);
  });

  it('reads a year of two digits only where the date stands alone', () => {
    const cases: readonly (readonly [text: string, day: string | undefined])[] = [
      ['11/24/31', '2031-11-24'],
      ['24/11/31', '2031-11-24'],
      ['First Posted: 11/24/31 07:13 PM ET Updated: 12/26/31 08:31 AM ET', '2031-11-24'],
      ['04/11/31', undefined],
      ['What became of the 11/24/31 storm', undefined],
      ['Kilder won 11/24/31 to 9/12/40', undefined],
    ];
    for (const [text, day] of cases)
      assert.equal(findPrintedDates(text, english.page)[0]?.interval.start, day, text);
  });

  it('reads what machines write', () => {
    const starts = ['2031-11-04T18:20:00Z', '20311104', '1951500000', '0', '9999'].map(
      (text) => readMachineDate(text)?.start,
    );
    assert.deepEqual(starts, [
      '2031-11-04T18:20:00+00:00',
      '2031-11-04',
      '2031-11-03T19:20:00+00:00',
      undefined,
      undefined,
    ]);
  });
});

describe('whom it credits', () => {
  it('names agencies, where it first appeared, and who contributed', () => {
    const credits = (shown: Shown) =>
      read(shown).credits?.map(({ name, role, evidence }) => [name, role, evidence[0]?.exact]);
    assert.deepEqual(credits({ after: '<p>She would not say when. – AFP</p>' }), [
      ['Agence France-Presse', 'agency', 'AFP'],
    ]);
    assert.deepEqual(
      credits({ after: '<p>This article was first published by the Halven Herald.</p>' })?.map((credit) =>
        credit.slice(0, 2),
      ),
      [['Halven Herald', 'original']],
    );
    assert.deepEqual(
      credits({ after: '<p>Reuters contributed to this report.</p>' })?.map((credit) => credit.slice(0, 2)),
      [['Reuters', 'contributed']],
    );
    assert.deepEqual(credits({ below: '<p>By Petra Linde and Reuters</p>' }), [
      ['Reuters', 'contributed', undefined],
    ]);
    assert.equal(credits({}), undefined);
  });
});

describe('publisher files', () => {
  const file = { domain: 'coast.example', text: 'article', drop: 'p.offer, div[data-kind=tides] p' };
  const dropped = (more: object, address = 'https://www.coast.example/storm') => {
    const files = readPublisherFiles({ ...file, ...more });
    assert.ok(typeof files !== 'string', String(files));
    const offer =
      '<p class="offer x">Those who subscribe before Sunday read the Courier for a whole year at half the price.</p>';
    const text = `<html><head><meta name="date" content="2031-11-04"></head><body><article><h1>${TITLE}</h1>${STORM}${offer}</article></body></html>`;
    const page = { id: 'p1', uri: address, mediaType: 'text/html', sha256: '', text };
    return !extractArticles(page, english, files).articles[0]!.text.includes('half the price');
  };

  it('hold for a domain and for the days that they name', () => {
    assert.equal(dropped({}), true);
    assert.equal(dropped({ from: '2031-11-04', until: '2031-11-05' }), true);
    assert.equal(dropped({ from: '2031-11-05' }), false);
    assert.equal(dropped({ until: '2031-11-04' }), false);
    assert.equal(dropped({}, 'https://notcoast.example/storm'), false);
  });

  it('say what is wrong with them', () => {
    assert.match(String(readPublisherFiles({ domain: 'www.coast.example' })), /registered domain/);
    assert.match(
      String(readPublisherFiles([file, { domain: 'coast.example', text: 'p:first-child' }])),
      /Publisher 2.*"text"/,
    );
    assert.match(String(readPublisherFiles({ domain: 'coast.example', body: 'p' })), /"body" is not known/);
    assert.match(String(readPublisherFiles({ domain: 'coast.example', from: 'May' })), /day/);
  });
});

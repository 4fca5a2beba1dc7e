import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { english } from '../../language/en/index.ts';
import { extractArticles } from './extract.ts';

const articlesOf = (text: string, mediaType = 'text/plain') =>
  extractArticles({ id: 'p1', uri: 'page', mediaType, sha256: '', text }, english).articles;

const startsOf = (text: string, mediaType?: string): string[] =>
  articlesOf(text, mediaType).map(({ published }) => published?.value.start ?? '?');

const NEWS = [
  'The harbour is closed until Thursday, since the piers must be looked at by divers before a ship may land there.',
  'Some 4,000 homes have no power, and the grid operator cannot say when the lines on the hill will be mended.',
  'The market hall has lost its roof. Nobody was in it, said the keeper, who had locked the doors an hour before.',
  'Trains stand still between Ostmark and Vell. Buses take the passengers over the hills as long as the road is free.',
];
const blog = (head: string, times: readonly string[]): string =>
  [head, ...times.map((time, index) => `${time}\n${NEWS[index]}`)].join('\n\n');

describe('the entries of a live blog', () => {
  const heads: [what: string, text: string, starts: string[]][] = [
    [
      'have the day of their blog, and the zone that they print',
      blog('Storm at Ostmark: live\n\n4 November 2031', ['21:05 GMT', '20.30 GMT', '19:10 GMT']),
      ['2031-11-04T21:05:00+00:00', '2031-11-04T20:30:00+00:00', '2031-11-04T19:10:00+00:00'],
    ],
    [
      'are of the day before once the clock passes midnight on the way down',
      blog('Storm at Ostmark: live\n\n4 November 2031', ['00.40 CET', '23.15 CET', '21.50 CET']),
      ['2031-11-04T00:40:00+01:00', '2031-11-03T23:15:00+01:00', '2031-11-03T21:50:00+01:00'],
    ],
    [
      'have the zone that the head names',
      blog('Storm at Ostmark: live\n\n4 November 2031\nAll times in EST', ['9:05 pm', '8:30 pm', '7 pm']),
      ['2031-11-04T21:05:00-05:00', '2031-11-04T20:30:00-05:00', '2031-11-04T19:00:00-05:00'],
    ],
    [
      'have the day alone where nobody names a zone',
      blog('Storm at Ostmark: live\n\n4 November 2031', ['21:05', '20:30', '19:10']),
      ['2031-11-04', '2031-11-04', '2031-11-04'],
    ],
    [
      'may stand in the order of the day where the page calls itself live',
      blog('As it happened: storm at Ostmark\n\n4 November 2031', ['19:10 GMT', '20:30 GMT', '21:05 GMT']),
      ['2031-11-04T19:10:00+00:00', '2031-11-04T20:30:00+00:00', '2031-11-04T21:05:00+00:00'],
    ],
    [
      'are told by their order where nothing else says so',
      blog('Storm at Ostmark\n\n4 November 2031', ['21:05 GMT', '20:30 GMT', '19:10 GMT']),
      ['2031-11-04T21:05:00+00:00', '2031-11-04T20:30:00+00:00', '2031-11-04T19:10:00+00:00'],
    ],
  ];
  for (const [what, text, starts] of heads) it(what, () => assert.deepEqual(startsOf(text), starts));

  it('keep the words of a time that cannot be placed, and the title of their blog', () => {
    const [entry] = articlesOf(
      blog('Storm at Ostmark: live\n\n4 November 2031', ['21:05', '20:30', '19:10']),
    );
    assert.equal(entry?.publishedText, '21:05');
    assert.equal(entry?.liveBlog, 'Storm at Ostmark: live');
  });

  it('take their headline from behind the time', () => {
    const text = blog('Storm at Ostmark: live', [
      '21:05 – Harbour closed',
      '20:30 – Homes without power',
      '19:10 – Roof torn off',
    ]);
    assert.deepEqual(
      articlesOf(text).map(({ title, text }) => [title, text.split('\n').length]),
      [
        ['Harbour closed', 2],
        ['Homes without power', 2],
        ['Roof torn off', 2],
      ],
    );
  });

  it('are told in markup of any naming by their blocks and times', () => {
    const entries = NEWS.slice(0, 3)
      .map(
        (news, index) =>
          `<div class="zz"><span>${21 - index}:05</span><h3>News ${index}</h3><p>${news}</p></div>`,
      )
      .join('');
    const page = `<title>Storm at Ostmark</title><h1>Storm at Ostmark</h1><div>${entries}</div>`;
    assert.equal(articlesOf(page, 'text/html').length, 3);
  });
});

describe('no live blog', () => {
  const whole: [what: string, text: string][] = [
    ['a chronology', blog('The day of the storm\n\n4 November 2031', ['08:40', '09:25', '10:05', '14:30'])],
    [
      'a programme',
      `The day of the book in Vell\n\n${NEWS[0]}\n\n9:00 Opening remarks\n9:30 Lena Moss reads\n11:00 Coffee\n\n${NEWS[1]}`,
    ],
    ['a text with two times', blog('The day of the storm', ['21:05', '20:30'])],
  ];
  for (const [what, text] of whole)
    it(`is ${what}: it stays one article, with every word of its text`, () => {
      const { articles } = extractArticles(
        { id: 'p1', uri: 'page', mediaType: 'text/plain', sha256: '', text },
        english,
      );
      assert.equal(articles.length, 1);
      for (const line of text.split('\n').filter((line) => line && !/^\d.*2031$/.test(line)))
        assert.ok(articles[0]!.text.includes(line), line);
    });

  it('is a page with comments, though each has its time', () => {
    const comments = NEWS.map(
      (news, index) => `<div class="c"><b>Tom</b> <i>${9 + index}:05</i><p>${news}</p></div>`,
    );
    const page = `<title>Roof torn off</title><article><h1>Roof torn off</h1>${NEWS.map((news) => `<p>${news}</p>`).join('')}</article><div>${comments.join('')}</div>`;
    assert.equal(articlesOf(page, 'text/html').length, 1);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { english } from '../../language/en/index.ts';
import { extractArticles } from './extract.ts';

const extract = (text: string, mediaType = 'text/plain') =>
  extractArticles({ id: 'p1', uri: 'page', mediaType, sha256: '', text }, english);

const NEWS =
  'The county council knew for two years that the old bridge at Ostwick was unsafe, a report shows that the Courier has seen.';
const MORE =
  'The engineers who wrote it in 2029 asked for the bridge to be closed to lorries at once, and to be rebuilt within a year. Nothing of that was done, since the money went to the new town hall, which was opened last May with a concert.';

describe('a page with a notice in the place of an article', () => {
  const walls: [text: string, wall: string][] = [
    [
      'We value your privacy\n\nWe and our partners use cookies to show you ads.\n\nAccept all',
      'a cookie notice',
    ],
    ['Just a moment...\n\nVerify you are human by completing the action below.', 'a bot check'],
    ['Please enable JavaScript to view this page.', 'a request to turn on JavaScript'],
    ['404\n\nThe page you are looking for could not be found.', 'a “not found” page'],
    ['This content is not available in your region.', 'a refusal to readers of this region'],
    ['502 Bad Gateway\n\nnginx', 'an error message'],
    ['Subscribe to continue reading', 'an offer to subscribe'],
  ];
  for (const [text, wall] of walls)
    it(`has no article but ${wall}`, () => {
      const { articles, wall: found } = extract(text);
      assert.deepEqual([articles.length, found], [0, wall]);
    });

  const none: string[] = [
    `Regulator fines firm over cookie banner\n\n${NEWS}\n\n${MORE}\n\nAccept all`,
    `Page not found: the library that lost its books\n\n${NEWS}\n\n${MORE}\n\n${MORE}\n\n${MORE}`,
    'Bridge closed\n\nThe bridge at Ostwick is closed.',
  ];
  for (const text of none)
    it(`is not “${text.split('\n')[0]}”`, () => {
      const { articles, wall } = extract(text);
      assert.deepEqual([articles.length, wall], [1, undefined]);
    });
});

describe('an article of which the page shows the beginning', () => {
  const stubs: [end: string, rest: string | undefined][] = [
    ['Subscribe to continue reading\n\nAlready a subscriber? Log in', 'behind a paywall'],
    ['This article is for subscribers only.', 'behind a paywall'],
    ['Sign in to keep reading', 'behind a sign-in'],
    ['Register for free to continue reading this story.', 'behind a sign-in'],
    ['The engineers asked for […]', 'not on the page'],
    ['Sign up for our newsletter', undefined],
    ['You have 2 free articles left this month.', undefined],
    ['The mayor was not in her office on Thursday.', undefined],
  ];
  for (const [end, rest] of stubs)
    it(`ends with “${end.split('\n')[0]}”: ${rest ?? 'it is whole'}`, () => {
      const { articles } = extract(`Council hid report on bridge\n\n${NEWS}\n\n${end}`);
      assert.deepEqual([articles.length, articles[0]?.truncated], [1, rest]);
    });

  it('is none where the offer stands below a whole article', () => {
    const text = [
      'Council hid report on bridge',
      NEWS,
      ...Array(8).fill(MORE),
      'Subscribe to read more',
    ].join('\n\n');
    assert.equal(extract(text).articles[0]?.truncated, undefined);
  });
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { english } from '../../language/en/index.ts';
import { madeFindings, onDay } from './made.ts';
import { tellsAfterwards, tellsBeforehand } from './sequel.ts';

const texts = {
  agency: { day: '2031-05-02', text: 'A dam broke above Ostby on Friday, and three people died.' },
  post: { day: '2031-05-06', text: 'The dam above Ostby was closed on Tuesday.' },
};
const made = madeFindings(texts, { date: { value: onDay('2031-05-02'), basis: 'inferred', evidence: [] } });

/** The agency sent its report at a minute of the day itself. */
const findings = {
  ...made,
  articles: made.articles.map((article) =>
    article.id === 'agency'
      ? {
          ...article,
          published: {
            ...article.published!,
            value: { start: '2031-05-02T09:20:00Z', end: '2031-05-02T09:21:00Z' },
          },
        }
      : article,
  ),
};

test('what is sent on the day of the event is not told beforehand, and the last to write know what came of it', () => {
  assert.deepEqual([...tellsBeforehand(findings, english)], []);
  assert.deepEqual([...tellsAfterwards(findings, english)], ['post']);
});

test('an undated text knows the end where its lead is of the past and tells a result', () => {
  const told = {
    agency: { day: '2031-05-02', text: 'Ostby will vote on its dam on Sunday. The count will take a night.' },
    ended: { day: '2031-05-02', text: 'Ostby voted on its dam on Sunday. The dam was rejected.' },
    scolded: { day: '2031-05-02', text: 'A farmer scolded those who planned the vote in Ostby on Sunday.' },
  };
  const { articles, ...rest } = madeFindings(told, {
    date: { value: onDay('2031-05-04'), basis: 'inferred', evidence: [] },
  });
  const undated = { ...rest, articles: articles.map((article) => ({ ...article, published: null })) };
  assert.deepEqual([...tellsAfterwards(undated, english)], ['ended']);
});

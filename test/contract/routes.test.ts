/** On Citus no statement of the store may join what does not lie together. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Astray, type Route, routeOf } from './routes.ts';
import { listed } from './statements.ts';

const ROUTED: readonly (readonly [statement: string, route: Route])[] = [
  ['select * from articles where seq in ($)', 'routed'],
  ['select * from articles where seq in ($) or uri = $', 'parallel'],
  ['select * from stories where id = $', 'reference'],
  ['select bytes from forming where part = $', 'local'],
  ['insert into layers (seq, stage) values ($)', 'routed'],
  ['update articles set latest = $ where chain = $', 'parallel'],
  [
    'select story from story_articles join articles on articles.seq = story_articles.seq where uri = $',
    'parallel',
  ],
  ['select * from articles as a, layers as l where a.seq = l.seq and l.seq = $', 'routed'],
  ['select * from claims, readings where readings.number = claims.reading', 'parallel'],
  ['select * from articles where chain in (select chain from articles where id = $)', 'parallel'],
  [
    'select title from (select number, seq from quotations limit 9) as few cross join articles where articles.seq = few.seq',
    'parallel',
  ],
  [
    'select (select max(origin) from read_articles where read_articles.seq = articles.seq) from articles',
    'parallel',
  ],
];

const ASTRAY = [
  'select a.id from articles as a join articles as b on a.chain = b.chain',
  'select * from quotations, articles where articles.seq = quotations.seq',
  'select * from (select number, seq from quotations) as all_of_them cross join articles where articles.seq = all_of_them.seq',
  'select (select max(number) from quotations where quotations.seq = articles.seq) from articles',
  'select * from forming, articles where part = seq',
  'select * from nowhere',
];

describe('a statement on Citus', () => {
  for (const [statement, route] of ROUTED)
    it(`${route}: ${statement}`, () => assert.equal(routeOf(statement), route));
  for (const statement of ASTRAY)
    it(`astray: ${statement}`, () => assert.throws(() => routeOf(statement), Astray));
});

it('each statement of the list stands where it belongs', () => {
  const all = [...listed()].flatMap(([route, statements]) => statements.map((one) => [one, route] as const));
  assert.ok(all.length > 150);
  for (const [statement, route] of all) assert.equal(routeOf(statement), route, statement);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { english } from '../../language/en/index.ts';
import type { Entity } from '../../model/entity.ts';
import { answersAlike, recorded, type Story } from './asked.ts';
import { Bodies, type BodyNamed } from './bodies.ts';
import { castOf, storyOf } from './who.ts';

const body = (id: string, name: string): Entity =>
  ({ id, name, type: 'organisation', aliases: [], roles: [], mentions: [] }) as unknown as Entity;

const LEAGUE = body('e-growers-league', 'Growers’ League');
const PACKET = body('e-packet', 'Bay Packet Company');
const LINE = body('e-line', 'Northern Packet Line');

const storyWith = (...entities: readonly Entity[]): Story =>
  storyOf(castOf(entities, english), new Bodies(entities, english), (holder) => holder);

const named = (name: string, isVague: boolean): BodyNamed => ({
  ...{ name, noun: name, isAlone: true, isVague, isMany: false, of: null },
  mention: { article: 'a1', start: 0, end: name.length, exact: name },
});

/** Whether what an article asked of one story is answered alike by another. */
function isToldAlike(ask: (story: Story) => void, before: Story, now: Story): boolean {
  const { story, questions } = recorded(before);
  ask(story);
  return answersAlike(now, questions);
}

test('an article need not be read again where others name whom it does not ask for', () => {
  const ask = (story: Story): unknown => [story.shortName('Packet'), story.typeOf(PACKET.id)];
  assert.ok(isToldAlike(ask, storyWith(PACKET), storyWith(PACKET, LEAGUE)));
});

test('it is read again where a word of a name has become that of two', () => {
  const ask = (story: Story): unknown => story.shortName('Packet');
  assert.ok(!isToldAlike(ask, storyWith(PACKET), storyWith(PACKET, LINE)));
});

test('it is read again where its noun is now that of a body with a name', () => {
  const ask = (story: Story): unknown => story.meet(named('league', true));
  assert.ok(!isToldAlike(ask, storyWith(PACKET), storyWith(PACKET, LEAGUE)));
});

test('the bodies that it names are met also where it is not read again', () => {
  const ask = (story: Story): unknown => story.isBody(story.meet(named('committee', true)));
  const now = storyWith(PACKET);
  assert.ok(isToldAlike(ask, storyWith(PACKET), now));
  assert.ok(now.isBody('e-committee'));
});

test('it is read again where an article before it calls the same body otherwise', () => {
  const ask = (story: Story): unknown => story.isVague(story.meet(named('committee', true)));
  const now = storyWith(PACKET);
  now.meet(named('committee', false));
  assert.ok(!isToldAlike(ask, storyWith(PACKET), now));
});

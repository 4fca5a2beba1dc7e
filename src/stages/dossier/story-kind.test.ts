import assert from 'node:assert/strict';
import { test } from 'node:test';
import { english } from '../../language/en/index.ts';
import type { BriefItem } from '../../model/brief.ts';
import { citeWords, madeFindings } from './made.ts';
import { headingsOf, kindOf } from './story-kind.ts';

/** Two openings of each kind, and what came of it. */
const stories = {
  strike: [
    'Weavers in Ostby walked out on Monday. Their union wants shorter shifts.',
    'The strike of the weavers entered its second day. Pickets stood at each gate of the mill.',
    'The weavers and the mill agreed on shifts of nine hours.',
  ],
  election: [
    'Ostby holds its election on Sunday. Voters choose between two mayors.',
    'The polling stations of Ostby open at eight. The referendum on the bridge is on the same day.',
    'Ada Brecht won with 54 percent.',
  ],
  trial: [
    'The trial of a banker opened in Ostby. The prosecution spoke for three hours.',
    'The jury in Ostby heard the banker. The court sits again on Friday.',
    'The banker was acquitted of all charges.',
  ],
  takeover: [
    'Velm Foods made a bid for Ostby Mills. Its shareholders meet in May.',
    'The takeover of Ostby Mills may fail. Its shares fell by a tenth.',
    'The regulator blocked the sale.',
  ],
  match: [
    'The match of Ostby and Velm ended late. The striker scored both goals.',
    'Ostby scored two goals before half-time. The referee sent off one player.',
    'Ostby beat Velm 2-0.',
  ],
};

for (const [name, [first, second, end]] of Object.entries(stories))
  test(`a ${name} is known by its openings, and headed by its end once that is told`, () => {
    const heap = madeFindings({
      mail: { day: '2031-06-02', text: first! },
      post: { day: '2031-06-02', text: second! },
      gazette: { day: '2031-06-05', text: end! },
    });
    const kind = kindOf(heap, english);
    assert.equal(kind?.name, name);
    const told: BriefItem = {
      text: end!,
      status: 'single',
      evidence: [citeWords('gazette', end!, end!)],
    };
    assert.equal(headingsOf(kind, [], english).happened, 'What happened');
    assert.notEqual(headingsOf(kind, [told], english).happened, 'What happened');
  });

test('a flood has its own headings, a concert those of any event', () => {
  const flood = 'The flood reached Ostby at night. Rescuers evacuated forty people.';
  const concert = 'The choir of Ostby sang in the rain. Nobody left before the last song.';
  const kindIn = (text: string): string | undefined =>
    kindOf(madeFindings({ mail: { day: '2031-06-02', text } }), english)?.name;
  assert.equal(kindIn(flood), 'disaster');
  assert.equal(kindIn(concert), undefined);
});

test('whoever negotiated, the release of hostages is no meeting', () => {
  const heap = madeFindings({
    mail: {
      day: '2031-06-02',
      text: 'The kidnappers freed four hostages after long negotiations. The negotiators thanked their captors.',
    },
    post: {
      day: '2031-06-02',
      text: 'Militants released the captives of Ostby. Talks and negotiations on the other hostages go on.',
    },
  });
  assert.equal(kindOf(heap, english)?.name, 'attack');
  assert.equal(headingsOf(kindOf(heap, english), [], english).event, 'When, where and who');
});

test('a protest is one also where the police attack it', () => {
  const text =
    'The protest in Ostby grew. Demonstrators marched to the mill, and the police attacked with tear gas.';
  const kind = kindOf(madeFindings({ mail: { day: '2031-06-02', text } }), english);
  assert.equal(headingsOf(kind, [], english).event, 'The protest');
});

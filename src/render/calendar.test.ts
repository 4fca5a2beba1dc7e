/** Calendars are read as other programs read them: by node-ical. */

import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import ical, { type VEvent } from 'node-ical';
import { dossier } from '../../test/e2e/fixture.ts';
import { NASTY, nasty } from '../../test/nasty.ts';
import { renderCalendar } from './calendar.ts';

const eventsOf = (from: typeof dossier): VEvent[] =>
  Object.values(ical.sync.parseICS(renderCalendar(from))).filter(
    (component): component is VEvent => component?.type === 'VEVENT',
  );

const dated = dossier.expectations.filter(({ due }) => due !== null);

test('has an event for each entry of the timeline, and for each time that something is due', () => {
  assert.ok(dated.length > 0);
  assert.equal(eventsOf(dossier).length, dossier.timeline.length + dated.length);
});

const zone = process.env.TZ;
after(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

for (const here of ['UTC', 'Pacific/Auckland', 'America/Los_Angeles'])
  test(`has whole days as days, the last one excluded, made in ${here}`, () => {
    process.env.TZ = here;
    const text = renderCalendar(dossier);
    const [entry] = dossier.timeline.filter(({ date }) => date.start.length === 10);
    const event = text.split('BEGIN:VEVENT').find((one) => one.includes(`UID:${entry!.id}@synoptic`))!;
    assert.match(event, new RegExp(`DTSTART;VALUE=DATE:${entry!.date.start.replaceAll('-', '')}\r\n`));
    assert.match(event, new RegExp(`DTEND;VALUE=DATE:${entry!.date.end.replaceAll('-', '')}\r\n`));
  });

test('has a time of day as one moment, whatever the zone that it was told in', () => {
  const [entry] = dossier.timeline;
  const date = { start: '2044-05-02T23:30:00-05:00', end: '2044-05-02T23:31:00-05:00' };
  const [event] = eventsOf({ ...dossier, timeline: [{ ...entry!, date }], expectations: [] });
  assert.equal(event!.start.toISOString(), '2044-05-03T04:30:00.000Z');
  assert.equal(event!.end?.toISOString(), '2044-05-03T04:31:00.000Z');
});

test('says what came of what was due, and how that is known', () => {
  const open = dated.find(({ outcome }) => outcome === 'open');
  const due = eventsOf(dossier).filter(({ uid }) => dated.some(({ id }) => uid === `${id}@synoptic`));
  assert.ok(due.every(({ summary }) => /^(?:Due|Came about|Did not come about): /.test(String(summary))));
  if (open) assert.equal(due.find(({ uid }) => uid.startsWith(open.id))!.status, 'TENTATIVE');
});

test('quotes the words of each article and names their place', () => {
  const [entry] = dossier.timeline;
  const event = eventsOf(dossier).find(({ uid }) => uid === `${entry!.id}@synoptic`)!;
  const [{ article, start, end, exact }] = entry!.evidence;
  assert.ok(String(event.description).includes(`“${exact}”`));
  assert.ok(
    renderCalendar(dossier)
      .replaceAll('\r\n ', '')
      .includes(`X-SYNOPTIC-CITATION:${article}#${start}-${end}\r\n`),
  );
});

test('nasty words make no event of their own and break no line', () => {
  const events = eventsOf(nasty);
  assert.equal(events.length, nasty.timeline.length + dated.length);
  const told = NASTY.replace(/\s+/g, ' ').replace('\u202e', '\ufffd');
  assert.ok(events.some(({ summary }) => summary === told));
  for (const line of renderCalendar(nasty).split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
});

test('is the same each time', () => assert.equal(renderCalendar(dossier), renderCalendar(dossier)));

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { errorEvent, type LogEvent, type LogForm, openLog } from './log.ts';

const linesOf = (form: LogForm, ...events: LogEvent[]): string[] => {
  const lines: string[] = [];
  const log = openLog(form, (line) => {
    lines.push(line);
  });
  for (const event of events) log(event);
  return lines;
};

describe('a log', () => {
  it('for people has sentences, and only for what concerns them', () => {
    assert.deepEqual(linesOf('text', { event: 'started', message: 'It is served.' }), ['It is served.']);
    assert.deepEqual(linesOf('text', { event: 'feed-failed', level: 'warn', message: 'No answer.' }), [
      'synoptic: No answer.',
    ]);
    assert.deepEqual(linesOf('text', { event: 'request', route: '/' }), []);
  });

  it('for machines has an object on each line, however many lines a message has', () => {
    const [line, ...more] = linesOf('json', errorEvent(new Error('Two\nlines')));
    assert.deepEqual(more, []);
    const { time, level, event, message } = JSON.parse(line!) as Record<string, string>;
    assert.deepEqual([level, event], ['error', 'error']);
    assert.match(time!, /^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
    assert.match(message!, /^Error: Two\nlines\n {4}at /);
  });

  it('has no user and no password of an address, wherever it stands', () => {
    for (const [told, expected] of [
      ['postgres://desk:tide-and-ebb@db.example/news', 'postgres://db.example/news'],
      ['cannot open https://ada@courier.example/feed', 'cannot open https://courier.example/feed'],
      ['ada@courier.example wrote', 'ada@courier.example wrote'],
      ['https://courier.example/@ada', 'https://courier.example/@ada'],
    ] as const) {
      const [line] = linesOf('json', { event: 'told', message: told, address: told });
      const { message, address } = JSON.parse(line!) as Record<string, string>;
      assert.deepEqual([message, address], [expected, expected]);
    }
  });
});

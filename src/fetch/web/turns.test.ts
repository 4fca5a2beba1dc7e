import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { handClock } from './made.ts';
import { takeTurns } from './turns.ts';

const { signal } = new AbortController();

describe('taking turns', () => {
  it('asks a host one thing at a time, in order, with a pause between', async () => {
    const clock = handClock();
    const turns = takeTurns(clock, signal);
    const log: string[] = [];
    const ask = (name: string) => async () => {
      log.push(`${name} begins`);
      await new Promise(setImmediate);
      log.push(`${name} ends`);
      return name;
    };
    const answers = await Promise.all(
      ['a', 'b', 'c'].map((name) => turns.take('news.example', 700, ask(name))),
    );
    assert.deepEqual(answers, [{ answer: 'a' }, { answer: 'b' }, { answer: 'c' }]);
    assert.deepEqual(log, ['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
    assert.deepEqual(clock.waits, [700, 700]);
  });

  it('asks another host meanwhile', async () => {
    const turns = takeTurns(handClock(), signal);
    const { promise: held, resolve: release } = Promise.withResolvers<string>();
    const slow = turns.take('slow.example', 0, () => held);
    assert.deepEqual(await turns.take('quick.example', 0, async () => 'quick'), { answer: 'quick' });
    release('slow');
    assert.deepEqual(await slow, { answer: 'slow' });
  });

  it('asks sixteen hosts at once, and the next when one of them is done', async () => {
    const turns = takeTurns(handClock(), signal);
    const { promise: held, resolve: release } = Promise.withResolvers<void>();
    let begun = 0;
    const all = Array.from({ length: 20 }, (_, index) =>
      turns.take(`host${index}.example`, 0, () => {
        begun++;
        return held;
      }),
    );
    await new Promise(setImmediate);
    assert.equal(begun, 16);
    release();
    await Promise.all(all);
    assert.equal(begun, 20);
    const { promise: heldAgain, resolve: releaseAgain } = Promise.withResolvers<void>();
    const again = Array.from({ length: 20 }, (_, index) =>
      turns.take(`host${index}.example`, 0, () => {
        begun++;
        return heldAgain;
      }),
    );
    await new Promise(setImmediate);
    assert.equal(begun, 36, 'as many again, not one less');
    releaseAgain();
    await Promise.all(again);
  });

  it('goes on after an error', async () => {
    const turns = takeTurns(handClock(), signal);
    await assert.rejects(
      turns.take('news.example', 0, () => Promise.reject(new Error('broken'))),
      /broken/,
    );
    assert.deepEqual(await turns.take('news.example', 0, async () => 'fine'), { answer: 'fine' });
  });

  it('waits for a minute, not for more, and not at all where it need not', async () => {
    const clock = handClock();
    const turns = takeTurns(clock, signal);
    await turns.take('news.example', 0, async () => '');
    await turns.take('news.example', 0, async () => '');
    assert.deepEqual(clock.waits, []);
    turns.leaveAlone('news.example', 60_000);
    assert.deepEqual(await turns.take('news.example', 0, async () => 'asked'), { answer: 'asked' });
    assert.deepEqual(clock.waits, [60_000]);
    turns.leaveAlone('news.example', 60_001);
    assert.ok('notBefore' in (await turns.take('news.example', 0, async () => 'asked')));
  });

  it('says how long a host wants to be left alone, where that is too long to wait', async () => {
    const clock = handClock();
    const turns = takeTurns(clock, signal);
    turns.leaveAlone('news.example', 3600_000);
    const asked = await turns.take('news.example', 0, async () => 'asked all the same');
    assert.deepEqual(asked, { notBefore: clock.now() + 3600_000 });
  });
});

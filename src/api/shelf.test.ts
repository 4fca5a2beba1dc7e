import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Packed } from './packed.ts';
import { openShelf } from './shelf.ts';

const answer = (tag: string, size = 10): Packed => ({ bytes: new Uint8Array(size), tag });

describe('a shelf of answers', () => {
  it('makes each once, also for those who ask while it is made', async () => {
    const shelf = openShelf(1000);
    let made = 0;
    const make = async () => answer(`made ${++made}`);
    const both = await Promise.all([shelf('front', '1', make), shelf('front', '1', make)]);
    assert.deepEqual(
      [...both, await shelf('front', '1', make)].map((one) => one!.tag),
      ['made 1', 'made 1', 'made 1'],
    );
    assert.equal((await shelf('front', '2', make))!.tag, 'made 2');
  });

  it('keeps no failure and nothing that is not there', async () => {
    const shelf = openShelf(1000);
    await assert.rejects(shelf('front', '1', () => Promise.reject(new Error('the disk is full'))));
    assert.equal(await shelf('front', '1', async () => undefined), undefined);
    assert.equal((await shelf('front', '1', async () => answer('there')))!.tag, 'there');
  });

  it('lets those go that were asked for longest ago', async () => {
    const shelf = openShelf(250);
    for (const name of ['a', 'b']) await shelf(name, '1', async () => answer(name, 100));
    await shelf('a', '1', async () => answer('again'));
    await shelf('c', '1', async () => answer('c', 100));
    assert.equal((await shelf('a', '1', async () => answer('again')))!.tag, 'a');
    assert.equal((await shelf('b', '1', async () => answer('again')))!.tag, 'again');
  });
});

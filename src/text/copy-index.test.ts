import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CopyIndex, MOST_POSTINGS } from './copy-index.ts';

/** A sketch of some hashes of its own and some that it shares with the others that name them. */
const sketch = (own: number, shared: readonly number[] = []): Uint32Array =>
  Uint32Array.of(...Array.from({ length: 12 }, (_, at) => 1000 * own + at), ...shared);

const ordinals = (index: CopyIndex, hashes: Uint32Array): number[] =>
  index.candidates(hashes).map(({ ordinal }) => ordinal);

test('names the texts that share hashes of a sketch, the one with most first', () => {
  const index = new CopyIndex();
  const [one, , three] = [sketch(1, [7]), sketch(2), sketch(3, [7, 8, 9])].map((each) => index.add(each));
  assert.deepEqual(
    index.candidates(sketch(4, [7, 8, 9])).map(({ ordinal, shared }) => [ordinal, shared]),
    [[three, 3]],
  );
  assert.deepEqual(ordinals(index, sketch(1)), [one]);
  assert.deepEqual(ordinals(index, sketch(5)), []);
});

test('a hash that many texts hold tells little, and two of them are not enough', () => {
  const index = new CopyIndex();
  for (let own = 0; own < 100; own++) index.add(sketch(own, [1e6, 1e6 + 1]));
  assert.deepEqual(ordinals(index, sketch(200, [1e6, 1e6 + 1])), []);
  assert.deepEqual(ordinals(index, sketch(50, [1e6, 1e6 + 1])), [50]);
});

test('of a family of many copies the first ones are named', () => {
  const index = new CopyIndex();
  for (let copy = 0; copy < 2 * MOST_POSTINGS; copy++) index.add(sketch(1));
  assert.deepEqual(
    index.candidates(sketch(1), { most: 1000 }).map(({ ordinal }) => ordinal),
    Array.from({ length: MOST_POSTINGS }, (_, ordinal) => ordinal),
  );
});

test('a removed text is named no more, and its place is taken by those that come', () => {
  const index = new CopyIndex();
  const old = index.add(sketch(1));
  index.remove(old);
  index.remove(old);
  assert.equal(index.size, 0);
  assert.deepEqual(ordinals(index, sketch(1)), []);
  const edited = index.add(sketch(1, [5]));
  assert.notEqual(edited, old);
  assert.deepEqual(ordinals(index, sketch(1)), [edited]);
  assert.throws(() => index.remove(2), /no text 2 in the index: it was given 2 texts/);
});

test('answers do not hang on the order in which texts came, and growing loses none', () => {
  const sketches = Array.from({ length: 3000 }, (_, own) =>
    sketch(own, [1e7 + (own % 900), 1e8 + (own % 7)]),
  );
  const [forth, back] = [new CopyIndex(), new CopyIndex()];
  for (const each of sketches) forth.add(each);
  for (const each of sketches.toReversed()) back.add(each);
  for (let own = 0; own < sketches.length; own += 100)
    assert.deepEqual(
      ordinals(forth, sketches[own]!).sort(),
      ordinals(back, sketches[own]!)
        .map((ordinal) => sketches.length - 1 - ordinal)
        .sort(),
    );
});

test('is the same when it is read back from its bytes', () => {
  const index = new CopyIndex();
  for (let own = 0; own < 500; own++) index.add(sketch(own, [1e7 + (own % 90)]));
  index.add([]);
  index.remove(90);
  const bytes = index.toBytes();
  // A store may hand over a part of something longer, at any offset.
  const read = CopyIndex.fromBytes(new Uint8Array([0, ...bytes]).subarray(1));
  assert.equal(read.size, index.size);
  assert.deepEqual(read.candidates(sketch(0, [1e7])), index.candidates(sketch(0, [1e7])));
  assert.equal(read.add(sketch(900)), index.add(sketch(900)));
  assert.deepEqual(read.toBytes(), index.toBytes());
});

for (const [fault, spoil, message] of [
  ['of something else', () => new TextEncoder().encode('%PDF-1.7 and so on'), /do not begin as an index/],
  ['of none', () => new Uint8Array(), /do not begin as an index/],
  ['of a later version', (bytes: Uint8Array) => bytes.fill(9, 4, 5), /of version 9, and this is version 1/],
  ['cut short', (bytes: Uint8Array) => bytes.subarray(0, -6), /missing or changed/],
  ['with one changed', (bytes: Uint8Array) => bytes.fill(7, 60, 61), /missing or changed/],
] as const)
  test(`bytes ${fault} give an error that says what to do`, () => {
    const index = new CopyIndex();
    for (let own = 0; own < 9; own++) index.add(sketch(own));
    assert.throws(() => CopyIndex.fromBytes(spoil(index.toBytes())), message);
    assert.throws(() => CopyIndex.fromBytes(spoil(index.toBytes())), /Make the index anew/);
  });

test('hostile sketches, all of one hash, take no more time than their number', () => {
  const started = process.cpuUsage();
  const index = new CopyIndex();
  for (let text = 0; text < 20_000; text++) {
    index.candidates([1, 2, 3]);
    index.add([1, 2, 3]);
  }
  assert.ok(process.cpuUsage(started).user < 2_000_000);
});

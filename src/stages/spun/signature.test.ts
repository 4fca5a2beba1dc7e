import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { english } from '../../language/en/index.ts';
import type { Swap } from '../../model/article.ts';
import { mergeSignatures, NO_SIGNATURE, signatureOf, timesIn, withSignature } from './signature.ts';

const swap = (text: string, restored: string, confidence = 0.95): Swap => ({
  start: 0,
  end: text.length,
  text,
  restored,
  alternatives: [],
  confidence,
  basis: 'habit',
});

describe('the signature of a spinner', () => {
  it('counts what it printed for what, whatever the case', () => {
    assert.deepEqual(
      signatureOf([swap('Volition', 'Will'), swap('volition', 'will'), swap('h2o', 'water')]),
      {
        h2o: { water: 1 },
        volition: { will: 2 },
      },
    );
  });

  it('learns nothing from what is not sure, and nothing from a word that stayed', () => {
    assert.deepEqual(signatureOf([swap('higher', 'better', 0.7), swap('Wall', 'wall')]), NO_SIGNATURE);
  });

  it('grows by merging, and comes back from JSON as it was', () => {
    const [one, other] = [signatureOf([swap('tally', 'run')]), signatureOf([swap('tally', 'count')])];
    const merged = mergeSignatures([one, other, one]);
    assert.deepEqual(merged, { tally: { count: 1, run: 2 } });
    assert.deepEqual(JSON.parse(JSON.stringify(merged)), merged);
  });

  it('is not misled by names that every object has', () => {
    assert.equal(timesIn(signatureOf([swap('tally', 'run')]), 'constructor', 'name'), 0);
    assert.equal(timesIn(signatureOf([swap('constructor', 'builder')]), 'constructor', 'builder'), 1);
  });
});

describe('a model with a signature', () => {
  const model = withSignature(
    english.spin(),
    signatureOf([swap('weirflap', 'sluice gate'), swap('tally', 'run')]),
  );
  const originalsOf = (printed: string): string[] =>
    model
      .substitutionsOf(model.idOf(printed))
      .filter(({ known }) => known)
      .map(({ originals }) => originals.map(model.wordOf).join(' '));

  it('knows words that nobody else prints', () => {
    assert.equal(english.spin().idOf('weirflap'), -1);
    assert.deepEqual(originalsOf('weirflap'), ['sluice gate']);
  });

  it('adds pairs to those of its word, each once', () => {
    const runs = originalsOf('tally').filter((original) => original === 'run');
    assert.equal(runs.length, 1);
  });

  it('is the model itself without one', () => {
    assert.equal(withSignature(english.spin(), NO_SIGNATURE), english.spin());
  });
});

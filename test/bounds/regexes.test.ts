/** Every regular expression of the code takes a time that is linear in what it reads, whatever that is. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { regexesBuilt, regexesWritten } from './regexes/in-code.ts';
import { whyNotLinear } from './regexes/linear.ts';

/** Returns those that are not proven to be linear, and why. */
const notLinear = (regexes: readonly string[]): string[] =>
  regexes.flatMap((regex) => {
    const why = whyNotLinear(regex);
    return why === undefined ? [] : [`${regex}: ${why}`];
  });

describe('regular expressions', () => {
  it('are linear where they stand in the code', () => {
    const regexes = regexesWritten();
    assert.ok(regexes.length > 1000);
    assert.deepEqual(notLinear(regexes), []);
  });

  it('are linear where the code puts them together', async () => {
    const regexes = await regexesBuilt();
    assert.ok(regexes.length > 100);
    assert.deepEqual(notLinear(regexes), []);
  });
});

const JUDGED: readonly (readonly [regex: RegExp, why: RegExp | undefined])[] = [
  // A search begins anew in the same row of letters.
  [/a+b/, /quadratic/],
  [/(?<!a)a+b/, undefined],
  [/\ba+b/, undefined],
  [/^a+b/, undefined],
  [/a+b/y, undefined],
  [/a{1,40}b/, undefined],
  // What has been found is not sought again, nor what cannot fail.
  [/a+/g, undefined],
  [/a+(?:,a+)*/g, undefined],
  [/a+(?:,b*c)?/g, undefined],
  [/a(?:.*b)?/g, /quadratic/],
  [/a+$/, /quadratic/],
  [/(?<!a)a*$/, undefined],
  // Two repetitions share their letters.
  [/^\s*,?\s*$/, /quadratic/],
  [/^\s*(?:,\s*)?$/, undefined],
  [/^.*?=.*$/s, undefined],
  [/^.*?=.*;$/s, /quadratic/],
  // One letter may be read in two ways, again and again.
  [/^(?:a|a)*$/, /exponential/],
  [/^(?:a+)*$/, /exponential/],
  [/^(?:\w+ly|only)*$/, /exponential/],
  [/^(?:\s[\p{Ll}]+ly|\sonly)*$/u, /exponential/],
  [/^(?:a|b)*$/, undefined],
  [/^(?:home)(?:\s*[>/]\s*[^>/]{1,40})+$/, /exponential/],
  // Sets of letters, their cases, and what stands around them.
  [/^(?:[\p{Lu}a]|\p{Ll})*$/u, /exponential/],
  [/^(?:\p{Lu}|\p{Ll})*$/u, undefined],
  [/^(?:k|\u212a)*$/u, undefined],
  [/^(?:k|\u212a)*$/iu, /exponential/],
  [/^(?:a(?=b)|a(?!b)|b)*$/, undefined],
  [/(?<=a+)b/, /undecided: it looks back without end/],
  [/(?=a*b)c/, /quadratic/],
  [/^(a*)\1$/, /quadratic/],
];

describe('a regular expression', () => {
  for (const [regex, why] of JUDGED)
    it(`${regex} is ${why?.source ?? 'linear'}`, () => {
      const found = whyNotLinear(String(regex));
      if (why) assert.match(found ?? 'linear', why);
      else assert.equal(found, undefined);
    });
});

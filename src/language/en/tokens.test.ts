import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tokensOf } from './tokens.ts';

const cases: readonly (readonly [sentence: string, tokens: string])[] = [
  ['Don’t say it can’t sail.', 'Do n’t say it ca n’t sail .'],
  ["Orde's crew cannot, and won't.", "Orde 's crew can not , and wo n't ."],
  ["The sailors' strike of the 1930's isnt over.", "The sailors ' strike of the 1930's is nt over ."],
  ['Its masts; its a pity.', 'Its masts ; it s a pity .'],
  ['They’re gonna leave the ship’s boats.', 'They ’re gon na leave the ship ’s boats .'],
  ['the Ammerly-built, six-year-old ferry', 'the Ammerly - built , six - year - old ferry'],
  ['anti-noise rules of mid-March, re-elected', 'anti-noise rules of mid-March , re-elected'],
  ['At 11:30am, or 9.15 p.m. on Friday,', 'At 11:30 am , or 9.15 p.m. on Friday ,'],
  ['$1.2bn, €3,500 or 7.5%', '$ 1.2 bn , € 3,500 or 7.5 %'],
  ['US$40 in 10-20 days', 'US$ 40 in 10 - 20 days'],
  ['555-0142 or (555) 555-0142, 10-12', '555-0142 or ( 555 ) 555-0142 , 10 - 12'],
  ['[13,14] and 12,000', '[ 13 , 14 ] and 12,000'],
  ['the 2nd, the 1990s and 5km', 'the 2nd , the 1990s and 5 km'],
  ['See https://ferry.example/times?day=2, please.', 'See https://ferry.example/times?day=2 , please .'],
  ['Write to o.tamm@harbour.example.', 'Write to o.tamm@harbour.example .'],
  ['dovrin.com says (www.dovrin.example/a_b)', 'dovrin.com says ( www.dovrin.example/a_b )'],
  ['#SaveTheWall, says @orla_tamm :-)', '#SaveTheWall , says @orla_tamm :-)'],
  ['The U.S. sent Dr. A. P. Lisk to St. Ives.', 'The U.S. sent Dr. A. P. Lisk to St. Ives .'],
  ['Nos. 4 and 5, e.g. no. 5', 'Nos. 4 and 5 , e.g. no. 5'],
  ['She said no.', 'She said no .'],
  ['“Well...” he said—and/or sang -- twice?!', '“ Well ... ” he said — and / or sang -- twice ?!'],
  ["'Stop,' cried O'Hare.", "' Stop , ' cried O'Hare ."],
  ['AT&T met S&M at 5/6/2031', 'AT&T met S&M at 5/6/2031'],
  ['Ærø’s 👩‍🚀 left Łódź', 'Ærø ’s 👩‍🚀 left Łódź'],
  ['', ''],
];

for (const [sentence, tokens] of cases)
  test(`parts ${JSON.stringify(sentence)}`, () => {
    assert.equal(
      tokensOf(sentence)
        .map(({ form }) => form)
        .join(' '),
      tokens,
    );
  });

test('offsets count from the beginning of the text, and nothing but blanks is left out', () => {
  const text = 'No.\u00a0 Orla Tamm’s ferry\tcan’t \n sail 🛥️ at 5pm…';
  const tokens = tokensOf(text, 4, text.length);
  for (const { start, end, form } of tokens) assert.equal(text.slice(start, end), form);
  assert.equal(tokens.map(({ form }) => form).join(''), text.slice(4).replace(/\s+/g, ''));
});

test('a text without blanks takes no more time than its length', () => {
  const started = process.cpuUsage();
  for (const piece of ['x', '.', 'a.', 'a@', '1-', 'a-', '1,', 'http://', "x'", '#-', ':', '_'])
    tokensOf(piece.repeat(200_000 / piece.length));
  assert.ok(process.cpuUsage(started).user < 4_000_000);
});

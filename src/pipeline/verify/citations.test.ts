import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkCitations } from './citations.ts';
import { Checked, type Fault } from './faults.ts';
import { type Damaged, damaged, dossier } from './made.ts';

function faultsAfter(damage: (dossier: Damaged) => void): readonly Fault[] {
  const checked = new Checked();
  checkCitations(damaged(damage), checked);
  return checked.faults;
}

const POST = dossier.articles[0]!.id;
const LENGTH = dossier.articles[0]!.text.length;

test('what is quoted stands there; every citation is counted', () => {
  const checked = new Checked();
  checkCitations(dossier, checked);
  assert.deepEqual(checked.faults, []);
  // Of origins 2, of entities 5, of quotations 9, of claims 8, of stances 2, of framing 2, of the brief 3.
  assert.equal(checked.checked.citations, 31);
});

describe('a citation', () => {
  const CITED = 'claims[1].statements[0].evidence';
  const NO_CITATION = 'It is like a citation, but does not say which words of which article.';
  const DAMAGES: readonly (readonly [what: string, damage: (citation: Damaged) => void, says: string])[] = [
    ['without its article', (one) => delete one.article, NO_CITATION],
    ['whose words are no text', (one) => Object.assign(one, { exact: 7 }), NO_CITATION],
    ['that starts within a letter', (one) => Object.assign(one, { start: 0.5 }), NO_CITATION],
    ['without end', (one) => delete one.end, NO_CITATION],
    [
      'of an article that is not there',
      (one) => Object.assign(one, { article: 'a0' }),
      'There is no article a0.',
    ],
    [
      'that starts before the text',
      (one) => Object.assign(one, { start: -1 }),
      `-1–57 is no place in ${POST}, which has ${LENGTH} characters.`,
    ],
    [
      'that ends behind the text',
      (one) => Object.assign(one, { end: LENGTH + 1 }),
      `42–${LENGTH + 1} is no place in ${POST}, which has ${LENGTH} characters.`,
    ],
    [
      'of no words',
      (one) => Object.assign(one, { end: 42, exact: '' }),
      `42–42 is no place in ${POST}, which has ${LENGTH} characters.`,
    ],
    [
      'of other words',
      (one) => Object.assign(one, { exact: 'The wall falls!' }),
      `${POST} says “The wall stands” there, not “The wall falls!”.`,
    ],
  ];
  for (const [what, damage, says] of DAMAGES)
    test(`${what} is a fault`, () => {
      const faults = faultsAfter((d) => damage(d.claims[1].statements[0].evidence));
      assert.deepEqual(faults, [{ where: CITED, what: says }]);
    });

  test('may be a whole text', () => {
    const faults = faultsAfter((d) => {
      const [{ id, text }] = d.articles;
      d.claims[1].statements[0].evidence = { article: id, start: 0, end: text.length, exact: text };
    });
    assert.deepEqual(faults, []);
  });

  test('is found wherever it stands, but not on the pages, which are no articles', () => {
    const wrong = { article: 'a0', start: 0, end: 1, exact: 'x' };
    const faults = faultsAfter((d) => {
      d.anew = [{ deep: { citation: wrong } }];
      d.pages[0].sample = wrong;
    });
    assert.deepEqual(faults, [{ where: 'anew[0].deep.citation', what: 'There is no article a0.' }]);
  });

  test('of a long text is shown around the first letter that differs', () => {
    const text = `${'word '.repeat(30)}end of the text, and ${'more '.repeat(30)}`;
    const shown = (exact: string): string => {
      const [fault] = faultsAfter((d) => {
        d.articles[0].text = text;
        d.brief.sections[0].items[1].evidence[0] = { article: POST, start: 0, end: text.length, exact };
      }).filter(({ where }) => where === 'brief.sections[0].items[1].evidence[0]');
      return fault!.what.slice(POST.length + 1);
    };
    assert.equal(
      shown(text.replace('end', 'END')),
      'says “…word word word word word end of the text, and more more more…” there, not “…word word word word word END of the text, and more more more…”.',
    );
    assert.equal(
      shown(text.replace('word', 'WORD')),
      'says “word word word word word word word word word word word word …” there, not “WORD word word word word word word word word word word word …”.',
    );
    assert.equal(
      shown(text.slice(0, -1)),
      'says “…more more more more more more more more more more more more ” there, not “…more more more more more more more more more more more more”.',
    );
  });
});

describe('a span', () => {
  const PLACES: readonly (readonly [where: string, length: number, at: (dossier: Damaged) => Damaged])[] = [
    ['articles[0].blocks[0]', LENGTH, (d) => d.articles[0].blocks[0]],
    ['articles[0].parts[0]', LENGTH, (d) => d.articles[0].parts[0]],
    ['articles[3].spun.swaps[0]', dossier.articles[3]!.text.length, (d) => d.articles[3].spun.swaps[0]],
    ['reuse[0].passages[0].from', LENGTH, (d) => d.reuse[0].passages[0].from],
    ['reuse[0].passages[0].to', dossier.articles[1]!.text.length, (d) => d.reuse[0].passages[0].to],
  ];
  for (const [where, length, at] of PLACES)
    for (const [start, end] of [
      [-1, 3],
      [3, 3],
      [3, length + 1],
    ] as const)
      test(`from ${start} to ${end} is no place for ${where}`, () => {
        const faults = faultsAfter((d) => Object.assign(at(d), { start, end }));
        const what = `${start}–${end} is no place in a text of ${length} characters.`;
        assert.ok(
          faults.some((fault) => fault.where === where && fault.what === what),
          JSON.stringify(faults),
        );
      });

  test('in an article that is not there is no place to look at; that it is not there is told by its id', () => {
    for (const side of ['from', 'to'])
      assert.deepEqual(
        faultsAfter((d) => Object.assign(d.reuse[0], { [side]: 'a0' })),
        [],
      );
  });

  test('may reach over the whole text', () => {
    const faults = faultsAfter((d) => {
      d.articles[0].parts = [{ start: 0, end: LENGTH, pageStart: 0 }];
    });
    assert.deepEqual(faults, []);
  });

  const LISTS: readonly (readonly [where: string, of: (dossier: Damaged) => Damaged])[] = [
    ['pages[0].segments[1]', (d) => d.pages[0].segments],
    ['articles[0].blocks[1]', (d) => d.articles[0].blocks],
    ['articles[0].parts[1]', (d) => d.articles[0].parts],
  ];
  for (const [where, of] of LISTS)
    test(`that starts before the end of the one before is a fault: ${where}`, () => {
      const [first] = of(damaged(() => {}));
      const touches = faultsAfter((d) => Object.assign(of(d)[1], { start: first.end }));
      const overlaps = faultsAfter((d) => Object.assign(of(d)[1], { start: first.end - 1 }));
      assert.deepEqual(touches, []);
      assert.deepEqual(overlaps, [{ where, what: 'It overlaps the one before.' }]);
    });
});

describe('an article', () => {
  test('has the text that its id was made from', () => {
    const faults = faultsAfter((d) => {
      d.articles[0].text = `${d.articles[0].text} `;
    });
    assert.deepEqual(faults, [
      { where: 'articles[0].text', what: `The text does not have the hash in its id, ${POST}.` },
    ]);
  });

  test('has the words that a machine is said to have put there', () => {
    const faults = faultsAfter((d) => {
      d.articles[3].spun.swaps[1].text = 'ghost';
    });
    assert.deepEqual(faults, [{ where: 'articles[3].spun.swaps[1]', what: '“ghost” does not stand there.' }]);
  });
});

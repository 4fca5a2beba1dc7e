import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { compareNames, LIKELY, type NameKind, type NameVerdict, readName, sameName } from './same-name.ts';

type Case = readonly [one: string, other: string, verdict: NameVerdict];

const cases: Readonly<Record<string, readonly [NameKind, readonly Case[]]>> = {
  'spellings of one name': [
    'person',
    [
      ['Serhiy Varshavin', 'Sergei Varshavin', 'same'],
      ['Yuri Kostenetsky', 'Yury Kostenetskiy', 'same'],
      ['Володимир Гаврилець', 'Volodymyr Havrylets', 'same'],
      ['Khaled al-Marzouq', 'Khalid Al Marzuq', 'same'],
      ['Jörg Müllenbach', 'Joerg Muellenbach', 'same'],
      ['Nguyễn Văn Hạnh', 'Nguyen Van Hanh', 'same'],
    ],
  ],
  'order, titles and what may be left out': [
    'person',
    [
      ['AL MARZUQ, Khalid Bin Rashid', 'Khalid bin Rashid Al Marzuq', 'same'],
      ['Szalkai Bertalan', 'Bertalan Szalkai', 'same'],
      ['Prof. Dr. Anneliese Grubauer', 'Anneliese Grubauer', 'same'],
      ['Dmitry Olegovich Varshavin', 'Dmitry Varshavin', 'same'],
      ['Orla W. Tamm', 'Orla Tamm', 'same'],
      ['Orla H. W. Tamm', 'Orla W. Tamm', 'maybe'],
      ['Park Sung-ho', 'Sungho Park', 'same'],
      ['Omar Hassan Belqasim', 'Hassan Omar Belqasim', 'maybe'],
    ],
  ],
  'a slip of the pen, a nickname or an initial is a maybe': [
    'person',
    [
      ['Orla Tamm', 'Orla Tomm', 'maybe'],
      ['Robert Ellingham', 'Bob Ellingham', 'maybe'],
      ['R. Ellingham', 'Robert Ellingham', 'maybe'],
      ['Anneliese Grubauer', 'Anneliese Grubaeur', 'same'],
    ],
  ],
  'two people': [
    'person',
    [
      ['Elena Vargas', 'Pablo Vargas', 'different'],
      ['Mario Bellandi', 'Maria Bellandi', 'different'],
      ['Paul Tarrow', 'Paula Tarrow', 'different'],
      ['Ivan Ryabtsov', 'Ivana Ryabtsova', 'different'],
      ['Nguyen Van Hanh', 'Nguyen Thi Hanh', 'different'],
      ['John Ellingham Jr.', 'John Ellingham Sr.', 'different'],
      ['Dmitry Olegovich Varshavin', 'Dmitry Petrovich Varshavin', 'different'],
    ],
  ],
  'forms of companies, ampersands and numbers in words': [
    'organisation',
    [
      ['Dovrin Schiffbau Aktiengesellschaft', 'Dovrin Schiffbau AG', 'same'],
      ['ООО "Северный Мост"', 'Severny Most LLC', 'same'],
      ['Lantern Capital Partners, L.L.C.', 'Lantern Capital Partners LLC', 'same'],
      ['Hart & Pell', 'Hart and Pell', 'same'],
      ['Third Mechanised Brigade', '3rd Mechanized Brigade', 'same'],
      ['Dovrin Schiffbau AG', 'Dovrin Schiffbau GmbH', 'maybe'],
      ['Harbour Pilots Union', 'HPU', 'maybe'],
    ],
  ],
  'two bodies': [
    'organisation',
    [
      ['Ministry of Harbours', 'Ministry of Highways', 'different'],
      ['Lantern Partners III', 'Lantern Partners IV', 'different'],
      ['North Dovrin Council', 'South Dovrin Council', 'different'],
    ],
  ],
  'ships and other things': [
    'other',
    [
      ['MV Northern Petrel', 'Northern Petrel', 'same'],
      ['Northern Petrel 2', 'Northern Petrel 7', 'different'],
      ['Drell', 'Drill', 'maybe'],
      ['Lugarsk', 'Luharsk', 'same'],
    ],
  ],
};

describe('whether two names are one', () => {
  for (const [title, [kind, pairs]] of Object.entries(cases))
    test(title, () => {
      for (const [one, other, verdict] of pairs)
        assert.equal(sameName(one, other, kind).verdict, verdict, `${one} | ${other}`);
    });
});

test('the order of the two names does not matter', () => {
  for (const [kind, pairs] of Object.values(cases))
    for (const [one, other] of pairs) {
      const [there, back] = [sameName(one, other, kind), sameName(other, one, kind)];
      assert.ok(Math.abs(there.score - back.score) < 1e-9, `${one} | ${other}`);
      assert.equal(there.verdict, back.verdict, `${one} | ${other}`);
    }
});

test('forgives a slip in the score that the verdict does not forgive', () => {
  const { score, verdict } = sameName('Lantern Fund III', 'Lantern Fund IV', 'organisation');
  assert.ok(score > LIKELY);
  assert.equal(verdict, 'different');
});

test('says what it saw', () => {
  assert.deepEqual(sameName('Dmitry Olegovich Varshavin', 'Dmitri Varshavin', 'person').because, [
    'left out: olegovich',
    'spelling: dmitry, dmitri',
  ]);
  assert.deepEqual(sameName('Mario Bellandi', 'Maria Bellandi', 'person').because, [
    'a man and a woman',
    'spelling: mario, maria',
  ]);
});

test('compares tens of thousands of names in a second, and hostile ones at once', () => {
  const names = Array.from(
    { length: 150 },
    (_, at) => `${givenNames[at % 7]} ${surnames[at % 11]}${at % 13}`,
  );
  const read = names.map((name) => readName(name, 'person'));
  const begun = process.cpuUsage();
  for (const one of read) for (const other of read) compareNames(one, other);
  for (const hostile of [
    'a'.repeat(1e6),
    'a b '.repeat(1e5),
    'a.'.repeat(1e5),
    'limited liability '.repeat(1e5),
  ])
    sameName(hostile, `${hostile}b`, 'organisation');
  const { user, system } = process.cpuUsage(begun);
  assert.ok(user + system < 8e6, `${user + system} microseconds`);
});

const givenNames = ['Orla', 'Joran', 'Elena', 'Dmitry', 'Khalid', 'Sung-ho', 'Anneliese'];
const surnames = [
  'Tamm',
  'Pell',
  'Vargas',
  'Grubauer',
  'Varshavin',
  'Marzuq',
  'Ellingham',
  'Park',
  'Hart',
  'Drell',
  'Oss',
];

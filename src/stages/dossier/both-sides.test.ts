import assert from 'node:assert/strict';
import { test } from 'node:test';
import { english } from '../../language/en/index.ts';
import type { Times } from '../../model/annotation.ts';
import type { Claim } from '../../model/claim.ts';
import { disputedLines } from './both-sides.ts';
import { citeWords, madeClaim, madeFindings, onDay } from './made.ts';

const day = '2031-07-30';
const OLD = 'In 2009, 26 people died when another ferry sank in the same strait.';
const texts = {
  mail: { day, text: `Fire on the ferry killed 27 people. ${OLD}` },
  post: { day, text: 'The ferry burned out, and 29 people died.' },
  courier: {
    day,
    text: 'The union says that 2,300 of its members have walked out since Monday; the company that owns the quays puts their number at 1,900.',
  },
  herald: { day, text: 'The union says that 27 people died; the owner of the ferry puts the number at 19.' },
};
type Name = keyof typeof texts;

const times: Times = {
  stage: 'times',
  version: 1,
  article: 'mail',
  reference: onDay(day),
  expressions: [
    {
      start: texts.mail.text.indexOf('2009'),
      end: texts.mail.text.indexOf('2009') + 4,
      sentence: 1,
      date: { start: '2009-01-01', end: '2010-01-01' },
      precision: 'year',
      basis: 'explicit',
      role: 'at',
    },
  ],
};

function disputeOf(sides: readonly (readonly [id: Name, words: string])[]): string[] {
  const claim: Claim = {
    id: 'c-1',
    text: texts.post.text,
    kind: 'event',
    status: 'contradicted',
    origins: ['o-mail', 'o-post'],
    statements: sides.map(([id, words]) => ({
      evidence: citeWords(id, texts[id].text, words),
      attributedTo: [],
      modality: 'asserted' as const,
      asOf: null,
      origin: `o-${id}`,
    })) as unknown as Claim['statements'],
    disagreement: {
      type: 'value',
      why: 'They give other figures.',
      values: sides.map(([, words], at) => ({ value: words, statements: [at] })),
    },
  };
  const made = madeFindings(texts, { claims: [claim], times: [times] });
  return disputedLines(made, english).map(({ text }) => text);
}

/** Returns a claim of two accounts that give other figures in these words. */
const disputed = (
  told: Parameters<typeof madeClaim>[0],
  [mail, post]: readonly [mail: string, post: string],
): Claim =>
  madeClaim(
    told,
    { mail, post },
    {
      status: 'contradicted',
      disagreement: {
        type: 'value',
        why: 'They give other figures.',
        values: [mail, post].map((value, at) => ({ value, statements: [at] as const })),
      },
    },
  );

test('what happened long ago is no side of what happened now', () => {
  const [line] = disputeOf([
    ['mail', 'Fire on the ferry killed 27 people'],
    ['mail', '26 people died'],
    ['post', '29 people died'],
  ]);
  assert.match(line!, /27 people/);
  assert.match(line!, /29 people/);
  assert.doesNotMatch(line!, /26 people/);
});

test('nobody contradicts an account of an older event with one of the new', () => {
  assert.deepEqual(
    disputeOf([
      ['mail', '26 people died'],
      ['post', '29 people died'],
    ]),
    [],
  );
});

test('a year behind a statement dates another clause', () => {
  const told = {
    mail: { day, text: 'The fires have driven 40,000 people from Velm since the drought began in 2009.' },
    post: { day, text: 'The fires have driven 70,000 people from Velm.' },
  };
  const words = ['driven 40,000 people from Velm', 'driven 70,000 people from Velm'] as const;
  const claim = disputed(told, words);
  const start = told.mail.text.indexOf('2009');
  const [known] = times.expressions;
  const year = { ...known!, start, end: start + 4, sentence: 0 };
  const made = madeFindings(told, { claims: [claim], times: [{ ...times, expressions: [year] }] });
  const [line] = disputedLines(made, english);
  assert.match(line!.text, /40,000 people.*70,000 people|70,000 people.*40,000 people/);
});

test('of a sentence of more than a line or so only the clause that differs is told', () => {
  const told = {
    mail: {
      day,
      text: 'The ferry burned for two nights, and its owner, who lives abroad, has promised to raise it in the spring.',
    },
    post: {
      day,
      text: 'The ferry burned for four nights, and divers of the navy who were called to the strait found nobody on the lower deck.',
    },
  };
  const words = ['The ferry burned for two nights', 'The ferry burned for four nights'] as const;
  const claim = disputed(told, words);
  const [line] = disputedLines(madeFindings(told, { claims: [claim] }), english);
  assert.match(line!.text, /raise it in the spring”/);
  assert.match(line!.text, /four nights”/);
});

test('a side that would open with whom the words before name is told in its sentence', () => {
  const told = {
    mail: {
      day,
      text: 'The duke wants to keep for himself and for his sons all of the northern valleys that he has taken, Orrin, Velm and Tarn.',
    },
    post: { day, text: 'He has taken Orrin, Velm, Tarn and the whole of Selland.' },
  };
  const words = ['he has taken, Orrin, Velm and Tarn', 'He has taken Orrin, Velm, Tarn'] as const;
  const [line] = disputedLines(madeFindings(told, { claims: [disputed(told, words)] }), english);
  assert.match(line!.text, /The duke wants to keep .* that he has taken, Orrin, Velm and Tarn/);
});

test('a sentence that tells both sides is told as it stands, also where it is long', () => {
  assert.deepEqual(
    disputeOf([
      ['courier', 'The union says that 2,300 of its members have walked out since Monday'],
      ['courier', 'the company that owns the quays puts their number at 1,900'],
    ]),
    [texts.courier.text],
  );
});

test('a sentence that has both sides tells them by itself, though one side is only a part of it', () => {
  const [half, whole] = ['The union says that 27 people died', texts.herald.text.slice(0, -1)];
  assert.deepEqual(
    disputeOf([
      ['herald', half!],
      ['herald', whole!],
    ]),
    [texts.herald.text],
  );
});

test('a copy that has another figure than its original is told', () => {
  const claim = (made: ReturnType<typeof madeFindings>) => disputedLines(made, english);
  const one: Claim = {
    id: 'c-2',
    text: texts.post.text,
    kind: 'event',
    status: 'contradicted',
    origins: ['o-mail'],
    statements: [
      { evidence: citeWords('mail', texts.mail.text, 'Fire on the ferry killed 27 people') },
      { evidence: citeWords('post', texts.post.text, '29 people died') },
    ].map((each) => ({
      ...each,
      attributedTo: [],
      modality: 'asserted' as const,
      asOf: null,
      origin: 'o-mail',
    })) as unknown as Claim['statements'],
    disagreement: {
      type: 'value',
      why: 'They give other figures.',
      values: [
        { value: '27 people', statements: [0] },
        { value: '29 people', statements: [1] },
      ],
    },
  };
  const made = madeFindings(texts, { claims: [one] });
  const joined = { ...made, origins: [{ ...made.origins[0]!, articles: ['mail', 'post'] as const }] };
  assert.deepEqual(claim(joined), []);
  const [mail, post] = made.articles;
  const copied = { ...post!, derivation: { degree: 'wholly' as const, share: 1 } };
  const [line] = claim({ ...joined, articles: [mail!, copied] });
  assert.match(line!.text, /27 people.*29 people|29 people.*27 people/);
  assert.equal(line!.why, 'One has its text from the other, and not this.');
});

test('where it is unsure whether two count the same, figures of different days are news', () => {
  const unsure = (days: number, until = 0): string[] => {
    const told = {
      mail: { day: '2031-07-19', text: 'On the ferry, 12 people died in the fire.' },
      post: { day: `2031-07-${19 + days}`, text: 'On the ferry, 29 people died in the fire.' },
    };
    const claim = {
      id: 'c-3',
      text: told.post.text,
      kind: 'event',
      status: 'undetermined',
      origins: ['o-mail', 'o-post'],
      statements: (['mail', 'post'] as const).map((id) => ({
        evidence: citeWords(id, told[id].text, told[id].text),
        attributedTo: [],
        modality: 'asserted' as const,
        asOf: null,
        origin: `o-${id}`,
      })),
      disagreement: {
        type: 'scope',
        why: 'They may count different things.',
        values: [
          { value: '12 people', statements: [0] },
          { value: '29 people', statements: [1] },
        ],
      },
    } as unknown as Claim;
    const made = madeFindings(told, { claims: [claim] });
    const articles = made.articles.map((article, at) =>
      at > 0 || until === 0
        ? article
        : {
            ...article,
            published: {
              value: { start: '2031-07-19', end: `2031-07-${19 + until}` },
              basis: 'inferred' as const,
              evidence: [],
            },
          },
    );
    return disputedLines({ ...made, articles }, english).map(({ text }) => text);
  };
  assert.equal(unsure(0).length, 1);
  assert.deepEqual(unsure(6), []);
  // It may have been written on the same day.
  assert.equal(unsure(6, 9).length, 1);
});

test('a sentence that sets one figure against the other stands for both sides', () => {
  assert.deepEqual(
    disputeOf([
      ['herald', '27 people died'],
      ['herald', 'puts the number at 19'],
    ]),
    [texts.herald.text],
  );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { annotationOf, type Place, type StandoffKey } from './standoff.ts';

const TEXTS: Readonly<Record<string, string>> = {
  '01': 'Ferry held\n\nThe ferry lay at Torwik. “We wait,” said Oda Brekke, who wants a crew.',
  '02': 'Boat stuck\n\nA ferry without a crew: "we wait", its captain Oda Brekke said. The ferry stayed.',
};

const at = (doc: string, words: string): Place => {
  const start = TEXTS[doc]!.indexOf(words);
  assert.ok(start >= 0, words);
  return `${doc}:${start}-${start + words.length}`;
};

const KEY: StandoffKey = {
  about: 'a ferry',
  story: 'ferry',
  quotes: [
    { at: at('01', 'We wait,'), kind: 'direct', speakers: [at('01', 'Oda Brekke')], group: 0 },
    { at: at('02', 'we wait'), kind: 'direct', speakers: [at('01', 'Oda Brekke')], group: 0 },
  ],
  facts: [{ status: 'corroborated', evidence: [at('01', 'lay at Torwik'), at('02', 'stayed')] }],
  positions: [{ party: at('01', 'Oda Brekke'), label: 'demands', evidence: [at('01', 'who wants a crew')] }],
  events: [{ date: '2031-05-05', evidence: [at('01', 'lay at Torwik')] }],
  concepts: [[{ label: at('01', 'Ferry'), counts: { '01': 2, '02': 2 } }]],
  brief: [{ words: 3, contested: true, evidence: [at('01', 'lay at Torwik')] }],
};

test('a key without a word of the texts becomes with them an annotation that quotes them', () => {
  const files = annotationOf(KEY, (doc) => TEXTS[doc]!);
  const read = (name: string) => JSON.parse(files[name]!);
  assert.deepEqual(
    read('quotes.json').quotes.map(({ id, text, speaker }: Record<string, string>) => [id, text, speaker]),
    [
      ['q0', 'We wait,', 'Oda Brekke'],
      ['q1', 'we wait', 'Oda Brekke'],
    ],
  );
  assert.deepEqual(read('quotes.json').same_utterance, [
    { id: 'u0', variants: [{ quote: 'q0' }, { quote: 'q1' }] },
  ]);
  assert.deepEqual(read('facts.json').facts[0].docs, ['01', '02']);
  assert.equal(read('positions.json').positions[0].party, 'Oda Brekke');
  assert.equal(files['brief.md'], '- (contested) word word word [01:22-35]');
});

test('words for one thing stand wherever a text has them, whatever their case', () => {
  const { concepts } = JSON.parse(annotationOf(KEY, (doc) => TEXTS[doc]!)['framing.json']!);
  const [{ label, spans }] = concepts[0].variants;
  assert.equal(label, 'ferry');
  assert.deepEqual(
    spans.map(({ doc, start, end }: { doc: string; start: number; end: number }) =>
      TEXTS[doc]!.slice(start, end),
    ),
    ['Ferry', 'ferry', 'ferry', 'ferry'],
  );
});

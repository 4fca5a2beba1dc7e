import assert from 'node:assert/strict';
import { test } from 'node:test';
import { english } from '../../language/en/index.ts';
import { featuresOf, type StoryFeatures } from './features.ts';
import { emptyMemory } from './memory.ts';
import { gatherStories, storiesOf } from './stories.ts';

const REPORTS = {
  wall1: [
    'Ammerly to raise harbour wall by two metres',
    'The council of Ammerly voted on Tuesday to raise the harbour wall by two metres after the January floods. Mayor Orla Tamm called the vote a victory for the old town.',
  ],
  wall2: [
    'Harbour wall: Ammerly council votes for two more metres',
    'Ammerly will raise its harbour wall, the council decided. Orla Tamm, the mayor, said the old town would not see floods like those of January again.',
  ],
  wall3: [
    'Two metres more: Ammerly lifts its sea defences',
    'After floods in January, councillors in Ammerly backed Mayor Orla Tamm and her plan for a higher harbour wall, two metres above the present one.',
  ],
  ferry1: [
    'Ferry to Skelder runs aground in fog',
    'The ferry Petrel ran aground off Skelder in thick fog on Monday with 83 passengers aboard. The coastguard took all of them off; captain Juno Marsh was unhurt.',
  ],
  ferry2: [
    'All 83 passengers safe after Petrel grounding',
    'Coastguard crews brought 83 passengers ashore after the ferry Petrel ran onto rocks near Skelder in fog. Captain Juno Marsh stayed aboard.',
  ],
  match: [
    'Dunlow win cup final on penalties',
    'Goalkeeper Asta Rhee saved three penalties as Dunlow beat Carrow Rovers in the cup final at Merrick Park.',
  ],
} as const;

const features = (id: string, [title, text]: readonly [string, string], date?: string): StoryFeatures =>
  featuresOf(
    {
      id,
      title,
      text,
      blocks: [],
      published:
        date === undefined ? null : { value: { start: date, end: date }, basis: 'given', evidence: [] },
    },
    english,
  );

const all = Object.entries(REPORTS).map(([id, report]) => features(id, report));

test('gathers reports of one event, and leaves another by itself', () => {
  assert.deepEqual(storiesOf(gatherStories(emptyMemory(), all)), [
    ['ferry1', 'ferry2'],
    ['match'],
    ['wall1', 'wall2', 'wall3'],
  ]);
});

test('forms the same stories whatever the order and however many come at once', () => {
  const wanted = storiesOf(gatherStories(emptyMemory(), all));
  for (let round = 0; round < 20; round++) {
    const order = all.toSorted((a, b) => shuffled(a.id, round) - shuffled(b.id, round));
    const size = 1 + (round % 4);
    const memory = emptyMemory();
    for (let at = 0; at < order.length; at += size) gatherStories(memory, order.slice(at, at + size));
    assert.deepEqual(storiesOf(memory), wanted);
  }
});

test('an article taken out leaves the stories as if it had never come', () => {
  const memory = gatherStories(emptyMemory(), all);
  gatherStories(memory, [], ['wall2']);
  const without = all.filter(({ id }) => id !== 'wall2');
  assert.deepEqual(storiesOf(memory), storiesOf(gatherStories(emptyMemory(), without)));
});

test('the same words long after are another story', () => {
  const [before, after] = [
    features('before', REPORTS.ferry1, '2031-03-03'),
    features('after', REPORTS.ferry2, '2031-09-03'),
  ];
  assert.equal(storiesOf(gatherStories(emptyMemory(), [before, after])).length, 2);
});

/** A number that mixes an id with a seed. */
function shuffled(id: string, seed: number): number {
  let mixed = seed * 2654435761;
  for (const char of id) mixed = Math.imul(mixed ^ char.charCodeAt(0), 0x01000193);
  return mixed >>> 0;
}

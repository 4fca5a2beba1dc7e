import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Dossier } from '../src/model/dossier.ts';
import { readKey } from './key.ts';
import { scoreDossier } from './score.ts';
import { emptyDossier, idealDossier } from './trial.ts';

const example = (name: string): string => fileURLToPath(new URL(`../examples/${name}`, import.meta.url));
const key = readKey(example('harbour'), example('harbour.key'));
const ideal = idealDossier(key);

const figuresUnder1 = (dossier: Dossier): string[] =>
  scoreDossier(dossier, key)
    .filter(({ value }) => value !== 1)
    .map(({ layer, name }) => `${layer}/${name}`);

test('a dossier that says what the key says is right in everything', () => {
  assert.deepEqual(figuresUnder1(ideal), []);
});

test('an empty dossier is right in nothing', () => {
  const values = scoreDossier(emptyDossier(), key).map(({ value }) => value);
  assert.ok(values.length > 30);
  assert.deepEqual([...new Set(values)].sort(), [0, null]);
});

test('the order of the articles changes no figure', () => {
  const turned = {
    ...ideal,
    articles: ideal.articles.toReversed(),
    quotations: ideal.quotations.toReversed(),
  };
  assert.deepEqual(
    scoreDossier(turned, key).map(({ value }) => value),
    scoreDossier(ideal, key).map(({ value }) => value),
  );
});

const damages: [what: string, damage: Partial<Dossier>, fallen: string[]][] = [
  [
    'a citation that is one character off',
    {
      timeline: ideal.timeline.map((entry, i) =>
        i ? entry : { ...entry, evidence: [shifted(entry.evidence[0])] },
      ),
    },
    ['citations/exact', 'citations/items with evidence'],
  ],
  ['a layer that is missing', { reuse: [] }, ['reuse/pairs', 'reuse/directions', 'reuse/kinds']],
  [
    'an article called spun that is not',
    {
      articles: ideal.articles.map((article) =>
        article.id === 'agency'
          ? { ...article, spun: { ...article.spun, verdict: 'spun' as const } }
          : article,
      ),
    },
    ['spun/verdicts'],
  ],
  [
    'two people taken for one',
    {
      entities: ideal.entities
        .filter(({ id }) => id !== 'krull')
        .map((entity) =>
          entity.id === 'vennick'
            ? {
                ...entity,
                mentions: [
                  ...entity.mentions,
                  ...ideal.entities.find(({ id }) => id === 'krull')!.mentions,
                ] as const,
              }
            : entity,
        ),
    },
    ['entities/B-cubed'],
  ],
];

for (const [what, damage, fallen] of damages) {
  test(`${what} lowers ${fallen.join(', ')}, and nothing else`, () => {
    assert.deepEqual(figuresUnder1({ ...ideal, ...damage }), fallen);
  });
}

function shifted<Citation extends { start: number; end: number }>(citation: Citation): Citation {
  return { ...citation, start: citation.start + 1, end: citation.end + 1 };
}

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { english } from '../../language/en/index.ts';
import type { Swap } from '../../model/article.ts';
import type { DossierArticle } from '../../model/dossier.ts';
import { annotated, articleOf } from './made.ts';
import { findReuse } from './reuse.ts';

const ORIGINAL = [
  'The lighthouse keeper of Skarnholm refused on Tuesday to hand over the keys, although the harbour board had ordered him to leave the tower by noon.',
  'Engineers want to replace the old lamp with a small electric beacon, which needs no keeper and would save the county 61,000 crowns a year.',
  'Fishermen from Vellin and Ostra gathered on the quay to support him, and several boats sounded their horns when the bailiff arrived.',
  'A survey made in 2028 found cracks in the gallery, and the insurance company has threatened to cancel the policy before winter.',
  'The keeper has lived there for nineteen years and keeps a diary of every ship that passes, which the museum in Vellin hopes to buy.',
];

/** What a spinner put for what, and what its words were read as; `null` where nobody noticed. */
const SPUN: readonly [original: string, printed: string, restored: string | null][] = [
  ['refused', 'declined', 'refused'],
  ['hand over', 'give up', null],
  ['keys', 'solutions', 'answers'],
  ['ordered', 'requested', 'asked'],
  ['leave', 'depart', 'leave'],
  ['tower', 'spire', 'steeple'],
  ['replace', 'substitute', 'replace'],
  ['old', 'antiquated', 'old'],
  ['small', 'tiny', 'little'],
  ['electric', 'electrical', null],
  ['needs', 'requires', 'needs'],
  ['save', 'spare', 'save'],
  ['gathered', 'accumulated', 'gathered'],
  ['support', 'bolster', 'help'],
  ['several', 'a number of', 'several'],
  ['sounded', 'appeared', 'seemed'],
  ['arrived', 'landed', 'arrived'],
  ['made', 'produced', 'made'],
  ['found', 'discovered', 'found'],
  ['cracks', 'fissures', 'splits'],
  ['threatened', 'menaced', 'threatened'],
  ['cancel', 'call off', 'stop'],
  ['lived', 'resided', 'lived'],
  ['diary', 'journal', 'magazine'],
  ['passes', 'elapses', 'passes'],
  ['hopes', 'aspires', 'hopes'],
  ['buy', 'purchase', 'buy'],
];

const INDEPENDENT = [
  'The harbour board of Skarnholm has lost the first round against the man who minds its lighthouse.',
  'He locked himself in on Tuesday with a week of tinned herring, while people from Vellin cheered.',
  'The board says that 61,000 crowns a year is too much for one lamp in an age of satellites.',
  'Its insurer sent a warning letter last month because of damage that experts had noticed in 2028.',
];

const made = (id: string, paragraphs: readonly string[], swaps: readonly Swap[] = []): DossierArticle =>
  articleOf(id, paragraphs, {
    spun: { share: swaps.length / 100, verdict: swaps.length > 0 ? 'spun' : 'clean', swaps },
  });

const spinText = (text: string): string =>
  SPUN.reduce((spun, [original, printed]) => spun.replace(new RegExp(`\\b${original}\\b`), printed), text);

function swapsIn(text: string): Swap[] {
  return SPUN.flatMap(([, printed, restored]): Swap[] => {
    const start = text.search(new RegExp(`\\b${printed}\\b`));
    if (restored === null || start < 0) return [];
    const of = { start, end: start + printed.length, text: printed, restored };
    return [{ ...of, alternatives: [], confidence: 0.8, basis: 'habit' }];
  }).sort((a, b) => a.start - b.start);
}

const spunCopy = (id: string, paragraphs: readonly string[]): DossierArticle => {
  const spun = paragraphs.map(spinText);
  return made(id, spun, swapsIn(spun.join('\n')));
};

const reuseOf = (articles: readonly DossierArticle[]) =>
  findReuse(articles, articles.map(annotated), [], english).items;

describe('a heavily spun copy', () => {
  const original = made('a2', ORIGINAL);
  const copy = spunCopy('a1', ORIGINAL);

  it('is one although many of its words were restored wrongly or not noticed', () => {
    const [reuse, ...others] = reuseOf([copy, original]);
    assert.equal(others.length, 0);
    assert.deepEqual(
      [reuse!.from, reuse!.to, reuse!.kind, reuse!.direction],
      ['a2', 'a1', 'wholly', 'known'],
    );
    assert.ok(reuse!.share >= 0.7, `${reuse!.share}`);
  });

  it('is aligned paragraph by paragraph, most of each', () => {
    const [reuse] = reuseOf([copy, original]);
    original.blocks.forEach((block, at) => {
      const inside = reuse!.passages.filter(({ from }) => from.start >= block.start && from.end <= block.end);
      const mate = copy.blocks[at]!;
      assert.ok(inside.every(({ to }) => to.start >= mate.start && to.end <= mate.end));
      const length = inside.reduce((sum, { from }) => sum + from.end - from.start, 0);
      assert.ok(length >= 0.6 * (block.end - block.start), `paragraph ${at}: ${length}`);
    });
  });

  it('is found in another order and between other text', () => {
    const turned = spunCopy('a1', [INDEPENDENT[1]!, ORIGINAL[3]!, ORIGINAL[1]!, INDEPENDENT[3]!]);
    const [reuse] = reuseOf([turned, original]);
    assert.equal(reuse?.to, 'a1');
    assert.equal(reuse?.kind, 'partly');
  });

  it('is none of a report of its own that was spun', () => {
    assert.deepEqual(reuseOf([spunCopy('a1', INDEPENDENT), original]), []);
    const report = { ...made('a1', INDEPENDENT), spun: { ...copy.spun, swaps: [] } };
    assert.deepEqual(reuseOf([report, original]), []);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { english } from '../../language/en/index.ts';
import type { Annotation } from '../../model/annotation.ts';
import type { Swap } from '../../model/article.ts';
import type { DossierArticle } from '../../model/dossier.ts';
import type { Reuse } from '../../model/reuse.ts';
import { CLEAN, made, SENSES } from './made.ts';
import { restoreAgain } from './restore-again.ts';
import { detectSpun } from './spun.ts';

interface Read {
  readonly article: DossierArticle;
  readonly annotation: Annotation;
}

function read(id: string, text: string, publisher: string | null = null): Read {
  const { article, annotation } = made(text);
  return {
    article: { ...article, id, publisher, spun: detectSpun(article, annotation, english) },
    annotation: { ...annotation, article: id },
  };
}

/** The paragraphs of one text beside those of another. */
function beside({ article: from }: Read, { article: to }: Read): Reuse {
  const passages = from.blocks.map(
    (block, at) => ({ from: block, to: to.blocks[at]!, kind: 'spun' }) as const,
  );
  const [first, ...rest] = passages;
  return {
    from: from.id,
    to: to.id,
    kind: 'wholly',
    direction: 'unknown',
    share: 1,
    passages: [first!, ...rest],
  };
}

const again = (reads: readonly Read[], reuse: readonly Reuse[] = []) =>
  restoreAgain(
    reads.map(({ article }) => article),
    reads.map(({ annotation }) => annotation),
    reuse,
    english,
  );

const swapsOf = (articles: readonly DossierArticle[], id: string): readonly Swap[] =>
  articles.find((article) => article.id === id)!.spun.swaps;

describe('a spun text beside a clean one that tells the same', () => {
  const [clean, spun] = [read('clean', CLEAN), read('spun', SENSES)];
  const { articles } = again([clean, spun], [beside(clean, spun)]);
  const swaps = swapsOf(articles, 'spun');
  const restoredAt = (words: string): Swap | undefined => {
    const start = SENSES.indexOf(words);
    return swaps.find((swap) => swap.start === start);
  };

  it('is restored word for word', () => {
    let restored = '';
    let at = 0;
    for (const { start, end, restored: words } of swaps) {
      restored += SENSES.slice(at, start) + words;
      at = end;
    }
    assert.equal(restored + SENSES.slice(at), CLEAN);
  });

  it('has the clean words as evidence', () => {
    const swap = restoredAt('conscionable');
    assert.equal(swap?.restored, 'meet');
    assert.equal(swap?.basis, 'counterpart');
    const { evidence } = swap;
    assert.equal(evidence?.article, 'clean');
    assert.equal(CLEAN.slice(evidence!.start, evidence!.end), evidence!.exact);
  });

  it('keeps the words that both print', () => {
    assert.equal(restoredAt('higher wall'), undefined);
  });

  it('leaves clean texts as they were', () => {
    assert.deepEqual(articles[0], clean.article);
  });
});

it('what a name has become by one place is restored at the others', () => {
  const paragraph = 'The boats of Halvard Quince sailed from the old pier at noon today.';
  const said = 'Quince wept.';
  const clean = read('clean', `${CLEAN}\n${paragraph}\n${said}`);
  const spun = read('spun', `${SENSES}\n${paragraph}\n${said}`.replaceAll('Quince', 'Fruit'));
  const { articles } = again([clean, spun], [beside(clean, spun)]);
  const names = swapsOf(articles, 'spun').filter(({ text }) => text === 'Fruit');
  assert.deepEqual(
    names.map(({ restored }) => restored),
    ['Quince', 'Quince'],
  );
});

describe('a suspect text', () => {
  const suspect = (text: string): Read => {
    const one = read('suspect', text);
    return { ...one, article: { ...one.article, spun: { ...one.article.spun, verdict: 'suspect' } } };
  };
  const verdictBeside = (text: string): string => {
    const [clean, one] = [read('clean', CLEAN), suspect(text)];
    return again([clean, one], [beside(clean, one)]).articles[1]!.spun.verdict;
  };

  it('is spun if it has synonyms where a clean one has the usual words', () => {
    assert.equal(verdictBeside(SENSES), 'spun');
  });

  it('stays suspect beside one that has its words', () => {
    assert.equal(verdictBeside(CLEAN), 'suspect');
  });
});

describe('several spun texts of one publisher', () => {
  const first = read('one', SENSES.split('\n').slice(0, 3).join('\n'), 'Aldern Flow');
  const second = (publisher: string): Read => read('two', SENSES.split('\n').at(-1)!, publisher);
  const forced = (reads: readonly Read[]) =>
    again(
      reads.map(({ article, annotation }) => ({
        annotation,
        article: { ...article, spun: { ...article.spun, verdict: 'spun' } },
      })),
    );

  it('are read by the habits of all', () => {
    const { articles, signatures } = forced([first, second('Aldern Flow')]);
    assert.ok(
      swapsOf(articles, 'two').some(({ text, basis }) => text === 'volition' && basis === 'signature'),
    );
    assert.ok(signatures.get('Aldern Flow')!.volition!.will! >= 3);
  });

  it('of two publishers tell nothing of each other', () => {
    const { articles, signatures } = forced([first, second('Corlen Post')]);
    assert.ok(swapsOf(articles, 'two').every(({ basis }) => basis !== 'signature'));
    assert.deepEqual([...signatures.keys()].sort(), ['Aldern Flow', 'Corlen Post']);
  });

  it('are better read if earlier texts showed the spinner', () => {
    const one = second('Aldern Flow');
    const spunOne = { ...one.article, spun: { ...one.article.spun, verdict: 'spun' as const } };
    const known = new Map([['Aldern Flow', { conscionable: { meet: 4 } }]]);
    const { articles } = restoreAgain([spunOne], [one.annotation], [], english, known);
    const swap = swapsOf(articles, 'two').find(({ text }) => text === 'conscionable');
    assert.equal(swap?.basis === 'signature' || swap?.alternatives.includes('meet'), true);
  });
});

describe('a text that seems clean by itself', () => {
  const AGENCY = [
    'Hackers stole personal data of about 2.3 million customers of Corvel Bank, the lender said on Monday, in what experts called one of the largest breaches at a European bank.',
    'Corvel said names, addresses, dates of birth and account numbers had been taken. No passwords or card details were affected, and no money had been lost, it said.',
    'The intrusion was discovered on October 29 by the security team of the bank. Corvel informed the regulator on November 2, a spokesman said.',
  ].join('\n\n');
  const SWAPPED = [
    'Programmers stole individual information of around 2.3 million clients of Corvel Bank, the loan specialist said on Monday, in what specialists called one of the biggest ruptures at a European bank.',
    'Corvel said names, locations, dates of birth and record numbers had been taken. No passwords or card points of interest were influenced, and no cash had been lost, it said.',
    'The interruption was found on October 29 by the security group of the bank. Corvel educated the controller on November 2, a representative said.',
  ].join('\n\n');
  const REVISED = [
    'Corvel Bank said on Monday that hackers had stolen data of some 2.3 million of its customers. Experts called it one of the largest breaches at a European bank.',
    'Names, addresses, dates of birth and account numbers had been taken, Corvel said, but no passwords or card details, and no money had been lost.',
    'The security team of the bank discovered the intrusion on October 29. Corvel informed the regulator on November 2, a spokesman said.',
  ].join('\n\n');
  const verdictOf = (text: string, direction: Reuse['direction']): string => {
    const [agency, copy] = [read('agency', AGENCY), read('copy', text)];
    assert.equal(copy.article.spun.verdict, 'clean');
    const { articles } = again([agency, copy], [{ ...beside(agency, copy), direction }]);
    assert.equal(articles[0]!.spun.verdict, 'clean');
    return articles[1]!.spun.verdict;
  };

  it('is spun where it is word for word a text that it was made from, with others throughout', () => {
    assert.equal(verdictOf(SWAPPED, 'known'), 'spun');
  });

  it('is not where nobody knows which of the two was made from the other', () => {
    assert.equal(verdictOf(SWAPPED, 'unknown'), 'clean');
  });

  it('is not where somebody wrote its sentences anew', () => {
    assert.equal(verdictOf(REVISED, 'known'), 'clean');
  });
});

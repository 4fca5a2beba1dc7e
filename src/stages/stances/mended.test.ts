import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { clausesOf } from '../../language/clauses.ts';
import { english } from '../../language/en/index.ts';
import { plant } from '../../language/made.ts';
import { treeOf } from '../../language/tree.ts';
import { mendClauses, mendSentence } from './mended.ts';

/** The words of a mended sentence that hang elsewhere or otherwise: `word < head (relation)`. */
function changesIn(words: string): string[] {
  const careless = plant(words);
  const mended = mendSentence(careless, english).tokens;
  const name = (at: number): string => (at < 0 ? '-' : mended[at]!.form);
  return mended.flatMap(({ form, head, deprel, xpos }, at) => {
    const before = careless.tokens[at]!;
    const isSame = before.head === head && before.deprel === deprel && before.xpos === xpos;
    return isSame ? [] : [`${form} < ${name(head)} (${deprel})`];
  });
}

describe('a sentence is mended', () => {
  test('nothing before "that" belongs to the clause which it opens', () => {
    const tree =
      'Guilds|guild/NNS>6:nsubj:pass demanded|demand/VBD>6:advcl that/IN>6:mark ships|ship/NNS>6:nsubj:pass be/VB>6:aux:pass kept|keep/VBN>0:root';
    assert.deepEqual(changesIn(tree), [
      'Guilds < demanded (nsubj)',
      'demanded < - (root)',
      'kept < demanded (ccomp)',
    ]);
  });

  test('a verb with a tense is joined to one that has a tense', () => {
    const tree =
      'Marsh/NNP>2:nsubj said|say/VBD>0:root boards|board/NNS>5:nsubj would/MD>5:aux meet/VB>2:ccomp and/CC>7:cc promised|promise/VBD>5:conj money/NN>7:obj';
    assert.deepEqual(changesIn(tree), ['promised < said (conj)']);
  });

  test('one that has a subject of its own stays where it is', () => {
    const tree =
      'Marsh/NNP>2:nsubj said|say/VBD>0:root boards|board/NNS>5:nsubj would/MD>5:aux meet/VB>2:ccomp and/CC>8:cc crews|crew/NNS>8:nsubj left|leave/VBD>5:conj';
    assert.deepEqual(changesIn(tree), []);
  });

  test('a sentence has a verb', () => {
    const tree =
      'the/DT>2:det firm/NN>3:nsubj promises|promise/NNS>0:root to/TO>5:mark plant/VB>3:xcomp trees|tree/NNS>5:obj';
    assert.deepEqual(changesIn(tree), ['promises < - (root)']);
  });

  test('"it" is willing, and no mere "it"', () => {
    const tree = 'It|it/PRP>3:expl is|be/VBZ>3:cop willing/JJ>0:root to/TO>5:mark pay/VB>3:xcomp';
    assert.deepEqual(changesIn(tree), ['It < willing (nsubj)']);
  });

  test('a sound tree is left alone', () => {
    const sound = plant('Marsh/NNP>2:nsubj opposes|oppose/VBZ>0:root the/DT>4:det plan/NN>2:obj');
    assert.equal(mendSentence(sound, english), sound);
  });
});

test('a past form behind the comma that ends what is said of its subject is the verb', () => {
  const sentence = plant(
    'mayors|mayor/NNS>0:root ,/,>3:punct hoarse/JJ>1:amod ,/,>5:punct called|call/VBN>1:acl for/IN>7:case help/NN>5:obl',
  );
  const tree = treeOf(sentence);
  const clauses = mendClauses(sentence, tree, clausesOf(sentence, english.grammar), english);
  const called = clauses.find(({ predicate }) => predicate.lemma === 'call')!;
  assert.deepEqual(
    [called.role, called.kind, called.tense, called.subject?.head],
    ['main', 'active', 'past', 0],
  );
});

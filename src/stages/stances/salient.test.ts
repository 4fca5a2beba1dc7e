import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { english } from '../../language/en/index.ts';
import { plant } from '../../language/made.ts';
import { treeOf } from '../../language/tree.ts';
import type { Entity } from '../../model/entity.ts';
import type { Telling } from '../../model/telling.ts';
import type { Named } from '../../text/names-in.ts';
import { kindsOf, Salient } from './salient.ts';

const organisation = (id: string, name: string): Entity =>
  ({ id, name, type: 'organisation', aliases: [], roles: [], mentions: [] }) as unknown as Entity;

const UNION = organisation('e-union', 'Weavers Union');
const FIRM = organisation('e-firm', 'Selby');

const names: Readonly<Record<string, string>> = { Union: UNION.id, Selby: FIRM.id };

/** Whom the last noun of some sentences means; each is a tree. */
function meantIn(sentences: readonly string[], speakers: string | null = null): string | null {
  let at = 0;
  const trees = sentences.map((words) => {
    const sentence = plant(words, at);
    at = sentence.end + 1;
    return sentence;
  });
  const named = trees.flatMap(({ tokens }) =>
    tokens.flatMap(({ form, start, end }): Named[] =>
      names[form] === undefined ? [] : [{ entity: names[form], start, end }],
    ),
  );
  const telling = {
    article: { text: '' },
    annotation: { trees },
    toPrint: ({ start, end }: Named) => ({ start, end }),
  } as unknown as Telling;
  const tree = treeOf(trees.at(-1)!);
  const kinds = kindsOf([UNION, FIRM], english);
  const salient = new Salient(telling, named, (entity) => kinds.get(entity), english);
  return salient.at(tree, tree.tokens.length - 1, speakers);
}

const BOTH = 'Selby/NNP>2:nsubj met|meet/VBD>0:root Union/NNP>2:obj';

describe('a noun without a name', () => {
  test('means the body whose name says that it is one', () =>
    assert.equal(meantIn([BOTH, 'the/DT>2:det union/NN>0:root']), UNION.id));

  test('means the only one of which the sentences before speak whose name does not say what it is', () =>
    assert.equal(meantIn([BOTH, 'the/DT>2:det company/NN>0:root']), FIRM.id));

  test('means for whom somebody speaks, where it may call it so', () =>
    assert.equal(meantIn([BOTH, 'the/DT>2:det company/NN>0:root'], FIRM.id), FIRM.id));

  test('means nobody who was named, where it is not definite', () =>
    assert.equal(meantIn([BOTH, 'a/DT>2:det union/NN>0:root']), null));

  test('means nobody who is named only later', () =>
    assert.equal(meantIn(['the/DT>2:det union/NN>0:root']), null));
});

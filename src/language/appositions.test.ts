import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ParsedSentence, ParsedToken, Upos } from '../model/syntax.ts';
import { appositionsOf } from './appositions.ts';

/** Words are written `form/part of speech>head:relation`; heads count from 1. */
const examples: readonly (readonly [name: string, tree: string, expected: readonly string[]])[] = [
  [
    'a description after the name',
    'Orla/PROPN>7:nsubj Tamm/PROPN>1:flat ,/PUNCT>5:punct a/DET>5:det fellow/NOUN>1:appos ,/PUNCT>1:punct spoke/VERB>0:root',
    ['apposition: Orla Tamm = a fellow'],
  ],
  [
    'a description before the name',
    'The/DET>3:det tallest/ADJ>3:amod brother/NOUN>7:nsubj ,/PUNCT>5:punct Bo/PROPN>3:appos ,/PUNCT>3:punct spoke/VERB>0:root',
    ['apposition: Bo = The tallest brother'],
  ],
  [
    'two descriptions: the first stands for the name',
    'his/PRON>2:nmod:poss brother/NOUN>0:root ,/PUNCT>5:punct a/DET>5:det doctor/NOUN>2:appos',
    ['apposition: his brother = a doctor'],
  ],
  [
    'a title that hangs on the name',
    'former/ADJ>2:amod analyst/NOUN>3:nmod:desc Orla/PROPN>5:nsubj Tamm/PROPN>3:flat spoke/VERB>0:root',
    ['title: Orla Tamm = former analyst'],
  ],
  [
    'a name that hangs on the title',
    'team/NOUN>2:compound member/NOUN>5:nsubj Orla/PROPN>2:flat Tamm/PROPN>2:flat spoke/VERB>0:root',
    ['title: Orla Tamm = team member'],
  ],
  [
    'a title that the tree calls a compound',
    'The/DET>4:det tram/NOUN>3:compound maker/NOUN>4:compound Velbo/PROPN>5:nsubj closed/VERB>0:root',
    ['title: Velbo = The tram maker'],
  ],
  [
    'a long title',
    'Chief/PROPN>4:nmod:desc of/ADP>3:case Police/PROPN>1:nmod Orla/PROPN>0:root Tamm/PROPN>4:flat',
    ['title: Orla Tamm = Chief of Police'],
  ],
  [
    'another name in brackets',
    'the/DET>3:det Tram/PROPN>3:compound Board/PROPN>0:root (/PUNCT>5:punct TB/PROPN>3:appos )/PUNCT>5:punct',
    ['alias: the Tram Board = TB'],
  ],
  [
    'a relative clause that says who it is',
    'Bo/PROPN>7:nsubj ,/PUNCT>6:punct who/PRON>6:nsubj is/AUX>6:cop a/DET>6:det doctor/NOUN>1:acl:relcl spoke/VERB>0:root',
    ['relative: Bo = a doctor'],
  ],
  [
    'a title that the tree makes a subject of its own',
    'Chief/ADJ>2:amod analyst/NOUN>5:nsubj Orla/PROPN>5:nsubj Tamm/PROPN>3:flat spoke/VERB>0:root',
    ['title: Orla Tamm = Chief analyst'],
  ],
  ['no age', 'Bo/PROPN>0:root ,/PUNCT>3:punct 19/NUM>1:appos', []],
  ['no form of address', 'Mr./PROPN>2:nmod:desc Tamm/PROPN>0:root', []],
];

for (const [name, tree, expected] of examples)
  test(`reads ${name}`, () => {
    const sentence = plant(tree);
    const text = tree
      .split(' ')
      .map((word) => word.split('/')[0]!)
      .join(' ');
    const words = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
    const found = appositionsOf(sentence).map(
      ({ kind, name, description }) => `${kind}: ${words(name)} = ${words(description)}`,
    );
    assert.deepEqual(found, expected);
  });

function plant(tree: string): ParsedSentence {
  let at = 0;
  const tokens = tree.split(' ').map((word): ParsedToken => {
    const [, form, upos, head, deprel] = /^(.+)\/(.+)>(\d+):(.+)$/.exec(word)!;
    const start = at;
    at += form!.length + 1;
    return {
      form: form!,
      start,
      end: at - 1,
      lemma: form!,
      upos: upos as Upos,
      xpos: form === 'who' ? 'WP' : '_',
      head: Number(head) - 1,
      deprel: deprel!,
    };
  });
  return { start: 0, end: at - 1, tokens };
}

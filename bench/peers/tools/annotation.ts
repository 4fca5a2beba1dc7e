/** What tags English, each as it is meant to be used. */

import { english } from '../../../src/language/en/index.ts';
import { parse, tag } from '../../../src/language/read-text.ts';
import { load } from '../../turns/load.ts';
import { plainTokenising } from '../../turns/plain.ts';
import type { Work } from '../../turns/tool.ts';
import { type CompromiseTerm, wordsOfCompromise } from './upos-of-compromise.ts';

export interface AnnotationInput {
  /** News, to be fast with. */
  readonly texts: readonly string[];
  /** Paragraphs of a treebank, to be right about. */
  readonly treebank: readonly string[];
}

export interface TaggedWord {
  readonly form: string;
  /** As Universal Dependencies has it. */
  readonly upos: string;
}

/** The words of each paragraph of the treebank. */
export type Tagged = readonly (readonly TaggedWord[])[];

export const TOOLS = {
  synoptic: async (input: AnnotationInput) =>
    annotating(
      input,
      (text) => parse(text, english),
      (text) => parse(text, english).flatMap((sentence) => sentence.tokens),
    ),
  'synoptic, tags alone': async (input: AnnotationInput) =>
    annotating(
      input,
      (text) => tag(text, english),
      (text) => tag(text, english).flat(),
    ),
  wink: async (input: AnnotationInput) => {
    const { default: winkNLP } = await load('wink-nlp');
    const { default: model } = await load('wink-eng-lite-web-model');
    const nlp = winkNLP(model, ['sbd', 'pos']);
    const { value, pos } = nlp.its;
    return annotating(
      input,
      (text) => nlp.readDoc(text).tokens().out(pos),
      (text) => {
        const words = nlp.readDoc(text).tokens();
        const tags = words.out(pos) as string[];
        return (words.out(value) as string[]).map((form, at) => ({ form, upos: tags[at]! }));
      },
    );
  },
  compromise: async (input: AnnotationInput) => {
    const { default: nlp } = await load('compromise/two');
    return annotating(
      input,
      (text) => nlp(text),
      (text) => {
        const sentences = nlp(text).json({ terms: true }) as { terms: CompromiseTerm[] }[];
        return wordsOfCompromise(sentences.flatMap(({ terms }) => terms));
      },
    );
  },
  plain: async ({ texts }: AnnotationInput) => plainTokenising(texts),
};

function annotating(
  { texts, treebank }: AnnotationInput,
  read: (text: string) => unknown,
  tag: (text: string) => readonly TaggedWord[],
): Work<void, Tagged> {
  let tagged: Tagged | undefined;
  return {
    run: () => {
      for (const text of texts) read(text);
    },
    answer: () => {
      tagged ??= treebank.map((text) => tag(text).map(({ form, upos }) => ({ form, upos })));
      return tagged;
    },
  };
}

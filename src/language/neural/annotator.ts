/** From tokens to tags, trees and names: the network's scores, read. */

import type { ParsedToken, Token, Upos } from '../../model/syntax.ts';
import type { AnnotatedSentence, Annotator, NameSpan } from '../annotator.ts';
import { decodeNames } from './decode-names.ts';
import { openEmbedder } from './embedder.ts';
import { MOST_WORDS, openEncoder, type Scores } from './encoder.ts';
import type { MisfitReader, OpenText } from './misfit.ts';
import type { NeuralModel } from './model-file.ts';
import { batchesOf, piecesOf } from './pieces.ts';
import { bestTree } from './trees.ts';
import { openWordVectors } from './word-vectors.ts';

/** Takes a word's form, its tags, its relation, and the language's own tag of its head ('' of the root). */
export type Lemmatize = (form: string, upos: Upos, xpos: string, deprel: string, headXpos: string) => string;

/** `openText` reads which words do not fit; without it, sentences have no misfits. */
export function openAnnotator(model: NeuralModel, lemmaOf: Lemmatize, openText?: OpenText): Annotator {
  const encoder = openEncoder(model);
  const embed = openEmbedder(model);
  const tags = model.tags.map((tag) => tag.split('|') as [Upos, string]);

  function parse(sentences: readonly (readonly Token[])[]): AnnotatedSentence[] {
    const parsed: AnnotatedSentence[] = [];
    const misfits = openText?.(sentences);
    for (const batch of batchesOf(piecesOf(sentences), MOST_WORDS))
      encoder.read(
        batch.map(({ tokens }) => embed(tokens)),
        (index, scores) => {
          const { tokens, sentence, first } = batch[index]!;
          const piece = annotate(tokens, scores, misfits);
          parsed[sentence] = first === 0 ? piece : joined(parsed[sentence]!, piece);
        },
      );
    return sentences.map((_, index) => parsed[index] ?? { start: 0, end: 0, tokens: [], names: [] });
  }

  function annotate(
    tokens: readonly Token[],
    scores: Scores,
    misfits: MisfitReader | undefined,
  ): AnnotatedSentence {
    const heads = bestTree(scores.arcs, scores.size, scores.arcColumns);
    const labels = scores.labelsUnder(heads);
    const parsed = tokens.map((token, at): ParsedToken => {
      const [upos, xpos] = tags[scores.tags[at]!]!;
      const head = heads[at]!;
      const { start, end, form } = token;
      const deprel = head < 0 ? 'root' : model.labels[labels[at]!]!;
      const headXpos = head < 0 ? '' : tags[scores.tags[head]!]![1];
      const lemma = lemmaOf(form, upos, xpos, deprel, headXpos);
      return { start, end, form, lemma, upos, xpos, head, deprel };
    });
    const found = decodeNames(scores.names, scores.size, scores.nameColumns, model.names).map(
      ({ start, end, type, confidence }): NameSpan => ({
        start: tokens[start]!.start,
        end: tokens[end - 1]!.end,
        type: type as NameSpan['type'],
        confidence,
      }),
    );
    const piece = { start: tokens[0]!.start, end: tokens.at(-1)!.end, tokens: parsed, names: found };
    return misfits ? { ...piece, misfits: misfits.read(tokens, scores.top) } : piece;
  }

  return { parse, vectorOf: openWordVectors(model) };
}

/** The pieces of a long sentence have trees of their own: the later roots go under the first. */
function joined(one: AnnotatedSentence, other: AnnotatedSentence): AnnotatedSentence {
  const shift = one.tokens.length;
  const root = one.tokens.findIndex(({ head }) => head < 0);
  const moved = other.tokens.map((token) => ({
    ...token,
    head: token.head < 0 ? root : token.head + shift,
    deprel: token.head < 0 ? 'parataxis' : token.deprel,
  }));
  return {
    start: one.start,
    end: other.end,
    tokens: [...one.tokens, ...moved],
    names: [...one.names, ...other.names],
    ...(one.misfits && other.misfits ? { misfits: [...one.misfits, ...other.misfits] } : {}),
  };
}

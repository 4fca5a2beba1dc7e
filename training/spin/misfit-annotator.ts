/** Reads only which words do not fit: learning what that is worth needs no trees. */

import type { Annotator } from '../../src/language/annotator.ts';
import { openEmbedder } from '../../src/language/neural/embedder.ts';
import { openEncoder } from '../../src/language/neural/encoder.ts';
import { type MisfitWeights, openMisfits } from '../../src/language/neural/misfit.ts';
import type { NeuralModel } from '../../src/language/neural/model-file.ts';

/** Longer sentences are read up to here. */
const LONGEST = 200;

export function misfitAnnotator(weights: MisfitWeights, model: NeuralModel): Annotator {
  const encoder = openEncoder(model);
  const embed = openEmbedder(model);
  const openText = openMisfits(weights, model);
  return {
    vectorOf: () => null,
    parse(sentences) {
      const reader = openText(sentences);
      return sentences.map((whole) => {
        const tokens = whole.slice(0, LONGEST);
        let misfits: number[] = [];
        if (tokens.length > 0)
          encoder.read([embed(tokens)], (_, { top }) => {
            misfits = reader.read(tokens, top);
          });
        const parsed = tokens.map((token) => ({
          ...token,
          lemma: token.form,
          upos: 'X' as const,
          xpos: '',
          head: -1,
          deprel: 'root',
        }));
        return {
          start: tokens[0]?.start ?? 0,
          end: tokens.at(-1)?.end ?? 0,
          tokens: parsed,
          names: [],
          misfits,
        };
      });
    },
  };
}

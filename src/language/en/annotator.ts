/** English tags, trees and names by the network in `annotator.bin`, made by `training/annotator/train.ts`. */

import { readFileSync } from 'node:fs';
import type { Annotator } from '../annotator.ts';
import { type Lemmatize, openAnnotator } from '../neural/annotator.ts';
import { openMisfits, unpackMisfits } from '../neural/misfit.ts';
import { type NeuralModel, unpackModel } from '../neural/model-file.ts';
import { lemmas } from './lemmas.ts';

let unpacked: NeuralModel | undefined;
let opened: Annotator | undefined;

/** Returns the network's numbers, read when first asked for. */
export function neuralModel(): NeuralModel {
  unpacked ??= unpackModel(readFileSync(new URL('./annotator.bin', import.meta.url)));
  return unpacked;
}

const misfitWeights = () =>
  unpackMisfits(readFileSync(new URL('./misfit.bin', import.meta.url)), neuralModel());

/** Returns the annotator, read when first asked for. */
export function annotator(): Annotator {
  opened ??= openAnnotator(neuralModel(), lemmaOf, openMisfits(misfitWeights(), neuralModel()));
  return opened;
}

/** "'s" is "has" where it stands with a participle that is no passive: "it's gone". Tags alone cannot tell. */
const lemmaOf: Lemmatize = (form, upos, xpos, deprel, headXpos) =>
  xpos === 'VBZ' && deprel === 'aux' && headXpos === 'VBN' && /^['’]?s$/i.test(form)
    ? 'have'
    : lemmas().lemmaOf(form, upos, xpos);

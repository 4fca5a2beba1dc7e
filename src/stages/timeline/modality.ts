/** Whether a dated clause tells what happened, or what is to happen, or might. */

import type { Clause } from '../../language/clauses.ts';
import type { ModalKind } from '../../language/grammar.ts';
import type { Language } from '../../language/language.ts';
import type { Tense } from '../../language/tense.ts';
import type { Modality } from '../../model/claim.ts';

const UNSURE: ReadonlySet<ModalKind> = new Set(['possible', 'conditional']);
const ASKED: ReadonlySet<ModalKind> = new Set(['wanted', 'demanded']);
const AHEAD: ReadonlySet<ModalKind> = new Set(['planned', 'expected', 'promised', 'wanted', 'demanded']);

/** Returns the modality of a clause in words whose date lies in the past or in the future of the article. */
export function modalityOf(
  words: string,
  clause: Clause | undefined,
  supposed: boolean,
  tense: Tense,
  { vocabulary, calendar }: Language,
): Modality {
  if (supposed) return 'conditional';
  const kinds = clause?.modality.map(({ kind }) => kind) ?? [];
  if (tense === 'past') {
    if (kinds.some((kind) => UNSURE.has(kind) || kind === 'hypothetical')) return 'conditional';
    return kinds.some((kind) => AHEAD.has(kind)) ? 'expected' : 'asserted';
  }
  if (calendar.unsure.test(words) || kinds.some((kind) => UNSURE.has(kind)) || clause?.conditions.length)
    return 'conditional';
  const { proposed, expected } = vocabulary.modality;
  const asked = kinds.some((kind) => ASKED.has(kind)) || proposed.test(words);
  return asked && !expected.test(words) ? 'proposed' : 'expected';
}

/** Clauses that report what somebody said without quoting it: "the minister said that the bridge was safe". */

import type { Language } from '../../language/language.ts';
import type { Cue } from './cues.ts';
import type { Draft } from './drafts.ts';
import type { Frame } from './frames.ts';

/** Returns the indirect quotations of a frame. */
export function findIndirect(
  _text: string,
  _frame: Frame,
  _index: number,
  _cues: readonly Cue[],
  _direct: readonly Draft[],
  _language: Language,
): Draft[] {
  return [];
}

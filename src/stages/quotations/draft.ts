/** A quotation on its way: what is quoted, and the words that may name its source. */

import type { Quotation } from '../../model/quotation.ts';
import type { Span } from '../../model/span.ts';
import type { Cue } from './cues.ts';
import type { Source } from './sources.ts';

/** A quotation before its speaker is known. It grows as paragraphs go on with it; the last may name the source. */
export interface Draft {
  readonly kind: Quotation['kind'];
  /** Where source and cue stand; the content may follow in the next. */
  frame: number;
  readonly content: Span[];
  source?: Source;
  cue?: Cue;
  /** What somebody thinks, feels, wants or plans, and need not have said. */
  readonly attitude?: true;
}

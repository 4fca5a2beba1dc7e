/** What Synoptic knows of a language. Stages take a `Language`; they never ask which one it is. */

import type { BriefWords } from './brief.ts';
import type { CalendarWords } from './calendar.ts';
import type { CreditWords } from './credits.ts';
import type { LineModel } from './line-model.ts';
import type { NameWords } from './names.ts';
import type { PageWords } from './page-words.ts';
import type { SpeechWords } from './speech.ts';
import type { SpinModel } from './spin.ts';
import type { StatementWords } from './statements.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface Language {
  /** BCP 47. */
  readonly code: string;
  readonly vocabulary: Vocabulary;
  readonly names: NameWords;
  readonly speech: SpeechWords;
  readonly calendar: CalendarWords;
  readonly page: PageWords;
  /** What tells the text of a web page from the rest. Loaded when first used. */
  readonly lines: () => LineModel;
  readonly credits: CreditWords;
  readonly brief: BriefWords;
  readonly statements: StatementWords;
  /** Loaded when first used: it is the largest table. */
  readonly spin: () => SpinModel;
}

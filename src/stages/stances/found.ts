/** A position as one sentence of one article states it. */

import type { EntityId } from '../../model/entity.ts';
import type { Interval } from '../../model/interval.ts';
import type { Span } from '../../model/span.ts';
import type { StanceLabel } from '../../model/stance.ts';
import type { Telling } from '../../model/telling.ts';

export interface Found {
  readonly telling: Telling;
  readonly holder: EntityId;
  readonly label: StanceLabel;
  /** What is wanted, refused or warned of. All spans are of the telling's text. */
  readonly content: Span;
  /** What shows it: the clause, or the member of a list. */
  readonly shown: Span;
  /** Told in the past tense. */
  readonly past: boolean;
  /** Not by a pronoun. */
  readonly named: boolean;
  /** The text's own words for the holder, where they are no name: "European leaders". */
  readonly subject: string | null;
  /** Between holder and content in a line: "wants", "is open to"; `null` of what is said in so many words. */
  readonly cue: string | null;
  readonly quoted: boolean;
  /** What is wanted is told by the speaker himself: "my name". */
  readonly inFirstPerson: boolean;
  /** Thought or felt, and of a single person no position. */
  readonly felt: boolean;
  /** It stands for what was said before: "rejected that". */
  readonly vague: boolean;
  /** The position that it is about, where it is vague. */
  readonly follows: Found | null;
  /** Index of its sentence. */
  readonly sentence: number;
  /** What it is about, in lemmas, and the noun phrases that name it. */
  readonly terms: readonly string[];
  readonly phrases: readonly Phrasing[];
  /** It says only how much or when. */
  readonly measured: boolean;
  /** Who tells it of the holder, where that is somebody else whom the article names. */
  readonly reporter: EntityId | null;
  readonly said: Interval | null;
}

/** A noun phrase as it is printed, with its lemmas. */
export interface Phrasing {
  readonly text: string;
  readonly lemmas: readonly string[];
  /** Of the nouns among them. */
  readonly nouns: readonly string[];
}

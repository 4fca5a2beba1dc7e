/** What a language knows about where a report has something from: the occasions on which things are said or written. */

import type { UpstreamKind } from '../model/reuse.ts';

export interface UpstreamWords {
  /**
   * By lower-case noun or verb, the occasion that it is: "conference" a briefing, "tweeted" a post. Of the words of a
   * medium the last that is listed tells.
   */
  readonly occasions: ReadonlyMap<string, UpstreamKind>;
  /** To whom a briefing is given: "reporters". */
  readonly press: ReadonlySet<string>;
  /** Bodies that speak with one voice and need no name in a story: "police". Beside those of `names.bodies`. */
  readonly voices: ReadonlySet<string>;
  /** Those in whose role the body stands that they speak for: "spokeswoman" of "ministry spokeswoman". */
  readonly speakers: ReadonlySet<string>;
  /** Returns the upstream in words: "briefing by Ilsa Vennick, Thursday 13 March 2031". */
  readonly name: (kind: UpstreamKind, source: string, day: string | null) => string;
}

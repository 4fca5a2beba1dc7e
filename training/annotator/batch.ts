/** Sentences as the network reads them: one below another, a row for each word. */

/** A sentence with what is known of it. Heads are indices, -1 for the root; elsewhere -1 is unknown. */
export interface Example {
  readonly size: number;
  /** `slots` rows of the table for each word, -1 for none; the first is the word's own, the second its form's. */
  readonly features: Int32Array;
  readonly slots: number;
  /** Slots that tell nothing of which word it is. */
  readonly shapes: readonly number[];
  /** 1 where a word has a capital. */
  readonly capitals: Uint8Array;
  /** Row of the word in the vectors, -1 where it has none. */
  readonly vectors: Int32Array;
  readonly tags?: Int16Array;
  readonly heads?: Int16Array;
  readonly labels?: Int16Array;
  readonly names?: Int16Array;
}

/** The rows of one sentence in matrices with a row for each word of the batch. */
export interface Rows {
  readonly first: number;
  readonly size: number;
}

export interface BatchSentence extends Rows {
  readonly example: Example;
}

export interface Batch {
  readonly words: number;
  readonly sentences: readonly BatchSentence[];
}

export function gatherBatch(examples: readonly Example[]): Batch {
  let words = 0;
  const sentences = examples.map((example) => {
    const first = words;
    words += example.size;
    return { first, size: example.size, example };
  });
  return { words, sentences };
}

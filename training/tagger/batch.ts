/** Sentences as the tagger learns from them: each form of a batch is read once, wherever it stands. */

/** What is read of each form, by its id. */
export interface Forms {
  /** Rows of the table; the first is the word's own, the second its form's. */
  readonly features: readonly (readonly number[])[];
  /** Row of the vectors, -1 where it has none. */
  readonly vectors: readonly number[];
  /** Whether it begins with a capital. */
  readonly capitals: readonly boolean[];
}

export interface Example {
  /** Ids of the words' forms. */
  readonly forms: readonly number[];
  readonly casing: number;
  /** -1 is unknown. */
  readonly tags: readonly number[];
}

export interface Batch {
  /** Ids of forms, each once. */
  readonly forms: readonly number[];
  /** Of each word, which of those it is; before and behind each sentence `reach` times what comes behind the last of them. */
  readonly rows: Int32Array;
  readonly sentences: readonly { readonly example: Example; readonly first: number }[];
  readonly words: number;
}

export function gatherBatch(examples: readonly Example[], reach: number): Batch {
  const places = new Map<number, number>();
  for (const { forms } of examples) for (const id of forms) if (!places.has(id)) places.set(id, places.size);
  const words = examples.reduce((sum, { forms }) => sum + forms.length, 0);
  const rows = new Int32Array(words + reach * (examples.length + 1)).fill(places.size);
  let at = 0;
  const sentences = examples.map((example) => {
    const first = at;
    for (const [word, id] of example.forms.entries()) rows[first + reach + word] = places.get(id)!;
    at += reach + example.forms.length;
    return { example, first };
  });
  return { forms: [...places.keys()], rows, sentences, words };
}

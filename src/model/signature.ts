/** What a spinner prints for what, as texts that went through it tell. */

/** By printed words, the originals with how often each was found. All lower case, with plain marks; keys in order. */
export type Signature = Readonly<Record<string, Readonly<Record<string, number>>>>;

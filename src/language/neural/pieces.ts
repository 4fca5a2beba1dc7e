/** Sentences as networks read them: cut where they are long, and several at once where they are short. */

import type { Token } from '../../model/syntax.ts';

/** Longer sentences are read in pieces of this many words. */
const LONGEST = 200;

export interface Piece {
  readonly tokens: readonly Token[];
  /** Index of its sentence. */
  readonly sentence: number;
  /** Index in the sentence of its first word. */
  readonly first: number;
}

export const piecesOf = (sentences: readonly (readonly Token[])[]): Piece[] => sentences.flatMap(cut);

function cut(tokens: readonly Token[], sentence: number): Piece[] {
  const pieces: Piece[] = [];
  for (let first = 0; first < tokens.length; first += LONGEST)
    pieces.push({
      tokens: first === 0 && tokens.length <= LONGEST ? tokens : tokens.slice(first, first + LONGEST),
      sentence,
      first,
    });
  return pieces;
}

/** Returns the pieces together, so many words at most. */
export function* batchesOf(pieces: readonly Piece[], most: number): Generator<Piece[]> {
  let batch: Piece[] = [];
  let words = 0;
  for (const piece of pieces) {
    if (words + piece.tokens.length > most) {
      yield batch;
      batch = [];
      words = 0;
    }
    batch.push(piece);
    words += piece.tokens.length;
  }
  if (batch.length > 0) yield batch;
}

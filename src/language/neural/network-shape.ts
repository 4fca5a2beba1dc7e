/** Sizes of a network. */
export interface NetworkShape {
  /** Rows of the table of embeddings. */
  readonly embeddings: number;
  readonly vectorWidth: number;
  /** Numbers a word between the layers; a multiple of 16, half for each direction. */
  readonly width: number;
  readonly layers: number;
  /** The layer, counted from 1, that tags are read from. */
  readonly tagLayer: number;
  readonly tags: number;
  readonly arcWidth: number;
  readonly labelWidth: number;
  readonly labels: number;
  readonly names: number;
}

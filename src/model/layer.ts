/** What a stage returns: its findings with the stage's name and version, so that a bump says what to recompute. */

export interface Stamp {
  readonly stage: string;
  readonly version: number;
}

export interface Layer<Item> extends Stamp {
  readonly items: readonly Item[];
}

/** A language model that may be plugged in. Whatever it answers is a proposal; what passes no check is dropped. */

/** What it is asked. Texts of articles stand in `given` only, as data. */
export interface Prompt {
  /** What is asked for, and the form of the answer. */
  readonly instructions: string;
  /** As JSON. */
  readonly given: string;
}

export interface Proposer {
  /** The model's name. */
  readonly model: string;
  /**
   * Returns what the model answers, read as JSON.
   * @throws Error, whose message says in plain words why there is no answer
   */
  propose(prompt: Prompt): Promise<unknown>;
}

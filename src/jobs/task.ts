/** What tasks are given and give back. */

import type { StoryId } from '../model/library.ts';
import type { OnStep } from '../pipeline/read-story.ts';

export interface CompileTask {
  /** The folder of the library. */
  readonly library: string;
  readonly story: StoryId;
}

export interface CompileOptions {
  /** Told of each step when it begins. */
  readonly onStep?: OnStep;
  /** Ends the task, also one that is being worked on: its thread ends with it. */
  readonly signal?: AbortSignal;
}

export type Step = Parameters<OnStep>;

/** An error loses its class from thread to thread: a refusal is said in words. */
export type Outcome<Result> = { readonly done: Result } | { readonly refused: string };

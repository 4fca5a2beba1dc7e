/** What `brief` and `ask` take about a language model, alike. The key stands in the environment, where no list of processes shows it. */

import { type Command, InvalidArgumentError } from 'commander';
import type { ModelOption } from '../pipeline/model.ts';
import { OptionError } from '../pipeline/reading.ts';

export interface ModelFlags {
  readonly model?: string;
  readonly modelUrl?: string;
  readonly modelTimeout?: number;
}

/** Returns the command with the options on a language model. */
export const withModelOptions = (command: Command): Command =>
  command
    .option('--model <name>', 'a language model that may propose; every proposal is checked (none)')
    .option('--model-url <url>', 'its endpoint, such as http://localhost:11434/v1 (OpenAI-compatible)')
    .option('--model-timeout <seconds>', 'how long one answer of it may take (60)', parseSeconds);

/**
 * Returns what the flags mean, `undefined` where no model is named. Its key is SYNOPTIC_MODEL_KEY.
 * @throws OptionError
 */
export function modelOptionOf({ model, modelUrl, modelTimeout }: ModelFlags): ModelOption | undefined {
  if (model === undefined && modelUrl === undefined) return undefined;
  if (model === undefined || modelUrl === undefined)
    throw new OptionError('A language model needs both --model and --model-url.');
  const key = process.env.SYNOPTIC_MODEL_KEY;
  return {
    model,
    url: modelUrl,
    ...(key !== undefined && { key }),
    ...(modelTimeout !== undefined && { timeout: modelTimeout }),
  };
}

function parseSeconds(value: string): number {
  const seconds = Number(value);
  if (!(seconds > 0 && seconds <= 3600)) throw new InvalidArgumentError('It must be seconds, up to 3600.');
  return seconds;
}

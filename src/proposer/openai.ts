/**
 * Asks a language model behind an endpoint that speaks as OpenAI's does: Ollama, llama.cpp, vLLM, LM Studio, or a
 * service. The address is the user's own choice, so that it may lie inside the network; nothing in an article has a
 * say in it.
 */

import type OpenAI from 'openai';
import type { Prompt, Proposer } from '../model/proposal.ts';

export interface ModelOptions {
  /** Base address of the endpoint: `http://localhost:11434/v1`. */
  readonly url: string;
  /** As the endpoint names it. */
  readonly model: string;
  /** Local servers need none. */
  readonly key?: string;
  /** Seconds that one answer may take; 60 by default. */
  readonly timeout?: number;
}

const TIMEOUT = 60;
/** Characters of an answer. */
const LONGEST = 200_000;
/** Bytes of a response, whatever it holds. */
const LARGEST = 4_000_000;
/** Tokens of an answer. */
const MOST_TOKENS = 4_000;

/**
 * Returns the model. Nothing is asked yet.
 * @throws Error where the address is none
 */
export async function openProposer({ url, model, key, timeout = TIMEOUT }: ModelOptions): Promise<Proposer> {
  if (!/^https?:$/.test(URL.parse(url)?.protocol ?? ''))
    throw new Error(
      `“${url}” is no address of a language model. Give one such as http://localhost:11434/v1.`,
    );
  const { default: Client } = await import('openai');
  const client = new Client({
    baseURL: url,
    apiKey: key ?? 'none',
    maxRetries: 1,
    logLevel: 'off',
    fetch: bounded,
  });
  return { model, propose: (prompt) => propose(client, model, prompt, timeout) };
}

async function propose(client: OpenAI, model: string, prompt: Prompt, timeout: number): Promise<unknown> {
  const signal = AbortSignal.timeout(timeout * 1000);
  try {
    const { choices } = await client.chat.completions.create(
      {
        model,
        temperature: 0,
        seed: 1,
        max_tokens: MOST_TOKENS,
        messages: [
          { role: 'system', content: prompt.instructions },
          { role: 'user', content: prompt.given },
        ],
      },
      { signal },
    );
    return readJson(choices?.[0]?.message?.content ?? '');
  } catch (cause) {
    throw new Error(reasonOf(cause, signal, timeout), { cause });
  }
}

/** Models like to put a fence or a word around their JSON. */
function readJson(answer: string): unknown {
  if (answer.length > LONGEST) throw new Error('Its answer is too long.');
  const json = answer.slice(answer.indexOf('{'), answer.lastIndexOf('}') + 1);
  try {
    return JSON.parse(json);
  } catch {
    throw new Error('Its answer is no JSON.');
  }
}

function reasonOf(cause: unknown, signal: AbortSignal, timeout: number): string {
  if (signal.aborted) return `It did not answer within ${timeout} seconds.`;
  const { status, message } = cause as { status?: number; message?: string };
  if (status === 401 || status === 403) return 'It refused the key. Set SYNOPTIC_MODEL_KEY.';
  if (status === 404) return 'It knows no such model, or the address is not its base address.';
  if (status !== undefined) return `It answered with status ${status}.`;
  return message?.trim() || 'It could not be reached.';
}

/** Fetches, and gives up on a response that does not end. */
async function bounded(input: string | URL | Request, init?: RequestInit): Promise<Response> {
  const response = await fetch(input, init);
  if (response.body === null) return response;
  let read = 0;
  const counting = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      read += chunk.length;
      if (read > LARGEST) controller.error(new Error('Its response is too large.'));
      else controller.enqueue(chunk);
    },
  });
  const { status, statusText, headers } = response;
  return new Response(response.body.pipeThrough(counting), { status, statusText, headers });
}

/** Makes an input that breaks a reader smaller, as long as it still breaks it in the same way. */

import type { Input } from './target.ts';

/** Returns the smallest input that was found in the time; `breaks` tells whether a smaller one still breaks the reader. */
export async function shrink(
  input: Input,
  breaks: (input: Input) => Promise<boolean>,
  milliseconds: number,
): Promise<Input> {
  const until = performance.now() + milliseconds;
  let best = input;
  for (;;) {
    const smaller = await firstThat(smallerThan(best), breaks, until);
    if (smaller === null) return best;
    best = smaller;
  }
}

async function firstThat(
  inputs: Iterable<Input>,
  breaks: (input: Input) => Promise<boolean>,
  until: number,
): Promise<Input | null> {
  for (const input of inputs) {
    if (performance.now() > until) return null;
    if (await breaks(input)) return input;
  }
  return null;
}

function* smallerThan({ content, ending }: Input): Generator<Input> {
  const parsed = typeof content === 'string' && ending === '.json' ? parse(content) : undefined;
  if (parsed === undefined) for (const less of lessOf(content)) yield { content: less, ending };
  else for (const less of lessOfJson(parsed)) yield { content: JSON.stringify(less, null, 1), ending };
}

function parse(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}

/** Yields the content without a piece: halves first, then quarters, at last single letters. */
function* lessOf<Content extends string | Buffer>(content: Content): Generator<Content> {
  for (let size = Math.ceil(content.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2))
    for (let at = 0; at < content.length; at += size) yield without(content, at, at + size);
}

const without = <Content extends string | Buffer>(content: Content, start: number, end: number): Content =>
  (typeof content === 'string'
    ? content.slice(0, start) + content.slice(end)
    : Buffer.concat([content.subarray(0, start), content.subarray(end)])) as Content;

/** Yields JSON with one thing less: an item, a field, a piece of a string. */
function* lessOfJson(value: unknown): Generator<unknown> {
  if (typeof value === 'string') yield* lessOf(value);
  else if (Array.isArray(value)) {
    for (const at of value.keys()) yield value.toSpliced(at, 1);
    for (const [at, item] of value.entries()) for (const less of lessOfJson(item)) yield value.with(at, less);
  } else if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value);
    for (const [name] of fields) yield Object.fromEntries(fields.filter(([other]) => other !== name));
    for (const [name, inner] of fields)
      for (const less of lessOfJson(inner)) yield { ...value, [name]: less };
  }
}

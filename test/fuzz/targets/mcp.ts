/** Calls of the tools that the server for language models has, made from their schemas; whole and broken. */

import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { createMcpServer } from '../../../src/mcp/server.ts';
import type { Store } from '../../../src/store/store.ts';
import { unclear } from '../clear.ts';
import { madeLibrary, NOW, onLibrary } from '../library-made.ts';
import { fitting, type Schema } from '../schemas.ts';
import { type Json, ODD_TEXT, spoilJson } from '../spoil.ts';
import type { Target } from '../target.ts';
import { citationsIn } from './search.ts';

export const mcp: Target = {
  name: 'mcp',
  reads: 'calls of tools over the Model Context Protocol',
  make: async (random) => {
    const [tools, { articles, stories }] = [await listed(), await madeLibrary()];
    const { name, inputSchema } = random.pick(tools);
    const words = [
      ...articles,
      ...stories,
      articles[0]!.slice(0, 8),
      'harbour wall',
      'Orla Tamm',
      'When does work begin?',
      '2031-03-04',
    ];
    const fit = fitting(inputSchema as Schema, '', {}, words, random);
    const given = random.once(3) ? spoilJson(fit, random.size(2), random) : fit;
    const uri = `synoptic://${random.pick(['stories', 'articles', 'x'])}/${random.pick([...words, ...ODD_TEXT])}`;
    return {
      content: JSON.stringify(random.once(10) ? { uri } : { name, arguments: given }, null, 1),
      ending: '.json',
    };
  },
  faultsOf: ({ content }) =>
    onLibrary((store) =>
      connected(store, (client) => faultsOfCall(JSON.parse(String(content)), client, store)),
    ),
  bound: { input: 4, million: 100 },
};

async function connected<Result>(store: Store, run: (client: Client) => Promise<Result>): Promise<Result> {
  const [near, far] = InMemoryTransport.createLinkedPair();
  const server = createMcpServer({ store, now: () => NOW });
  const client = new Client({ name: 'trial', version: '1' });
  await Promise.all([server.connect(far), client.connect(near)]);
  try {
    // The client holds answers to the schemas once it knows them.
    await client.listTools();
    return await run(client);
  } finally {
    await client.close();
    await server.close();
  }
}

type Tools = Awaited<ReturnType<Client['listTools']>>['tools'];
let tools: Promise<Tools> | undefined;

function listed(): Promise<Tools> {
  tools ??= onLibrary((store) => connected(store, async (client) => (await client.listTools()).tools));
  return tools;
}

interface Call {
  readonly name: string;
  readonly arguments: Json;
}

async function faultsOfCall(
  call: Call | { readonly uri: string },
  client: Client,
  store: Store,
): Promise<string[]> {
  if ('uri' in call) return faultsOfReading(call.uri, client);
  const answer = await client.callTool(call as never).catch((error: Error) => refusalIn(error));
  if (typeof answer === 'string') return unclear(answer);
  if (answer.isError) return unclear((answer.content as { text: string }[])[0]!.text);
  const cited = citationsIn(answer.structuredContent);
  const held = await store.articles.get([...new Set(cited.map(({ article }) => article))]);
  const texts = new Map(held.map(({ article }) => [article.id, article.text]));
  return cited
    .filter(
      ({ article, start, end, exact }) =>
        texts.has(article) && texts.get(article)!.slice(start, end) !== exact,
    )
    .map(({ exact, article }) => `“${exact}” does not stand in ${article}`);
}

/** What the protocol itself refuses. An answer that does not fit its schema is no refusal. */
function refusalIn(error: Error): string {
  if (/does not match the tool's output schema|has an output schema/.test(error.message)) throw error;
  return error.message;
}

async function faultsOfReading(uri: string, client: Client): Promise<string[]> {
  try {
    await client.readResource({ uri });
    return [];
  } catch (error) {
    return unclear((error as Error).message);
  }
}

/** Many readers at once, over HTTP, while articles are added. */

import { Agent, get, request } from 'node:http';

export interface Asked {
  readonly name: string;
  /** In ms, until the last byte. */
  readonly took: readonly number[];
  readonly failed: number;
  /** Bytes of an answer, as sent. */
  readonly bytes: number;
}

/** Each reader opens one page after the other, and reads each for so long, in ms. */
const READS = 2000;

/** Lets readers read for so many ms; each begins somewhere else. */
export async function read(
  url: string,
  { pages, readers, lasts }: { pages: Readonly<Record<string, string>>; readers: number; lasts: number },
): Promise<Asked[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: readers });
  const names = Object.keys(pages);
  const took = new Map(names.map((name) => [name, { took: [] as number[], failed: 0, bytes: 0 }]));
  const end = performance.now() + lasts;
  const reader = async (number: number): Promise<void> => {
    await pause((READS * number) / readers);
    for (let at = number; performance.now() < end; at++) {
      const name = names[at % names.length]!;
      const start = performance.now();
      const bytes = await sizeOf(url + pages[name]!, agent).catch(() => undefined);
      const of = took.get(name)!;
      if (bytes === undefined) of.failed++;
      else Object.assign(of, { bytes }).took.push(performance.now() - start);
      await pause(READS);
    }
  };
  await Promise.all(Array.from({ length: readers }, (_, number) => reader(number)));
  agent.destroy();
  return [...took].map(([name, of]) => ({ name, ...of }));
}

/** All ask for one page at the same moment. */
export async function readTogether(url: string, readers: number): Promise<Asked> {
  const agent = new Agent({ keepAlive: true, maxSockets: readers });
  const start = performance.now();
  const answers = await Promise.allSettled(
    Array.from({ length: readers }, async () => ({
      bytes: await sizeOf(url, agent),
      took: performance.now() - start,
    })),
  );
  agent.destroy();
  const done = answers.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  return {
    name: 'all at once',
    took: done.map(({ took }) => took),
    failed: readers - done.length,
    bytes: done[0]?.bytes ?? 0,
  };
}

const sizeOf = (url: string, agent: Agent): Promise<number> =>
  new Promise((resolve, reject) => {
    get(url, { agent, headers: { accept: 'text/html,*/*', 'accept-encoding': 'gzip' } }, (answer) => {
      let bytes = 0;
      answer.on('data', (part: Buffer) => {
        bytes += part.length;
      });
      answer.on('error', reject);
      answer.on('end', () =>
        answer.statusCode === 200 ? resolve(bytes) : reject(new Error(`${url}: ${answer.statusCode}`)),
      );
    }).on('error', reject);
  });

/** Sends JSON lines to be added, and waits until the job says that they are. */
export async function send(url: string, records: string): Promise<void> {
  const { id } = await posted(`${url}/api/v1/articles`, records);
  for (;;) {
    const job = (await (await fetch(`${url}/api/v1/jobs/${id}`)).json()) as { state: string };
    if (job.state !== 'running') return;
    await pause(300);
  }
}

const posted = (url: string, body: string): Promise<{ id: string }> =>
  new Promise((resolve, reject) => {
    const sent = request(
      url,
      { method: 'POST', headers: { 'content-type': 'application/jsonl' } },
      (answer) => {
        let text = '';
        answer.setEncoding('utf8').on('data', (part: string) => {
          text += part;
        });
        answer.on('end', () =>
          answer.statusCode === 202 ? resolve(JSON.parse(text)) : reject(new Error(text)),
        );
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Requests to the server: those that the API's document describes, made from it, and its pages; whole and broken. */

import { createApp } from '../../../src/api/app.ts';
import type { Deps } from '../../../src/api/deps.ts';
import { createJobs } from '../../../src/api/jobs.ts';
import { openPrinting } from '../../../src/api/printing.ts';
import { askingOf } from '../../../src/api/v1/made.ts';
import { workHere } from '../../../src/jobs/work.ts';
import type { Store } from '../../../src/store/store.ts';
import { unclear } from '../clear.ts';
import { type Made, madeLibrary, NOW, onLibrary } from '../library-made.ts';
import type { Random } from '../random.ts';
import { unsafeIn } from '../safe-html.ts';
import { fitting, type Schema, type Schemas } from '../schemas.ts';
import { type Json, ODD_TEXT, spoilJson } from '../spoil.ts';
import type { Target } from '../target.ts';

export const api: Target = {
  name: 'api',
  reads: 'requests to the server: to its API and for its pages',
  make: async (random) => {
    const [document, made] = [await documented(), await madeLibrary()];
    const requests = Array.from({ length: random.size(5) }, () => requestOf(document, made, random));
    return { content: JSON.stringify(requests, null, 1), ending: '.json' };
  },
  faultsOf: ({ content }) => onLibrary((store) => faultsOfRequests(JSON.parse(String(content)), store)),
  bound: { input: 4, million: 100 },
};

interface Sent {
  readonly method: string;
  /** From the root, with its query. `@last` stands for the id that the last answer named. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema: Schema;
}

interface Operation {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Schemas };
}

const depsOf = (store: Store, onError: Deps['onError']): Deps => {
  const now = () => NOW;
  const work = workHere(store, now);
  return {
    ...{ store, now, work, onError },
    jobs: createJobs(now),
    print: openPrinting({ of: work.dossier, get: store.dossiers.get }),
    reading: { web: false },
    access: { names: [], bearers: [], person: 'Ada Quill' },
  };
};

let known: Promise<Document> | undefined;

function documented(): Promise<Document> {
  known ??= onLibrary(async (store) => {
    const app = createApp(depsOf(store, () => {}));
    return (await app.request('/api/v1/openapi.json')).json() as Promise<Document>;
  });
  return known;
}

const PAGES = ['/', '/search', '/add', '/feeds', '/ask', '/corrections', '/changes', '/compare', '/sign-in'];
const QUERIES = [
  'q',
  'kind',
  'story',
  'publisher',
  'since',
  'until',
  'first',
  'second',
  'a',
  'b',
  'page',
  'to',
  'order',
];

function requestOf(document: Document, made: Made, random: Random): Sent {
  const { pick, once } = random;
  if (once(4)) return pageRequest(made, random);
  const path = pick(Object.keys(document.paths));
  const [method, operation] = pick(Object.entries(document.paths[path]!));
  const { parameters = [], requestBody } = operation;
  const valueFor = ({ name, schema }: Parameter): string =>
    once(8)
      ? pick(ODD_TEXT)
      : asText(fitting(schema, name, document.components.schemas, wordsOf(made), random));
  const inPath = new Map(
    parameters.filter((one) => one.in === 'path').map((one) => [one.name, valueFor(one)]),
  );
  const query = parameters
    .filter((one) => one.in === 'query' && (one.required || once(2)))
    .map((one) => [one.name, valueFor(one)]);
  // An address with nothing in a parameter's place is one of no route.
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encoded(inPath.get(name) || 'x'));
  const sent = { method: method.toUpperCase(), path: `/api/v1${filled}${queryOf(query)}` };
  return requestBody ? { ...sent, ...bodyOf(requestBody.content, document, made, random) } : sent;
}

function pageRequest({ articles, stories }: Made, { pick, once, size }: Random): Sent {
  const ids = [...articles, ...stories, 'anone', ...ODD_TEXT];
  const place = once(2)
    ? pick(PAGES)
    : `/${pick(['stories', 'articles', 'jobs', 'assets'])}/${encoded(pick(ids))}`;
  const tail = once(6) ? `/${pick(['dossier.html', 'changes', 'articles', 'notes', 'events', '..'])}` : '';
  const query = Array.from({ length: size(4) - 1 }, () => [
    pick(QUERIES),
    pick([...ids, '2031-03-04', 'harbour']),
  ]);
  const headers = {
    accept: 'text/html',
    ...(once(10) && { cookie: `synoptic=${encoded(pick(ODD_TEXT))}` }),
  };
  if (!once(5))
    return { method: pick(['GET', 'GET', 'HEAD', 'OPTIONS']), path: place + tail + queryOf(query), headers };
  const form = new URLSearchParams(query as string[][]).toString();
  const type = 'application/x-www-form-urlencoded';
  return { method: 'POST', path: place + tail, headers: { ...headers, 'content-type': type }, body: form };
}

/** Half a letter has no place in an address. */
const encoded = (text: string): string => encodeURIComponent(text.toWellFormed());

const queryOf = (query: readonly (readonly string[])[]): string =>
  query.length === 0 ? '' : `?${new URLSearchParams(query as string[][]).toString()}`;

const asText = (value: Json): string => (typeof value === 'string' ? value : JSON.stringify(value));

const wordsOf = ({ articles, stories }: Made): readonly string[] => [
  ...[...articles, ...stories, ...articles.map((id) => id.slice(0, 8)), '@last', '@last', 'anone'],
  ...['harbour wall', 'said:Tamm', 'Orla Tamm', 'Orle Radio', '2031-03-04', 'When does work begin?'],
  ...['https://post.example/feed', 'https://post.example/1', 'https://127.0.0.1/', 'ftp://post.example'],
];

const TYPES = [
  'application/json',
  'application/json; charset=utf-8',
  'text/json',
  'text/plain',
  'text/html',
  'x',
  '',
];

function bodyOf(
  content: NonNullable<Operation['requestBody']>['content'],
  { components: { schemas } }: Document,
  made: Made,
  random: Random,
): Pick<Sent, 'headers' | 'body'> {
  const { pick, once, size } = random;
  const described = pick(Object.keys(content));
  const type = once(10) ? pick(TYPES) : described;
  const headers = once(30) ? {} : { 'content-type': type };
  if (described.includes('multipart'))
    return { headers: { 'content-type': `${type}; boundary=x` }, body: formOf(random) };
  if (!described.includes('json')) return { headers, body: pick([...wordsOf(made), ...ODD_TEXT]) };
  const value = fitting(content[described]!.schema, '', schemas, wordsOf(made), random);
  const json = JSON.stringify(once(3) ? spoilJson(value, size(2), random) : value);
  return { headers, body: once(10) ? json.slice(0, random.below(json.length)) : json };
}

function formOf({ pick, size, once }: Random): string {
  const part = (): string =>
    `--x\r\nContent-Disposition: form-data; name="${pick(['files', 'addresses', ...ODD_TEXT])}"${once(3) ? '' : `; filename="${pick(['a.html', '../a', ...ODD_TEXT])}"`}\r\nContent-Type: text/html\r\n\r\n<p>${pick(ODD_TEXT)} The ferry sails again on Monday, the port said.</p>\r\n`;
  return Array.from({ length: size(3) }, part).join('') + pick(['--x--\r\n', '--x--', '', '--x']);
}

async function faultsOfRequests(requests: unknown, store: Store): Promise<string[]> {
  const faults: string[] = [];
  const deps = depsOf(store, (error) =>
    faults.push(`a fault of the server: ${(error as Error).stack ?? error}`),
  );
  const app = createApp(deps);
  const ask = await askingOf(app);
  let last = 'anone';
  try {
    for (const { method, path, headers = {}, body } of requests as readonly Sent[]) {
      const filled = (text: string): string => text.replaceAll('@last', last).replaceAll('%40last', last);
      const sent = { method, headers, ...(body !== undefined && { body: filled(body) }) };
      const said = `${method} ${filled(path)}`;
      if (path.startsWith('/api/v1')) {
        const answer = await ask(filled(path).slice('/api/v1'.length), sent);
        last = answer.json?.id ?? last;
        faults.push(...faultsOfAnswer(answer.status, answer.json).map((fault) => `${said}: ${fault}`));
      } else
        faults.push(
          ...(await faultsOfPage(await app.request(filled(path), sent))).map((fault) => `${said}: ${fault}`),
        );
    }
  } finally {
    await deps.jobs.close();
  }
  return faults;
}

function faultsOfAnswer(status: number, json: { title?: string; detail?: string } | undefined): string[] {
  if (status >= 500) return [`${status}: ${JSON.stringify(json)}`];
  if (status < 400) return [];
  return [...unclear(json?.title ?? ''), ...(json?.detail === undefined ? [] : unclear(json.detail))];
}

/** Scripts of the pages are files; those that stand in an exported dossier are its own. */
async function faultsOfPage(answer: Response): Promise<string[]> {
  const text = await answer.text();
  if (answer.status >= 500) return [`${answer.status}: ${text.slice(0, 200)}`];
  return (answer.headers.get('content-type') ?? '').includes('html') ? unsafeIn(text) : [];
}

/** Made for tests: asks the API, and holds every answer to what its document says of it. */

import assert from 'node:assert/strict';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Hono } from 'hono';

export interface Asked {
  readonly status: number;
  readonly headers: Headers;
  /** The answer as text. */
  readonly text: string;
  /** The answer as JSON, where it is. */
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of all kinds
  readonly json: any;
}

export interface AskOptions {
  readonly method?: string;
  /** Sent as JSON. */
  readonly json?: unknown;
  readonly body?: BodyInit;
  readonly headers?: Readonly<Record<string, string>>;
}

export type Ask = (path: string, options?: AskOptions) => Promise<Asked>;

interface Described {
  readonly content?: Readonly<Record<string, { readonly schema: { readonly $ref?: string } }>>;
}

interface Document {
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, { responses: Record<string, Described> }>>>
  >;
}

/** Returns what asks the API at paths below /api/v1; an answer that its document does not describe fails the test. */
export async function askingOf(app: Hono): Promise<Ask> {
  const document = (await (await app.request('/api/v1/openapi.json')).json()) as Document;
  const ajv = new Ajv2020({ strict: false, logger: false });
  ajv.addSchema(document as object, 'api');
  return async (path, { method = 'GET', json, body, headers = {} } = {}) => {
    const answer = await app.request(`/api/v1${path}`, {
      method,
      headers: { ...headers, ...(json !== undefined && { 'content-type': 'application/json' }) },
      ...(json !== undefined ? { body: JSON.stringify(json) } : body !== undefined && { body }),
    });
    const text = await answer.text();
    const type = (answer.headers.get('content-type') ?? '').split(';')[0]!;
    const parsed: unknown = /json/.test(type) ? JSON.parse(text) : undefined;
    const said = `${method} ${path}: ${answer.status} ${type}`;
    const described = routeOf(document, path)[method.toLowerCase()]?.responses[answer.status];
    assert.ok(described, `${said} is not described`);
    if (text !== '') {
      const form = described.content?.[type];
      assert.ok(form, `${said} is not described in that form`);
      if (parsed !== undefined && form.schema.$ref)
        assert.ok(ajv.validate(`api${form.schema.$ref}`, parsed), `${said}: ${ajv.errorsText()}`);
    }
    return { status: answer.status, headers: answer.headers, text, json: parsed };
  };
}

/** Returns the route whose path fits, the one with the fewest parameters first. */
function routeOf({ paths }: Document, path: string): Document['paths'][string] {
  const [bare] = path.split('?');
  const fitting = Object.keys(paths)
    .filter((one) => new RegExp(`^${one.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`).test(bare!))
    .sort((a, b) => a.split('{').length - b.split('{').length || b.length - a.length);
  return fitting[0] === undefined ? {} : paths[fitting[0]]!;
}

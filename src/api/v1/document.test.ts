import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Validator } from '@seriousme/openapi-schema-validator';
import { type Desk, openDesk } from '../made.ts';

interface Document {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly responses: object }>>>>;
}

describe('the document of the API', () => {
  let desk: Desk;
  let document: Document;
  before(async () => {
    desk = await openDesk();
    document = (await (await desk.app.request('/api/v1/openapi.json')).json()) as Document;
  });
  after(() => desk.remove());

  it('is OpenAPI 3.1', async () => {
    const { valid, errors } = await new Validator().validate(structuredClone(document) as never);
    assert.ok(valid, JSON.stringify(errors));
    assert.equal(document.openapi, '3.1.0');
  });

  it('names only schemas that it has', () => {
    const text = JSON.stringify(document);
    const schemas = (document as unknown as { components: { schemas: object } }).components.schemas;
    const named = new Set([...text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name!));
    assert.ok(named.size > 40);
    for (const name of named) assert.ok(Object.hasOwn(schemas, name), name);
  });

  it('says of every route how it can be refused', () => {
    for (const [path, methods] of Object.entries(document.paths))
      for (const [method, { responses }] of Object.entries(methods))
        assert.ok('400' in responses, `${method} ${path}`);
  });
});

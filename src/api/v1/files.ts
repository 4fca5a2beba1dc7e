/** Bodies that carry files, as the document describes them. They are read piece by piece, so no schema takes them first. */

import type { RouteConfig } from '@hono/zod-openapi';
import { FILE_TYPES } from '../spool.ts';

type Body = NonNullable<NonNullable<RouteConfig['request']>['body']>;
export type SchemaObject = Extract<
  NonNullable<Extract<Body['content'][string], { schema?: unknown }>['schema']>,
  { properties?: unknown }
>;
type Properties = Readonly<Record<string, { readonly type: 'string'; readonly description: string }>>;

/** Returns a form with files and further fields, or one file by itself. */
export const filesIn = (fields: Properties): Body['content'] => ({
  'multipart/form-data': {
    schema: {
      type: 'object',
      properties: { files: { type: 'array', items: { type: 'string', format: 'binary' } }, ...fields },
    },
  },
  ...Object.fromEntries(FILE_TYPES.map((type) => [type, { schema: { type: 'string', format: 'binary' } }])),
});

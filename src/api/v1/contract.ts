/** How routes say what they take and give, so that the document of the API is what they do. */

import { type Hook, OpenAPIHono, type RouteConfig, z } from '@hono/zod-openapi';
import type { Context, Env } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { Refused } from '../refused.ts';
import type { Answers } from './answers.ts';

type Responses = RouteConfig['responses'];
type ResponseConfig = Exclude<Responses[string], { $ref: string }>;
type AnswerName = keyof Answers & string;

/** Returns routes that refuse what they cannot take, with every fault named. */
export const routes = (): OpenAPIHono => new OpenAPIHono({ defaultHook: refuseUnfit });

// biome-ignore lint/suspicious/noExplicitAny: the library's own type for a hook of all routes
const refuseUnfit: Hook<any, Env, any, any> = (result) => {
  if (result.success) return;
  const faults = result.error.issues.map(
    ({ path, message }) => `${path.join('.') || result.target}: ${message}.`,
  );
  throw new Refused(400, {
    title: 'The request is not as it must be.',
    detail: faults.join(' '),
    remedy: 'The document at /api/v1/openapi.json says what each request takes.',
  });
};

/** Returns the answer, as its name in the document says. */
export const give = <Name extends AnswerName>(
  c: Context,
  _name: Name,
  value: Answers[Name],
  status: ContentfulStatusCode = 200,
  headers: Readonly<Record<string, string>> = {},
): Response => c.json(value as object, status, headers);

/** Describes an answer as JSON of that name. */
export const answers = (description: string, name: AnswerName): ResponseConfig => ({
  description,
  content: { 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } },
});

/** Describes an answer in some other form. */
export const answersIn = (description: string, ...mediaTypes: readonly string[]): ResponseConfig => ({
  description,
  content: Object.fromEntries(mediaTypes.map((type) => [type, { schema: { type: 'string' } }])),
});

/** Of answers that carry a tag. */
export const NOT_MODIFIED = { 304: { description: 'It is as the client has it' } };

const WHY = {
  400: 'The request is not as it must be',
  404: 'The library has no such thing',
  406: 'It is not given in any of the forms that are asked for',
  409: 'It does not fit the library',
  412: 'It is not as the request expects',
  413: 'It is too large',
  415: 'It is not taken in that form',
  422: 'It can be read, but not used',
  503: 'Too much is under way',
} as const;

/** Adds to the answers of a route why it refuses requests, as problems (RFC 9457). */
export function refusing(given: Responses, ...statuses: readonly (keyof typeof WHY)[]): Responses {
  const problem = { schema: { $ref: '#/components/schemas/Problem' } };
  const why = [400, ...statuses].map((status) => [
    status,
    { description: WHY[status as keyof typeof WHY], content: { 'application/problem+json': problem } },
  ]);
  return { ...given, ...Object.fromEntries(why) };
}

/** An id, or how it begins where that fits one only. */
export const idIn = (what: string) =>
  z.object({
    id: z
      .string()
      .regex(/^[\w.-]{1,80}$/, 'It is no id')
      .openapi({ description: `The id of ${what}, or how it begins where that fits one only.` }),
  });

export const DAY = z.iso.date().openapi({ description: 'A day, YYYY-MM-DD.' });

/** From a JSON Schema to a value that fits it, of words that mean something where it is used. */

import type { Random } from './random.ts';
import { type Json, ODD_TEXT } from './spoil.ts';

/** As far as the schemas of the API and of the tools go. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: Json;
  readonly enum?: readonly Json[];
  readonly default?: Json;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly prefixItems?: readonly Schema[];
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly format?: string;
}

export type Schemas = Readonly<Record<string, Schema>>;

/** Returns a value that fits as a rule: what a string must look like beyond its length is tried with each of the words. */
export function fitting(
  schema: Schema,
  name: string,
  schemas: Schemas,
  words: readonly string[],
  random: Random,
): Json {
  const { pick, once } = random;
  const inner = (one: Schema, field = name): Json => fitting(one, field, schemas, words, random);
  if (schema.$ref !== undefined) return inner(schemas[schema.$ref.split('/').at(-1)!] ?? {});
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return pick(schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return inner(pick(choices));
  if (schema.allOf) return Object.assign({}, ...schema.allOf.map((one) => inner(one)));
  switch (Array.isArray(schema.type) ? pick(schema.type as readonly string[]) : schema.type) {
    case 'object': {
      const { properties = {}, required = [] } = schema;
      const fields = Object.entries(properties).filter(([field]) => required.includes(field) || once(2));
      return Object.fromEntries(fields.map(([field, one]) => [field, inner(one, field)]));
    }
    case 'array':
      return listOf(schema, inner, random);
    case 'integer':
    case 'number':
      return numberOf(schema, random);
    case 'boolean':
      return once(2);
    case 'null':
      return null;
    default:
      return stringOf(schema, words, random);
  }
}

function listOf(
  { items, prefixItems, minItems = 0, maxItems = 4 }: Schema,
  inner: (one: Schema) => Json,
  { below }: Random,
): Json {
  if (prefixItems) return prefixItems.map((one) => inner(one));
  const length = minItems + below(Math.min(maxItems - minItems, 4) + 1);
  return Array.from({ length }, () => inner(items ?? {}));
}

function numberOf({ minimum = -5, maximum = 1e6 }: Schema, { pick, size }: Random): number {
  return pick([
    minimum,
    maximum,
    Math.min(maximum, minimum + size(100)),
    Math.min(maximum, Math.max(minimum, size(300))),
  ]);
}

function stringOf(
  { format, minLength = 0, maxLength = 1000, pattern }: Schema,
  words: readonly string[],
  { pick, once }: Random,
): string {
  if (format === 'date') return pick(['2031-03-04', '2031-03-05', '0001-01-01', '9999-12-31', '2031-02-29']);
  const all = once(3) ? ODD_TEXT : words;
  const fits = all.filter((one) => one.length >= minLength && (!pattern || fitsPattern(one, pattern)));
  return pick(fits.length > 0 ? fits : words).slice(0, maxLength);
}

function fitsPattern(text: string, pattern: string): boolean {
  try {
    return new RegExp(pattern, 'u').test(text) || text === '@last';
  } catch {
    return true;
  }
}

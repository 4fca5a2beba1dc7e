/** The schemas of what the API answers, as OpenAPI 3.1 wants them: of JSON Schema 2020-12, each under its own name. */

import generated from '../../../api.schema.json' with { type: 'json' };

const { Answers, ...nouns } = generated.definitions;

/** All of them, by name: the answers, and the nouns that they are made of. */
export const SCHEMAS: ReadonlyMap<string, never> = new Map(
  Object.entries({ ...Answers.properties, ...nouns }).map(([name, schema]) => [
    nameOf(name),
    converted(schema) as never,
  ]),
);

/** Names of components have no angle brackets: `Listed<StorySummary>` is `Listed_StorySummary`. */
function nameOf(name: string): string {
  return decodeURIComponent(name)
    .replace(/[^\w.-]+/g, '_')
    .replace(/_$/, '');
}

/** The generator writes draft 07, where a tuple's items are a list. */
function converted(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(converted);
  if (typeof schema !== 'object' || schema === null) return schema;
  const { items, additionalItems, ...rest } = schema as Record<string, unknown>;
  const entries = Object.entries(rest).map(([key, value]) => [
    key,
    key === '$ref'
      ? `#/components/schemas/${nameOf(String(value).replace('#/definitions/', ''))}`
      : converted(value),
  ]);
  return {
    ...Object.fromEntries(entries),
    ...(Array.isArray(items)
      ? {
          prefixItems: converted(items),
          ...(additionalItems !== undefined && { items: converted(additionalItems) }),
        }
      : items !== undefined && { items: converted(items) }),
  };
}

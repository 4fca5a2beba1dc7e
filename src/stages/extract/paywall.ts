/** What a page's data say of whether its article is there for all to read (schema.org isAccessibleForFree). */

import { attribute, elementsBelow, type Parent, textOf } from './dom.ts';

/** In characters. Less is a placeholder. */
const SHORTEST_PART = 300;

/** Returns whether the page says that a part is for subscribers, and does not hold that part. */
export function isLocked(document: Parent): boolean {
  const elements = elementsBelow(document);
  const data = elements
    .filter(({ tagName }) => tagName === 'script')
    .map(textOf)
    .filter((script) => /"isAccessibleForFree"\s*:\s*"?false/i.test(script.slice(0, 200_000)));
  if (data.length === 0) return false;
  const parts = data.flatMap((script) =>
    [...script.matchAll(/"cssSelector"\s*:\s*"[.#]([\w-]{1,80})"/g)].map((match) => match[1]!),
  );
  return !elements.some(
    (element) =>
      parts.some((name) =>
        `${attribute(element, 'class')} ${attribute(element, 'id')}`.split(/\s+/).includes(name),
      ) && textOf(element).trim().length > SHORTEST_PART,
  );
}

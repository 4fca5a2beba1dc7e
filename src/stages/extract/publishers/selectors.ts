/** A small part of CSS selectors: `tag`, `.class`, `#id`, `[name]`, `[name=value]`, below one another, several by commas. */

import { attribute, type Element } from '../dom.ts';

interface Compound {
  /** Lower case; empty for any. */
  readonly tag: string;
  readonly id: string;
  readonly classes: readonly string[];
  readonly attributes: readonly { readonly name: string; readonly value: string | null }[];
}

/** Alternatives; each from the outermost element to the one that is meant. */
export type Selector = readonly (readonly Compound[])[];

const SIMPLE =
  /^(?:(?<tag>[a-z][\w-]*|\*)|\.(?<class>-?[_a-z][\w-]*)|#(?<id>[\w-]+)|\[(?<name>[a-z_:][\w:.-]*)(?:=(?:"(?<quoted>[^"]*)"|(?<plain>[\w-]+)))?\])/i;

/** Returns what a selector says, or `null` where it is none of these. */
export function parseSelector(text: string): Selector | null {
  const alternatives = text.split(',').map((part) =>
    part
      .trim()
      .split(/(?<!\s)\s+(?![^[]{0,300}\])/)
      .map(parseCompound),
  );
  return alternatives.some((each) => each.includes(null)) ? null : (alternatives as Selector);
}

function parseCompound(text: string): Compound | null {
  const found = {
    tag: '',
    id: '',
    classes: [] as string[],
    attributes: [] as Compound['attributes'][number][],
  };
  let rest = text;
  while (rest !== '') {
    const match = SIMPLE.exec(rest);
    if (!match) return null;
    const { tag, id, class: name, name: key, quoted, plain } = match.groups!;
    if (tag !== undefined && rest !== text) return null;
    if (tag !== undefined && tag !== '*') found.tag = tag.toLowerCase();
    if (id !== undefined) found.id = id;
    if (name !== undefined) found.classes.push(name);
    if (key !== undefined) found.attributes.push({ name: key.toLowerCase(), value: quoted ?? plain ?? null });
    rest = rest.slice(match[0].length);
  }
  return text === '' ? null : found;
}

/** Returns whether an element is meant by a selector. */
export const isMeant = (element: Element, selector: Selector): boolean =>
  selector.some((compounds) => isAt(element, compounds));

/** The last compound is the element's own; the others must be found above it, in their order. */
function isAt(element: Element, compounds: readonly Compound[]): boolean {
  let at = compounds.length - 1;
  if (!fits(element, compounds[at]!)) return false;
  for (let above = element.parent; above && at > 0; above = above.parent)
    if (fits(above, compounds[at - 1]!)) at--;
  return at === 0;
}

function fits(element: Element, { tag, id, classes, attributes }: Compound): boolean {
  if (tag !== '' && element.tagName !== tag) return false;
  if (id !== '' && attribute(element, 'id') !== id) return false;
  const own = classes.length > 0 ? attribute(element, 'class').split(/\s+/) : [];
  if (!classes.every((name) => own.includes(name))) return false;
  return attributes.every(({ name, value }) =>
    value === null
      ? element.attributes.some((each, at) => at % 2 === 0 && each === name)
      : attribute(element, name) === value,
  );
}

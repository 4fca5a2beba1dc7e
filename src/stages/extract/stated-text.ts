/** What a page states of its article's text for machines: title, description, and the text itself where JSON-LD has it. */

import type { Metadata } from '../../model/page.ts';
import { wellFormedJson } from '../../text/well-formed.ts';
import { attribute, elementsBelow, type Parent, textOf } from './dom.ts';
import type { StatedText } from './line-features.ts';
import { foldLine } from './lines.ts';

const DESCRIPTION = /^(?:og:|twitter:|dc\.)?description$/i;
const BODY = /"articleBody"\s*:\s*"((?:[^"\\]|\\.)*)"/;
/** In characters. A longer one is read up to there. */
const LONGEST_BODY = 100_000;

/** Returns what a page states, folded as lines are compared. */
export function readStatedText(document: Parent, { title }: Metadata): StatedText {
  let description = '';
  let body = '';
  for (const element of elementsBelow(document)) {
    if (element.tagName === 'meta') {
      const name = attribute(element, 'name') || attribute(element, 'property');
      if (description === '' && DESCRIPTION.test(name)) description = attribute(element, 'content');
    } else if (body === '' && element.tagName === 'script' && /json/i.test(attribute(element, 'type')))
      body = bodyIn(textOf(element));
  }
  return { title: foldLine(title ?? ''), description: foldLine(description.slice(0, 1000)), body };
}

function bodyIn(script: string): string {
  const at = script.indexOf('"articleBody"');
  if (at < 0) return '';
  const written = BODY.exec(script.slice(at, at + LONGEST_BODY))?.[1] ?? '';
  try {
    const json = wellFormedJson(written.replace(/[\u0000-\u001f]+/g, ' '));
    const text = JSON.parse(`"${json}"`) as string;
    return foldLine(text.replace(/<[^<>]{0,1000}>/g, ' '));
  } catch {
    return '';
  }
}

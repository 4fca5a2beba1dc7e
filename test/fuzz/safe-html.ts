/** Is a page safe to open? No script but its own, no handler, no address that runs something. */

import { type DefaultTreeAdapterMap, parse } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

const ADDRESSES = new Set(['href', 'src', 'action', 'formaction', 'data', 'poster', 'xlink:href', 'srcdoc']);
/** Pages have none of these. */
const FOREIGN = new Set(['iframe', 'object', 'embed', 'applet', 'frame', 'base']);

/** Returns what is not safe in a page; `scripts` are those of its own that stand in it. */
export function unsafeIn(html: string, scripts: readonly string[] = []): string[] {
  const unsafe: string[] = [];
  const open: Node[] = [parse(html)];
  for (let node = open.pop(); node; node = open.pop()) {
    if ('tagName' in node) unsafe.push(...unsafeElement(node, scripts));
    if ('childNodes' in node) open.push(...node.childNodes);
    if ('content' in node) open.push(node.content);
  }
  return unsafe;
}

function unsafeElement({ tagName, attrs, childNodes }: Element, scripts: readonly string[]): string[] {
  const attribute = (name: string): string | undefined => attrs.find((one) => one.name === name)?.value;
  const inner = childNodes.map((child) => ('value' in child ? child.value : '')).join('');
  const isOwn = scripts.includes(inner) || (attribute('src')?.startsWith('/assets/') ?? false);
  return [
    ...(tagName === 'script' && !isOwn ? [`a foreign script: ${inner.slice(0, 80)}`] : []),
    ...(FOREIGN.has(tagName) ? [`an element <${tagName}>`] : []),
    ...attrs.flatMap(({ name, value }) => [
      ...(/^on/i.test(name) ? [`a handler: ${name}="${value.slice(0, 80)}"`] : []),
      ...(ADDRESSES.has(name) && runs(value)
        ? [`an address that runs: ${name}="${value.slice(0, 80)}"`]
        : []),
    ]),
  ];
}

/** A page without a picture of its own says so, and browsers ask for none. */
const NO_ICON = 'data:,';

/** Browsers pass over blanks and controls in the name of a scheme. */
const runs = (address: string): boolean =>
  address !== NO_ICON && /^(?:javascript|vbscript|data):/i.test(address.replace(/[\u0000-\u0020]+/g, ''));

/** Elements that hold no part of an article, by tag, role, class and id. The names are the web's, in any language. */

import { attribute, type Element, LONGEST_NAME } from './dom.ts';
import { remembering } from './remembering.ts';

/** Nothing in these is text that a reader sees as such. */
export const UNREAD: ReadonlySet<string> = new Set(
  `script style noscript template head iframe object embed canvas svg math video audio map input textarea select
   option datalist progress meter`.split(/\s+/),
);

const BY_TAG: ReadonlyMap<string, string> = new Map([
  ['nav', 'navigation'],
  ['footer', 'page footer'],
  ['aside', 'side column'],
  ['button', 'form'],
  ['dialog', 'dialog'],
  ['menu', 'navigation'],
  ['label', 'form'],
]);

const BY_ROLE: ReadonlyMap<string, string> = new Map([
  ['navigation', 'navigation'],
  ['banner', 'page header'],
  ['contentinfo', 'page footer'],
  ['complementary', 'side column'],
  ['dialog', 'dialog'],
  ['alertdialog', 'dialog'],
  ['search', 'form'],
  ['menu', 'navigation'],
  ['menubar', 'navigation'],
  ['toolbar', 'share buttons'],
  ['form', 'form'],
]);

export const HIDDEN = 'hidden';
export const LEFT_OUT = 'left out for this publisher';
export const RELATED = 'related links without text';

/** Tested against class and id in lower case, their words parted by blanks. First match wins. */
const BY_NAME: readonly (readonly [RegExp, string])[] = [
  [/\b(?:comments?|commenting|disqus|respond|replies|discussion|livefyre|coral talk)\b/, 'comments'],
  [/\b(?:cookies?|consent|gdpr|onetrust|didomi)\b/, 'cookie notice'],
  [
    /\b(?:newsletters?|sign ?up|subscribe|subscription|mailchimp|mc embed|mailing list|optin)\b/,
    'newsletter sign-up',
  ],
  [
    /\b(?:related|recirc|recirculation|recommend(?:ed|ations?|er)?|read ?more|more (?:stories|news|articles|posts|on|from|in)|also like|see also|outbrain|taboola|trending|popular|most read|mostread|up next|next (?:post|article|story)|prev(?:ious)? (?:post|article|story)|post nav(?:igation)?|jp relatedposts|crp related|yarpp|similar)\b/,
    RELATED,
  ],
  [
    /\b(?:share|sharing|shares|social|sharedaddy|addtoany|sharethis|addthis|follow us|likes?)\b/,
    'share buttons',
  ],
  [
    /\b(?:ad|ads|advert|adverts|advertisement|advertising|sponsor|sponsored|dfp|gpt|promo|promos|promoted|promotion|teaser|teasers|cta|call to action)\b/,
    'advertisement',
  ],
  [
    /\b(?:breadcrumbs?|pagination|pager|navbar|navigation|nav|menu|skip link|skip|toolbar|masthead|topbar|site header|siteheader|page header bar|submenu|toc|table of contents)\b/,
    'navigation',
  ],
  [
    /\b(?:hash ?tags?|tags|taglist|tag list|tag links|post tags|tagcloud|keywords|topics|cat links|post categories|post meta footer|entry footer)\b/,
    'hashtags',
  ],
  [/\b(?:sidebar|side bar|rail|(?<!elementor |pb |wp )widgets?|secondary)\b/, 'side column'],
  [
    /\b(?:author (?:bio|box|info|card|profile|description|about)|about (?:the )?author|bio box|authorbox|post author box)\b/,
    'about the author',
  ],
  [/\b(?:site footer|footer|colophon|copyright|legal|disclaimer)\b/, 'page footer'],
  [
    /\b(?:visually ?hidden|sr only|screen reader text|screen reader|screenreader|assistive text|print only|noprint|no print)\b/,
    HIDDEN,
  ],
  [/\b(?:popup|pop up|modal|overlay|lightbox|toast|paywall prompt|login|register)\b/, 'dialog'],
  [/\b(?:rating|ratings|poll|quiz|reactions?|audio player|video player|player)\b/, 'page tool'],
];

/** Any of them, for a quick no. */
const NAMED = new RegExp(BY_NAME.map(([{ source }]) => source).join('|'));

/** Every reason that an element may be dropped for; the first is none. */
export const JUNK_REASONS: readonly string[] = [
  '',
  ...new Set([...BY_TAG.values(), ...BY_ROLE.values(), ...BY_NAME.map(([, reason]) => reason)]),
];

const HIDING = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;
/** The whole page and its main parts are never junk by name: themes put the names of their settings there. */
const WHOLE = new Set(['html', 'body', 'main', 'article']);

/** Returns why the element's content is no part of an article, or `null`; by class and id only where asked. */
export function junkReason(element: Element, byName: boolean): string | null {
  const { tagName } = element;
  if (isHidden(element)) return HIDDEN;
  if (WHOLE.has(tagName)) return tagName === 'article' && /\bcomment/i.test(element.name) ? 'comments' : null;
  const byTag = BY_TAG.get(tagName) ?? BY_ROLE.get(attribute(element, 'role').toLowerCase());
  const named = byName ? reasonByName(element.name) : null;
  if (named !== null && (!byTag || named === RELATED || named === 'comments')) return named;
  return byTag ?? null;
}

const reasonByName = remembering(
  (name): string | null => (NAMED.test(name) ? BY_NAME.find(([pattern]) => pattern.test(name))![1] : null),
  LONGEST_NAME,
);

function isHidden(element: Element): boolean {
  const { attributes } = element;
  for (let at = 0; at < attributes.length; at += 2) {
    const [name, value] = [attributes[at]!, attributes[at + 1]!];
    if (name === 'hidden' || (name === 'aria-hidden' && value === 'true')) return true;
    if (name === 'style' && HIDING.test(value.slice(0, 500))) return true;
  }
  return false;
}

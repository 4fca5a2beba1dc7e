/** What a line is for the lines around it: a menu's entry among others, a speaker's turn, what is said of a firm. */

import type { PageWords } from '../../language/page-words.ts';
import { countWords, foldLine, type Line } from './lines.ts';
import { isNameLike, type Sign, type SignedLine, signLine } from './signs.ts';

/** Returns the lines of a page with their signs. */
export function signPage(lines: readonly Line[], words: PageWords): SignedLine[] {
  const signed = lines.map((line) => signLine(line, words));
  const crumbs = crumbsIn(signed);
  const textFrom = signed.findIndex(({ sign }) => sign.kind === 'prose');
  const isTranscript = signed.filter(({ text }) => SPEAKER.test(text)).length >= FEWEST_TURNS;
  const isRelease = signed.some(({ sign }) => sign.kind === 'junk' && words.releaseReasons.has(sign.reason));
  const titleAt = signed.slice(0, textFrom).findLastIndex((line) => couldBeTitle(line, words));
  const menus = menuLines(signed, titleAt, crumbs, words);
  return signed.map((line, index) => {
    const sign =
      (menus.has(line) ? ({ kind: 'junk', reason: NAVIGATION, reach: 'line' } as const) : null) ??
      postSign(signed, index, words) ??
      (isTranscript && isTurn(line) ? ({ kind: 'prose' } as const) : null) ??
      (isRelease && words.aboutFirm.test(line.text)
        ? ({ kind: 'junk', reason: 'about the publisher of the release', reach: 'next' } as const)
        : null);
    return sign ? { ...line, sign } : line;
  });
}

const NAVIGATION = 'navigation';

/** "Home > News > County" names the menus that the page stands in. */
function crumbsIn(lines: readonly SignedLine[]): ReadonlySet<string> {
  const trails = lines.filter(({ sign, text }) => sign.kind === 'junk' && /[›>»/|]/.test(text));
  return new Set(trails.flatMap(({ text }) => text.split(/[›>»/|]/).map(foldLine)));
}

/** Menus have names, and what has more words could be the title. */
const couldBeTitle = ({ sign, text }: SignedLine, words: PageWords): boolean =>
  sign.kind === 'short' && (countWords(text) > 3 || !isNameLike(text, words));

/** Returns the names above the title that stand right below a menu's entry, or in the trail. */
function menuLines(
  lines: readonly SignedLine[],
  titleAt: number,
  crumbs: ReadonlySet<string>,
  words: PageWords,
): ReadonlySet<SignedLine> {
  const menus = new Set<SignedLine>();
  lines.slice(0, Math.max(0, titleAt)).forEach((line, index) => {
    if (line.sign.kind !== 'short' || line.mark !== 'text' || couldBeTitle(line, words)) return;
    const above = lines[index - 1];
    const isBelowEntry = above !== undefined && !line.gap && (menus.has(above) || isMenu(above));
    if (isBelowEntry || crumbs.has(foldLine(line.text))) menus.add(line);
  });
  return menus;
}

const isMenu = ({ sign }: SignedLine): boolean => sign.kind === 'junk' && sign.reason === NAVIGATION;

/** "County reporter", below the writer's name. */
function postSign(lines: readonly SignedLine[], index: number, words: PageWords): Sign | null {
  const [above, line] = [lines[index - 1], lines[index]!];
  return above?.sign.kind === 'byline' &&
    line.sign.kind === 'short' &&
    line.text.length < 60 &&
    words.writersPost.test(line.text)
    ? { kind: 'junk', reason: 'the writer’s post', reach: 'line' }
    : null;
}

/** "TOBIAS LUND: It is still closed." */
const SPEAKER = /^(?:\p{Lu}[\p{Lu}\p{M}.'’ -]{1,40}|[QA])(?: ?\([^()]{1,40}\))?:\s\S/u;
const DIRECTION = /^\([^()]{2,80}\)$|^\[[^[\]]{2,80}\]$/;
const FEWEST_TURNS = 3;

/** A turn may be a short question, which is no heading. */
const isTurn = ({ text, sign }: SignedLine): boolean =>
  (sign.kind === 'short' && (SPEAKER.test(text) || DIRECTION.test(text))) ||
  (sign.kind === 'junk' && DIRECTION.test(text));

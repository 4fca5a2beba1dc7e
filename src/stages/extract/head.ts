/** The head of an article: title, standfirst, publisher, writer and time, on the lines above the text. */

import type { PageWords } from '../../language/page-words.ts';
import type { Interval } from '../../model/article.ts';
import type { SegmentKind } from '../../model/page.ts';
import { foldLine } from './lines.ts';
import { isNameLike, type SignedLine, type When } from './signs.ts';

export interface Head {
  readonly title: string | null;
  readonly publisher: string | null;
  readonly byline: string | null;
  readonly published: { readonly interval: Interval; readonly basis: 'stated' | 'metadata' } | null;
  readonly relative: string | null;
  /** What each line of the head is. */
  readonly kinds: readonly SegmentKind[];
}

/** Returns what the lines of a head say. */
export function readHead(lines: readonly SignedLine[], words: PageWords): Head {
  const whens = lines.map(({ sign }) => (sign.kind === 'when' ? sign : null));
  const repeated = repeatedName(lines, words);
  const titleAt = findTitle(lines, repeated, words);
  const kinds = lines.map((_, index) => kindInHead(lines, index, titleAt, repeated, words));
  const named = lines.map((line, index) => (kinds[index] === 'byline' ? line : null));
  return {
    title: lines[titleAt]?.text ?? null,
    ...readNames(named, whens, titleAt, repeated, words),
    published: firstOf(whens, (when) => when.interval && { interval: when.interval, basis: when.basis }),
    relative: firstOf(whens, (when) => when.relative),
    kinds,
  };
}

function firstOf<Item, Found>(
  items: readonly (Item | null)[],
  find: (item: Item) => Found | undefined,
): Found | null {
  for (const item of items) {
    const found = item && find(item);
    if (found) return found;
  }
  return null;
}

const isPlain = ({ sign }: SignedLine): boolean => sign.kind === 'short' || sign.kind === 'list';
/** Returns the name that the head prints twice ("The Example", "- The Example"), folded. */
function repeatedName(lines: readonly SignedLine[], words: PageWords): string | null {
  const seen = new Set<string>();
  for (const line of lines.filter(isPlain)) {
    const name = foldLine(line.text);
    if (seen.has(name) && isNameLike(line.text, words)) return name;
    seen.add(name);
  }
  return null;
}

/** Returns the index of the title, or -1: what the markup says, else the first line that cannot be a name. */
function findTitle(lines: readonly SignedLine[], repeated: string | null, words: PageWords): number {
  for (const mark of ['title', 'heading'] as const) {
    let at = lines.findIndex((line) => line.mark === mark);
    while (at >= 0 && mark === 'heading' && isSectionLabel(lines, at, words)) at++;
    if (at >= 0) return at;
  }
  const likeness = lines.map((line) =>
    line.sign.kind !== 'short' ||
    foldLine(line.text) === repeated ||
    isSignature(line.text, words) ||
    isTagline(lines, lines.indexOf(line), words)
      ? 0
      : titleLikeness(line.text, words),
  );
  const sure = likeness.findIndex((value) => value >= SURE_TITLE);
  return sure >= 0 ? sure : likeness.indexOf(Math.max(1, ...likeness));
}

/** "SPORT", above the headline of the first article of that part. */
function isSectionLabel(lines: readonly SignedLine[], at: number, words: PageWords): boolean {
  const [line, next] = [lines[at]!, lines[at + 1]];
  const count = line.text.split(' ').length;
  return (
    next?.mark === 'heading' &&
    count <= 3 &&
    next.text.split(' ').length > count &&
    (line.text === line.text.toUpperCase() || isNameLike(line.text, words))
  );
}

/** "A weekly for the lower town", right below the name of the paper, above the day and the title. */
function isTagline(lines: readonly SignedLine[], at: number, words: PageWords): boolean {
  const [name, line, ...below] = lines.slice(at - 1);
  return (
    at === 1 &&
    words.tagline.test(line!.text) &&
    isNameLike(name!.text, words) &&
    below.some(({ sign }) => sign.kind === 'when') &&
    below.some(({ sign }) => sign.kind === 'short')
  );
}

/** Names have up to six words; a standfirst may look even more like a title than the title above it. */
const SURE_TITLE = 7;

/** Titles have verbs and common nouns in lower case, and more words than a name. The first of equals is taken. */
function titleLikeness(text: string, words: PageWords): number {
  const tokens = text.split(/\s+/);
  const lower = tokens.filter((token) => /^\p{Ll}/u.test(token) && !words.smallWords.has(token)).length;
  return Math.min(tokens.length, 8) + 2 * Math.min(lower, 4) + (/^["“‘'«]|[?!:]/u.test(text) ? 6 : 0);
}

/** "A. Writer in Exampleton", "Trendsite | Admin". */
function isSignature(text: string, words: PageWords): boolean {
  if (/\s[|·•]\s/u.test(text)) return text.split(/\s[|·•]\s/u).every((piece) => isNameLike(piece, words));
  const tokens = text.split(/\s+/);
  const at = tokens.findIndex((token) => words.inPlace.test(token));
  return (
    at >= 2 &&
    at <= 3 &&
    tokens.length <= at + 4 &&
    isNameLike(tokens.slice(0, at).join(' '), words) &&
    isNameLike(tokens.slice(at + 1).join(' '), words)
  );
}

function kindInHead(
  lines: readonly SignedLine[],
  index: number,
  titleAt: number,
  repeated: string | null,
  words: PageWords,
): SegmentKind {
  const { sign, text, mark } = lines[index]!;
  if (sign.kind === 'when') return 'dateline';
  if (sign.kind === 'byline') return 'byline';
  if (index === titleAt) return 'headline';
  if (foldLine(text) === foldLine(lines[titleAt]?.text ?? '')) return 'boilerplate';
  if (isTagline(lines, index, words)) return 'boilerplate';
  if (index === titleAt - 1 && mark === 'heading' && isSectionLabel(lines, index, words))
    return 'boilerplate';
  if (sign.kind === 'credit' || sign.kind === 'caption' || sign.kind === 'quote') return sign.kind;
  if (mark === 'heading' || mark === 'dek' || sign.kind === 'prose') return 'dek';
  return foldLine(text) === repeated || isSignature(text, words) || isNameLike(text, words)
    ? 'byline'
    : 'dek';
}

/** Returns publisher and writer from the lines that name them. */
function readNames(
  named: readonly (SignedLine | null)[],
  whens: readonly (When | null)[],
  titleAt: number,
  repeated: string | null,
  words: PageWords,
): { publisher: string | null; byline: string | null } {
  let publisher = firstOf(named, (line) =>
    repeated && foldLine(line.text) === repeated ? line.text : undefined,
  );
  let byline = firstOf(whens, (when) => when.byline);
  publisher ??= firstOf(whens, (when) => when.names[0]);
  publisher ??= besideRelative(named, whens, titleAt);
  const writers = named.flatMap((line) => (line?.sign.kind === 'byline' ? foldLine(line.sign.name) : []));
  const isBesideWriter = ({ text }: SignedLine): boolean =>
    writers.length > 0 && !writers.includes(foldLine(text));
  named.forEach((line, index) => {
    if (!line || foldLine(line.text) === repeated) return;
    if (line.sign.kind === 'byline') {
      byline ??= line.sign.name;
      publisher ??= line.sign.publisher ?? null;
      return;
    }
    const [first, second] = line.text.split(/\s[|·•]\s/u);
    const besideTime = whens[index - 1] || whens[index + 1];
    if (second) {
      publisher ??= first ?? null;
      byline ??= second;
    } else if (isSignature(line.text, words)) byline ??= signedName(line.text, words);
    else if (index < titleAt || besideTime || isBesideWriter(line)) publisher ??= line.text;
    else byline ??= line.text;
  });
  return { publisher, byline };
}

/** Aggregators print whose an article is right above how old it is. */
function besideRelative(
  named: readonly (SignedLine | null)[],
  whens: readonly (When | null)[],
  titleAt: number,
): string | null {
  const at = whens.findIndex((when) => when?.relative);
  const line = named[at - 1];
  return line && at - 1 > titleAt && line.sign.kind === 'short' ? line.text : null;
}

function signedName(text: string, words: PageWords): string {
  const tokens = text.split(/\s+/);
  return tokens
    .slice(
      0,
      tokens.findIndex((token) => words.inPlace.test(token)),
    )
    .join(' ');
}

/** What can be said in numbers of each line of a page: of itself, its neighbours, and its place in the tree. */

import type { LineModel } from '../../language/line-model.ts';
import type { PageWords } from '../../language/page-words.ts';
import { attribute, type Element } from './dom.ts';
import { HIDDEN, JUNK_REASONS, LEFT_OUT } from './junk-marks.ts';
import { endsIn, foldLine, type Mark } from './lines.ts';
import { type Sign, wordedSign } from './signs.ts';
import type { TreeLine } from './walk.ts';

/** What the page states of its article for machines, folded; empty where it does not. */
export interface StatedText {
  readonly title: string;
  readonly description: string;
  readonly body: string;
}

/** The features of the lines that may be text, `WIDTH` numbers each. Lines of menus, and what nobody sees, are not asked. */
export interface LineFeatures {
  readonly lines: readonly number[];
  readonly values: Float32Array;
}

/** How many features a line has. The trees name them by number, so a change of them asks for new trees. */
export const WIDTH = 121;

const MARKS: readonly Mark[] = [
  'text',
  'title',
  'heading',
  'dek',
  'list',
  'quote',
  'caption',
  'byline',
  'time',
];
const SIGNS = 'prose short list quote caption credit byline when,related label,junk'.split(/,| (?!label)/);
const REACHES = ['line', 'short lines', 'rest'];
const TAGS =
  `p li div td section article main blockquote pre figure figcaption ul ol dl dd dt table tr h1 h2 h3 h4 h5
  h6 header aside footer nav form body center`.split(/\s+/);
const AROUND = 'article main aside footer header nav figure table form blockquote li section'.split(' ');

/** Words of longer lines say little. */
const LONGEST_WORDED = 200;
const LONGEST_FOLDED = 300;
const SHORTEST_PROSE = 25;
/** Of 13,000 lines in elements of no text that have more links, 46 are text. */
const MENU_LINKS = 0.5;
/** Steps from a line to those around it. */
const NEAR = [-3, -2, -1, 1, 2, 3];
const NEXT = [-2, -1, 1, 2];
/** Of neighbours in lines, where there are none so near. */
const NONE = -1;

/** Returns the features of a page's lines. `content` is where the markup alone would look for the text. */
export function lineFeatures(
  lines: readonly TreeLine[],
  content: ReadonlySet<TreeLine>,
  stated: StatedText,
  words: PageWords,
  model: Pick<LineModel, 'names' | 'texts'>,
): LineFeatures {
  const own = lines.map((line) => lookAt(line, content.has(line), words));
  return new FeatureTable(lines, own, stated, model).filled();
}

/** What is asked of a line more than once. */
interface Look {
  readonly isMenu: boolean;
  readonly chars: number;
  /** Of its characters. */
  readonly log: number;
  /** Characters that are no links, of lines long enough to be a sentence. */
  readonly prose: number;
  readonly ended: number;
  readonly inContent: number;
  readonly mark: number;
  readonly folded: string;
  readonly sign: Sign;
}

const UNSIGNED: Sign = { kind: 'short' };

function lookAt(line: TreeLine, inContent: boolean, words: PageWords): Look {
  const { text, links } = line;
  const isMenu =
    line.junk === HIDDEN || line.junk === LEFT_OUT || (line.junk !== undefined && links > MENU_LINKS);
  return {
    isMenu,
    chars: text.length,
    log: log(text.length),
    prose: text.length >= SHORTEST_PROSE ? text.length * (1 - links) : 0,
    ended: endsIn(text, ENDS) ? 1 : 0,
    inContent: inContent ? 1 : 0,
    mark: MARKS.indexOf(line.mark),
    folded: text.length < LONGEST_FOLDED && !isMenu ? foldLine(text) : text,
    sign: isMenu ? UNSIGNED : wordedSign(line, words),
  };
}

/** Sums over the lines in an element or of a group. */
interface Mass {
  lines: number;
  chars: number;
  linked: number;
  prose: number;
  ended: number;
  content: number;
}

const log = (value: number): number => Math.log2(1 + value);
const within = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));

/** What is asked of an element for all the lines in it. */
interface Place {
  readonly element: Element;
  readonly around: Place | null;
  /** Its place in `TAGS`. */
  readonly tag: number;
  /** The same for all elements of its tag and names on the page; from 1. */
  readonly kind: number;
  readonly mass: Mass;
  /** Of all lines that stand in three elements of the same tags and names; known where lines stand in it. */
  group: Mass | null;
  /** Log odds of the words of its names; summed over all elements from the root down, their lowest and highest. */
  readonly score: number;
  readonly sum: number;
  readonly low: number;
  readonly high: number;
  /** Bits: which of `AROUND` it stands in, and whether in the body of an article by schema.org. */
  readonly inside: number;
}

/** What is asked of the names of an element. */
interface Named {
  readonly score: number;
  /** By tag. */
  readonly kinds: Map<string, number>;
}

/** More elements than a page can hold. */
const MOST_ELEMENTS = 2 ** 26;

class FeatureTable {
  readonly #lines: readonly TreeLine[];
  readonly #own: readonly Look[];
  readonly #stated: StatedText;
  readonly #model: Pick<LineModel, 'names' | 'texts'>;
  readonly #page: Mass = noMass();
  readonly #places = new Map<Element, Place>();
  /** By the kinds of the two innermost elements, then by that of the one around them. */
  readonly #groups = new Map<number, Map<number, Mass>>();
  /** Names, which come again and again on a page. */
  readonly #named = new Map<string, Named>();
  #kinds = 0;
  readonly #copies = new Map<string, number>();
  readonly #densest: ReadonlyMap<Element, number>;
  readonly #asked: readonly number[];
  readonly #values: Float32Array;
  #next = 0;

  constructor(
    lines: readonly TreeLine[],
    own: readonly Look[],
    stated: StatedText,
    model: Pick<LineModel, 'names' | 'texts'>,
  ) {
    this.#lines = lines;
    this.#own = own;
    this.#stated = stated;
    this.#model = model;
    this.#asked = own.flatMap(({ isMenu }, at) => (isMenu ? [] : [at]));
    this.#values = new Float32Array(this.#asked.length * WIDTH);
    lines.forEach((line, at) => {
      this.#weigh(line, own[at]!);
    });
    for (const { mass, around } of [...this.#places.values()].reverse())
      if (around) addMass(around.mass, mass);
    this.#densest = densestPath([...this.#places.values()]);
  }

  #weigh(line: TreeLine, look: Look): void {
    addLine(this.#page, line, look);
    const place = this.#placeOf(line.above, line.above.length - 1);
    const group = place?.group ?? this.#groupOf(place);
    addLine(group, line, look);
    if (place) {
      place.group = group;
      addLine(place.mass, line, look);
    }
    this.#copies.set(look.folded, (this.#copies.get(look.folded) ?? 0) + 1);
  }

  /** Places are made from the root down, so that what is around an element comes before it. */
  #placeOf(above: readonly Element[], depth: number): Place | null {
    const element = above[depth];
    if (element === undefined) return null;
    const known = this.#places.get(element);
    if (known) return known;
    const around = this.#placeOf(above, depth - 1);
    const named = this.#namedAs(element.name);
    const { score } = named;
    const place: Place = {
      element,
      around,
      tag: TAGS.indexOf(element.tagName),
      kind: this.#kindOf(named, element.tagName),
      mass: noMass(),
      group: null,
      score,
      sum: score + (around?.sum ?? 0),
      low: around ? Math.min(around.low, score) : 0,
      high: around ? Math.max(around.high, score) : 0,
      inside: (around?.inside ?? 0) | bitsOf(element),
    };
    this.#places.set(element, place);
    return place;
  }

  #groupOf(place: Place | null): Mass {
    const around = place?.around;
    const inner = (place?.kind ?? 0) * MOST_ELEMENTS + (around?.kind ?? 0);
    const groups = this.#groups.get(inner) ?? new Map<number, Mass>();
    this.#groups.set(inner, groups);
    const outer = around?.around?.kind ?? 0;
    const group = groups.get(outer) ?? noMass();
    groups.set(outer, group);
    return group;
  }

  #namedAs(name: string): Named {
    let named = this.#named.get(name);
    if (named === undefined) {
      named = { score: sumOf(name, this.#model.names), kinds: new Map() };
      this.#named.set(name, named);
    }
    return named;
  }

  #kindOf({ kinds }: Named, tagName: string): number {
    let kind = kinds.get(tagName);
    if (kind === undefined) {
      kind = ++this.#kinds;
      kinds.set(tagName, kind);
    }
    return kind;
  }

  filled(): LineFeatures {
    const firstContent = this.#own.findIndex(({ inContent }) => inContent);
    const lastContent = this.#own.findLastIndex(({ inContent }) => inContent);
    const titleAt = this.#lines.findIndex(({ mark }) => mark === 'title');
    let related = -1;
    let comments = -1;
    this.#lines.forEach((line, at) => {
      const look = this.#own[at]!;
      if (look.sign.kind === 'related label') related = at;
      if (look.sign.kind === 'junk' && look.sign.reason.includes('comment')) comments = at;
      if (look.isMenu) return;
      this.#putLine(line, look);
      this.#put(at / this.#lines.length);
      this.#put(log(this.#lines.length));
      this.#put(within(at - firstContent, -30, 60));
      this.#put(within(lastContent - at, -30, 60));
      this.#put(titleAt < 0 ? -99 : within(at - titleAt, -30, 60));
      this.#put(related < 0 ? 99 : Math.min(60, at - related));
      this.#put(comments < 0 ? 99 : Math.min(60, at - comments));
      this.#putNeighbours(at);
      this.#putWindow(at, 4);
      this.#putWindow(at, 10);
      const place = this.#places.get(line.above.at(-1)!) ?? null;
      this.#putGroup(place?.group ?? this.#groupOf(place));
      this.#putTree(line, at, place);
      this.#putWords(line, look);
      this.#put(log(this.#page.prose));
    });
    return { lines: this.#asked, values: this.#values };
  }

  #put(value: number): void {
    this.#values[this.#next++] = value;
  }

  #putLine(
    { text, links, above, junk }: TreeLine,
    { chars, log: size, ended, mark, inContent, sign }: Look,
  ): void {
    const { digits, upper, tokens, lower, commas, ends } = countsOf(text);
    this.#put(size);
    this.#put(log(tokens));
    this.#put(links);
    this.#put(commas);
    this.#put(ends);
    this.#put(ended);
    this.#put(beginning(text));
    this.#put(digits / chars);
    this.#put(upper / chars);
    this.#put(lower / tokens);
    this.#put(mark);
    this.#put(JUNK_REASONS.indexOf(junk ?? ''));
    this.#put(inContent);
    this.#put(above.length);
    this.#put(SIGNS.indexOf(sign.kind));
    this.#put(sign.kind === 'junk' ? REACHES.indexOf(sign.reach) : -1);
  }

  #putNeighbours(at: number): void {
    for (const step of NEAR) {
      const look = this.#own[at + step];
      this.#put(look?.log ?? NONE);
      this.#put(this.#lines[at + step]?.links ?? NONE);
      this.#put(look?.inContent ?? NONE);
    }
    for (const step of NEXT) {
      const line = this.#lines[at + step];
      this.#put(this.#own[at + step]?.mark ?? NONE);
      this.#put(line ? (line.junk === undefined ? 0 : 1) : NONE);
      this.#put(this.#own[at + step]?.ended ?? NONE);
    }
  }

  #putWindow(at: number, reach: number): void {
    let [prose, chars, linked, inContent] = [0, 1, 0, 0];
    for (let near = Math.max(0, at - reach); near <= Math.min(this.#lines.length - 1, at + reach); near++) {
      const look = this.#own[near]!;
      prose += look.prose;
      chars += look.chars;
      linked += look.chars * this.#lines[near]!.links;
      inContent += look.inContent;
    }
    this.#put(log(prose));
    this.#put(linked / chars);
    this.#put(inContent);
  }

  #putGroup(group: Mass): void {
    this.#put(group.chars / this.#page.chars);
    this.#put(log(group.lines));
    this.#put(log(group.chars / group.lines));
    this.#put(group.linked / group.chars);
    this.#put(group.ended / group.lines);
    this.#put(group.content / group.chars);
  }

  #putTree({ above }: TreeLine, at: number, first: Place | null): void {
    const innermost = above.at(-1);
    this.#put(innermost !== undefined && this.#lines[at - 1]?.above.at(-1) === innermost ? 1 : 0);
    let place = first;
    for (let up = 1; up <= 5; up++) {
      if (up <= 3) this.#put(place ? place.tag : -2);
      this.#put(place ? place.mass.prose / Math.max(1, this.#page.prose) : NONE);
      this.#put(place ? place.mass.linked / place.mass.chars : NONE);
      this.#put(place ? log(place.mass.chars / place.mass.lines) : NONE);
      this.#put(place ? log(place.mass.lines) : NONE);
      this.#put(place ? place.mass.content / place.mass.chars : NONE);
      place = place?.around ?? null;
    }
    let shared = first;
    while (shared && !this.#densest.has(shared.element)) shared = shared.around;
    const depth = shared ? this.#densest.get(shared.element)! : 0;
    this.#put(this.#densest.size - depth);
    this.#put(above.length - depth);
    const inside = first?.inside ?? 0;
    for (let bit = 0; bit <= AROUND.length; bit++) this.#put((inside >> bit) & 1);
    this.#put(first?.sum ?? 0);
    this.#put(first?.low ?? 0);
    this.#put(first?.high ?? 0);
    this.#put(first?.score ?? 0);
    this.#put(first?.around?.score ?? 0);
    this.#put(first?.around?.around?.score ?? 0);
  }

  #putWords({ text }: TreeLine, { chars, folded }: Look): void {
    const { title, description, body } = this.#stated;
    this.#put(chars < LONGEST_WORDED ? sumOf(folded, this.#model.texts) : 0);
    this.#put(Math.min(5, this.#copies.get(folded) ?? 1));
    this.#put(title !== '' && folded === title ? 1 : 0);
    this.#put(chars > 40 && chars < LONGEST_FOLDED && description.startsWith(folded.slice(0, 60)) ? 1 : 0);
    if (body.length < 200) this.#put(NONE);
    else this.#put(chars >= 12 && body.includes(foldLine(text.slice(0, 100)).slice(0, 80)) ? 1 : 0);
  }
}

const noMass = (): Mass => ({ lines: 0, chars: 0, linked: 0, prose: 0, ended: 0, content: 0 });

function addLine(mass: Mass, { links }: TreeLine, { chars, prose, ended, inContent }: Look): void {
  mass.lines++;
  mass.chars += chars;
  mass.linked += chars * links;
  mass.prose += prose;
  mass.ended += ended;
  mass.content += inContent * chars;
}

function addMass(mass: Mass, other: Mass): void {
  mass.lines += other.lines;
  mass.chars += other.chars;
  mass.linked += other.linked;
  mass.prose += other.prose;
  mass.ended += other.ended;
  mass.content += other.content;
}

function bitsOf(element: Element): number {
  const around = AROUND.indexOf(element.tagName);
  const isBody = element.attributes.length > 0 && /articleBody/i.test(attribute(element, 'itemprop'));
  return (around < 0 ? 0 : 1 << around) | (isBody ? 1 << AROUND.length : 0);
}

const BLANK = 32;
const COMMAS = new Set(',;،、，');
const ENDS = new Set('.!?…。！？؟।');

/** Counts the letters, words and stops of a line in one go. */
function countsOf(text: string) {
  let [digits, upper, tokens, lower, commas, ends] = [0, 0, 1, 0, 0, 0];
  let begins = true;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === BLANK) {
      tokens++;
      begins = true;
      continue;
    }
    if (code >= 48 && code <= 57) digits++;
    else if (code >= 65 && code <= 90) upper++;
    else if (code >= 97 && code <= 122) lower += begins ? 1 : 0;
    else {
      const letter = text[at]!;
      if (COMMAS.has(letter)) commas++;
      else if (ENDS.has(letter)) ends += isWordEnd(text, at + 1) ? 1 : 0;
      else if (code > 127 && letter.toLowerCase() !== letter) upper++;
      else if (code > 127 && begins && letter.toUpperCase() !== letter) lower++;
    }
    begins = false;
  }
  return { digits, upper, tokens, lower, commas, ends };
}

const CLOSING = new Set(`"'’”»)]`);

function isWordEnd(text: string, from: number): boolean {
  let at = from;
  while (CLOSING.has(text[at] ?? '')) at++;
  return at >= text.length || text.charCodeAt(at) === BLANK;
}

function beginning(text: string): number {
  const first = text.charCodeAt(0);
  if (first >= 65 && first <= 90) return 2;
  if (/^\p{Ll}/u.test(text)) return 1;
  if (/^\p{Lu}/u.test(text)) return 2;
  if (/^\p{N}/u.test(text)) return 3;
  return /^["“‘«]/u.test(text) ? 4 : 0;
}

function sumOf(text: string, scores: ReadonlyMap<string, number>): number {
  let sum = 0;
  let from = 0;
  for (let to = text.indexOf(' '); to >= 0; to = text.indexOf(' ', from)) {
    sum += scores.get(text.slice(from, to)) ?? 0;
    from = to + 1;
  }
  return sum + (scores.get(text.slice(from)) ?? 0);
}

/** Share of the prose that the way down follows; where no child holds as much, the text is spread out. */
const FOLLOWED_SHARE = 0.4;

/**
 * Returns the elements on the way from the root down to where most prose stands, at each step the one that holds most,
 * with their depth from 1.
 */
function densestPath(places: readonly Place[]): ReadonlyMap<Element, number> {
  const within = new Map<Place | null, Place[]>();
  for (const place of places) {
    const inside = within.get(place.around);
    if (inside) inside.push(place);
    else within.set(place.around, [place]);
  }
  const path = new Map<Element, number>();
  let at: Place | null = null;
  for (;;) {
    const inside: Place[] = within.get(at) ?? [];
    const all: number = at?.mass.prose ?? inside.reduce((sum, { mass }) => sum + mass.prose, 0);
    const best = inside.reduce<Place | null>(
      (most, place) => (most === null || place.mass.prose > most.mass.prose ? place : most),
      null,
    );
    if (best === null || best.mass.prose < FOLLOWED_SHARE * all) return path;
    path.set(best.element, path.size + 1);
    at = best;
  }
}

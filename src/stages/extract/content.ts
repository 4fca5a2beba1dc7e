/**
 * Finds the part of a page that holds its text. Paragraphs vote for the elements around them, nearer ones more, as in
 * Arc90's Readability; the markup's own word (articleBody, article, main) settles it where it covers the vote.
 */

import { attribute, type Element } from './dom.ts';
import type { TreeLine } from './walk.ts';

/** Shorter paragraphs say little about where the text is. */
const SHORTEST_VOTE = 25;
/** Readability's: a neighbour of the winner belongs to the text with a fifth of its votes. */
const NEIGHBOUR_SHARE = 0.2;
/** Share of the page's votes that an element named as the text must hold to be believed. */
const BELIEVED_SHARE = 0.5;

const CLIMB_GAIN = 1.3;
const CLIMB_DENSITY = 0.8;

/** Returns the lines that stand in the page's text. */
export function findContent(lines: readonly TreeLine[]): ReadonlySet<TreeLine> {
  const votes = countVotes(lines);
  const roots = new Set(contentRoots(votes));
  return new Set(roots.size === 0 ? [] : lines.filter(({ above }) => above.some((at) => roots.has(at))));
}

interface Vote {
  points: number;
  /** Of all the paragraphs in the element, however deep. */
  mass: number;
  /** Characters in paragraphs, and in all lines. */
  text: number;
  all: number;
  readonly parent: Element | null;
  readonly around: Vote | null;
}

type Votes = ReadonlyMap<Element, Vote>;

function countVotes(lines: readonly TreeLine[]): Votes {
  const votes = new Map<Element, Vote>();
  for (const line of lines) {
    const points = pointsOf(line);
    let level = -ownElements(line);
    for (let vote = voteOf(line.above, line.above.length - 1, votes); vote; vote = vote.around) {
      vote.mass += points;
      if (line.junk === undefined) vote.all += line.text.length;
      if (points > 0) vote.text += line.text.length * (1 - line.links);
      vote.points += points * weightAt(level++);
    }
  }
  return votes;
}

/** Votes are made from the root down, so that what is around an element comes before it. */
function voteOf(above: readonly Element[], depth: number, votes: Map<Element, Vote>): Vote | null {
  const element = above[depth];
  if (element === undefined) return null;
  let vote = votes.get(element);
  if (vote === undefined) {
    const around = voteOf(above, depth - 1, votes);
    vote = { points: 0, mass: 0, text: 0, all: 0, around, parent: above[depth - 1] ?? null };
    votes.set(element, vote);
  }
  return vote;
}

/** Returns 1 where the innermost element is the paragraph itself, 0 where it is around it. */
function ownElements({ above }: TreeLine): number {
  const innermost = above.at(-1);
  return innermost && PARAGRAPHS.has(innermost.tagName) ? 1 : 0;
}

const PARAGRAPHS = new Set('p pre li blockquote h1 h2 h3 h4 h5 h6 dd dt figcaption'.split(' '));

/** The element around a paragraph has its full points, the next half, those further out a sixth and less. */
function weightAt(level: number): number {
  if (level < 0) return 0;
  return level === 0 ? 1 : level === 1 ? 0.5 : 1 / (3 * level);
}

function pointsOf({ text, links, junk, mark }: TreeLine): number {
  if (
    junk !== undefined ||
    text.length < SHORTEST_VOTE ||
    /^(?:title|heading|caption|byline|time)$/.test(mark)
  )
    return 0;
  const commas = text.match(/[,،、，]/g)?.length ?? 0;
  const points = (1 + Math.min(commas, 8) + Math.min(text.length / 100, 4)) * (1 - links);
  return mark === 'list' ? points / 3 : points;
}

function contentRoots(votes: Votes): Element[] {
  const all = Math.max(0, ...[...votes.values()].map(({ mass }) => mass));
  if (all === 0) return [];
  const named = namedRoot(votes, all);
  if (named) return [named];
  const winner = highest(votes);
  return winner ? neighbours(climb(winner, votes), votes) : [];
}

/** Returns the one element that the markup names as the text, if it holds most of the page's paragraphs. */
function namedRoot(votes: Votes, all: number): Element | null {
  for (const isNamed of [isArticleBody, isArticle]) {
    let best: Element | null = null;
    let most = BELIEVED_SHARE * all;
    for (const [element, { mass }] of votes)
      if (mass > most && isNamed(element)) [best, most] = [element, mass];
    if (best) return best;
  }
  return null;
}

const isArticleBody = (element: Element): boolean =>
  /\barticleBody\b/i.test(attribute(element, 'itemprop')) ||
  /\b(?:article body|articlebody|entry content|story body|storybody|post content|article content|article text|body copy)\b/.test(
    element.name,
  );

const isArticle = (element: Element): boolean =>
  element.tagName === 'article' || attribute(element, 'role') === 'article';

function highest(votes: Votes): Element | null {
  let best: Element | null = null;
  for (const [element, { points }] of votes)
    if (!/^(?:html)$/.test(element.tagName) && (best === null || points > votes.get(best)!.points))
      best = element;
  return best;
}

/** Text in many boxes of one row each: the element around them holds much more of it, and little else. */
function climb(winner: Element, votes: Votes): Element {
  let best = winner;
  for (let at = votes.get(winner)!.parent; at && at.tagName !== 'html'; at = votes.get(at)!.parent) {
    const [inner, outer] = [votes.get(best)!, votes.get(at)!];
    if (outer.mass >= CLIMB_GAIN * inner.mass && density(outer) >= CLIMB_DENSITY * density(inner)) best = at;
  }
  return best;
}

/** Share of the element's characters that are in paragraphs. */
const density = ({ text, all }: Vote): number => text / Math.max(1, all);

function neighbours(winner: Element, votes: Votes): Element[] {
  const { points, parent } = votes.get(winner)!;
  const alike = [...votes].filter(
    ([element, vote]) =>
      vote.parent === parent && element !== winner && belongs(element, vote, winner, points),
  );
  return [winner, ...alike.map(([element]) => element)];
}

function belongs(element: Element, vote: Vote, winner: Element, points: number): boolean {
  const alike =
    attribute(element, 'class') !== '' && attribute(element, 'class') === attribute(winner, 'class');
  const own = /^(?:p|blockquote|ul|ol|h[2-6])$/.test(element.tagName) && vote.mass > 1;
  return own || vote.points + (alike ? points * NEIGHBOUR_SHARE : 0) >= points * NEIGHBOUR_SHARE;
}

/** Where what is wanted begins and ends, and the members of a list of wishes. */

import type { Language } from '../../language/language.ts';
import type { StanceWords } from '../../language/stances.ts';
import type { Tree } from '../../language/tree.ts';
import type { ParsedToken } from '../../model/syntax.ts';

/** Indices of the first and last word. */
export type Stretch = readonly [first: number, last: number];

export interface Member {
  readonly stretch: Stretch;
  /** Words before the first member's verb that each of them has: "the town" of "wants the town to leave and to pay". */
  readonly lead: Stretch | null;
}

/** Returns a stretch up to a comma behind which something else begins, without punctuation at its edges. */
export function cutStretch(tree: Tree, [first, last]: Stretch, words: StanceWords): Stretch {
  const { tokens } = tree;
  let end = last;
  for (let at = first + 2; at < last; at++) {
    if (isReport(tree, at, words)) {
      end = at - 1;
      break;
    }
    if (words.joins.has(tokens[at]!.form.toLowerCase()) && isAuxiliary(tokens[at + 1]!)) {
      end = at - 1;
      break;
    }
    const isPause = tokens[at]!.form === ',' || tokens[at]!.form === ';' || /^[–—]$/.test(tokens[at]!.form);
    const next = tokens[at + 1]!.form.toLowerCase();
    const goesOn = words.joins.has(next) && tokens[at + 2]?.upos === 'AUX';
    const isOnly = tokens[at + 2]?.form.toLowerCase() === words.only;
    if (isPause && ((words.ends.has(next) && !isOnly) || goesOn)) {
      end = at - 1;
      break;
    }
  }
  let start = first;
  while (start < end && tokens[start]!.upos === 'PUNCT' && !/^[“"‘'(]$/.test(tokens[start]!.form)) start++;
  while (end > start && isLoose(tree, start, end)) end--;
  end = beforeSpan(tree, start, end, words);
  return [start, closesBehind(tree, start, end) ? end + 1 : end];
}

/** "In a long interview": where it was said, and not what. */
function isReport({ tokens }: Tree, at: number, { reports, articles }: StanceWords): boolean {
  if (tokens[at]!.upos !== 'ADP' || !articles.has(tokens[at + 1]?.form.toLowerCase() ?? '')) return false;
  const noun = tokens.slice(at + 2, at + 5).find(({ upos }) => upos === 'NOUN');
  return noun !== undefined && reports.has(noun.lemma.toLowerCase());
}

/** "…, a day after the vote": what came before it. */
function beforeSpan({ tokens }: Tree, start: number, end: number, { ends }: StanceWords): number {
  const isSpan =
    end - start > 3 &&
    ends.has(tokens[end + 1]?.form.toLowerCase() ?? '') &&
    tokens[end - 2]!.form === ',' &&
    /^(?:DET|NUM)$/.test(tokens[end - 1]!.upos) &&
    tokens[end]!.upos === 'NOUN';
  return isSpan ? end - 3 : end;
}

const OPENING: Readonly<Record<string, string>> = { '”': '“', '’': '‘' };

/** Does a mark stand right behind the stretch that ends words which begin in it? */
function closesBehind({ tokens }: Tree, start: number, end: number): boolean {
  const closing = tokens[end + 1]?.form ?? '';
  const opening = OPENING[closing];
  const inside = tokens.slice(start, end + 1).map(({ form }) => form);
  return opening !== undefined && inside.lastIndexOf(opening) > inside.lastIndexOf(closing);
}

/** A mark that ends nothing which began in the stretch. */
function isLoose({ tokens }: Tree, start: number, end: number): boolean {
  const { form, upos } = tokens[end]!;
  if (upos !== 'PUNCT' || form === '%') return false;
  const opens = /^[”"’']$/.test(form) ? /^[“"‘']$/ : form === ')' ? /^\($/ : null;
  return opens === null || !tokens.slice(start, end).some((token) => opens.test(token.form));
}

/** "and has promised": somebody does something else. */
const isAuxiliary = ({ upos, xpos }: ParsedToken): boolean => upos === 'AUX' && /^VB[ZDP]$/.test(xpos ?? '');

/** Returns the members of a stretch of wishes; a stretch that lists nothing is its only member. */
export function membersOf(tree: Tree, stretch: Stretch, language: Language): Member[] {
  const starts = startsOf(tree, stretch, language);
  if (starts.length === 0) return [{ stretch, lead: null }];
  const [first, last] = stretch;
  const leadEnd = leadEndOf(tree, first, starts[0]!.from, language);
  const lead: Stretch | null =
    leadEnd > first && isVerbal(tree, starts[0]!.from, language) ? [first, leadEnd - 1] : null;
  const edges = [{ from: first, gap: first }, ...starts];
  return edges.map(({ from }, index): Member => {
    const to = edges[index + 1]?.gap ?? last + 1;
    const trimmed = cutStretch(tree, [from, to - 1], language.stances);
    return { stretch: trimmed, lead: index === 0 ? null : lead };
  });
}

interface Start {
  readonly from: number;
  /** Index of the first word of what joins it: comma or conjunction. */
  readonly gap: number;
}

/** "…, X and Y": behind each comma, and behind the conjunction, where each part has words enough to be a wish. */
function startsOf(tree: Tree, [first, last]: Stretch, language: Language): Start[] {
  const { tokens } = tree;
  const { joins, asWell } = language.stances;
  const found: (Start & { comma: boolean; joined: boolean })[] = [];
  let depth = 0;
  for (let at = first + 1; at < last; at++) {
    const form = tokens[at]!.form.toLowerCase();
    if (form === '(' || form === '“') depth++;
    if (form === ')' || form === '”') depth--;
    if (depth !== 0) continue;
    const comma = form === ',' || form === ';';
    const next = comma ? at + 1 : at;
    const joined = joins.has(tokens[next]!.form.toLowerCase());
    const added = asWell.every((word, i) => tokens[next + i]?.form.toLowerCase() === word);
    if (!comma && !joined && !added) continue;
    const from = joined ? next + 1 : added ? next + asWell.length : next;
    if (from > last) continue;
    found.push({ from, gap: at, comma, joined: joined || added });
    at = from - 1;
  }
  const good = found.filter(({ from, joined }, index) => {
    const to = found[index + 1]?.gap ?? last + 1;
    return (
      isMember(tree, from, to, language) &&
      (joined || isListed(found, index) || isVerbal(tree, from, language))
    );
  });
  const task = taskOf(tree, [first, last], language);
  return good.filter(
    ({ from, joined }) =>
      (task === undefined || from > task) &&
      fitsFirst(tree, first, from, joined && good.length === 1, language),
  );
}

/** "all crews, the sick and the old, to stay": from here on it is told what they are to do. */
function taskOf(tree: Tree, [first, last]: Stretch, language: Language): number | undefined {
  if (VERBAL.has(classOf(tree, first, language))) return undefined;
  for (let at = first + 1; at < last; at++) {
    if (classOf(tree, at, language) !== 'infinitive') continue;
    const verb = tree.heads[at]!;
    const above = verb < 0 ? -1 : tree.heads[verb]!;
    if (verb > at && above < first && /^(?:xcomp|ccomp|advcl)$/.test(tree.tokens[verb]!.deprel)) return at;
  }
  return undefined;
}

/** A comma lists where a conjunction follows in a row of parts. */
const isListed = (found: readonly { joined: boolean }[], index: number): boolean =>
  found.slice(index + 1).some(({ joined }) => joined);

function isMember(tree: Tree, from: number, to: number, language: Language): boolean {
  const { tokens } = tree;
  const opening = tokens[from]!.form.toLowerCase();
  if (language.stances.noMember.has(opening)) return false;
  const content = tokens.slice(from, to).filter(({ upos }) => upos !== 'PUNCT' && upos !== 'DET');
  if (content.length < 2 || tokens[from]!.upos === 'AUX') return false;
  const before = tokens[from - 1]!;
  const last = before.upos === 'PUNCT' || before.upos === 'CCONJ' ? lastWordBefore(tree, from) : before;
  return !UNFINISHED.has(last.upos) || isVerbal(tree, from, language);
}

/** "a just and lasting peace". */
const UNFINISHED: ReadonlySet<string> = new Set(['ADJ', 'DET', 'ADP']);

function lastWordBefore({ tokens }: Tree, from: number): Tree['tokens'][number] {
  let at = from - 1;
  while (at > 0 && (tokens[at]!.upos === 'PUNCT' || tokens[at]!.upos === 'CCONJ')) at--;
  return tokens[at]!;
}

const classOf = (tree: Tree, at: number, language: Language): string => {
  const { form, xpos, upos } = tree.tokens[at]!;
  const { complementisers, infinitive } = language.grammar;
  const word = form.toLowerCase();
  if (complementisers.has(word)) return 'clause';
  if (word === infinitive && upos === 'PART') return 'infinitive';
  if (xpos === 'VBG') return 'VBG';
  if (xpos === 'VB') return 'VB';
  if (upos === 'ADV') return classOf(tree, Math.min(at + 1, tree.tokens.length - 1), language);
  return 'N';
};

const VERBAL: ReadonlySet<string> = new Set(['clause', 'infinitive', 'VBG', 'VB']);

const isVerbal = (tree: Tree, at: number, language: Language): boolean =>
  VERBAL.has(classOf(tree, at, language));

/** A verb follows a verb of the same form; a noun follows a noun that it is joined to, or a row of them. */
function fitsFirst(tree: Tree, first: number, from: number, isPair: boolean, language: Language): boolean {
  const own = classOf(tree, from, language);
  if (VERBAL.has(own)) {
    for (let at = first; at < from - 1; at++) if (classOf(tree, at, language) === own) return true;
    return false;
  }
  if (!isPair) return true;
  const isArticle = tree.tokens[first]!.upos === 'DET' && tree.tokens[from]!.upos === 'DET';
  if (isArticle && tree.tokens[from - 2]?.form === ',') return true;
  const head = headOf(tree, from);
  return (
    head !== undefined &&
    tree.tokens[head]!.deprel === 'conj' &&
    from - first >= 4 &&
    tree.tokens.length - from >= 3 &&
    /^(?:DET|NUM|ADJ|NOUN)$/.test(tree.tokens[from]!.upos) &&
    startsLike(tree, first, from)
  );
}

/** "the release … and the safe return", "a guarantee … and a rise". */
function startsLike(tree: Tree, first: number, from: number): boolean {
  const [one, other] = [tree.tokens[first]!, tree.tokens[from]!];
  return one.upos === other.upos && (one.upos !== 'NOUN' || one.deprel !== 'compound');
}

/** Returns the word of a phrase that begins here whose head stands outside it. */
function headOf({ heads, first }: Tree, from: number): number | undefined {
  let at = from;
  for (let above = heads[at]!; above >= 0 && first[above]! >= from; above = heads[at]!) at = above;
  return at;
}

/** Returns where the first member's own verb begins, of the form that the second member has. */
function leadEndOf(tree: Tree, first: number, second: number, language: Language): number {
  const own = classOf(tree, second, language);
  if (!VERBAL.has(own)) return first;
  for (let at = first; at < second; at++) if (classOf(tree, at, language) === own) return at;
  return first;
}

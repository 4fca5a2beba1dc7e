/** Parts a sentence into the things that it says at once, what somebody is reported to have said among them. */

import type { Language } from '../../language/language.ts';
import type { Quotation } from '../../model/quotation.ts';
import type { Span } from '../../model/span.ts';
import { contains, overlapLength, overlaps, trimSpan } from '../../text/offsets.ts';
import { wordsOf } from '../../text/words.ts';

export interface Part extends Span {
  /** By which it is reported as somebody's words. */
  readonly quotation: Quotation | null;
  /** It opens as a sentence or a main clause does. */
  readonly stands: boolean;
}

/** Words of content on each side of a cut. Fewer say nothing by themselves. */
const LEAST_WORDS = 3;

/** Returns the parts of a sentence, in order; `text` has plain marks. What only says who spoke is left out. */
export function partSentence(
  text: string,
  sentence: Span,
  quotations: readonly Quotation[],
  language: Language,
): Part[] {
  const here = quotations.filter(({ content }) => content.some((piece) => overlaps(piece, sentence)));
  const reported = here.filter(({ kind }) => kind === 'indirect');
  const spoken = here.find(
    ({ kind, content }) =>
      kind === 'direct' &&
      content.reduce((sum, piece) => sum + overlapLength(piece, sentence), 0) >
        MOSTLY * (sentence.end - sentence.start),
  );
  if (spoken) return [{ start: sentence.start, end: sentence.end, quotation: spoken, stands: true }];
  const contents = reported.flatMap((quotation) =>
    quotation.content
      .filter((piece) => contains(sentence, piece))
      .map((piece) => ({ start: piece.start, end: piece.end, quotation })),
  );
  const cues = reported.flatMap(({ cue }) => cue ?? []);
  return withRest(sentence, contents)
    .flatMap((piece) => cutParts(text, piece, cues, language))
    .flatMap((part) => withoutCue(text, part, cues, language))
    .filter((part) => countWords(text, part, language) >= LEAST_WORDS);
}

/** Words of content behind a cue from which they tell something by themselves: "said after three hours of talks in …". */
const TELLING_WORDS = 6;

/** What only says who spoke is left out; what tells more behind a verb of saying is kept, with the verb. */
function withoutCue(text: string, part: Part, cues: readonly Span[], language: Language): Part[] {
  const cue = cues.find((one) => overlaps(one, part));
  if (cue === undefined) return [part];
  const isVerb = language.speech.verbs.has(text.slice(cue.start, cue.end).toLowerCase());
  if (!isVerb) return [];
  const rest = { start: Math.min(cue.end, part.end), end: part.end };
  return countWords(text, rest, language) >= TELLING_WORDS ? [part] : [];
}

/** Share of a sentence in quotation marks from which it is the speaker's. */
const MOSTLY = 0.5;

interface Piece extends Span {
  readonly quotation: Quotation | null;
}

/** Returns the reported clauses, and what is left of the sentence before, between and after them. */
function withRest(sentence: Span, contents: readonly Piece[]): Piece[] {
  const pieces: Piece[] = [];
  let end = sentence.start;
  for (const content of contents.toSorted((a, b) => a.start - b.start)) {
    if (content.start < end) continue;
    pieces.push({ start: end, end: content.start, quotation: null }, content);
    end = content.end;
  }
  pieces.push({ start: end, end: sentence.end, quotation: null });
  return pieces.filter((piece) => piece.end > piece.start);
}

/** A clause that only says who spoke may be short: "the ferry sank, and she says …" leaves "the ferry sank". */
function cutParts(text: string, piece: Piece, cues: readonly Span[], language: Language): Part[] {
  const { parts, dependent } = language.statements;
  const cuts = [...text.slice(piece.start, piece.end).matchAll(parts)].map(({ index, 0: joint }) => ({
    end: piece.start + index,
    start: piece.start + index + (/[;–—-]/.test(joint) ? joint.length : 2),
    always: joint.startsWith(';'),
  }));
  const found: Span[] = [];
  let start = piece.start;
  for (const cut of cuts) {
    const part = { start, end: cut.end };
    const rest = { start: cut.start, end: piece.end };
    const tells = cues.some((cue) => overlaps(cue, rest)) || countWords(text, rest, language) >= LEAST_WORDS;
    if (countWords(text, part, language) < LEAST_WORDS || !tells) continue;
    if (!isWhole(text, part) || (!cut.always && !areClauses(text, part, rest, language))) continue;
    found.push(part);
    start = cut.start;
  }
  found.push({ start, end: piece.end });
  return found.map((span) => {
    const part = withoutEdges(text, span, language);
    const leans = [span, part].some(({ start, end }) => dependent.test(text.slice(start, end).trimStart()));
    return { ...part, quotation: piece.quotation, stands: !leans };
  });
}

/** No cut inside brackets or quotation marks. */
const isWhole = (text: string, { start, end }: Span): boolean => {
  const words = text.slice(start, end);
  const count = (mark: string): number => words.split(mark).length - 1;
  return count('(') === count(')') && count('"') % 2 === 0;
};

/**
 * A relative clause is cut off at the end of a sentence only: in its middle it parts the subject from its verb. The
 * clause after "and" must have a verb, and one before it too unless a subject follows.
 */
function areClauses(text: string, part: Span, rest: Span, language: Language): boolean {
  const next = text.slice(rest.start, rest.end);
  if (language.statements.dependent.test(next) && next.includes(',')) return false;
  if (!hasVerb(text, rest, language) || opensWithVerb(next, language)) return false;
  return language.statements.subjects.test(next) || hasVerb(text, part, language);
}

/** "The board met, and warned the mill": what follows has the subject of what stands before. */
function opensWithVerb(next: string, { statements, speech }: Language): boolean {
  const words = next.slice(statements.opening.exec(next)?.[0].length ?? 0);
  const first = /^[\p{L}’']+/u.exec(words)?.[0].toLowerCase() ?? '';
  return speech.isPast(first) || speech.auxiliaries.has(first) || speech.verbs.get(first)?.form === 'present';
}

/** A list ("nine crates, and a barrel") is no two statements. */
function hasVerb(text: string, { start, end }: Span, { calendar, speech }: Language): boolean {
  if (text.slice(start, end).search(calendar.tenses) >= 0) return true;
  return wordsOf(text, start, end).some(({ text: word }) => {
    const folded = word.toLowerCase();
    return speech.auxiliaries.has(folded) || speech.verbs.get(folded)?.form === 'present';
  });
}

/** Leaves out what joins the part to the one before: ", and". */
function withoutEdges(text: string, span: Span, { statements, calendar }: Language): Span {
  let { start, end } = trimSpan(text, span);
  while (start < end && /[,;:–—-]/.test(text[start]!)) start++;
  while (end > start && /[,;:–—-]/.test(text[end - 1]!)) end--;
  const words = text.slice(start, Math.min(end, start + 60)).trimStart();
  const joint = statements.opening.exec(words)?.[0] ?? calendar.leaning.link.exec(words)?.[0] ?? '';
  const lead = text.slice(start, end).length - text.slice(start, end).trimStart().length;
  return trimSpan(text, { start: start + lead + joint.length, end });
}

const countWords = (text: string, { start, end }: Span, { vocabulary }: Language): number =>
  wordsOf(text, start, end).filter((word) => !vocabulary.functionWords.has(word.text.toLowerCase())).length;

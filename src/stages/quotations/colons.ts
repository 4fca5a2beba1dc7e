/** What a colon gives to a speaker without a verb: headlines ("Mayor: wall must go") and printed interviews. */

import type { Language } from '../../language/language.ts';
import type { ParsedSentence } from '../../model/syntax.ts';
import { trimSpan } from '../../text/offsets.ts';
import type { Draft } from './draft.ts';
import type { Frame, Token } from './frames.ts';
import { isSpeaker, phraseEndingAt, type Source } from './sources.ts';

/** The longest name of a speaker before or behind a colon, in tokens. */
const LONGEST_SPEAKER = 5;
/** The fewest words that a headline reports. */
const LEAST_REPORTED = 3;

/** Returns who speaks in a headline with a colon: "Mayor: wall must go", "Wall must go: mayor". Null where nobody does. */
export function speakerOfHeadline({ blockKind, tokens }: Frame, language: Language): Source | null {
  if (blockKind !== 'headline' && blockKind !== 'dek' && blockKind !== 'heading') return null;
  const colon = tokens.findIndex(({ lower }) => lower === ':');
  if (colon < 0) return null;
  const end = tokens.at(-1)!.lower === '.' ? tokens.length - 1 : tokens.length;
  return speakerBetween(tokens, 0, colon, language) ?? speakerBetween(tokens, colon + 1, end, language);
}

/** The phrase that fills a stretch of tokens, if it names somebody who may speak. */
function speakerBetween(
  tokens: readonly Token[],
  from: number,
  to: number,
  language: Language,
): Source | null {
  if (to - from > LONGEST_SPEAKER) return null;
  const source = to > from ? phraseEndingAt(tokens, to - 1, language) : null;
  if (source === null || source.from > from) return null;
  const head = tokens[source.head]!;
  const speaks =
    head.kind === 'name'
      ? head.mention.type === 'person' || head.mention.type === 'organisation'
      : source.kind === 'nominal' && isSpeaker(head.lower, language);
  return speaks ? source : null;
}

/** Returns the clauses that headlines report without a verb of saying. */
export function draftHeadlines(
  text: string,
  frames: readonly Frame[],
  trees: readonly ParsedSentence[],
  language: Language,
): Draft[] {
  return frames.flatMap((frame, index): Draft[] => {
    const source = speakerOfHeadline(frame, language);
    if (source === null) return [];
    const { tokens } = frame;
    const colon = tokens.findIndex(({ lower }) => lower === ':');
    const [from, to] = source.from > colon ? [0, colon] : [colon + 1, tokens.length];
    const reported = tokens.slice(from, to);
    const words = reported.filter(({ kind }) => kind === 'word' || kind === 'name');
    if (words.length < LEAST_REPORTED || asks(reported, language) || isLabel(words, language)) return [];
    const span = trimSpan(text, { start: reported[0]!.start, end: reported.at(-1)!.end });
    if (!trees.some((tree) => hasVerb(tree, span.start, span.end))) return [];
    return [{ kind: 'indirect', frame: index, content: [span], source }];
  });
}

/** "Harbour wall: what we know". */
const asks = ([first]: readonly Token[], { speech }: Language): boolean =>
  first !== undefined && (speech.questions.has(first.lower) || speech.relatives.has(first.lower));

/** "Mayor Lisk: the verdict explained" tells what the text does, and not what he says. */
function isLabel(words: readonly Token[], language: Language): boolean {
  const [before, last] = words.slice(-2);
  const verb = language.speech.verbs.get(last!.lower);
  return (
    verb?.form === 'past' &&
    before!.kind === 'word' &&
    !isSpeaker(before!.lower, language) &&
    !language.speech.pronouns.has(before!.lower) &&
    !language.speech.auxiliaries.has(before!.lower)
  );
}

const FINITE = /^(?:VBD|VBZ|VBP|MD)$/;

/** A finite verb, or the infinitive that stands for the future in headlines. */
const hasVerb = ({ tokens }: ParsedSentence, start: number, end: number): boolean =>
  tokens.some(
    ({ xpos, start: from, end: to }, i) =>
      from >= start && to <= end && (FINITE.test(xpos) || (xpos === 'VB' && tokens[i - 1]?.lemma === 'to')),
  );

/** Paragraphs of an interview that name their speaker, from which it is believed to be one. */
const LEAST_TURNS = 3;

interface Turn {
  readonly frame: number;
  readonly block: number;
  readonly colon: number;
  /** The last word before the colon. */
  readonly label: string;
}

/**
 * Returns the turns of a printed interview, paragraphs such as "MARA DUNST: We stay.": three or more of them by two
 * speakers, one of whom speaks again. "A:" is the one person who is named before the first turn.
 */
export function draftInterview(text: string, frames: readonly Frame[], language: Language): Draft[] {
  const turns = frames.flatMap((frame, index) => turnAt(frame, frames[index - 1], index, language));
  const spoken = turns.filter(({ frame, colon }) => countWords(frames[frame]!, colon) >= LEAST_REPORTED);
  const labels = Map.groupBy(turns, ({ label }) => label);
  const recurs = [...labels.values()].some(({ length }) => length > 1);
  if (spoken.length < LEAST_TURNS || labels.size < 2 || !recurs) return [];
  const answering = asked(frames.slice(0, turns[0]!.frame));
  return turns.flatMap(({ frame, block, colon, label }): Draft[] => {
    const { tokens } = frames[frame]!;
    const last = frames.findLast((one) => one.block === block)!;
    const start = tokens[colon]!.end;
    const content = [trimSpan(text, { start, end: last.end })];
    if (content[0]!.end <= content[0]!.start || language.speech.interviewers.has(label)) return [];
    if (language.speech.interviewed.has(label)) return [{ kind: 'direct', frame, content, ...answering }];
    const head = tokens.findLastIndex((token, i) => i < colon && token.kind === 'name');
    const source: Source =
      head >= 0
        ? { kind: 'name', from: 0, to: colon, head }
        : { kind: 'nominal', from: 0, to: colon, head: colon - 1 };
    return [{ kind: 'direct', frame, content, source }];
  });
}

const countWords = ({ tokens }: Frame, after: number): number =>
  tokens.filter(({ kind }, i) => i > after && kind !== 'mark').length;

/** A paragraph that begins with a name, or with words in capitals, and a colon. */
function turnAt(
  { tokens, block, blockKind }: Frame,
  before: Frame | undefined,
  frame: number,
  { speech }: Language,
): Turn[] {
  if (before?.block === block || !/^(?:body|list|quote)$/.test(blockKind)) return [];
  const colon = tokens.findIndex(({ lower }) => lower === ':');
  const words = tokens.slice(0, Math.max(0, colon));
  const named = words.every(
    ({ kind, text }) => (kind === 'word' || kind === 'name') && /^\p{Lu}/u.test(text),
  );
  if (words.length === 0 || words.length > LONGEST_SPEAKER || !named || colon === tokens.length - 1)
    return [];
  const label = words.at(-1)!.lower.split(' ').at(-1)!;
  const person = words.some((token) => token.kind === 'name' && token.mention.type === 'person');
  const marked = speech.interviewers.has(label) || speech.interviewed.has(label);
  const capitals = words.every(({ text }) => !/\p{Ll}/u.test(text));
  if (!person && !marked && !capitals) return [];
  return [{ frame, block, colon, label }];
}

/** The one person who is named before an interview begins. */
function asked(frames: readonly Frame[]): Pick<Draft, 'frame' | 'source'> | undefined {
  const named = frames.flatMap(({ tokens }, frame) =>
    tokens.flatMap((token, head) =>
      token.kind === 'name' && token.mention.type === 'person' ? [{ frame, head, token }] : [],
    ),
  );
  const [first] = named;
  if (first === undefined || new Set(named.map(({ token }) => token.mention.fullName)).size > 1)
    return undefined;
  const { frame, head } = first;
  return { frame, source: { kind: 'name', from: head, to: head + 1, head } };
}

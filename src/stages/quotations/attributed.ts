/** Adds what the trees of sentences attribute to what cues and marks have shown already. */

import { type Attributed, attributedIn } from '../../language/attributed.ts';
import type { Language } from '../../language/language.ts';
import type { SpeechPronoun } from '../../language/speech.ts';
import type { Span } from '../../model/span.ts';
import type { ParsedSentence } from '../../model/syntax.ts';
import { contains, overlapLength, overlaps } from '../../text/offsets.ts';
import { type Cue, isInCapitals } from './cues.ts';
import type { Draft } from './draft.ts';
import type { Frame, Token } from './frames.ts';
import { isSpeaker, type Source } from './sources.ts';

/** Share of the longer of two contents from which they are the same. */
const SAME = 0.8;

/** Returns the drafts with those of the trees added, in text order. */
export function addAttributed(
  drafts: readonly Draft[],
  frames: readonly Frame[],
  trees: readonly ParsedSentence[],
  language: Language,
): Draft[] {
  const heard = drafts.filter((draft) => !isNoun(draft, frames, trees));
  const known = heard.map((draft) => ({ draft, cue: cueSpan(frames, draft) }));
  const added: Draft[] = [];
  let index = 0;
  for (const tree of trees) {
    while (index < frames.length && frames[index]!.end <= tree.start) index++;
    const frame = frames[index];
    if (frame === undefined) break;
    if (frame.start > tree.start) continue;
    for (const attributed of attributedIn(tree, language)) {
      const draft = draftOf(frame, index, attributed, tree, language);
      if (draft === undefined || isAside(frame, draft, language)) continue;
      const beside = known.filter(({ cue }) => cue && overlaps(cue, attributed.cue)).map((one) => one.draft);
      const same = beside.find(({ kind }) => kind === 'indirect');
      if (same !== undefined) {
        giveToSubject(same, draft, heard, frame, language);
        continue;
      }
      const { source, cue } = beside[0] ?? draft;
      if (source !== undefined && isHolder(source, frame, language) && !isQuotedAs(frame, draft, language))
        for (const piece of heard) giveToHolder(piece, { ...draft, source, cue: cue! });
      if (isQuoted(frame, draft)) continue;
      if ([...heard, ...added].some((other) => other.frame === index && isSame(other, draft))) continue;
      added.push(draft);
    }
  }
  return [...heard, ...added].sort((one, other) => one.content[0]!.start - other.content[0]!.start);
}

/** "The paper quoted her as saying": the tree has the paper say it. */
const isQuotedAs = ({ tokens }: Frame, { cue }: Draft, { speech }: Language): boolean =>
  speech.quotedAs.has(tokens[cue!.verb.from - 1]?.lower ?? '');

/** "The council was concerned that the weir was “as good as gone”": a piece without a cue belongs to whoever holds all. */
function giveToHolder(piece: Draft, { source, cue, frame, content }: Draft): void {
  if (piece.kind !== 'mixed' || piece.cue !== undefined) return;
  if (content.some((span) => contains(span, piece.content[0]!))) Object.assign(piece, { frame, source, cue });
}

/**
 * "A nurse who saw them after their arrest said": what a preposition governs right before the verb does not speak, where
 * the tree has another subject before it.
 */
function giveToSubject(
  { source, cue }: Draft,
  attributed: Draft,
  heard: readonly Draft[],
  frame: Frame,
  language: Language,
): void {
  const { tokens } = frame;
  const { speech } = language;
  const subject = attributed.source;
  if (source === undefined || subject === undefined || subject.head >= source.from) return;
  const isGoverned = speech.prepositions.has(tokens[source.from - 1]?.lower ?? '');
  if (!isGoverned || isPerson(tokens[source.head]) || !isHolder(subject, frame, language)) return;
  for (const draft of heard)
    if (draft.frame === attributed.frame && draft.cue?.verb.from === cue?.verb.from) draft.source = subject;
}

const isPerson = (token: Token | undefined): boolean =>
  token?.kind === 'name' && token.mention.type === 'person';

/** No thing of which something is only told: "the one", "a response". */
const isHolder = ({ kind, head }: Source, { tokens }: Frame, language: Language): boolean =>
  kind !== 'nominal' || isSpeaker(tokens[head]!.lower, language);

/** "With a sinking feeling that": a word that may be a noun, and is one in the tree. */
function isNoun(
  { kind, frame, cue }: Draft,
  frames: readonly Frame[],
  trees: readonly ParsedSentence[],
): boolean {
  if (kind !== 'indirect' || cue === undefined || !cue.gerund) return false;
  const { start } = frames[frame]!.tokens[cue.verb.from]!;
  const tree = trees.find((one) => one.start <= start && start < one.end);
  return tree?.tokens.find((token) => token.start === start)?.upos === 'NOUN';
}

function cueSpan(frames: readonly Frame[], { frame, cue }: Draft): Span | undefined {
  if (cue === undefined) return undefined;
  const { tokens } = frames[frame]!;
  return { start: tokens[cue.verb.from]!.start, end: tokens[cue.verb.to - 1]!.end };
}

/** Words of the writer's own that a reported clause has, and the share of it that they are. */
const OWN_WORDS = 3;
const OWN_SHARE = 0.5;

/** What stands between marks is a quotation, whatever a tree makes of it. */
function isQuoted({ tokens }: Frame, { content }: Draft): boolean {
  const inside = tokens.filter((token) => content.some((span) => overlaps(span, token)));
  if (!inside.some(({ kind }) => kind === 'quote')) return false;
  const own = inside.filter(({ kind }) => kind === 'word' || kind === 'name');
  return own.length < OWN_WORDS || sizeOf(own) < OWN_SHARE * sizeOf(inside);
}

/** "Said at the clinic, where her son lies": what is told of the clinic, behind a comma. */
function isAside({ tokens }: Frame, { content: [first] }: Draft, { grammar }: Language): boolean {
  const at = tokens.findIndex(({ start }) => start >= first!.start);
  return tokens[at - 1]?.lower === ',' && grammar.interrogatives.has(tokens[at]?.lower ?? '');
}

function isSame(one: Draft, other: Draft): boolean {
  const [first, second] = [sizeOf(one.content), sizeOf(other.content)];
  const both = one.content.reduce(
    (sum, piece) => sum + other.content.reduce((part, span) => part + overlapLength(piece, span), 0),
    0,
  );
  return both >= SAME * Math.max(first, second);
}

const sizeOf = (spans: readonly Span[]): number =>
  spans.reduce((sum, { start, end }) => sum + end - start, 0);

/** None where the cue stands between marks. */
function draftOf(
  { tokens }: Frame,
  index: number,
  attributed: Attributed,
  tree: ParsedSentence,
  language: Language,
): Draft | undefined {
  const at = tokenAt(tokens, attributed.cue.start);
  const last = tokenAt(tokens, attributed.cue.end - 1);
  if (at < 0 || last < at || tokens[at]!.kind === 'quote' || isInCapitals(tokens, at)) return undefined;
  const source =
    attributed.source &&
    sourceAt(tokens, { ...attributed.source, head: tree.tokens[attributed.source.head]!.start }, language);
  if (source === null || (source && isWriter(tokens, source, language))) return undefined;
  const verb = { from: at, to: last + 1 };
  const cue: Cue = {
    kind: 'say',
    gerund: false,
    negated: attributed.negated,
    source: source ?? { kind: 'nominal', from: at, to: at, head: at },
    verb,
    from: at,
    to: last + 1,
  };
  return {
    kind: 'indirect',
    frame: index,
    content: [...attributed.content],
    ...(source && { source }),
    cue,
    ...((attributed.attitude || attributed.negated || !attributed.clausal) && { attitude: true }),
  };
}

/** What the writer says in the first person is no report. */
const isWriter = (tokens: readonly Token[], { kind, head }: Source, { speech }: Language): boolean =>
  kind === 'pronoun' && (pronounOf(tokens[head]!, speech)?.person ?? 3) !== 3;

const pronounOf = ({ lower }: Token, speech: Language['speech']): SpeechPronoun | undefined =>
  speech.pronouns.get(lower) ?? speech.obliquePronouns.get(lower);

const tokenAt = (tokens: readonly Token[], place: number): number =>
  tokens.findIndex(({ start, end }) => start <= place && place < end);

/** A name, with those who speak with it: "Kim Lee and the council". */
function withOthers(
  tokens: readonly Token[],
  at: number,
  end: number,
  { joins }: Language['speech'],
): Source {
  const to = tokens.findLastIndex((token) => token.start < end) + 1;
  const rest = tokens.slice(at + 1, to);
  const isJoint =
    rest[0]?.lower === joins || (rest[0]?.lower === ',' && rest.some(({ lower }) => lower === joins));
  return isJoint
    ? { kind: 'name', from: at, to, head: at, joint: true }
    : { kind: 'name', from: at, to: at + 1, head: at };
}

/** The tokens of a phrase that starts and ends where it is said, by its head; null where that stands between marks. */
function sourceAt(
  tokens: readonly Token[],
  { start, end, head }: Span & { readonly head: number },
  { speech }: Language,
): Source | null {
  const at = tokenAt(tokens, head);
  const token = tokens[at];
  if (token === undefined || token.kind === 'quote' || token.kind === 'mark') return null;
  if (token.kind === 'name') return withOthers(tokens, at, end, speech);
  if (pronounOf(token, speech)) return { kind: 'pronoun', from: at, to: at + 1, head: at };
  const from = Math.min(
    at,
    tokens.findIndex((one) => one.end > start),
  );
  const to =
    Math.max(
      at,
      tokens.findLastIndex((one) => one.start < end),
    ) + 1;
  const within = tokens.slice(from, to).findLast((one) => one.kind === 'name');
  return { kind: 'nominal', from, to, head: at, ...(within && { within }) };
}

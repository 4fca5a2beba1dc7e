/** Which cue a quoted stretch belongs to: the one right after it, right before it, or the one whose clause it is in. */

import type { Language } from '../../language/language.ts';
import type { Cue } from './cues.ts';
import type { Token } from './frames.ts';
import { isSpeaker, mainSubject, nameBetween, type Source } from './sources.ts';

export interface Link {
  /** `after` and `before`: the cue stands right beside the stretch. `around`: the stretch is part of its clause. */
  readonly place: 'after' | 'before' | 'around';
  readonly source: Source;
  /** Absent where a colon or dash does a verb's work: "Lee: 'we will stay'". */
  readonly cue?: Cue;
}

/** Words between a cue and the quotation it introduces: "told reporters at the gate on Friday that". */
const LEAD_IN = 14;
/** Farther than this a cue verb no longer governs a fragment. Longest seen in news by hand: 34. */
const REACH = 40;

/** Returns the link of the quoted token at an index of the frame, or null where the frame has none. */
export function linkQuoted(
  tokens: readonly Token[],
  index: number,
  cues: readonly Cue[],
  language: Language,
): Link | null {
  const after = cues.find((cue) => followsAt(tokens, index, cue));
  const governing = cues.filter((cue) => cue.to <= index && governs(tokens, index, cue));
  const before = strongest(tokens, index, governing, language);
  const introduced = before !== undefined && introduces(tokens, index, before, language);
  const ownQuotation =
    before !== undefined && tokens[before.from - 1]?.kind === 'quote' && isPause(tokens[before.from - 2]);
  if (after !== undefined && !(introduced && !endsOpen(tokens[index]!)) && !ownQuotation)
    return linkTo(after, 'after');
  if (before !== undefined && introduced) return linkTo(before, 'before');
  const unspoken =
    signedBy(tokens, index) ??
    speakerBeforeColon(tokens, index, language) ??
    speakerAfterDash(tokens, index) ??
    subjectBeforeColon(tokens, index, cues, language);
  if (unspoken !== null) return { place: 'before', source: unspoken };
  if (after !== undefined) return linkTo(after, 'after');
  const between = subjectBetween(tokens, index, language);
  if (between !== null) return between;
  const phrase = cues.find(({ kind }) => kind === 'phrase');
  if (phrase !== undefined) return linkTo(phrase, 'around');
  if (before !== undefined && before.kind !== 'mood') return linkTo(before, 'around');
  const trailing = cues.find(
    (cue) => cue.from > index && !cue.gerund && cue.kind !== 'call' && isPause(tokens[cue.from - 1]),
  );
  return trailing === undefined ? null : linkTo(trailing, 'around');
}

/** The nearest cue; past a thought, or a participle not right beside the stretch, the nearest one of saying. */
function strongest(
  tokens: readonly Token[],
  index: number,
  governing: readonly Cue[],
  { speech }: Language,
): Cue | undefined {
  const nearest = governing.at(-1);
  if (nearest?.kind === 'think')
    return governing.findLast(({ kind }) => kind !== 'think' && kind !== 'mood') ?? nearest;
  if (nearest === undefined || !nearest.gerund) return nearest;
  const gap = tokens.slice(nearest.to, index);
  const beside = gap.every(({ kind, lower }) => kind === 'mark' || speech.complementisers.has(lower));
  return beside ? nearest : (governing.findLast(({ gerund }) => !gerund) ?? nearest);
}

const linkTo = (cue: Cue, place: Link['place']): Link => ({ place, cue, source: cue.source });

const isPause = (token: Token | undefined): boolean => token?.kind === 'mark' && /[,-]/.test(token.lower);

/** Does the quotation end as one that its cue follows: with a comma, a question or a dash? */
export const endsOpen = (token: Token): boolean =>
  token.kind === 'quote' && /[,?!…—–-]["'’”»]*$/.test(token.text);

function followsAt(tokens: readonly Token[], index: number, cue: Cue): boolean {
  if (cue.gerund || cue.kind === 'call' || cue.from <= index) return false;
  return tokens.slice(index + 1, cue.from).every((token) => isPause(token)) && cue.from - index <= 2;
}

function governs(tokens: readonly Token[], index: number, cue: Cue): boolean {
  if (index - cue.to > REACH) return false;
  return !tokens.slice(cue.to, index).some(({ kind, lower }) => kind === 'mark' && /[;.]/.test(lower));
}

/** Is there nothing between the cue and the quotation but a hearer, a place or time, and what opens a quotation? */
function introduces(tokens: readonly Token[], index: number, cue: Cue, { speech }: Language): boolean {
  const gap = tokens.slice(cue.to, index);
  if (gap.length === 0) return cue.kind !== 'mood';
  if (gap.length > LEAD_IN) return false;
  if (gap.some((token) => token.kind === 'quote')) return gap.length === 1;
  const last = gap.at(-1)!;
  if (last.kind === 'mark') return /[,:-]/.test(last.lower);
  return cue.kind !== 'mood' && speech.complementisers.has(last.lower);
}

/** "Lee: 'we will stay'", and not "a letter to Lee: 'we will stay'". */
function speakerBeforeColon(tokens: readonly Token[], index: number, { speech }: Language): Source | null {
  const name = index - 2;
  if (speech.prepositions.has(tokens[name - 1]?.lower ?? '')) return null;
  if (tokens[index - 1]?.lower !== ':' || tokens[name]?.kind !== 'name') return null;
  return { kind: 'name', from: name, to: name + 1, head: name };
}

/** "Lee was blunt: “We will stay.”" A sentence without a verb of saying gives what it ends in to its subject. */
function subjectBeforeColon(
  tokens: readonly Token[],
  index: number,
  cues: readonly Cue[],
  language: Language,
): Source | null {
  if (tokens[index - 1]?.lower !== ':' || cues.length > 0) return null;
  if (!tokens.slice(index + 1).every(({ kind }) => kind === 'mark')) return null;
  if (!/[.?!…]["'’”»]*$/.test(tokens[index]!.text)) return null;
  const pause = tokens.findLastIndex(({ lower }, i) => i < index - 1 && lower === ',');
  const clause = tokens.slice(pause + 1, index - 1);
  const found = mainSubject(clause, clause.length, language);
  const subject = found?.from === 0 ? shifted(found, pause + 1) : null;
  const head = subject === null ? undefined : tokens[subject.head];
  const speaks =
    head?.kind === 'name'
      ? head.mention.type === 'person'
      : head !== undefined &&
        (isSpeaker(head.lower, language) || language.speech.pronouns.get(head.lower)?.person === 3);
  return speaks ? subject : null;
}

const shifted = (source: Source, by: number): Source => ({
  ...source,
  from: source.from + by,
  to: source.to + by,
  head: source.head + by,
});

/** "We will stay — Kim Lee (@kimlee)", as posts are shown in a page. */
function signedBy(tokens: readonly Token[], index: number): Source | null {
  if (!isUnmarked(tokens[index]!)) return null;
  const from = tokens.findIndex(({ lower }, i) => i > index && lower === '-') + 1;
  const bracket = tokens.findIndex(({ lower }, i) => i > from && lower === '(');
  if (from === 0 || bracket < 0) return null;
  const name = tokens.findIndex(({ kind }, i) => i >= from && i < bracket && kind === 'name');
  return name < 0
    ? { kind: 'nominal', from, to: bracket, head: bracket - 1 }
    : { kind: 'name', from, to: bracket, head: name };
}

/** What is quoted without marks is set apart as a whole. */
export const isUnmarked = (token: Token): boolean =>
  token.kind === 'quote' && token.start === token.quoted.inner.start;

/** "'We will stay' – Lee", as headlines print it. */
function speakerAfterDash(tokens: readonly Token[], index: number): Source | null {
  const name = tokens.length - 1;
  if (tokens[name]?.kind !== 'name' || name <= index || !/[-:]/.test(tokens[name - 1]?.lower ?? ''))
    return null;
  return tokens[name - 1]!.kind === 'mark' ? { kind: 'name', from: name, to: name + 1, head: name } : null;
}

/** The longest subject between a quotation and its verb, in tokens. */
const LONGEST_SUBJECT = 16;

/** “We stay,” a man familiar with the weir said: what stands between a quotation and its verb is the subject. */
function subjectBetween(tokens: readonly Token[], index: number, language: Language): Link | null {
  const { speech } = language;
  if (!endsOpen(tokens[index]!)) return null;
  const from = index + 1;
  const near = tokens.slice(from, from + LONGEST_SUBJECT + 1);
  const length = near.findIndex((token, i) => i > 0 && isSaying(token, language));
  if (length < 0 || !opensPhrase(tokens[from]!, language)) return null;
  const verb = from + length;
  const phrase = near.slice(0, length);
  const clause = phrase.findIndex(
    ({ kind, lower }) => speech.relatives.has(lower) || (kind === 'mark' && lower === ','),
  );
  const tellsMore = (token: Token, i: number): boolean =>
    token.kind === 'quote' ||
    (token.kind === 'mark' && token.lower !== ',') ||
    (token.kind === 'word' &&
      (speech.pronouns.has(token.lower) ||
        (speech.complementisers.has(token.lower) && i !== clause) ||
        ((clause < 0 || i < clause) && speech.auxiliaries.has(token.lower))));
  if (phrase.some(tellsMore)) return null;
  const head = headOf(phrase, language);
  const named = apposedName(tokens, from, verb);
  const source: Source = named ?? { kind: 'nominal', from, to: verb, head: from + head };
  const { kind } = speech.verbs.get(tokens[verb]!.lower)!;
  const cue: Cue = {
    kind,
    gerund: false,
    negated: false,
    source,
    verb: { from: verb, to: verb + 1 },
    from,
    to: verb + 1,
  };
  return linkTo(cue, 'after');
}

/** “We stay,” the board’s chairman, Mayor Kim Lee of Halven, said. */
function apposedName(tokens: readonly Token[], from: number, verb: number): Source | null {
  const comma = tokens.findIndex(({ lower }, i) => i > from && i < verb && lower === ',');
  return comma < 0 || tokens[verb - 1]!.lower !== ',' ? null : nameBetween(tokens, comma + 1, verb - 1);
}

function isSaying({ kind, lower }: Token, { speech }: Language): boolean {
  const verb = kind === 'word' ? speech.verbs.get(lower) : undefined;
  return verb !== undefined && /^(?:say|tell)$/.test(verb.kind) && /^(?:past|present)$/.test(verb.form);
}

const opensPhrase = (token: Token, language: Language): boolean =>
  token.kind === 'name' ||
  (token.kind === 'word' &&
    (language.speech.determiners.has(token.lower) || isSpeaker(token.lower, language)));

/** The first noun known for speaking; else the first word that is no determiner. */
function headOf(phrase: readonly Token[], language: Language): number {
  const known = phrase.findIndex(({ kind, lower }) => kind === 'word' && isSpeaker(lower, language));
  if (known >= 0) return known;
  return Math.max(
    0,
    phrase.findIndex(({ lower }) => !language.speech.determiners.has(lower)),
  );
}

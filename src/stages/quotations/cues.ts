/** Cues: the verbs and phrases by which a frame says that somebody says something. */

import type { Language } from '../../language/language.ts';
import type { CueKind, CueVerb, SpeechWords } from '../../language/speech.ts';
import type { Token } from './frames.ts';
import {
  isSpeaker,
  mainSubject,
  phraseEndingAt,
  type Source,
  subjectAfter,
  subjectBefore,
  withJoint,
  withJointAfter,
} from './sources.ts';

export interface Cue {
  readonly kind: CueKind | 'phrase';
  readonly gerund: boolean;
  /** "Did not say". */
  readonly negated: boolean;
  readonly source: Source;
  /** Token indexes, half open, of the verb or phrase. */
  readonly verb: { readonly from: number; readonly to: number };
  /** Of the verb with its subject where they stand together. */
  readonly from: number;
  readonly to: number;
}

/** Returns the cues of a frame whose source can be told, in the order of their verbs. */
export function findCues(tokens: readonly Token[], language: Language): Cue[] {
  const cues: Cue[] = [];
  for (const [i, token] of tokens.entries()) {
    if (token.kind !== 'word') continue;
    const cue = phraseAt(tokens, i, language) ?? verbAt(tokens, i, cues, language);
    if (cue !== null) cues.push(cue);
  }
  return cues;
}

function phraseAt(tokens: readonly Token[], i: number, language: Language): Cue | null {
  const phrase = language.speech.sourceFollows.find((words) =>
    words.every((word, offset) => tokens[i + offset]?.lower === word),
  );
  if (phrase === undefined) return null;
  const source =
    subjectAfter(tokens, i + phrase.length - 1, language) ?? pronounAt(tokens, i + phrase.length, language);
  if (source === null) return null;
  const verb = { from: i, to: i + phrase.length };
  return { kind: 'phrase', gerund: false, negated: false, source, verb, from: i, to: source.to };
}

function pronounAt(tokens: readonly Token[], i: number, { speech }: Language): Source | null {
  const token = tokens[i];
  if (token?.kind !== 'word') return null;
  if (!speech.pronouns.has(token.lower) && !speech.obliquePronouns.has(token.lower)) return null;
  return { kind: 'pronoun', from: i, to: i + 1, head: i };
}

function verbAt(
  tokens: readonly Token[],
  i: number,
  earlier: readonly Cue[],
  language: Language,
): Cue | null {
  const verb = readVerb(tokens, i, language.speech);
  const governor = verb && sourceOfVerb(tokens, verb, earlier, language);
  if (!verb || !governor) return null;
  const { source, apart } = governor;
  const quoted = verb.form === 'gerund' ? null : quotedBehind(tokens, i, language);
  return {
    kind: verb.kind,
    gerund: verb.form === 'gerund',
    negated: isNegated(tokens, source, i, language),
    source: quoted ?? source,
    verb: { from: i, to: verb.to },
    from: apart ? i : Math.min(source.from, i),
    to: quoted?.to ?? (source.from > i ? source.to : verb.to),
  };
}

/** "MOST READ IN NEWS": words of a page around the text, or of a headline that shouts. */
export const isInCapitals = (tokens: readonly Token[], at: number): boolean =>
  [tokens[at], tokens[at - 1] ?? tokens[at + 1]].every(
    (token) => token !== undefined && /^\p{Lu}{2,}$/u.test(token.text),
  );

interface Verb extends CueVerb {
  readonly from: number;
  readonly to: number;
}

/** A verb of one word, or a phrase that does its work: "made clear". */
function readVerb(tokens: readonly Token[], from: number, speech: SpeechWords): Verb | null {
  const entry = speech.verbs.get(tokens[from]!.lower);
  if (isInCapitals(tokens, from)) return null;
  if (speech.compounds.has(`${tokens[from]!.lower} ${tokens[from + 1]?.lower}`)) return null;
  const phrase = speech.verbPhrases.find((words) =>
    words.every((word, offset) => tokens[from + offset]?.lower === word),
  );
  if (phrase !== undefined) return { kind: 'say', form: 'past', noun: false, from, to: from + phrase.length };
  return entry === undefined ? null : { ...entry, from, to: from + 1 };
}

/** Who is the verb's source, and whether other words than adverbs stand between the two. */
interface Governor {
  readonly source: Source;
  readonly apart: boolean;
}

const beside = (source: Source | null): Governor | null => source && { source, apart: false };
const apart = (source: Source | null): Governor | null => source && { source, apart: true };

function sourceOfVerb(
  tokens: readonly Token[],
  { kind, form, noun, from, to }: Verb,
  earlier: readonly Cue[],
  language: Language,
): Governor | null {
  const { speech } = language;
  if (form === 'past' && isPassive(tokens, from, language)) return apart(agentOf(tokens, to - 1, language));
  if (tokens[from - 1]?.lower === speech.infinitive)
    return beside(subjectOfInfinitive(tokens, from - 1, language));
  if (noun && !isVerbHere(tokens, from, language)) return null;
  if (form === 'gerund') return sourceOfParticiple(tokens, from, earlier, language);
  if (maybeInverted(tokens, from, kind)) {
    const inverted = subjectAfter(tokens, from, language);
    if (inverted !== null) {
      const all = withJointAfter(tokens, inverted, language);
      if (all.joint || endsClause(tokens[all.to], language)) return beside(all);
    }
  }
  const before = beforeAdverbs(tokens, from, language);
  if (tokens[before]?.kind === 'word' && speech.conjunctions.has(tokens[before]!.lower))
    return apart(earlierSource(tokens, before, earlier, language));
  const nearest = subjectBefore(tokens, from, language);
  const subject = described(tokens, from, nearest, language) ?? pastPlace(tokens, from, nearest, language);
  if (subject?.kind === 'nominal' && form === 'past' && isReduced(tokens, subject, to, language)) return null;
  return beside(subject ? withJoint(tokens, subject, language) : unknownWord(tokens, from, language));
}

/**
 * "A nurse who knows the Lees said", "an official speaking on condition of anonymity said": whom a clause without commas
 * describes, where what stands right before the verb is governed by a preposition, or is no subject at all.
 */
function described(
  tokens: readonly Token[],
  verb: number,
  nearest: Source | null,
  language: Language,
): Source | null {
  const { speech } = language;
  const governor = tokens[(nearest?.from ?? 0) - 1]?.lower ?? '';
  const tells = nearest !== null && isSpeaker(tokens[nearest.head]!.lower, language);
  const isGoverned = speech.prepositions.has(governor) && !(tells && speech.subordinators.has(governor));
  if (nearest !== null && !isGoverned) return null;
  const main = mainSubject(tokens, verb, language);
  if (main === null || main.kind === 'pronoun' || main.to >= (nearest?.from ?? verb)) return null;
  // “…,” the crowd that came on Friday said: all between the words and the verb is the source.
  const before = tokens[main.from - 1]?.kind === 'mark' ? main.from - 2 : main.from - 1;
  if (nearest === null && tokens[before]?.kind === 'quote') return null;
  const opener = tokens[main.to]!;
  const describes =
    opener.kind === 'word' &&
    (speech.relatives.has(opener.lower) || speech.verbs.get(opener.lower)?.form === 'gerund');
  const pauses = tokens
    .slice(main.to, verb)
    .some(({ kind, lower }) => kind === 'mark' && /[,.;:-]/.test(lower));
  return describes && !pauses ? main : null;
}

/** "Organisers of the fair that draws millers to the Old Gate said": a place on the way to the verb is no speaker. */
function pastPlace(
  tokens: readonly Token[],
  verb: number,
  subject: Source | null,
  language: Language,
): Source | null {
  const head = subject === null ? undefined : tokens[subject.head];
  if (subject === null || head?.kind !== 'name' || !/^(?:place|facility)$/.test(head.mention.type))
    return subject;
  if (!language.speech.prepositions.has(tokens[subject.from - 1]?.lower ?? '')) return subject;
  const main = mainSubject(tokens, verb, language);
  return main !== null && main.to < subject.from ? main : subject;
}

/**
 * "The leak reported in the press is “old”": what is no speaker, and what a preposition goes on with up to another verb,
 * is described by it. Behind a comma, a quotation or a new subject the verb is another's.
 */
function isReduced(tokens: readonly Token[], subject: Source, to: number, language: Language): boolean {
  const { speech } = language;
  if (isSpeaker(tokens[subject.head]!.lower, language) || !speech.prepositions.has(tokens[to]?.lower ?? ''))
    return false;
  const end = tokens.findIndex(
    ({ kind, lower }, at) =>
      at > to &&
      (kind === 'mark' ||
        kind === 'quote' ||
        speech.complementisers.has(lower) ||
        speech.relatives.has(lower) ||
        speech.pronouns.has(lower) ||
        speech.auxiliaries.has(lower)),
  );
  return end > 0 && tokens[end]!.kind === 'word' && speech.auxiliaries.has(tokens[end]!.lower);
}

/**
 * ", adding", "and adding", "quoted as saying", "is saying", "with Lee saying". Any other describes the noun before it:
 * "the men predicting rain".
 */
function sourceOfParticiple(
  tokens: readonly Token[],
  from: number,
  earlier: readonly Cue[],
  language: Language,
): Governor | null {
  const { speech } = language;
  const before = tokens[beforeAdverbs(tokens, from, language)];
  if (tokens[from - 1]?.kind === 'word' && speech.quotedAs.has(tokens[from - 1]!.lower))
    return beside(subjectOfQuotedAs(tokens, from - 1, language));
  if (isPassive(tokens, from, language)) return beside(subjectBefore(tokens, from, language));
  const joins =
    before === undefined ||
    before.kind === 'quote' ||
    /^[,\-.]$/.test(before.lower) ||
    speech.conjunctions.has(before.lower);
  if (joins) return apart(earlierSource(tokens, from, earlier, language));
  const subject = subjectBefore(tokens, from, language);
  const opener = subject && tokens[subject.from - 1];
  return opener && speech.absolutes.has(opener.lower) ? beside(subject) : null;
}

const beforeAdverbs = (tokens: readonly Token[], verb: number, language: Language): number =>
  tokens.findLastIndex((token, at) => at < verb && !isAdverbial(token, language));

/** “…,” oddword said: what stands between a quotation and its verb is the subject, whatever it means. */
function unknownWord(tokens: readonly Token[], verb: number, language: Language): Source | null {
  const word = tokens[verb - 1];
  const before = tokens[verb - 2]?.kind === 'mark' ? tokens[verb - 3] : tokens[verb - 2];
  if (word?.kind !== 'word' || before?.kind !== 'quote' || isAdverbial(word, language)) return null;
  return { kind: 'pronoun', from: verb - 1, to: verb, head: verb - 1 };
}

const isAdverbial = (token: Token, { speech }: Language): boolean =>
  token.kind === 'word' && (speech.betweenSubjectAndVerb.has(token.lower) || speech.isAdverb(token.lower));

/** A verb can stand before its subject after a quotation or a pause; behind "told" the hearer follows. */
const maybeInverted = (tokens: readonly Token[], i: number, kind: CueKind): boolean =>
  tokens[i - 1]?.kind === 'quote' || (kind !== 'tell' && /^[,-]$/.test(tokens[i - 1]?.lower ?? ''));

function endsClause(token: Token | undefined, { speech }: Language): boolean {
  if (token === undefined || token.kind !== 'word') return token?.kind !== 'name';
  return (
    speech.prepositions.has(token.lower) ||
    speech.times.has(token.lower) ||
    speech.introductions.has(token.lower) ||
    speech.relatives.has(token.lower) ||
    speech.isAdverb(token.lower)
  );
}

/** Behind a form of "be", which also makes "was saying" of a participle. */
function isPassive(tokens: readonly Token[], i: number, language: Language): boolean {
  for (let j = i - 1; j >= 0 && isAdverbial(tokens[j]!, language); j--)
    if (language.speech.passive.has(tokens[j]!.lower)) return true;
  return false;
}

/** "was described by Kim as": the agent, where one follows soon. */
function agentOf(tokens: readonly Token[], i: number, language: Language): Source | null {
  for (let j = i + 1; j <= i + 4; j++)
    if (tokens[j]?.lower === language.speech.agent) return subjectAfter(tokens, j, language);
  return null;
}

/** "went on to say"; other infinitives ("declined to say") report nothing. */
function subjectOfInfinitive(tokens: readonly Token[], to: number, language: Language): Source | null {
  let lead = to - 1;
  while (lead >= 0 && language.speech.leadsTo.has(tokens[lead]!.lower)) lead--;
  return lead === to - 1 ? null : subjectBefore(tokens, lead + 1, language);
}

/** "was quoted by the paper as saying", "the paper quoted her as saying". */
function subjectOfQuotedAs(tokens: readonly Token[], as: number, language: Language): Source | null {
  for (let i = as - 1; i > Math.max(0, as - QUOTED_REACH); i--) {
    if (language.speech.passive.has(tokens[i]!.lower)) return subjectBefore(tokens, i, language);
    const quoted = quotedBehind(tokens, i, language);
    if (quoted !== null) return quoted;
  }
  return null;
}

/** Tokens between "quoted" and "as". */
const QUOTED_REACH = 8;

/** "The paper quoted her as saying": who stands between is who said it. */
function quotedBehind(tokens: readonly Token[], verb: number, language: Language): Source | null {
  const { speech } = language;
  if (!speech.quoting.has(tokens[verb]!.lower) || isPassive(tokens, verb, language)) return null;
  const as = tokens.findIndex(({ lower }, i) => i > verb && speech.quotedAs.has(lower));
  if (as < 0 || as - verb > QUOTED_REACH) return null;
  return pronounAt(tokens, verb + 1, language) ?? subjectAfter(tokens.slice(0, as), verb, language);
}

/** A form that may be a noun is a verb where a pronoun, a name or a noun for speakers stands right before it. */
function isVerbHere(tokens: readonly Token[], i: number, language: Language): boolean {
  const { speech } = language;
  const previous = tokens[i - 1];
  const next = tokens[i + 1];
  if (next?.lower === speech.genitive) return false;
  const isGerund = speech.verbs.get(tokens[i]!.lower)?.form === 'gerund';
  if (!isGerund && next?.kind === 'word' && (speech.auxiliaries.has(next.lower) || speech.isPast(next.lower)))
    return false;
  const opensReport = next?.kind === 'quote' || speech.complementisers.has(next?.lower ?? '');
  if (previous === undefined) return false;
  const participle = speech.verbs.get(tokens[i]!.lower)?.form === 'gerund';
  if (previous.kind === 'mark') return participle || (previous.lower !== '.' && opensReport);
  if (speech.determiners.has(previous.lower)) return false;
  if (previous.kind === 'name') return !previous.possessive;
  if (previous.kind === 'quote') return true;
  if (opensReport && phraseEndingAt(tokens, i - 1, language) !== null) return true;
  if (speech.pronouns.has(previous.lower) || speech.relatives.has(previous.lower)) return true;
  if (speech.auxiliaries.has(previous.lower) || speech.isAdverb(previous.lower)) return true;
  if (speech.conjunctions.has(previous.lower)) return opensReport;
  return speech.speakers.has(previous.lower) && phraseEndingAt(tokens, i - 1, language) !== null;
}

/**
 * A participle and a second verb share the subject of the verb before them, else the frame's main subject: of "The judge
 * refused to have the strike declared illegal, saying" the judge.
 */
function earlierSource(
  tokens: readonly Token[],
  i: number,
  earlier: readonly Cue[],
  language: Language,
): Source | null {
  const last = earlier.at(-1);
  const main = mainSubject(tokens, i, language);
  if (last === undefined || last.kind === 'phrase') return main;
  const isThing = last.source.kind === 'nominal' && !isSpeaker(tokens[last.source.head]!.lower, language);
  if (isThing && main !== null) return main;
  return main !== null && main.from > last.to ? main : last.source;
}

/** By a negation among the auxiliaries and adverbs right before the verb; "did not stay but said" denies nothing. */
function isNegated(tokens: readonly Token[], source: Source, verb: number, language: Language): boolean {
  const { speech, vocabulary } = language;
  for (let i = verb - 1; i >= Math.min(source.to, verb); i--) {
    const token = tokens[i]!;
    if (token.kind !== 'word') return false;
    if (vocabulary.negations.has(token.lower)) return true;
    if (!isAdverbial(token, language) && !speech.auxiliaries.has(token.lower)) return false;
  }
  return false;
}

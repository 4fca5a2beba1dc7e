/** Noun phrases that name who speaks, found beside a verb of saying. */

import type { Language } from '../../language/language.ts';
import type { Token } from './frames.ts';

type NameToken = Extract<Token, { kind: 'name' }>;

/** Token indexes are of the frame; `from` and `to` hold the whole phrase, half open. */
export interface Source {
  readonly kind: 'name' | 'pronoun' | 'nominal';
  readonly from: number;
  readonly to: number;
  readonly head: number;
  /** The name inside a nominal phrase: "the spokesman for the Lodge", "the Halven mayor". */
  readonly within?: NameToken;
  /** Several speak at once: "Kim Lee and the council". */
  readonly joint?: true;
}

/** The longest apposition or relative clause between a name and its verb, in tokens. */
const APPOSITION = 40;
const INVERTED_SUBJECT = 14;

const isWord = (token: Token | undefined): token is Token & { kind: 'word' } => token?.kind === 'word';

/** Returns whether a noun is known to name someone or something that speaks. */
export function isSpeaker(word: string, { names, speech }: Language): boolean {
  return speech.speakers.has(word) || names.roles.has(word) || names.bodies.has(word);
}

/** Returns the subject that ends before a verb, past auxiliaries, adverbs, appositions and relative clauses. */
export function subjectBefore(tokens: readonly Token[], verb: number, language: Language): Source | null {
  const end = skipAdverbials(tokens, verb - 1, language);
  const token = tokens[end];
  if (token === undefined) return null;
  if (token.kind === 'mark' && /[,\-)]/.test(token.lower)) return beforeApposition(tokens, end, language);
  if (isWord(token) && language.speech.relatives.has(token.lower)) {
    const before = tokens[end - 1]?.lower === ',' ? end - 2 : end - 1;
    return phraseEndingAt(tokens, before, language);
  }
  return phraseEndingAt(tokens, end, language);
}

/** Returns the subject with whom it speaks: "Kim Lee and Ann Dow (said)", at the beginning of a clause. */
export function withJoint(tokens: readonly Token[], source: Source, language: Language): Source {
  const and = source.from - 1;
  if (tokens[and]?.lower !== language.speech.joins || source.kind === 'pronoun') return source;
  const end = tokens[and - 1]?.lower === ',' ? and - 2 : and - 1;
  const first = phraseEndingAt(tokens, end, language);
  if (first === null || first.kind === 'pronoun') return source;
  const before = tokens[first.from - 1];
  const opens = before === undefined || before.kind === 'quote' || before.kind === 'mark';
  return opens ? { ...source, from: first.from, joint: true } : source;
}

/** Returns the subject behind a verb with whom it speaks: "(said) Kim Lee and Ann Dow". */
export function withJointAfter(tokens: readonly Token[], source: Source, language: Language): Source {
  if (source.kind !== 'name' || tokens[source.to]?.lower !== language.speech.joins) return source;
  const name = tokens.findIndex(({ kind }, i) => i > source.to && kind !== 'word');
  const [other, next] = [tokens[name], tokens[name + 1]];
  if (other === undefined || !isBareName(other) || name - source.to > 4) return source;
  const closed = next === undefined || next.kind === 'mark' || next.kind === 'quote';
  return closed ? { ...source, to: name + 1, joint: true } : source;
}

/** Returns the index of the last token before auxiliaries, adverbs and times. */
function skipAdverbials(tokens: readonly Token[], from: number, { speech }: Language): number {
  let i = from;
  for (; i >= 0; i--) {
    const token = tokens[i]!;
    if (!isWord(token)) break;
    const time = isWord(tokens[i + 1]) && speech.times.has(tokens[i + 1]!.lower);
    const skipped =
      speech.betweenSubjectAndVerb.has(token.lower) ||
      speech.times.has(token.lower) ||
      speech.isAdverb(token.lower) ||
      (time && speech.prepositions.has(token.lower));
    if (!skipped) break;
  }
  return i;
}

/** "Kim Lee, a teacher from Halven, (said)": the person or body before the comma that opens the apposition. */
function beforeApposition(tokens: readonly Token[], close: number, language: Language): Source | null {
  const opener = tokens[close]!.lower === ')' ? '(' : tokens[close]!.lower;
  for (let i = close - 1; i > Math.max(0, close - APPOSITION); i--) {
    const token = tokens[i]!;
    if (token.kind === 'mark' && /[.;:]/.test(token.lower)) return null;
    if (token.kind !== 'mark' || token.lower !== opener) continue;
    const source = phraseEndingAt(tokens, i - 1, language);
    const before = source === null ? undefined : tokens[source.from - 1];
    if (source === null) {
      const named = namedAfter(tokens[i - 1], language) ? nameBetween(tokens, i + 1, close) : null;
      if (named !== null) return named;
      continue;
    }
    if (isPlace(tokens[source.head]!)) continue;
    const named = nameBeforeApposition(tokens, source);
    if (named !== null) return named;
    if (before !== undefined && isWord(before) && isInside(before.lower, language)) continue;
    return nameInApposition(tokens, source, i + 1, close) ?? source;
  }
  return null;
}

/** "Kim Lee, chair of the union, which has ten members, (said)": the clause tells more of the apposition. */
function nameBeforeApposition(tokens: readonly Token[], { kind, from }: Source): Source | null {
  const [comma, name] = [tokens[from - 1], tokens[from - 2]];
  if (kind !== 'nominal' || comma?.lower !== ',' || name === undefined || !isPerson(name)) return null;
  return { kind: 'name', from: from - 2, to: from - 1, head: from - 2 };
}

/** "Its manager, Kim Lee, (said)": a name that is the whole apposition, or all but its title and where it is from. */
const nameInApposition = (
  tokens: readonly Token[],
  { kind }: Source,
  from: number,
  to: number,
): Source | null => (kind === 'nominal' ? nameBetween(tokens, from, to) : null);

/** In tokens: "Foreign Minister Kim Lee of Upper Halven". */
const LONGEST_NAMING = 6;

/** Returns the person whose name, with a title and where they are from, is all of a stretch. */
export function nameBetween(tokens: readonly Token[], from: number, to: number): Source | null {
  const head = tokens.findIndex((token, i) => i >= from && i < to && isPerson(token));
  if (head < 0 || to - from > LONGEST_NAMING) return null;
  const titled = tokens.slice(from, head).every(({ text }) => /^\p{Lu}/u.test(text));
  const origin = tokens.slice(head + 1, to);
  const isFrom = origin.length === 0 || (isWord(origin[0]) && origin.slice(1).every(isBareName));
  return titled && isFrom && origin.length !== 1 ? { kind: 'name', from, to, head } : null;
}

/** "The head of quality, Kim Lee, (said)": any noun may stand before the comma, but no verb. */
const namedAfter = (token: Token | undefined, { speech }: Language): boolean =>
  isWord(token) &&
  /^\p{Ll}/u.test(token.text) &&
  !isClosed(token.lower, speech) &&
  !speech.verbs.has(token.lower) &&
  !speech.isPast(token.lower) &&
  !speech.times.has(token.lower) &&
  !speech.isAdverb(token.lower);

const isPlace = (token: Token): boolean => token.kind === 'name' && token.mention.type === 'place';

/** Words before a name that make it a part of something else. */
const isInside = (word: string, { speech }: Language): boolean =>
  speech.prepositions.has(word) || speech.verbs.has(word);

/** Returns the phrase whose last token is given, or null where no name, pronoun or noun for a speaker ends there. */
export function phraseEndingAt(tokens: readonly Token[], end: number, language: Language): Source | null {
  const token = tokens[end];
  if (token === undefined) return null;
  if (token.kind === 'name')
    return token.possessive ? null : climb(tokens, named(tokens, end, language), language);
  if (!isWord(token)) return null;
  if (language.speech.pronouns.has(token.lower))
    return { kind: 'pronoun', from: end, to: end + 1, head: end };
  const phrase = nominal(tokens, end, language);
  return phrase && climb(tokens, phrase, language);
}

function named(tokens: readonly Token[], head: number, language: Language): Source {
  return { kind: 'name', from: startOfPhrase(tokens, head, language), to: head + 1, head };
}

/** "two senior Halven officials": a noun known for speaking, or any noun after a determiner. */
function nominal(tokens: readonly Token[], head: number, language: Language): Source | null {
  const { lower: word, text } = tokens[head]!;
  if (!isNoun(word, language)) return null;
  const from = startOfPhrase(tokens, head, language);
  const first = tokens[from]!;
  const determined =
    language.speech.determiners.has(first.lower) || (first.kind === 'name' && first.possessive);
  const known = isSpeaker(word, language) || isUnlistedName(text, word, language);
  if (!known && !(determined && from < head)) return null;
  const name = tokens.slice(from, head).findLast((token): token is NameToken => token.kind === 'name');
  return { kind: 'nominal', from, to: head + 1, head, ...(name ? { within: name } : {}) };
}

/** A capital where the annotation found no name: the name of somebody who is named once, at a sentence's start. */
const isUnlistedName = (text: string, word: string, { names, speech }: Language): boolean =>
  /^\p{Lu}\p{L}/u.test(text) &&
  !names.notNames.has(word) &&
  !speech.times.has(word) &&
  !speech.verbs.has(word);

function isNoun(word: string, { speech, vocabulary }: Language): boolean {
  if (speech.speakers.has(word)) return true;
  return /^\p{L}/u.test(word) && !vocabulary.functionWords.has(word) && !isClosed(word, speech);
}

const isClosed = (word: string, speech: Language['speech']): boolean =>
  speech.prepositions.has(word) ||
  speech.auxiliaries.has(word) ||
  speech.conjunctions.has(word) ||
  speech.relatives.has(word) ||
  speech.introductions.has(word);

/** Goes left over adjectives, nouns and names to the determiner, if there is one. */
function startOfPhrase(tokens: readonly Token[], head: number, language: Language): number {
  const { speech, vocabulary } = language;
  let start = head;
  for (let i = head - 1; i >= 0 && head - i < 10; i--) {
    const token = tokens[i]!;
    if (token.kind === 'name') {
      start = i;
      continue;
    }
    if (!isWord(token) || isClosed(token.lower, speech)) break;
    const verb = speech.verbs.get(token.lower);
    if ((verb !== undefined && !verb.noun) || isPastOf(tokens[i - 1], token, speech)) break;
    if (speech.determiners.has(token.lower)) return i;
    if (
      vocabulary.functionWords.has(token.lower) ||
      speech.isAdverb(token.lower) ||
      speech.times.has(token.lower)
    )
      break;
    start = i;
  }
  return start;
}

/** "Lee rebuked (critics)": a past form behind a name or pronoun is its verb. */
const isPastOf = (before: Token | undefined, { lower }: Token, speech: Language['speech']): boolean =>
  before !== undefined &&
  speech.isPast(lower) &&
  (before.kind === 'name' ? !before.possessive : speech.pronouns.has(before.lower));

/** From "the union" in "a spokesman for the union" to the spokesman. A person with a name is left for no one else. */
function climb(tokens: readonly Token[], phrase: Source, language: Language): Source {
  const { speech } = language;
  const preposition = tokens[phrase.from - 1];
  if (!isWord(preposition) || !speech.prepositions.has(preposition.lower)) return phrase;
  // "A resident before police said", "Lee after her fall said".
  if (speech.subordinators.has(preposition.lower)) return phrase;
  const head = tokens[phrase.head]!;
  const before = tokens[phrase.from - 2];
  if (before === undefined) return phrase;
  const person = head.kind === 'name' && head.mention.type === 'person';
  const outer =
    isWord(before) && isSpeaker(before.lower, language) ? nominal(tokens, phrase.from - 2, language) : null;
  if (outer !== null) {
    const name = head.kind === 'name' ? head : phrase.within;
    return climb(
      tokens,
      { ...outer, to: phrase.to, ...(name && outer.within === undefined ? { within: name } : {}) },
      language,
    );
  }
  if (!person && before.kind === 'name' && !before.possessive && before.mention.type === 'person')
    return { ...named(tokens, phrase.from - 2, language), to: phrase.to };
  // "A spokesman for the joint command in Halven": a place is where they are.
  const isWhere = isPlace(head) && language.names.placePrepositions.has(preposition.lower);
  const around = isWhere ? phraseEndingAt(tokens, phrase.from - 2, language) : null;
  if (around?.kind === 'nominal') return { ...around, to: phrase.to };
  const stands = whoStandsThere(tokens, phrase, language);
  if (stands !== null) return stands;
  return isSpeaker(head.lower, language) || head.kind === 'name'
    ? phrase
    : climbFurther(tokens, phrase, language);
}

/** "A caretaker at the primary school", where any noun with a determiner is who stands there, and the place is where. */
function whoStandsThere(tokens: readonly Token[], phrase: Source, language: Language): Source | null {
  const [preposition, noun] = [tokens[phrase.from - 1]!, tokens[phrase.from - 2]!];
  const isBody = phrase.kind === 'nominal' && language.names.bodies.has(tokens[phrase.head]!.lower);
  if (!isBody || !language.names.placePrepositions.has(preposition.lower) || !isWord(noun)) return null;
  const outer = nominal(tokens, phrase.from - 2, language);
  const isFirst = outer !== null && language.speech.indefinite.has(tokens[outer.from]!.lower);
  return isFirst ? { ...outer, to: phrase.to } : null;
}

/** From "the case" in "an official with knowledge of the case" to the official. */
function climbFurther(tokens: readonly Token[], phrase: Source, language: Language): Source {
  const [outer, noun] = [tokens[phrase.from - 3], tokens[phrase.from - 2]];
  // "A source close to the talks".
  if (
    isWord(noun) &&
    !isClosed(noun.lower, language.speech) &&
    !language.speech.isPast(noun.lower) &&
    !language.speech.verbs.has(noun.lower) &&
    isWord(outer) &&
    isSpeaker(outer.lower, language)
  ) {
    const speaker = nominal(tokens, phrase.from - 3, language);
    if (speaker !== null) return { ...speaker, to: phrase.to };
  }
  const isInPhrase =
    isWord(noun) &&
    isNoun(noun.lower, language) &&
    isWord(outer) &&
    language.speech.prepositions.has(outer.lower);
  const found = isInPhrase ? climb(tokens, { ...phrase, from: phrase.from - 2 }, language) : phrase;
  return found.head === phrase.head ? phrase : found;
}

/**
 * Returns the subject that follows a verb ("said Kim Lee, a teacher"), or null where a clause follows instead. Of
 * several names in a row the last is meant ("said Lee ally Kim Dow"), and a noun behind them more than they are
 * ("said a Halven official").
 */
export function subjectAfter(tokens: readonly Token[], verb: number, language: Language): Source | null {
  const from = verb + 1;
  const end = endOfSubject(tokens, from, language);
  const isAgent = tokens[verb]!.lower === language.speech.agent;
  if (end === null || (!isAgent && startsClause(tokens[end], language))) return null;
  const last = (fits: (token: Token) => boolean): number =>
    tokens.findLastIndex((token, i) => i >= from && i < end && fits(token));
  const person = last(isPerson);
  const noun = last((token) => isWord(token) && isSpeaker(token.lower, language));
  const name = tokens.findIndex((token, i) => i >= from && i < end && isBareName(token));
  if (person >= 0 && (noun < person || noun > person + 1))
    return { kind: 'name', from, to: person + 1, head: person };
  const within = tokens[person >= 0 ? person : name] as NameToken | undefined;
  const apposed = noun < 0 ? null : nameBehind(tokens, end, language);
  if (apposed !== null) return apposed;
  // "According to emails seen by the paper": how they came about is not who says it.
  const to =
    noun === end - 2 && isWord(tokens[noun + 1]) && language.speech.isPast(tokens[noun + 1]!.lower)
      ? noun + 1
      : end;
  if (noun >= 0) return { kind: 'nominal', from, to, head: noun, ...(within ? { within } : {}) };
  if (name >= 0) return { kind: 'name', from, to: name + 1, head: name };
  const surely = tokens[verb - 1]?.kind === 'quote' || !language.speech.verbs.has(tokens[verb]!.lower);
  const participle = tokens.findIndex(
    (token, i) => i > from && i < end && isWord(token) && language.speech.isPast(token.lower),
  );
  const close = participle < 0 ? end : participle;
  return surely && isPlainPhrase(tokens.slice(from, close), language)
    ? { kind: 'nominal', from, to: close, head: close - 1 }
    : null;
}

/** The longest phrase of unknown nouns, with its determiner: "the county fire service". */
const PLAIN_PHRASE = 5;

/** A determiner and nouns that are not known for speaking: "said the innkeeper". */
function isPlainPhrase(phrase: readonly Token[], { speech }: Language): boolean {
  if (phrase.length < 2 || phrase.length > PLAIN_PHRASE || !speech.determiners.has(phrase[0]!.lower))
    return false;
  return phrase
    .slice(1)
    .every(
      (token) =>
        isWord(token) &&
        !speech.isPast(token.lower) &&
        !speech.times.has(token.lower) &&
        !speech.isAdverb(token.lower),
    );
}

/** Tokens between a noun and the comma before its name. */
const NOUN_TO_NAME = 6;

/** "said its manager, Kim Lee", "said a nurse at the old hospital, Kim Lee". */
function nameBehind(tokens: readonly Token[], end: number, { speech }: Language): Source | null {
  const comma = tokens.findIndex(({ kind }, i) => i >= end && kind === 'mark');
  const [name, next] = [tokens[comma + 1], tokens[comma + 2]];
  if (tokens[comma]?.lower !== ',' || name === undefined || !isPerson(name)) return null;
  const between = tokens.slice(end, comma);
  const isPlain = between.every(
    (token) =>
      token.kind === 'name' ||
      (isWord(token) && !speech.auxiliaries.has(token.lower) && !speech.relatives.has(token.lower)),
  );
  if (between.length > NOUN_TO_NAME || !isPlain) return null;
  const closed = next === undefined || next.kind === 'mark' || next.kind === 'quote';
  return closed ? { kind: 'name', from: comma + 1, to: comma + 2, head: comma + 1 } : null;
}

const isBareName = (token: Token): token is NameToken => token.kind === 'name' && !token.possessive;
const isPerson = (token: Token): boolean => isBareName(token) && token.mention.type === 'person';

/** Where the noun phrase ends that begins at a token; null where a pronoun stands in it, which a clause has. */
function endOfSubject(tokens: readonly Token[], from: number, language: Language): number | null {
  const { speech } = language;
  let [person, nominal] = [false, false];
  for (let i = from; i < tokens.length && i < from + INVERTED_SUBJECT; i++) {
    const token = tokens[i]!;
    if (token.kind === 'mark' || token.kind === 'quote') return i;
    if (token.kind === 'name') {
      person ||= isPerson(token);
      nominal ||= isBareName(token);
      continue;
    }
    if (speech.pronouns.has(token.lower)) return null;
    if (speech.prepositions.has(token.lower)) {
      if (person || !nominal || !isLinking(token.lower, language)) return i;
    } else if (isClosed(token.lower, speech) && !isPartOfName(tokens, i) && !joinsTitles(tokens, i, person))
      return i;
    nominal ||= isSpeaker(token.lower, language);
  }
  return Math.min(tokens.length, from + INVERTED_SUBJECT);
}

/** "Will Doyle" where only "Doyle" was taken for a name. */
const isPartOfName = (tokens: readonly Token[], i: number): boolean =>
  /^\p{Lu}/u.test(tokens[i]!.text) && tokens[i + 1]?.kind === 'name';

/** "former governor and party chairman Kim Lee". */
function joinsTitles(tokens: readonly Token[], i: number, person: boolean): boolean {
  if (person) return false;
  const rest = tokens.slice(i + 1, i + INVERTED_SUBJECT);
  const next = rest.findIndex((token) => isPerson(token) || !(isWord(token) || token.kind === 'name'));
  return next >= 0 && isPerson(rest[next]!);
}

/** "of" and "for" go on with a title ("minister for trade"); others begin an adverbial. */
const isLinking = (word: string, { names }: Language): boolean => names.headLinks.has(word);

function startsClause(token: Token | undefined, { speech }: Language): boolean {
  if (!isWord(token)) return false;
  return speech.auxiliaries.has(token.lower) || speech.complementisers.has(token.lower);
}

/**
 * Returns the main subject before a place in the frame: past an introductory clause, the first name, pronoun or noun
 * for a speaker that no preposition governs.
 */
export function mainSubject(tokens: readonly Token[], before: number, language: Language): Source | null {
  return (
    firstSubject(tokens, afterIntroduction(tokens, before, language), before, language) ??
    firstSubject(tokens, 0, before, language)
  );
}

function afterIntroduction(tokens: readonly Token[], before: number, { speech }: Language): number {
  let start = 0;
  while (isWord(tokens[start]) && opensIntroduction(tokens[start]!.lower, speech)) {
    const comma = tokens.findIndex((token, i) => i > start && i < before && token.lower === ',');
    if (comma < 0) break;
    start = comma + 1;
  }
  return start;
}

const opensIntroduction = (word: string, speech: Language['speech']): boolean =>
  speech.introductions.has(word) ||
  speech.prepositions.has(word) ||
  speech.verbs.get(word)?.form === 'gerund';

function firstSubject(
  tokens: readonly Token[],
  from: number,
  before: number,
  language: Language,
): Source | null {
  for (let i = from; i < before; i++) {
    const token = tokens[i]!;
    if (token.kind === 'mark' || token.kind === 'quote') continue;
    const next = tokens[i + 1];
    if (token.kind === 'word' && next?.kind === 'name' && !language.speech.pronouns.has(token.lower))
      continue;
    const known =
      token.kind === 'name' || language.speech.pronouns.has(token.lower) || isSpeaker(token.lower, language);
    const source = known ? phraseEndingAt(tokens, i, language) : null;
    const governor = source === null ? undefined : tokens[source.from - 1];
    if (source === null) continue;
    if (source.from > from && isWord(governor) && language.speech.prepositions.has(governor.lower)) continue;
    return source;
  }
  return null;
}

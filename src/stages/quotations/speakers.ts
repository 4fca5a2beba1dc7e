/** Whom a source means: names by their mentions, pronouns and offices by what the article said before. */

import type { Language } from '../../language/language.ts';
import type { Gender, SpeechPronoun } from '../../language/speech.ts';
import type { Annotation, EntityType, Mention, Reference } from '../../model/annotation.ts';
import type { DossierArticle } from '../../model/dossier.ts';
import type { Entity, EntityId } from '../../model/entity.ts';
import type { Quotation } from '../../model/quotation.ts';
import { foldText } from '../../text/normalise.ts';
import { wordsOf } from '../../text/words.ts';
import type { Frame, Token } from './frames.ts';
import { isSpeaker, mainSubject, type Source } from './sources.ts';
import { readRole, type StoryNames, stemOfName, storyNames } from './story-names.ts';

export interface Speaker {
  readonly entity: EntityId | null;
  /** The words that name the speaker here. */
  readonly text: string;
}

export interface Speakers {
  /** Returns who is meant, and remembers it for the pronouns that follow. Call in text order. */
  readonly resolve: (source: Source, frameIndex: number) => Speaker;
  /** Returns who is meant inside somebody's quotation: "I" is who speaks there. */
  readonly resolveInside: (source: Source, frame: Frame, outer: Pick<Quotation, 'source'>) => Speaker;
}

/** Someone or something that a pronoun may mean. */
interface Antecedent {
  readonly entity: EntityId | null;
  readonly type: EntityType | 'nominal';
  readonly start: number;
  readonly frame: number;
  readonly prominence: number;
  /** Of a nominal: of one person of either gender, unless it is known which; of several. */
  readonly of?: Gender | 'many';
  /** Of who spoke and has no name: the words that say who that is. */
  readonly text?: string;
}

/** Confidence from which a reference names a speaker whom nothing nearer does. */
const SURE = 0.7;

/** Frames back that a pronoun reaches. */
const PRONOUN_REACH = 5;
/** Weights of an antecedent; chosen by hand on three stories, then left. */
const PER_FRAME_BACK = 1.5;
const AS_SUBJECT = 2;
const AS_LAST_SPEAKER = 2.5;
const AS_POSSESSOR = -1.5;
const KNOWN_GENDER = 1;

/** Tokens in which a clause gives an age: ", who is 63". */
const AGE_REACH = 5;

/** Tokens between a noun, the word that says that a name follows, and the name. */
const NAMING_REACH = 6;

/** Frames within which who was spoken of as "a union boss" is named. */
const NAMED_SOON = 4;

/** In words, between a verb of writing and the document: "a heartfelt open". */
const WRITTEN_REACH = 5;

/** Frames back to what somebody said in a statement that "the statement" goes on with. */
const DOCUMENT_REACH = 10;

/** "oddword said". */
const UNKNOWN_WORD: SpeechPronoun = { person: 3, number: 'one', of: 'any' };

/** Tags of nouns for several. */
const PLURAL = /^NNP?S$/;

export function createSpeakers(
  article: DossierArticle,
  { mentions, references, trees }: Annotation,
  frames: readonly Frame[],
  entities: readonly Entity[],
  language: Language,
): Speakers {
  const { speech } = language;
  const story = storyNames(entities);
  const byStart = new Map(story.namedIn(article.id).map(({ start, entity }) => [start, entity]));
  const antecedents = frames.map((frame, index) => antecedentsIn(frame, index, byStart, language));
  const since = (frameIndex: number, reach: number): Antecedent[] =>
    antecedents.slice(Math.max(0, frameIndex - reach), frameIndex + 1).flat();
  const people = knownPeople(article, frames, byStart, story, language);
  const heard: Antecedent[] = [];
  const calledBy = new Map<EntityId, string[]>();
  const calledBeside = nounsBesideNames(frames, byStart, language);
  /** Nouns by which somebody was introduced who has no name: "one juror". */
  const unnamed = new Set<string>();
  const plurals = new Set(
    trees.flatMap(({ tokens }) => tokens.filter(({ xpos }) => PLURAL.test(xpos)).map(({ start }) => start)),
  );

  const entityOf = (mention: Mention): EntityId | null => byStart.get(mention.start)?.id ?? null;

  function resolve(source: Source, frameIndex: number): Speaker {
    const frame = frames[frameIndex]!;
    const head = frame.tokens[source.head]!;
    const printed = sourceText(article.text, frame, source);
    if (source.joint) return { entity: null, text: printed };
    const entity =
      head.kind === 'name'
        ? entityOf(head.mention)
        : source.kind === 'pronoun'
          ? resolvePronoun(head, frameIndex)
          : (resolveNominal(source, frame, frameIndex) ?? understood(source, frame));
    const text = entity === null ? (introducedAs(source, frame) ?? printed) : printed;
    if (entity === null && speech.indefinite.has(frame.tokens[source.from]!.lower)) unnamed.add(head.lower);
    const type =
      story.byId.get(entity ?? '')?.type ?? (head.kind === 'name' ? head.mention.type : typeOfNoun(head));
    if (entity !== null && source.kind === 'nominal')
      calledBy.set(entity, [...(calledBy.get(entity) ?? []), head.lower]);
    const of = countOrGender(head);
    heard.push({
      entity,
      type,
      start: head.start,
      frame: frameIndex,
      prominence: AS_LAST_SPEAKER,
      ...(of && { of }),
      ...(entity === null && source.kind === 'nominal' && isSpeaker(head.lower, language) && { text }),
    });
    return { entity, text };
  }

  /** "The source said": as who spoke before was introduced, "a source at the mill". */
  function introducedAs({ kind, from, to, head }: Source, { tokens }: Frame): string | undefined {
    const [article, noun] = [tokens[from]!.lower, tokens[head]!.lower];
    const isBare = kind === 'nominal' && to - from === 2 && speech.articles.has(article);
    if (!isBare || speech.indefinite.has(article) || speech.documents.has(noun)) return undefined;
    return heard.findLast(({ text }) => text !== undefined && isIntroduced(text, noun))?.text;
  }

  function isIntroduced(text: string, noun: string): boolean {
    const words = wordsOf(text).map((word) => foldText(word.text));
    return speech.indefinite.has(words[0] ?? '') && words.includes(noun);
  }

  /** "The airline" that is not known by name, or "the report", is what "it" means next, and no body that is. */
  const typeOfNoun = ({ lower }: Token): Antecedent['type'] =>
    language.names.bodies.has(lower) || language.names.kindsOfBody.has(lower) || speech.documents.has(lower)
      ? 'organisation'
      : 'nominal';

  /** Of a nominal or of a pronoun that means nobody known. */
  function countOrGender({ start, lower }: Token): Antecedent['of'] {
    const pronoun = speech.pronouns.get(lower);
    if (plurals.has(start) || (pronoun && pronoun.number !== 'one')) return 'many';
    return pronoun?.of === 'male' || pronoun?.of === 'female' ? pronoun.of : speech.gendered.get(lower);
  }

  function resolveInside(source: Source, frame: Frame, outer: Pick<Quotation, 'source'>): Speaker {
    const head = frame.tokens[source.head]!;
    const text = sourceText(article.text, frame, source);
    if (source.joint) return { entity: null, text };
    if (head.kind === 'name') return { entity: entityOf(head.mention), text };
    const pronoun = speech.pronouns.get(head.lower);
    if (pronoun?.person === 3) return { entity: referred(head), text };
    const itself = pronoun?.person === 1 && pronoun.number === 'one';
    return { entity: itself ? outer.source : null, text };
  }

  /** The one whom the annotation understands by the phrase that holds a word; trees of spun sentences tell nothing. */
  function referred({ start }: Token): EntityId | null {
    const reference = article.spun.verdict === 'spun' ? undefined : referenceAt(references, start);
    if (reference === undefined || reference.confidence < SURE || reference.mentions.length !== 1)
      return null;
    return byStart.get(mentions[reference.mentions[0]!]!.start)?.id ?? null;
  }

  /** "The ministry" may be understood to mean a body, unless that is called something else: a bank, a party. */
  function understood(source: Source, frame: Frame): EntityId | null {
    const head = frame.tokens[source.head]!;
    const first = frame.tokens[source.from]!;
    if (speech.indefinite.has(first.lower)) return namedBehind(source, frame);
    if (unnamed.has(head.lower)) return null;
    const id = referred(head);
    return id !== null && (isOtherBody(head.lower, id) || lacksName(head.lower, id)) ? null : id;
  }

  /** "One passenger, who gave his name as Kit": the person whose name a clause behind the noun tells. */
  function namedBehind({ to }: Source, { tokens }: Frame): EntityId | null {
    if (tokens[to]?.lower !== ',') return null;
    const naming = tokens.findIndex(
      ({ lower }, i) => i > to && i < to + NAMING_REACH && speech.naming.has(lower),
    );
    const named = tokens
      .slice(naming + 1, naming + NAMING_REACH)
      .find((token) => token.kind === 'name' && token.mention.type === 'person');
    return naming < 0 || named?.kind !== 'name' ? null : entityOf(named.mention);
  }

  /** Is it a person, or do its name and the nouns that it was called by so far make it another kind than the noun does? */
  function isOtherBody(noun: string, id: EntityId): boolean {
    const { kindsOfBody } = language.names;
    const kind = kindsOfBody.get(noun);
    const body = story.byId.get(id);
    if (body?.type === 'person')
      return language.names.bodies.has(noun) || language.names.heads.get(noun) === 'organisation';
    if (kind === undefined || body === undefined || body.type !== 'organisation') return false;
    const called = [body.name, ...body.aliases].flatMap((form) => foldText(form).split(' '));
    const kinds = [...called, ...(calledBy.get(id) ?? [])].flatMap((word) => kindsOfBody.get(word) ?? []);
    return kinds.length > 0 && !kinds.includes(kind);
  }

  /** A ministry, a union has the word in its name, unless letters stand for it. */
  function lacksName(noun: string, id: EntityId): boolean {
    const { kindsOfBody, namedBodies } = language.names;
    const kind = kindsOfBody.get(noun);
    const body = story.byId.get(id);
    if (kind === undefined || !namedBodies.has(kind) || body?.type !== 'organisation') return false;
    const forms = [body.name, ...body.aliases];
    return (
      !forms.some((form) => /^\p{Lu}+$/u.test(form)) &&
      !forms.some((form) =>
        foldText(form)
          .split(' ')
          .some((word) => kindsOfBody.get(word) === kind),
      )
    );
  }

  function resolvePronoun(head: Token, frameIndex: number): EntityId | null {
    const pronoun: SpeechPronoun =
      speech.pronouns.get(head.lower) ?? speech.obliquePronouns.get(head.lower) ?? UNKNOWN_WORD;
    if (pronoun.person !== 3) return null;
    const last = heard.at(-1);
    if (pronoun.number === 'either')
      return last !== undefined && last.type !== 'person' && frameIndex - last.frame <= 2
        ? last.entity
        : null;
    const spoke = heard.slice(-PRONOUN_REACH).filter(({ frame }) => frameIndex - frame <= PRONOUN_REACH);
    const fitting = [...since(frameIndex, PRONOUN_REACH), ...spoke].filter(
      (antecedent) => antecedent.start < head.start && fits(antecedent, pronoun.of),
    );
    const score = (antecedent: Antecedent): number =>
      antecedent.prominence -
      PER_FRAME_BACK * (frameIndex - antecedent.frame) +
      (genderOf(antecedent) === pronoun.of ? KNOWN_GENDER : 0);
    const best = fitting.reduce<Antecedent | undefined>(
      (chosen, antecedent) =>
        chosen === undefined || score(antecedent) >= score(chosen) ? antecedent : chosen,
      undefined,
    );
    return best === undefined ? referred(head) : best.entity;
  }

  function fits(antecedent: Antecedent, of: SpeechPronoun['of']): boolean {
    if (of === 'thing') return /^(?:organisation|place|facility|group)$/.test(antecedent.type);
    if (antecedent.type === 'nominal') return of !== 'any' && (antecedent.of ?? of) === of;
    if (antecedent.type !== 'person') return false;
    const gender = genderOf(antecedent);
    return of === 'any' || gender === undefined || gender === of;
  }

  const genderOf = ({ entity }: Antecedent): Gender | undefined =>
    entity === null ? undefined : people.get(entity)?.gender;

  function resolveNominal(source: Source, frame: Frame, frameIndex: number): EntityId | null {
    const { lower: noun, text: printed } = frame.tokens[source.head]!;
    const held = heldBy(source, frame);
    const within = held && entityOf(held.mention);
    const first = frame.tokens[source.from]!;
    const definite =
      (speech.determiners.has(first.lower) && !speech.indefinite.has(first.lower)) ||
      (isHeadline(frame) && !speech.indefinite.has(first.lower)) ||
      first.kind === 'name';
    if (speech.documents.has(noun)) {
      if (source.within && speech.outlets.has(source.within.lower)) return null;
      return (
        within ?? (definite ? authorOf(source, frame, frameIndex) : writerOf(frame, source.head, frameIndex))
      );
    }
    const named = definite ? null : namedSoon(noun, source, frame, frameIndex);
    if (named !== null) return named;
    const holder = definite ? holderOf(noun, source, frame) : null;
    if (holder !== null) return holder;
    const aged =
      definite && isAged(source, frame) ? lastPerson(frame.tokens[source.head]!, frameIndex) : null;
    if (aged !== null) return aged;
    if (/^\p{Lu}/u.test(printed) || isSignature(source, frame)) {
      const called = entitiesCalled(printed);
      if (called !== null) return called;
    }
    // A government is no more than a part of its country, and is called by the words that name it.
    if (speech.governments.has(noun)) return null;
    if (speech.representing.has(noun)) return within ?? null;
    if (!definite) return null;
    return bodyBefore(source, frame) ?? bodyCalled(source, frame, frameIndex);
  }

  /** "Kim Lee wrote a letter describing it": whose a document is that a sentence tells of, by its place there. */
  function writerOf({ tokens }: Frame, document: number, frameIndex: number): EntityId | null {
    const verb = tokens.findLastIndex(
      ({ kind, lower }, i) => i < document && kind === 'word' && speech.writing.has(lower),
    );
    const between = tokens.slice(verb + 1, document);
    const isApart = between.some(({ kind, lower }) => kind !== 'word' || speech.prepositions.has(lower));
    if (verb < 1 || between.length > WRITTEN_REACH || isApart) return null;
    const before = tokens[verb - 1]!.lower;
    if (speech.passive.has(before) || speech.determiners.has(before)) return null;
    const subject = mainSubject(tokens, verb, language);
    if (subject === null) return null;
    const head = tokens[subject.head]!;
    if (head.kind === 'name') return entityOf(head.mention);
    return subject.kind === 'pronoun' ? resolvePronoun(head, frameIndex) : null;
  }

  /** "The statement said": who has said something in a statement just before; "the report": who reported it. */
  function authorOf({ head }: Source, frame: Frame, frameIndex: number): EntityId | null {
    const { lower: noun, start } = frame.tokens[head]!;
    const { stem } = language.vocabulary;
    const said = heard.findLast(
      (one) =>
        one.start < start &&
        frameIndex - one.frame <= DOCUMENT_REACH &&
        frames[one.frame]!.tokens.some(
          (token) => stem(token.lower) === stem(noun) && token.start > one.start,
        ),
    );
    return said?.entity ?? writtenBefore(noun, frameIndex);
  }

  /** "She signed a memorandum. According to the memorandum": whose it was when it was first told of. */
  function writtenBefore(noun: string, frameIndex: number): EntityId | null {
    for (let at = frameIndex - 1; at >= Math.max(0, frameIndex - DOCUMENT_REACH); at--) {
      const document = frames[at]!.tokens.findIndex(({ kind, lower }) => kind === 'word' && lower === noun);
      const writer = document < 0 ? null : writerOf(frames[at]!, document, at);
      if (writer !== null) return writer;
    }
    return null;
  }

  /**
   * "A union boss has criticised it. The comments by Kim Lee, who heads the mill union, come": whoever is named soon
   * after it, with the office and all that the phrase tells of it.
   */
  function namedSoon(noun: string, source: Source, frame: Frame, frameIndex: number): EntityId | null {
    const { start, lower } = frame.tokens[source.from]!;
    if (!speech.articles.has(lower) || !speech.soleOffices.has(noun) || source.to - source.from < 3)
      return null;
    const end = frames[frameIndex + NAMED_SOON]?.end ?? article.text.length;
    const holders = [...people.values()].filter(
      (person) => person.starts.some((at) => start < at && at < end) && holds(person, noun, source, frame),
    );
    return holders.length === 1 ? holders[0]!.id : null;
  }

  function holds({ roles, roleWords }: Person, noun: string, source: Source, frame: Frame): boolean {
    const { offices, modifiers, words } = askedFor(noun, source, frame);
    const own = words.filter((word) => !speech.prepositions.has(word));
    const isHeld = (role: readonly string[]): boolean =>
      ownOffice(role).some((word) => offices.has(word)) && holdsAll(role, own);
    return modifiers.every((modifier) => roleWords.has(modifier)) && roles.some(isHeld);
  }

  /** What a phrase tells of whoever holds an office: what it may be called, and the other words. */
  function askedFor(noun: string, source: Source, { tokens }: Frame) {
    const beside = tokens.slice(source.from, source.to).filter((_, i) => source.from + i !== source.head);
    return {
      beside,
      offices: new Set([noun, ...(speech.offices.get(noun) ?? [])]),
      modifiers: beside.filter(isModifier).map(({ text }) => stemOfName(text)),
      words: beside.filter(isPlainWord).map(({ lower }) => lower),
    };
  }

  /** "The Halven Post newspaper", "the Yonder news agency": the body that the name right before the noun is of. */
  function bodyBefore({ head }: Source, { tokens }: Frame): EntityId | null {
    if (!language.names.apposed.has(tokens[head]!.lower)) return null;
    const before = tokens.slice(Math.max(0, head - 2), head).findLast(({ kind }) => kind === 'name');
    if (before?.kind !== 'name' || before.possessive) return null;
    const entity = byStart.get(before.mention.start);
    return entity?.type === 'organisation' ? entity.id : null;
  }

  /** "The 71-year-old teacher", "the fisherman, who is 63": who is given an age was named just before. */
  const isAged = ({ from, to }: Source, { tokens }: Frame): boolean =>
    tokens.slice(from, to).some(({ lower }) => speech.age.described.test(lower)) ||
    speech.age.clause.test(
      tokens
        .slice(to, to + AGE_REACH)
        .map(({ lower }) => lower)
        .join(' '),
    );

  /** The one person whom the sentences before name; of several the last that one is about. */
  function lastPerson({ start }: Token, frameIndex: number): EntityId | null {
    const named = since(frameIndex, PRONOUN_REACH).filter(
      (one) => one.type === 'person' && one.entity !== null && one.start < start,
    );
    const subject = named.findLast(({ prominence }) => prominence === AS_SUBJECT);
    const only = new Set(named.map(({ entity }) => entity)).size === 1 ? named[0] : undefined;
    return (only ?? subject)?.entity ?? null;
  }

  /** Whose a spokesman is: no place that only says where he is, as in "a ministry spokesman in Halven". */
  function heldBy({ within, from }: Source, { tokens }: Frame): Source['within'] {
    if (within?.mention.type !== 'place') return within;
    const at = tokens.findIndex(({ start }) => start === within.start);
    const before = tokens[at - 1]?.lower ?? '';
    const isWhere = at > from && (before === ',' || language.names.placePrepositions.has(before));
    return isWhere ? undefined : within;
  }

  /** The person whose stated office the noun names; one of the named nation or body where several hold it. */
  function holderOf(noun: string, source: Source, frame: Frame): EntityId | null {
    // Who is "head of the board" is no board.
    if (language.names.bodies.has(noun) || language.names.heads.get(noun) === 'organisation') return null;
    const start = frame.tokens[source.from]!.start;
    const { beside, offices, modifiers, words } = askedFor(noun, source, frame);
    const holders = [...people.values()]
      .filter(({ roles }) => roles.some((role) => isOffice(ownOffice(role), offices, words)))
      .map((person) => ({
        person,
        recency: person.starts.findLast((at) => at < start) ?? (isHeadline(frame) ? 0 : -1),
      }))
      .filter(({ person, recency }) => recency >= 0 && !isOfOtherBody(person, source, frame))
      .sort((a, b) => b.recency - a.recency);
    const matching = holders.filter(
      ({ person }) =>
        modifiers.every((modifier) => person.roleWords.has(modifier)) &&
        (words.length === 0 || person.roles.some((role) => holdsAll(role, words))),
    );
    const isOfBody = beside.some((token) => token.kind === 'name' && token.mention.type === 'organisation');
    const mayBeOnly = holders.length === 1 && !(isOfBody && isOfNamed(holders[0]!.person));
    const only = modifiers.length === 0 || mayBeOnly ? holders[0] : undefined;
    return (matching[0] ?? only)?.person.id ?? holderElsewhere([...beside, frame.tokens[source.head]!]);
  }

  /**
   * "The union's leader", "the head of the teachers' union" is nobody whose roles name a body of another kind, or another
   * of the same kind; letters may stand for any.
   */
  function isOfOtherBody({ id, roles, roleWords }: Person, { from, to }: Source, { tokens }: Frame): boolean {
    const { kindsOfBody, namedBodies } = language.names;
    const plain = tokens.slice(from, to).map(({ lower }) => lower.replace(/['’]s?$/, ''));
    const at = plain.findIndex((word) => namedBodies.has(kindsOfBody.get(word) ?? ''));
    const own = new Set(roles.flat());
    const isKnown = roleWords.size > 0 || [...own].some((word) => kindsOfBody.has(word));
    if (at < 0 || !isKnown || story.byId.get(id)!.roles.some(({ exact }) => /\p{Lu}{2}/u.test(exact)))
      return false;
    const kind = kindsOfBody.get(plain[at]!);
    const before = tokens[from + at - 1];
    const isOther =
      before?.kind === 'word' &&
      isPlainWord(before) &&
      !speech.prepositions.has(before.lower) &&
      !own.has(before.lower);
    return isOther || ![...own].some((word) => kindsOfBody.get(word) === kind);
  }

  /** The only person of the story with this very office, for an article that never gives the name. */
  function holderElsewhere(phrase: readonly Token[]): EntityId | null {
    if (phrase.some(({ kind }) => kind === 'name')) return null;
    const words = phrase.map(({ lower }) => lower).filter((word) => !speech.determiners.has(word));
    const noun = words.at(-1)!;
    const holders = story
      .withRole(noun)
      .filter(({ roles }) => roles.some((role) => isHeadOf(noun, role) && holdsAll(role, words)));
    return holders.length === 1 ? holders[0]!.person.id : null;
  }

  /** "Minister" of "minister for trade", and not "airline" of "airline manager". */
  const isHeadOf = (noun: string, role: readonly string[]): boolean => {
    const next = role[role.lastIndexOf(noun) + 1];
    return role.includes(noun) && (next === undefined || speech.prepositions.has(next));
  };

  /** "The Union spokesman" is not who is called the Board's spokesman: a role with a name in it is of what it names. */
  const isOfNamed = ({ roles, roleWords }: Person): boolean =>
    roles
      .flat()
      .some(
        (word) =>
          roleWords.has(stemOfName(word)) &&
          !language.names.titles.has(word) &&
          !language.names.roles.has(word),
      );

  /** Of "spokesman for the president" the spokesman. */
  const ownOffice = (role: readonly string[]): readonly string[] => {
    const at = role.findIndex((word) => word !== speech.genitive && speech.prepositions.has(word));
    return at <= 0 ? role : role.slice(0, at);
  };

  const isPlainWord = (token: Token): boolean =>
    token.kind === 'word' && !isModifier(token) && !speech.determiners.has(token.lower);

  const isModifier = ({ text, lower }: Token): boolean =>
    /^\p{Lu}/u.test(text) && !speech.determiners.has(lower);

  /** A name that the annotation did not see here, but elsewhere in the article. */
  const entitiesCalled = (word: string): EntityId | null =>
    [...new Set(byStart.values())].find(({ name, aliases }) =>
      [name, ...aliases].some((form) => foldText(form).split(' ').at(-1) === foldText(word)),
    )?.id ?? null;

  /** "— kim lee (@kimlee)", where the annotation sees no name. */
  const isSignature = ({ from, to }: Source, { tokens }: Frame): boolean =>
    tokens[from - 1]?.lower === '-' && tokens[to]?.lower === '(';

  /**
   * The body whose name or role holds the noun. A noun for bodies may also mean the last subject, or the only one, but
   * not where the phrase says whose or which it is: "the Norland army", "the foreign ministry".
   */
  function bodyCalled(source: Source, frame: Frame, frameIndex: number): EntityId | null {
    const { lower: noun } = frame.tokens[source.head]!;
    const saysWhose = frame.tokens
      .slice(source.from, source.head)
      .some((token) => token.kind === 'name' || isModifier(token));
    const before = antecedents
      .slice(0, frameIndex + 1)
      .flat()
      .filter(({ type, start }) => type === 'organisation' && start < frame.start);
    const reached = before.filter(({ frame: at }) => frameIndex - at <= PRONOUN_REACH * 2);
    const described = frame.tokens.slice(source.from, source.head).filter(isPlainWord);
    const called =
      reached.findLast(({ start }) => isCalled(noun, byStart.get(start))) ??
      (saysWhose ? undefined : ofTrade(noun, described, before));
    if (called !== undefined || saysWhose || !language.names.bodies.has(noun)) return called?.entity ?? null;
    const only = new Set(before.map(({ entity }) => entity)).size === 1;
    const subject = before.findLast(
      ({ frame: at, prominence }) => frameIndex - at <= 1 && prominence === AS_SUBJECT,
    );
    if (described.length > 0) return null;
    const meant = (only ? before[0] : subject)?.entity ?? null;
    // A ship or a bank is no newspaper; what has told something may be one.
    if (speech.media.has(noun) && !heard.some(({ entity }) => entity === meant)) return null;
    return meant !== null && (isOtherBody(noun, meant) || lacksName(noun, meant)) ? null : meant;
  }

  const isCalled = (noun: string, body: Entity | undefined): boolean =>
    [body?.name ?? '', ...(body?.roles ?? []).map(({ exact }) => exact)].some((name) =>
      foldText(name).split(' ').includes(noun),
    );

  /**
   * "The airline", "the militant group": of those whose names tell the trade, or who are called so beside their names,
   * the last who spoke, or the only one.
   */
  function ofTrade(
    noun: string,
    described: readonly Token[],
    before: readonly Antecedent[],
  ): Antecedent | undefined {
    const inNames = language.names.namedFor.get(noun);
    const words = [noun, ...described.map(({ lower }) => lower)];
    const isOfTrade = ({ entity }: Antecedent): boolean => {
      const body = story.byId.get(entity ?? '');
      if (body?.type !== 'organisation') return false;
      const called = calledBeside.get(body.id);
      if (words.every((word) => called?.has(word))) return true;
      const forms = [body.name, ...body.aliases].flatMap((form) => foldText(form).split(' '));
      return described.length === 0 && forms.some((word) => inNames?.has(word));
    };
    const fitting = before.filter(isOfTrade);
    const spoke = heard.findLast(isOfTrade);
    return spoke ?? (new Set(fitting.map(({ entity }) => entity)).size === 1 ? fitting[0] : undefined);
  }

  return { resolve, resolveInside };
}

/** Headlines name offices without an article, and those who hold them further down. */
const isHeadline = ({ blockKind }: Frame): boolean => blockKind === 'headline' || blockKind === 'dek';

const holdsAll = (role: readonly string[], words: readonly string[]): boolean =>
  words.every((word) => role.includes(word));

/** Is the role one of the offices? "Labour minister" is none for "the transport minister". */
function isOffice(role: readonly string[], offices: ReadonlySet<string>, words: readonly string[]): boolean {
  const at = role.findIndex((word) => offices.has(word));
  return at >= 0 && (words.length === 0 || at === 0 || holdsAll(role, words));
}

function sourceText(text: string, frame: Frame, source: Source): string {
  const head = frame.tokens[source.head]!;
  if (head.kind === 'name' && !source.joint) return head.mention.text;
  return text.slice(frame.tokens[source.from]!.start, frame.tokens[source.to - 1]!.end);
}

/** The longest line that says who made a picture, in tokens. */
const LONGEST_CREDIT = 10;

/** "Photo: Kim Lee/Halven Post", "(Kim Lee/Halven Post)": whom it names is not in the tale. */
const isCredit = ({ tokens }: Frame, credits: ReadonlySet<string>): boolean =>
  tokens.length <= LONGEST_CREDIT &&
  (credits.has(tokens[0]?.lower ?? '') ||
    (tokens[0]?.lower === '(' && tokens.every(({ kind }) => kind === 'name' || kind === 'mark')));

function antecedentsIn(
  frame: Frame,
  index: number,
  byStart: ReadonlyMap<number, Entity>,
  { speech }: Language,
): Antecedent[] {
  if (isCredit(frame, speech.credits)) return [];
  const introduced =
    frame.tokens[0]?.kind === 'quote' || speech.introductions.has(frame.tokens[0]?.lower ?? '');
  let [subjectSeen, verbSeen] = [false, false];
  return frame.tokens.flatMap((token, i): Antecedent[] => {
    if (token.lower === ',' && introduced) verbSeen = false;
    verbSeen ||= token.kind === 'word' && (speech.auxiliaries.has(token.lower) || speech.isPast(token.lower));
    if (token.kind !== 'name') return [];
    const governed = speech.prepositions.has(frame.tokens[i - 1]?.lower ?? '');
    const subject = !subjectSeen && !verbSeen && !governed && !token.possessive;
    // The entity has seen all articles, the mention its own sentence only.
    const entity = byStart.get(token.mention.start);
    const type = entity?.type ?? token.mention.type;
    subjectSeen ||= subject && type === 'person';
    const prominence = (subject ? AS_SUBJECT : 0) + (token.possessive ? AS_POSSESSOR : 0);
    return [
      {
        entity: entity?.id ?? null,
        type,
        start: token.start,
        frame: index,
        prominence,
      },
    ];
  });
}

interface Person {
  readonly id: EntityId;
  readonly gender: Gender | undefined;
  /** The words of each stated title or role. */
  readonly roles: readonly (readonly string[])[];
  /** Beginnings of the names in them: "russ" of "Russian President". */
  readonly roleWords: ReadonlySet<string>;
  readonly starts: readonly number[];
}

/** What the articles say of each person named in this one: titles, roles, and what tells the gender. */
function knownPeople(
  article: DossierArticle,
  frames: readonly Frame[],
  byStart: ReadonlyMap<number, Entity>,
  story: StoryNames,
  language: Language,
): Map<EntityId, Person> {
  const titles = titlesBeforeNames(frames, byStart);
  const people = new Map<EntityId, Person>();
  for (const [entity, named] of Map.groupBy(story.namedIn(article.id), (one) => one.entity)) {
    if (entity.type !== 'person') continue;
    const starts = named.map(({ start }) => start);
    const titled = [...new Set(titles.get(entity.id))].map(readRole);
    const stated = [...story.rolesOf(entity), ...titled];
    const roles = stated.map(({ words }) => words);
    people.set(entity.id, {
      id: entity.id,
      gender: genderOfPerson(entity, roles.flat(), language),
      roles,
      roleWords: new Set(stated.flatMap(({ names }) => names)),
      starts,
    });
  }
  return people;
}

/** Words right before a name: "Transport Minister" Lee, "the palace aide" Lee. */
function titlesBeforeNames(
  frames: readonly Frame[],
  byStart: ReadonlyMap<number, Entity>,
): Map<EntityId, string[]> {
  const titles = new Map<EntityId, string[]>();
  for (const { tokens } of frames)
    for (const [i, token] of tokens.entries()) {
      const entity = token.kind === 'name' ? byStart.get(token.mention.start) : undefined;
      if (entity === undefined) continue;
      const words: string[] = [];
      for (
        let j = i - 1;
        j >= i - 4 && j >= 0 && (tokens[j]!.kind === 'word' || tokens[j]!.kind === 'name');
        j--
      )
        words.push(tokens[j]!.text);
      const before = tokens[i - 1];
      if (before?.kind === 'word' && /^\p{L}+$/u.test(before.text))
        titles.set(entity.id, [...(titles.get(entity.id) ?? []), titleOf(words)]);
    }
  return titles;
}

/** What bodies are called right before or behind their names: "the newspaper Halven Post", "the Weir Care charity". */
function nounsBesideNames(
  frames: readonly Frame[],
  byStart: ReadonlyMap<number, Entity>,
  { names, vocabulary }: Language,
): ReadonlyMap<EntityId, ReadonlySet<string>> {
  const called = new Map<EntityId, Set<string>>();
  for (const { tokens } of frames)
    for (const [i, token] of tokens.entries()) {
      const entity = token.kind === 'name' ? byStart.get(token.mention.start) : undefined;
      if (entity?.type !== 'organisation') continue;
      const nouns = [...describing(tokens, i, -1), ...describing(tokens, i, 1)];
      called.set(entity.id, new Set([...(called.get(entity.id) ?? []), ...nouns]));
    }
  return called;

  /** The plain words that run up to a name, or follow it, as far as they hold a noun for bodies. */
  function describing(tokens: readonly Token[], at: number, step: 1 | -1): string[] {
    const words: string[] = [];
    for (let i = at + step; words.length < DESCRIPTION; i += step) {
      const token = tokens[i];
      if (token?.kind !== 'word' || vocabulary.functionWords.has(token.lower)) break;
      words.push(token.lower);
    }
    if (step < 0) return names.apposed.has(words[0] ?? '') ? words : [];
    return words.slice(0, words.findIndex((word) => names.apposed.has(word)) + 1);
  }
}

/** In words: "the Islamist militant group". */
const DESCRIPTION = 4;

/** The capitalised words and names that run up to a name, at most four. */
function titleOf(wordsBackwards: readonly string[]): string {
  const end = wordsBackwards.findIndex((word) => !/^\p{Lu}/u.test(word));
  return wordsBackwards
    .slice(0, end < 0 ? undefined : end)
    .reverse()
    .join(' ');
}

function genderOfPerson(entity: Entity, titles: readonly string[], { speech }: Language): Gender | undefined {
  for (const title of titles) {
    const gender = speech.gendered.get(title);
    if (gender !== undefined) return gender;
  }
  const names = wordsOf(entity.name).map(({ text }) => text);
  return names.length > 1 ? speech.genderOfName(names[0]!) : undefined;
}

/** Returns the shortest reference that holds a place. */
function referenceAt(references: readonly Reference[], place: number): Reference | undefined {
  return references
    .filter(({ start, end }) => start <= place && place < end)
    .reduce<Reference | undefined>(
      (shortest, one) =>
        shortest === undefined || one.end - one.start < shortest.end - shortest.start ? one : shortest,
      undefined,
    );
}

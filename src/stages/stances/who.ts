/** Who is meant by the subject of a clause: whom it names, whom a pronoun refers to, or who is named in the phrase. */

import { type Argument, clausesOf, type Phrase, phraseOf } from '../../language/clauses.ts';
import type { Language } from '../../language/language.ts';
import { childrenOf, standsBehind, type Tree, treeOf } from '../../language/tree.ts';
import type { EntityType } from '../../model/annotation.ts';
import type { ArticleId } from '../../model/article.ts';
import type { Entity, EntityId } from '../../model/entity.ts';
import type { Quotation } from '../../model/quotation.ts';
import type { Span } from '../../model/span.ts';
import type { ParsedSentence, ParsedToken } from '../../model/syntax.ts';
import type { Telling } from '../../model/telling.ts';
import { type Named, type NamesIn, namesIn } from '../../text/names-in.ts';
import { foldMarks } from '../../text/normalise.ts';
import { contains, overlapping, overlaps, spanAt } from '../../text/offsets.ts';
import type { Story } from './asked.ts';
import { type Bodies, type BodyNamed, bodyAt, governmentAt, headOfName, memberOf } from './bodies.ts';
import { type BodyKinds, kindsOf, Salient } from './salient.ts';

/** Whom an article gives an office: "governor". */
export type Offices = ReadonlyMap<string, ReadonlySet<EntityId>>;

/** Those who can hold a position, with what the articles say of them. */
export interface Cast {
  readonly names: NamesIn;
  readonly typeOf: ReadonlyMap<EntityId, EntityType>;
  readonly offices: ReadonlyMap<ArticleId, Offices>;
  readonly kinds: BodyKinds;
  readonly shortNames: ReadonlyMap<string, EntityId>;
}

export const castOf = (entities: readonly Entity[], language: Language): Cast => ({
  names: namesIn(entities.filter((entity) => HOLDERS.has(entity.type) && !isDocument(entity, language))),
  typeOf: new Map(entities.map(({ id, type }) => [id, type])),
  offices: officesIn(entities, language),
  kinds: kindsOf(entities, language),
  shortNames: shortNamesOf(entities),
});

/** "Safe Harbours Act": what is written wants nothing. */
export const isDocument = ({ type, name }: Entity, { names, stances }: Language): boolean =>
  type === 'law' ||
  type === 'work' ||
  (type === 'organisation' && /\s/.test(name) && stances.documents.has(headOfName(name, names)));

export const storyOf = (
  { typeOf, kinds, shortNames }: Cast,
  bodies: Bodies,
  partyOf: Story['partyOf'],
): Story => ({
  typeOf: (entity) => typeOf.get(entity),
  kindOf: (entity) => kinds.get(entity),
  shortName: (word) => shortNames.get(word),
  partyOf,
  meet: (body) => bodies.meet(body),
  isBody: (entity) => bodies.has(entity),
  isMany: (entity) => bodies.isMany(entity),
  isVague: (entity) => bodies.isVague(entity),
});

/** Returns by word of a body's name the body, where no other name has the word: "Packet" of "Bay Packet Company". */
function shortNamesOf(entities: readonly Entity[]): ReadonlyMap<string, EntityId> {
  const owners = new Map<string, Set<Entity>>();
  for (const entity of entities.filter(({ spunOnly }) => !spunOnly))
    for (const word of new Set([entity.name, ...entity.aliases].flatMap((name) => name.split(/\s+/))))
      owners.set(word, (owners.get(word) ?? new Set()).add(entity));
  return new Map(
    [...owners].flatMap(([word, [owner, ...others]]) =>
      others.length === 0 && owner!.type === 'organisation' && /^\p{Lu}\p{Ll}{3,}$/u.test(word)
        ? [[word, owner!.id] as const]
        : [],
    ),
  );
}

/** Sentences before in which somebody is looked for. */
const REMEMBERED = 3;

const HOLDERS: ReadonlySet<EntityType> = new Set<EntityType>([
  'person',
  'organisation',
  'place',
  'group',
  'facility',
]);

const STATES: ReadonlySet<EntityType> = new Set<EntityType>(['place', 'group']);

/** Returns by article the people by the offices that it states of them. */
function officesIn(entities: readonly Entity[], { stances }: Language): Map<ArticleId, Offices> {
  const offices = new Map<ArticleId, Map<string, Set<EntityId>>>();
  for (const { id, roles } of entities.filter(({ type }) => type === 'person'))
    for (const { article, exact } of roles) {
      const here = offices.get(article) ?? new Map<string, Set<EntityId>>();
      offices.set(article, here);
      for (const word of roleWords(exact))
        if (stances.offices.has(word)) here.set(word, (here.get(word) ?? new Set()).add(id));
    }
  return offices;
}

/** Returns the words of a role or of a body's name, in small letters: "vice-president". */
export const roleWords = (role: string): string[] =>
  foldMarks(role)
    .toLowerCase()
    .split(/[^\p{L}-]+/u);

/** "he", "she". */
export function isSomebody({ coreference }: Language, pronoun: string): boolean {
  const of = coreference.pronouns.get(pronoun.toLowerCase())?.of;
  return of === 'male' || of === 'female';
}

/** Whom one article names, whom it gives an office, and what it quotes. */
export interface Said {
  readonly names: readonly Named[];
  readonly offices: Offices;
  readonly quotations: readonly Quotation[];
}

/** People by the last word of names of several words. */
function surnamesIn(
  { article: { text } }: Telling,
  people: readonly Named[],
): ReadonlyMap<string, ReadonlySet<EntityId>> {
  const surnames = new Map<string, Set<EntityId>>();
  for (const { entity, start, end } of people) {
    const name = text.slice(start, end);
    const surname = name.slice(name.lastIndexOf(' ') + 1);
    if (surname.length < name.length) surnames.set(surname, (surnames.get(surname) ?? new Set()).add(entity));
  }
  return surnames;
}

/** Whom phrases of one article mean. */
export class Who {
  readonly #telling: Telling;
  readonly #known: readonly Named[];
  readonly #quotations: readonly Quotation[];
  readonly #language: Language;
  readonly #story: Story;
  readonly #offices: Offices;
  readonly #salient: Salient;
  readonly #bodies = new Map<ParsedToken, BodyNamed | null>();
  readonly #surnames: ReadonlyMap<string, ReadonlySet<EntityId>>;

  constructor(telling: Telling, { names, offices, quotations }: Said, story: Story, language: Language) {
    this.#telling = telling;
    this.#known = names;
    this.#story = story;
    this.#offices = offices;
    this.#quotations = quotations;
    this.#salient = new Salient(telling, names, story.kindOf, language);
    this.#language = language;
    this.#surnames = surnamesIn(
      telling,
      names.filter(({ entity }) => this.isPerson(entity)),
    );
  }

  /** Returns those whom an argument means, each once. */
  of(argument: Argument | undefined, sentence: ParsedSentence, tree: Tree): EntityId[] {
    const phrases = argument?.conjuncts ?? [];
    return [...new Set(phrases.flatMap((phrase) => this.#meant(phrase, sentence, tree)))];
  }

  /** Returns those whom the phrase around a word means. */
  at(head: number, sentence: ParsedSentence, tree: Tree): EntityId[] {
    return this.#meant(phraseOf(sentence, head, { clauses: false, conjuncts: false }), sentence, tree);
  }

  #meant(phrase: Phrase, sentence: ParsedSentence, tree: Tree): EntityId[] {
    const head = tree.tokens[phrase.head]!;
    const beside = childrenOf(tree, phrase.head, 'flat', 'appos').map((at) => tree.tokens[at]!);
    for (const token of [head, ...beside]) {
      const named = this.named(token);
      if (named.length > 0) return named.slice(0, 1);
    }
    const known = this.#bySurname(head) ?? this.#byShortName(head);
    if (known !== undefined) return [known];
    if (head.upos === 'PRON') {
      const referred = this.#referred(head);
      const speaker = this.speaker(head);
      const isOther = speaker?.kind !== 'indirect' && speaker?.source && referred.includes(speaker.source);
      if (isOther) return this.#subjectBefore(head, speaker.source);
      if (referred.length > 0) return referred;
      const cued = this.byCue(tree, tree.heads[phrase.head]!);
      return cued.length > 0 ? cued : this.#himself(head, speaker);
    }
    const called = head.xpos === 'NNS' ? undefined : this.#offices.get(head.lemma.toLowerCase());
    const member = memberOf(tree, phrase.head);
    const referred = this.#referred(head, member === undefined ? '' : tree.tokens[member]!.form);
    const [only] = called?.size === 1 ? called : [];
    const isOffice = only !== undefined && referred.every((one) => this.isPerson(one));
    const meant = isOffice ? [only] : this.#isOfNamed(phrase, tree, referred) ? [] : referred;
    if (meant.length > 0 && !this.#isOfAnother(phrase, sentence, tree, meant)) return meant;
    const counted = this.#counted(phrase.head, tree);
    if (counted !== undefined) return this.at(counted, sentence, tree);
    const whole = this.#ofWhom(phrase, sentence, tree);
    if (whole.length > 0) return whole;
    const named = this.#bodyAt(tree, phrase.head);
    if (named === null) return [];
    const body = this.#story.meet(named);
    if (!this.isVague(body)) return [body];
    const speaker = this.speaker(head)?.source ?? null;
    const last = this.#salient.at(tree, phrase.head, speaker === null ? null : this.#story.partyOf(speaker));
    return [last ?? body];
  }

  /** "The rector of Marrow College": nobody who was named before without that office. */
  #isOfNamed({ head }: Phrase, tree: Tree, referred: readonly EntityId[]): boolean {
    const called = this.#offices.get(tree.tokens[head]!.lemma.toLowerCase());
    const owners = childrenOf(tree, head, 'nmod').filter((at) => this.#isOfIt(tree, at));
    return (
      referred.every((one) => this.isPerson(one) && !called?.has(one)) &&
      owners.some((at) => [at, ...tree.children[at]!].some((one) => tree.tokens[one]!.upos === 'PROPN'))
    );
  }

  /** "The union's leader", behind somebody else's: no one of another party. */
  #isOfAnother(phrase: Phrase, sentence: ParsedSentence, tree: Tree, referred: readonly EntityId[]): boolean {
    const { partyOf } = this.#story;
    if (!this.#canWant(tree.tokens[phrase.head]!.lemma.toLowerCase())) return false;
    if (childrenOf(tree, phrase.head, 'nmod:poss').some((at) => tree.tokens[at]!.upos === 'PRON'))
      return false;
    const [owner] = this.#ofWhom(phrase, sentence, tree);
    return (
      owner !== undefined &&
      referred.every((one) => this.isPerson(one) && partyOf(one) !== one && partyOf(one) !== partyOf(owner))
    );
  }

  /** "hundreds of villagers": the villagers. */
  #counted(head: number, tree: Tree): number | undefined {
    if (!this.#language.stances.counting.has(tree.tokens[head]!.lemma.toLowerCase())) return undefined;
    return childrenOf(tree, head, 'nmod').find(
      (at) => tree.tokens[at]!.xpos === 'NNS' && this.#isOfIt(tree, at),
    );
  }

  #isOfIt(tree: Tree, at: number): boolean {
    return standsBehind(tree, at, (mark) => mark === this.#language.stances.genitive);
  }

  #bodyAt(tree: Tree, head: number): BodyNamed | null {
    const token = tree.tokens[head]!;
    const known = this.#bodies.get(token);
    if (known !== undefined) return known;
    const body = bodyAt(this.#telling, tree, head, this.#language);
    this.#bodies.set(token, body);
    return body;
  }

  /** "Sarrovian officials", "members of the union". */
  #ofWhom(phrase: Phrase, sentence: ParsedSentence, tree: Tree): EntityId[] {
    const noun = tree.tokens[phrase.head]!.lemma.toLowerCase();
    const isVoice = this.#canWant(noun);
    if (!isVoice && this.#language.coreference.sortOf(noun) !== 'organisation') return [];
    const owners = childrenOf(tree, phrase.head, 'nmod', 'nmod:poss').filter((at) =>
      childrenOf(tree, at, 'case').every((mark) => this.#isOwning(tree.tokens[mark]!)),
    );
    const all = phraseOf(sentence, phrase.head, { clauses: false, conjuncts: false });
    const end = Math.max(
      ...[phrase.head, ...owners.map((at) => tree.last[at]!)].map((at) => tree.tokens[at]!.end),
    );
    const named = this.named({ start: all.start, end: Math.min(all.end, end) });
    if (named.length > 0) return isVoice ? [this.#governmentOf(named[0]!, tree, phrase.head)] : [];
    const spokenFor = childrenOf(tree, phrase.head, 'compound').filter((at) => this.#isBody(tree, at));
    if (isVoice && spokenFor.length === 1) return this.at(spokenFor[0]!, sentence, tree);
    const of = owners.filter(
      (at) => tree.tokens[at]!.upos === 'NOUN' && (isVoice || tree.tokens[at]!.xpos === 'NN'),
    );
    const whole = of.flatMap((at) => this.at(at, sentence, tree));
    const [own] = childrenOf(tree, phrase.head, 'nmod:poss').filter((at) => tree.tokens[at]!.upos === 'PRON');
    const itself = own === undefined ? [] : this.at(own, sentence, tree);
    // "His spokesman", "her group" speaks for him or her, and "his family" for itself.
    const parties = this.#language.stances.kin.has(noun) ? [] : itself.map(this.#story.partyOf);
    return [...whole, ...parties].slice(0, 1);
  }

  /** "police" of "a police spokesman". */
  #isBody({ tokens }: Tree, at: number): boolean {
    const noun = tokens[at]!.lemma.toLowerCase();
    const { stances, coreference } = this.#language;
    return stances.institutions.has(noun) || coreference.sortOf(noun) === 'organisation';
  }

  #isOwning({ form, xpos }: ParsedToken): boolean {
    return xpos === 'POS' || this.#language.stances.belonging.has(form.toLowerCase());
  }

  /** "Sarrovia's government", which is not all of the state. */
  #governmentOf(state: EntityId, tree: Tree, head: number): EntityId {
    const noun = tree.tokens[head]!.lemma.toLowerCase();
    const isState =
      STATES.has(this.#story.typeOf(state) ?? 'person') ||
      (this.isPerson(state) && this.#language.stances.administrations.has(noun));
    const government = isState ? governmentAt(this.#telling, tree, head, state, this.#language) : null;
    return government === null ? state : this.#story.meet(government);
  }

  /** "It said that it would": who speaks, where nobody else is known to be meant. */
  #himself({ form }: { readonly form: string }, speaker: Quotation | undefined): EntityId[] {
    if (speaker?.kind !== 'indirect' || speaker.source === null) return [];
    const isKnown = this.#language.coreference.pronouns.has(form.toLowerCase());
    const fits = isSomebody(this.#language, form) === this.isPerson(speaker.source);
    return isKnown && fits ? [speaker.source] : [];
  }

  /** A surname that stands elsewhere in the article with the first name. */
  #bySurname({ form, upos }: { readonly form: string; readonly upos: string }): EntityId | undefined {
    if (upos === 'PRON' || !/^\p{Lu}/u.test(form)) return undefined;
    const [only, ...others] = this.#surnames.get(form) ?? [];
    return others.length === 0 ? only : undefined;
  }

  /** "the Packet" of the Bay Packet Company. */
  #byShortName({ form, upos }: { readonly form: string; readonly upos: string }): EntityId | undefined {
    return upos === 'PROPN' || upos === 'NOUN' ? this.#story.shortName(form) : undefined;
  }

  #canWant(noun: string): boolean {
    return this.#language.stances.states.has(noun) || this.#language.stances.offices.has(noun);
  }

  /** By names that hold a word: "the farmers' union" is no weavers' union. */
  #referred(head: Span, word = ''): EntityId[] {
    const { references, mentions } = this.#telling.annotation;
    const reference = references.find((one) => contains(one, head));
    return (reference?.mentions ?? [])
      .map((mention) => mentions[mention]!)
      .filter(({ text }) => text.toLowerCase().includes(word.toLowerCase()))
      .flatMap((mention) => this.named(mention).slice(0, 1));
  }

  /** Nobody calls himself "he": the person whom the sentences before are about, other than who speaks. */
  #subjectBefore({ start }: Span, speaker: EntityId): EntityId[] {
    const { trees } = this.#telling.annotation;
    const before = trees
      .filter((tree) => tree.end <= start)
      .slice(-REMEMBERED)
      .toReversed();
    for (const sentence of before) {
      const subjects = clausesOf(sentence, this.#language.grammar)
        .filter(({ subject }) => subject?.basis === 'stated')
        .flatMap(({ subject }) => this.named(treeOf(sentence).tokens[subject!.head]!).slice(0, 1))
        .filter((entity) => entity !== speaker && this.isPerson(entity));
      if (subjects.length > 0) return subjects.slice(-1);
    }
    return [];
  }

  /** Returns the person whom the block names up to a word, where it names one alone. */
  onlyPersonBefore({ start }: Span): EntityId[] {
    const { sentences } = this.#telling.annotation;
    const block = sentences[spanAt(sentences, start)]?.block;
    const first = sentences.find((one) => one.block === block);
    if (first === undefined || first.start >= start) return [];
    const people = this.named({ start: first.start, end: start }).filter((one) => this.isPerson(one));
    return new Set(people).size === 1 ? people.slice(0, 1) : [];
  }

  isGroup(entity: EntityId): boolean {
    return this.#story.typeOf(entity) === 'group';
  }

  /** "the board", and not whose. */
  isVague(entity: EntityId): boolean {
    return this.#story.isVague(entity);
  }

  /** Somebody without a name. */
  isBody(entity: EntityId): boolean {
    return this.#story.isBody(entity);
  }

  /** "prosecutors". */
  isMany(entity: EntityId): boolean {
    return this.#story.isMany(entity);
  }

  isPerson(entity: EntityId): boolean {
    return this.#story.typeOf(entity) === 'person';
  }

  /** Returns the entities that are named in a stretch of the telling, in text order. */
  named(span: Span): EntityId[] {
    return overlapping(this.#known, this.#telling.toPrint(span)).map(({ entity }) => entity);
  }

  /** Returns whose a quotation was found to be that a word introduces. */
  byCue(tree: Tree, at: number): EntityId[] {
    const token = tree.tokens[at];
    if (token === undefined) return [];
    const cue = this.#telling.toPrint(token);
    const quotation = this.#quotations.find((one) => one.cue !== null && overlaps(one.cue, cue));
    return quotation?.source ? [quotation.source] : [];
  }

  /** Returns whose words a stretch is, the innermost: a quotation that no attitude is. */
  speaker(span: Span): Quotation | undefined {
    const print = this.#telling.toPrint(span);
    return this.#quotations
      .filter(
        ({ attitude, content }) =>
          attitude !== true && content.some((piece) => piece.start <= print.start && print.start < piece.end),
      )
      .sort((a, b) => lengthOf(a) - lengthOf(b))[0];
  }
}

const lengthOf = ({ content }: Quotation): number =>
  content.reduce((sum, { start, end }) => sum + end - start, 0);

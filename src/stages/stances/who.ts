/** Who is meant by the subject of a clause: whom it names, whom a pronoun refers to, or who is named in the phrase. */

import { type Argument, clausesOf, type Phrase, phraseOf } from '../../language/clauses.ts';
import type { Language } from '../../language/language.ts';
import { childrenOf, type Tree, treeOf } from '../../language/tree.ts';
import type { ArticleId } from '../../model/article.ts';
import type { Entity, EntityId } from '../../model/entity.ts';
import type { Quotation } from '../../model/quotation.ts';
import type { Span } from '../../model/span.ts';
import type { ParsedSentence } from '../../model/syntax.ts';
import { contains, overlapping, overlaps } from '../../text/offsets.ts';
import type { Bodies } from './bodies.ts';
import type { Telling } from './telling.ts';

interface Named extends Span {
  readonly entity: EntityId;
}

/** Where each article names those who can hold a position; in text order. */
export type NamesIn = ReadonlyMap<ArticleId, readonly Named[]>;

/** Sentences before in which somebody is looked for. */
const REMEMBERED = 3;

const HOLDERS: ReadonlySet<string> = new Set(['person', 'organisation', 'place', 'group', 'facility']);

export function namesIn(entities: readonly Entity[]): NamesIn {
  const names = new Map<ArticleId, Named[]>();
  for (const { id, type, mentions } of entities) {
    if (!HOLDERS.has(type)) continue;
    for (const { article, start, end } of mentions) {
      const known = names.get(article) ?? [];
      known.push({ start, end, entity: id });
      names.set(article, known);
    }
  }
  for (const known of names.values()) known.sort((a, b) => a.start - b.start || a.end - b.end);
  return names;
}

/** Who is called what in an article: "governor". */
type RolesIn = ReadonlyMap<string, readonly EntityId[]>;

/** Returns the people of an article by the offices that it states of them. */
function rolesIn(entities: readonly Entity[], article: ArticleId, { stances }: Language): RolesIn {
  const roles = new Map<string, Set<EntityId>>();
  for (const { id, type, roles: stated } of entities)
    for (const { exact } of type === 'person' ? stated.filter((one) => one.article === article) : [])
      for (const word of exact.toLowerCase().split(/[^\p{L}-]+/u))
        if (stances.offices.has(word)) roles.set(word, (roles.get(word) ?? new Set()).add(id));
  return new Map([...roles].map(([word, ids]) => [word, [...ids]]));
}

/** Whom phrases of one article mean. */
export class Who {
  readonly #telling: Telling;
  readonly #known: readonly Named[];
  readonly #quotations: readonly Quotation[];

  readonly #language: Language;
  readonly #bodies: Bodies;
  readonly #persons: ReadonlySet<EntityId>;
  readonly #groups: ReadonlySet<EntityId>;
  readonly #roles: RolesIn;

  constructor(
    telling: Telling,
    names: NamesIn,
    quotations: readonly Quotation[],
    entities: readonly Entity[],
    bodies: Bodies,
    language: Language,
  ) {
    this.#bodies = bodies;
    const idsOf = (wanted: string): Set<EntityId> =>
      new Set(entities.filter(({ type }) => type === wanted).map(({ id }) => id));
    this.#groups = idsOf('group');
    this.#persons = idsOf('person');
    this.#roles = rolesIn(entities, telling.article.id, language);
    this.#telling = telling;
    this.#language = language;
    this.#known = names.get(telling.article.id) ?? [];
    this.#quotations = quotations;
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
    if (head.upos === 'PRON') {
      const referred = this.#referred(head);
      const speaker = this.speaker(head);
      const isOther = speaker?.kind !== 'indirect' && speaker?.source && referred.includes(speaker.source);
      if (isOther) return this.#subjectBefore(head, speaker.source);
      if (referred.length > 0) return referred;
      const cued = this.byCue(tree, tree.heads[phrase.head]!);
      return cued.length > 0 ? cued : this.#himself(head, speaker);
    }
    const called = head.xpos === 'NNS' ? [] : (this.#roles.get(head.lemma.toLowerCase()) ?? []);
    const referred = this.#referred(head);
    const [only] = called.length === 1 ? called : [];
    if (only !== undefined && referred.every((one) => this.#persons.has(one))) return [only];
    if (referred.length > 0) return referred;
    const whole = this.#ofWhom(phrase, sentence, tree);
    if (whole.length > 0) return whole;
    const body = this.#bodies.at(this.#telling, tree, phrase.head);
    return body === null ? [] : [body];
  }

  /** "Sarrovian officials", "members of the union". */
  #ofWhom(phrase: Phrase, sentence: ParsedSentence, tree: Tree): EntityId[] {
    if (!this.#canWant(tree.tokens[phrase.head]!.lemma.toLowerCase())) return [];
    const named = this.named(phraseOf(sentence, phrase.head, { clauses: false, conjuncts: false }));
    if (named.length > 0) return named.slice(0, 1);
    const of = childrenOf(tree, phrase.head, 'nmod', 'nmod:poss').filter(
      (at) => tree.tokens[at]!.upos === 'NOUN',
    );
    return of.flatMap((at) => this.at(at, sentence, tree)).slice(0, 1);
  }

  /** "It said that it would": who speaks, where nobody else is known to be meant. */
  #himself({ form }: { readonly form: string }, speaker: Quotation | undefined): EntityId[] {
    if (speaker?.kind !== 'indirect' || speaker.source === null) return [];
    const of = this.#language.coreference.pronouns.get(form.toLowerCase())?.of;
    const isPerson = of === 'male' || of === 'female';
    return of !== undefined && isPerson === this.#persons.has(speaker.source) ? [speaker.source] : [];
  }

  #canWant(noun: string): boolean {
    return this.#language.stances.states.has(noun) || this.#language.stances.offices.has(noun);
  }

  #referred(head: Span): EntityId[] {
    const { references, mentions } = this.#telling.annotation;
    const reference = references.find((one) => contains(one, head));
    return (reference?.mentions ?? []).flatMap((mention) => this.named(mentions[mention]!).slice(0, 1));
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
        .filter((entity) => entity !== speaker && this.#persons.has(entity));
      if (subjects.length > 0) return subjects.slice(-1);
    }
    return [];
  }

  isGroup(entity: EntityId): boolean {
    return this.#groups.has(entity);
  }

  /** "the board", and not whose. */
  isVague(entity: EntityId): boolean {
    return this.#bodies.isVague(entity);
  }

  /** Somebody without a name. */
  isBody(entity: EntityId): boolean {
    return this.#bodies.has(entity);
  }

  isPerson(entity: EntityId): boolean {
    return this.#persons.has(entity);
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

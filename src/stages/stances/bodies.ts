/**
 * Holders without a name: "prosecutors", "the residents' committee", "the works council". Each is a group of its own,
 * called by the texts' words, unless its noun is the head of one name of the story: "the commission".
 */

import type { Language } from '../../language/language.ts';
import { childrenOf, relationOf, type Tree } from '../../language/tree.ts';
import type { Entity, EntityId } from '../../model/entity.ts';
import type { Citation, Evidence, Span } from '../../model/span.ts';
import type { Telling } from '../../model/telling.ts';
import { inTextOrder } from '../../text/citations.ts';
import { foldMarks } from '../../text/normalise.ts';
import { cite, textAt } from '../../text/offsets.ts';

interface Body {
  /** Lower case, without articles and what only describes: "residents' committee". */
  readonly name: string;
  readonly noun: string;
  /** By its noun alone it is nobody: "the committee", where no text says of whom. */
  readonly isVague: boolean;
  readonly isMany: boolean;
  /** The state whose government it is, where its name tells. */
  readonly of: EntityId | null;
  readonly mentions: Map<string, Citation>;
}

/** A body as one phrase names it. */
export interface BodyNamed extends Omit<Body, 'mentions'> {
  /** Without a word beside its noun. */
  readonly isAlone: boolean;
  readonly mention: Citation;
}

/** Whom bodies turn out to be when all articles are read, and those that are entities of their own. */
export interface Settled {
  /** Returns `null` of a body that no text tells from others. */
  readonly meant: (holder: EntityId) => EntityId | null;
  /** Returns those of them that hold something as entities. */
  readonly entitiesOf: (holders: Iterable<EntityId>) => Entity[];
}

/** Returns the body that the phrase around a noun names. */
export function bodyAt(telling: Telling, tree: Tree, head: number, language: Language): BodyNamed | null {
  const kind =
    kindOf(tree, head, language) ?? namedKind(tree, head, language) ?? movementKind(tree, head, language);
  if (kind === null || telling.article.spun.verdict === 'spun') return null;
  const { tokens } = tree;
  const noun = tokens[head]!.lemma.toLowerCase();
  const from = beginOf(tree, head, kind, language);
  if (from === head && language.stances.nobodies.has(noun) && !areSeveral(tree, head, language)) return null;
  const words = tokens.slice(from, head + 1);
  const span: Span = { start: words[0]!.start, end: words.at(-1)!.end };
  const printed = textAt(telling, span).replace(/[’]/g, "'");
  const isName =
    words[0]!.upos === 'PROPN' ||
    (head > 0 && /^\p{Lu}/u.test(tokens[head]!.form)) ||
    movementKind(tree, head, language) !== null;
  return {
    name: isName ? printed : printed.replace(/^\p{Lu}(?!\p{Lu})/u, (letter) => letter.toLowerCase()),
    noun,
    isAlone: from === head,
    isVague: from === head && kind === 'body',
    isMany: kind === 'people',
    of: null,
    mention: cite(telling.article, telling.toPrint(span)),
  };
}

/** Returns the government of a state that a phrase names: "Sarrovia's government", "the Sarrovian government". */
export function governmentAt(
  telling: Telling,
  { tokens, children, first }: Tree,
  head: number,
  of: EntityId,
  { stances }: Language,
): BodyNamed | null {
  const noun = tokens[head]!.lemma.toLowerCase();
  const isGovernment =
    (stances.institutions.has(noun) && stances.states.has(noun)) || stances.administrations.has(noun);
  if (!isGovernment || telling.article.spun.verdict === 'spun') return null;
  const state = children[head]!.find(
    (at) =>
      at < head && /^(?:nmod:poss|amod|compound)$/.test(tokens[at]!.deprel) && isCapital(tokens[at]!.form),
  );
  if (state === undefined) return null;
  let from = first[state]!;
  while (from < state && stances.articles.has(tokens[from]!.form.toLowerCase())) from++;
  const span: Span = { start: tokens[from]!.start, end: tokens[head]!.end };
  const name = textAt(telling, span).replace(/[’]/g, "'");
  const mention = cite(telling.article, telling.toPrint(span));
  return { name, noun, isAlone: false, isVague: false, isMany: false, of, mention };
}

const isCapital = (form: string): boolean => /^\p{Lu}/u.test(form);

/** "Some people". */
const areSeveral = (tree: Tree, head: number, { stances }: Language): boolean =>
  childrenOf(tree, head, 'det', 'amod').some((at) =>
    stances.several.has(tree.tokens[at]!.form.toLowerCase()),
  );

/** The bodies of a story. */
export class Bodies {
  readonly #bodies = new Map<EntityId, Body>();
  readonly #named: ReadonlyMap<string, EntityId>;
  readonly #called: ReadonlyMap<string, EntityId>;
  readonly #taken: ReadonlySet<EntityId>;

  constructor(entities: readonly Entity[], language: Language) {
    this.#taken = new Set(entities.map(({ id }) => id));
    this.#named = headsOfNames(entities, language);
    this.#called = bodiesByName(entities);
  }

  /** Returns which of the story's bodies one is, and keeps where it is named. */
  meet({ noun, isAlone, name, mention, ...how }: BodyNamed): EntityId {
    const named =
      this.#called.get(name.toLowerCase()) ?? (isAlone && !how.isMany ? this.#named.get(noun) : undefined);
    if (named !== undefined) return named;
    const id: EntityId = `e-${name
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '')}`;
    const own = this.#taken.has(id) ? `${id}-group` : id;
    const body = this.#bodies.get(own) ?? { name, noun, ...how, mentions: new Map() };
    body.mentions.set(`${mention.article} ${mention.start}`, mention);
    this.#bodies.set(own, body);
    return own;
  }

  has(holder: EntityId): boolean {
    return this.#bodies.has(holder);
  }

  /** "prosecutors". */
  isMany(holder: EntityId): boolean {
    return this.#bodies.get(holder)?.isMany ?? false;
  }

  isVague(holder: EntityId): boolean {
    return this.#bodies.get(holder)?.isVague ?? false;
  }

  /** Returns the state that a government governs. */
  stateOf(holder: EntityId): EntityId | null {
    return this.#bodies.get(holder)?.of ?? null;
  }

  /** Of bodies that share their noun, one without more words is the one with them, where there is only one. */
  settled(): Settled {
    const meant = new Map<EntityId, EntityId | null>();
    for (const [id, { name, noun, isVague, isMany }] of this.#bodies) {
      const fuller = [...this.#bodies].filter(
        ([, one]) => one.noun === noun && one.name.endsWith(` ${name}`),
      );
      meant.set(
        id,
        isOne(fuller.map(([, body]) => body)) && !isMany && !name.includes(' ')
          ? fuller[0]![0]
          : isVague
            ? null
            : id,
      );
    }
    return {
      meant: (holder) => (meant.has(holder) ? meant.get(holder)! : holder),
      entitiesOf: (holders) =>
        [...new Set(holders)].sort().flatMap((holder) => {
          const body = this.#bodies.get(holder);
          if (body === undefined) return [];
          const same = [...this.#bodies].filter(([id]) => meant.get(id) === holder);
          return [
            composeGroup(
              holder,
              body,
              same.map(([, one]) => one),
            ),
          ];
        }),
    };
  }
}

/** One body, or the government of one state by two names. */
const isOne = (bodies: readonly Body[]): boolean =>
  bodies.length === 1 || (bodies.length > 1 && bodies.every(({ of }) => of !== null && of === bodies[0]!.of));

function composeGroup(id: EntityId, { name }: Body, bodies: readonly Body[]): Entity {
  const mentions = bodies.flatMap((body) => [...body.mentions.values()]).sort(inTextOrder);
  const forms = new Set(mentions.map(({ exact }) => exact.replace(/\s+/g, ' ')));
  return {
    id,
    name,
    type: 'group',
    aliases: [...forms].filter((form) => form !== name).sort(),
    roles: [],
    mentions: mentions as [Citation, ...Citation[]] satisfies Evidence,
  };
}

/** Returns the noun of a body's name, in small letters: "league" of "Growers' League", "union" of "Union of Weavers". */
export function headOfName(name: string, { of: link }: Language['names']): string {
  const words = name.toLowerCase().split(/\s+/);
  const of = words.indexOf(link);
  return words[of > 0 ? of - 1 : words.length - 1]!;
}

/** Bodies by their names in small letters, of more than a word: "the ferry workers' union". */
const bodiesByName = (entities: readonly Entity[]): Map<string, EntityId> =>
  new Map(
    entities
      .filter(({ type, name, spunOnly }) => type === 'organisation' && /\s/.test(name) && !spunOnly)
      .map(({ id, name }) => [foldMarks(name).toLowerCase(), id]),
  );

/** Bodies by the nouns of their names, where one body alone has it. */
function headsOfNames(entities: readonly Entity[], { names }: Language): Map<string, EntityId> {
  const heads = new Map<string, EntityId | null>();
  for (const { id, type, name, spunOnly } of entities) {
    if (type === 'place' || type === 'group' || spunOnly) continue;
    const head = headOfName(name, names);
    if (/\s/.test(name)) heads.set(head, heads.has(head) && heads.get(head) !== id ? null : id);
  }
  return new Map([...heads].flatMap(([head, id]) => (id === null ? [] : [[head, id]])));
}

/** `institution`: there is one at a time, "the government"; `body`: "the committee"; `people`: "prosecutors". */
type Kind = 'institution' | 'body' | 'people';

function kindOf(tree: Tree, head: number, { stances, coreference, names }: Language): Kind | null {
  const { lemma, upos, xpos } = tree.tokens[head]!;
  if (upos !== 'NOUN' && upos !== 'PROPN') return null;
  const noun = lemma.toLowerCase();
  const isMany = xpos === 'NNS' || xpos === 'NNPS';
  const isCamp = isMany && stances.camps.has(noun);
  if (stances.ownVoices.has(noun) && !isCamp) return null;
  const determiners = childrenOf(tree, head, 'det', 'nummod', 'nmod:poss', 'advmod');
  const isSome = determiners.some((at) => {
    const { upos, form } = tree.tokens[at]!;
    const word = form.toLowerCase();
    if (isMany && stances.several.has(word)) return false;
    return upos !== 'NOUN' && upos !== 'PROPN' && !stances.articles.has(word);
  });
  if (isSome && !isCamp) return null;
  if (isCamp) return 'people';
  if (stances.institutions.has(noun)) return 'institution';
  const sort = coreference.sortOf(noun);
  const isNobody = stances.nobodies.has(noun);
  if (sort === 'thing' && isMany && !isNobody && names.roleEndings.some((ending) => noun.endsWith(ending)))
    return 'people';
  const isOfPeople = names.heads.get(noun) === 'organisation' && memberOf(tree, head) !== undefined;
  if (sort === 'organisation' || isOfPeople) return isMany ? 'people' : 'body';
  return sort === 'person' && isMany ? 'people' : null;
}

/** "residents" of "residents' committee". */
export const memberOf = (tree: Tree, head: number): number | undefined =>
  childrenOf(tree, head, 'nmod:poss').find((at) => isGenitive(tree, at, head));

/** "The Civic List", which nothing else took for a name: what wants something is a body. */
function namedKind({ tokens, heads }: Tree, head: number, { stances }: Language): Kind | null {
  const isCapital = (at: number): boolean => /^\p{Lu}\p{Ll}/u.test(tokens[at]?.form ?? '');
  const [before, article] = [tokens[head - 1], tokens[head - 2]];
  return tokens[head]!.xpos !== 'NNS' &&
    isCapital(head) &&
    isCapital(head - 1) &&
    heads[head - 1] === head &&
    /^(?:compound|amod|flat)$/.test(before!.deprel) &&
    article !== undefined &&
    !stances.documents.has(tokens[head]!.lemma.toLowerCase()) &&
    stances.articles.has(article.form.toLowerCase())
    ? 'body'
    : null;
}

/** "The Free Harbour campaign". */
const movementKind = (tree: Tree, head: number, { stances }: Language): Kind | null =>
  stances.movements.has(tree.tokens[head]!.lemma.toLowerCase()) && nameBefore(tree, head) < head
    ? 'body'
    : null;

/** The first of the words in capitals right before a noun. */
function nameBefore({ tokens }: Tree, head: number): number {
  let from = head;
  while (/^#?\p{Lu}/u.test(tokens[from - 1]?.form ?? '') && tokens[from - 1]!.upos !== 'DET') from--;
  return from;
}

/** The first word of what tells a body from others: "works council", "residents' committee", "opposition parties". */
function beginOf(tree: Tree, head: number, kind: Kind, language: Language): number {
  const { stances } = language;
  const { tokens, heads, first } = tree;
  if (movementKind(tree, head, language) !== null) return nameBefore(tree, head);
  let from = head;
  while (from > 0) {
    const at = from - 1;
    const { upos, form } = tokens[at]!;
    const belongs =
      (heads[at] === head &&
        (relationOf(tokens[at]!) === 'compound' ||
          (isKind(tree, at) && (kind !== 'people' || isBody(tree, head, language))))) ||
      isGenitive(tree, at, head) ||
      (relationOf(tokens[at]!) === 'compound' && isGenitive(tree, heads[at]!, head));
    if (!belongs || upos === 'NUM' || stances.light.has(form.toLowerCase())) break;
    from = at;
  }
  return from < first[head]! ? head : from;
}

const isBody = ({ tokens }: Tree, at: number, { coreference }: Language): boolean =>
  coreference.sortOf(tokens[at]!.lemma.toLowerCase()) === 'organisation';

/** "supervisory board", "northern delegation". */
const isKind = ({ tokens }: Tree, at: number): boolean => tokens[at]!.deprel === 'amod';

/** "residents" and its mark in "residents' committee". */
const isGenitive = ({ tokens, heads }: Tree, at: number, head: number): boolean => {
  const owner = tokens[at]!.xpos === 'POS' ? heads[at]! : at;
  return (
    heads[owner] === head && tokens[owner]!.deprel === 'nmod:poss' && /^NNP?S$/.test(tokens[owner]!.xpos)
  );
};

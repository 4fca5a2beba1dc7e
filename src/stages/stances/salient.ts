/** Which organisation a noun means that names none: "the union", "the company", "the board". */

import type { Language } from '../../language/language.ts';
import { product } from '../../language/same-statement/word-likeness.ts';
import { childrenOf, type Tree, wordsAt } from '../../language/tree.ts';
import type { Entity, EntityId } from '../../model/entity.ts';
import type { Telling } from '../../model/telling.ts';
import type { Named } from '../../text/names-in.ts';
import { contains } from '../../text/offsets.ts';
import { headOfName } from './bodies.ts';

/** By organisation what its name says it is: "union" of "Weavers' Union"; `null` where it says nothing. */
export type BodyKinds = ReadonlyMap<EntityId, string | null>;

type KindOf = (organisation: EntityId) => string | null | undefined;

export function kindsOf(entities: readonly Entity[], { names, coreference }: Language): BodyKinds {
  return new Map(
    entities
      .filter(({ type }) => type === 'organisation')
      .map(({ id, name }) => {
        const head = headOfName(name, names);
        return [id, coreference.sortOf(head) === 'organisation' ? head : null];
      }),
  );
}

/** Sentences before in which one is looked for whose name does not say what it is. */
const REMEMBERED = 3;

/** Cosine from which two nouns may call one body: "federation" and "union", but not "company" and "union". Set by hand. */
const NEAR = 0.55;

/** "Union" behind "Foodworkers'", where that was taken for all of the name. */
function kindBehind(
  { article }: Telling,
  { entity, end }: Named,
  { coreference }: Language,
): (readonly [EntityId, string])[] {
  const noun = /^['’]s?\s+(\p{Lu}\p{L}+)/u.exec(article.text.slice(end, end + 40))?.[1]?.toLowerCase();
  return noun !== undefined && coreference.sortOf(noun) === 'organisation' ? [[entity, noun]] : [];
}

/** "the union", "this company". */
export const isDefinite = (tree: Tree, noun: number, { coreference }: Language): boolean =>
  childrenOf(tree, noun, 'det').some((at) => coreference.definite.has(wordsAt(tree, at)));

export class Salient {
  readonly #telling: Telling;
  readonly #named: readonly Named[];
  readonly #kindOf: KindOf;
  readonly #language: Language;

  /** `named` are the names in the article's printed text. */
  constructor(telling: Telling, named: readonly Named[], kindOf: KindOf, language: Language) {
    this.#telling = telling;
    this.#named = named.filter(({ entity }) => kindOf(entity) !== undefined);
    const behind = new Map(this.#named.flatMap((one) => kindBehind(telling, one, language)));
    this.#kindOf = (entity) => behind.get(entity) ?? kindOf(entity);
    this.#language = language;
  }

  /** Returns whom a definite noun means: `speakers`, where it may call it so, or the last that was named. */
  at(tree: Tree, head: number, speakers: EntityId | null): EntityId | null {
    if (!isDefinite(tree, head, this.#language)) return null;
    const noun = tree.tokens[head]!.lemma.toLowerCase();
    if (speakers !== null && this.#kindOf(speakers) !== undefined && this.#fits(noun, speakers))
      return speakers;
    const before = this.#before(tree.tokens[head]!.start);
    const called = before.find(({ entity }) => this.#isNear(noun, entity));
    if (called !== undefined) return called.entity;
    const near = before.filter(({ entity, ago }) => ago <= REMEMBERED && this.#fits(noun, entity));
    const latest = near.filter(({ ago }) => ago === before[0]!.ago);
    return new Set(latest.map(({ entity }) => entity)).size === 1 ? latest[0]!.entity : null;
  }

  #isNear(noun: string, entity: EntityId): boolean {
    const kind = this.#kindOf(entity);
    if (kind == null) return false;
    if (kind === noun) return true;
    const { kindsOfBody } = this.#language.names;
    const [called, own] = [kindsOfBody.get(noun), kindsOfBody.get(kind)];
    if (called !== undefined && own !== undefined && called !== own) return false;
    const vectors = this.#language.annotator?.();
    const [one, other] = [vectors?.vectorOf(noun), vectors?.vectorOf(kind)];
    return one != null && other != null && product(one, other) >= NEAR;
  }

  /** A name that does not say what it is may be that of a company, and not that of a committee. */
  #fits(noun: string, entity: EntityId): boolean {
    const { coreference, stances } = this.#language;
    const isGeneral = coreference.epithets.has(noun) || stances.organs.has(noun);
    return this.#kindOf(entity) === null ? isGeneral : this.#isNear(noun, entity);
  }

  /** Returns what is named before a place, the latest sentence first, with how many sentences ago; each sentence in text order. */
  #before(start: number): (Named & { readonly ago: number })[] {
    const { trees } = this.#telling.annotation;
    const here = trees.findIndex((tree) => tree.start <= start && start < tree.end);
    const found: (Named & { ago: number })[] = [];
    for (let at = here; at >= 0; at--) {
      const place = this.#telling.toPrint(trees[at]!);
      const end = at === here ? this.#telling.toPrint({ start, end: start + 1 }).start : place.end;
      for (const one of this.#named)
        if (contains({ start: place.start, end }, one)) found.push({ ...one, ago: here - at });
    }
    return found;
  }
}

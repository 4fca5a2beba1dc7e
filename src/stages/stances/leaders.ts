/** For which body somebody speaks, where no role says so: "Ada Bern of the Weavers' Union", "Ada Bern, who leads it". */

import { clausesOf, phraseOf } from '../../language/clauses.ts';
import type { Language } from '../../language/language.ts';
import { childrenOf, standsBehind, type Tree, treeOf } from '../../language/tree.ts';
import type { Entity, EntityId } from '../../model/entity.ts';
import type { Span } from '../../model/span.ts';
import type { ParsedSentence } from '../../model/syntax.ts';
import type { Telling } from '../../model/telling.ts';
import type { NamesIn } from '../../text/names-in.ts';
import { overlapping } from '../../text/offsets.ts';

interface Site {
  readonly sentence: ParsedSentence;
  readonly tree: Tree;
  readonly named: (span: Span, type: Entity['type']) => EntityId | null;
  readonly language: Language;
}

/** Returns the bodies by the people who are said to be of them or to lead them, as told first. */
export function leadersIn(
  tellings: readonly Telling[],
  entities: readonly Entity[],
  names: NamesIn,
  language: Language,
): ReadonlyMap<EntityId, EntityId> {
  const typeOf = new Map(entities.map(({ id, type, spunOnly }) => [id, spunOnly ? null : type]));
  const bodies = new Map<EntityId, EntityId>();
  for (const telling of tellings.filter(({ article }) => article.spun.verdict !== 'spun')) {
    const known = names.get(telling.article.id) ?? [];
    const named: Site['named'] = (span, type) =>
      overlapping(known, telling.toPrint(span)).find(({ entity }) => typeOf.get(entity) === type)?.entity ??
      null;
    for (const sentence of telling.annotation.trees) {
      if (named(sentence, 'person') === null || named(sentence, 'organisation') === null) continue;
      const site = { sentence, tree: treeOf(sentence), named, language };
      for (const [person, body] of [...byPhrases(site), ...byVerbs(site)])
        if (!bodies.has(person)) bodies.set(person, body);
    }
  }
  return bodies;
}

type Pair = readonly [person: EntityId, body: EntityId];

/** "Ada Bern of the Weavers' Union", "Ada Bern, the top woman of the Weavers' Union". */
function byPhrases({ sentence, tree, named, language }: Site): Pair[] {
  return tree.tokens.flatMap((token, at): Pair[] => {
    const isHead = token.upos === 'PROPN' && !/^(?:flat|compound|nmod:poss)/.test(token.deprel);
    const person = isHead ? named(token, 'person') : null;
    if (person === null) return [];
    const parts = [at, ...childrenOf(tree, at, 'appos')].flatMap((one) => childrenOf(tree, one, 'nmod'));
    const of = parts.find((one) => one > at && standsBehind(tree, one, (mark) => mark === language.names.of));
    const body =
      of === undefined
        ? null
        : named(phraseOf(sentence, of, { clauses: false, conjuncts: false }), 'organisation');
    return body === null ? [] : [[person, body]];
  });
}

/** "Ada Bern, who chairs the council", "Ada Bern speaks for the council". */
function byVerbs({ sentence, tree, named, language }: Site): Pair[] {
  const { leading } = language.stances;
  return clausesOf(sentence, language.grammar).flatMap((clause): Pair[] => {
    const { kind, tense, negation, subject, object, obliques, predicate } = clause;
    if (kind !== 'active' || tense !== 'present' || negation || subject === undefined) return [];
    const verb = tree.tokens[predicate.head]!.lemma.toLowerCase();
    const of = leading.has(verb)
      ? object
      : obliques.find(({ preposition }) => leading.has(`${verb} ${preposition}`));
    if (of === undefined) return [];
    const person = named(tree.tokens[subject.head]!, 'person');
    const body = named(phraseOf(sentence, of.head, { clauses: false, conjuncts: false }), 'organisation');
    return person === null || body === null ? [] : [[person, body]];
  });
}

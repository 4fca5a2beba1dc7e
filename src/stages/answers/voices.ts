/** Who speaks for whom: a country through its capital and its president, a union through its secretary. */

import type { Language } from '../../language/language.ts';
import type { EntityId } from '../../model/entity.ts';
import { foldedWords } from './bearers.ts';
import { isParty, type ReadHeap } from './heap.ts';
import { isFor } from './match.ts';
import { stemOf, type Term } from './sought.ts';

/** Returns those whom a term names with all who stand or speak for them. */
export function voicesOf(term: Term, heap: ReadHeap, language: Language): ReadonlySet<EntityId> {
  const isBody = [...term.entities].some((id) => heap.entityById.get(id)?.type !== 'person');
  if (term.entities.size > 0 && !isBody) return term.entities;
  const stems = new Set([term.word.stem, ...term.kin]);
  if (term.entities.size === 0) return crowdOf(term, heap, language);
  for (const id of term.entities)
    for (const form of formsOf(id, heap)) for (const stem of stemsIn(form, language)) stems.add(stem);
  const voices = new Set(term.entities);
  for (const { id, type, roles } of heap.entities) {
    if (voices.has(id)) continue;
    if (isFor(id, term.entities, heap.entityById)) voices.add(id);
    else if (type === 'person' && roles.some(({ exact }) => speaksFor(exact, term, heap, stems, language)))
      voices.add(id);
  }
  return withTheirs(voices, [], heap);
}

/** Of people without a name: the bodies that have the word in theirs, who is called theirs, and who speaks for those. */
function crowdOf(term: Term, heap: ReadHeap, language: Language): ReadonlySet<EntityId> {
  const { stem } = term.word;
  const bodies = heap.entities.filter(
    ({ id, type }) =>
      (type === 'organisation' || type === 'group') &&
      formsOf(id, heap).some((form) => stemsIn(form, language).includes(stem)),
  );
  const heads = heap.entities.filter(
    ({ type, roles }) =>
      type === 'person' && roles.some(({ exact }) => stemsIn(exact, language).includes(stem)),
  );
  const voices = new Set([...bodies, ...heads].map(({ id }) => id));
  return withTheirs(voices, [stem], heap);
}

/** Returns those, and who is called theirs: "its president". */
function withTheirs(
  voices: ReadonlySet<EntityId>,
  stems: readonly string[],
  heap: ReadHeap,
): ReadonlySet<EntityId> {
  const theirs = (keys: Iterable<string>): EntityId[] =>
    [...keys]
      .flatMap((key) => [...(heap.parties.belonging.get(key) ?? [])])
      .filter((id) => isParty(id, heap));
  const first = new Set([...voices, ...theirs([...voices, ...stems])]);
  return new Set([...first, ...theirs(first)]);
}

const formsOf = (id: EntityId, { entityById }: ReadHeap): string[] => {
  const entity = entityById.get(id);
  return entity === undefined || entity.type === 'person' ? [] : [entity.name, ...entity.aliases];
};

const stemsIn = (text: string, language: Language): string[] =>
  foldedWords(text)
    .filter((word) => word.length > 2 && !language.vocabulary.functionWords.has(word))
    .map((word) => stemOf(word, language));

/** "Russian President", "the union's general secretary": the role names the party, or its people. */
function speaksFor(
  role: string,
  term: Term,
  heap: ReadHeap,
  stems: ReadonlySet<string>,
  language: Language,
): boolean {
  const there = stemsIn(role, language);
  const isPlace = [...term.entities].some((id) => heap.entityById.get(id)?.type === 'place');
  return there.some((stem) =>
    isPlace
      ? [...stems].some(
          (own) => own.length > 3 && stem.startsWith(own.slice(0, -1)) && stem.length - own.length < 4,
        )
      : stem === term.word.stem || (term.isName && stems.has(stem)),
  );
}

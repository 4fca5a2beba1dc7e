/** Who somebody is, and who holds an office. */

import type { Language } from '../../language/language.ts';
import type { Candidate } from './candidate.ts';
import { passagesAt, type ReadHeap } from './heap.ts';
import type { Sought } from './sought.ts';
import { findStated, worthOf } from './stated.ts';

/** Returns the sentences that say who one is that the question names or describes. */
export function findIdentity(sought: Sought, heap: ReadHeap, language: Language): Candidate[] {
  const asked = sought.sought.filter(({ entities }) => entities.size > 0);
  // "Her brother" is nobody whom the question names: who is called so must stand in the text.
  const isOther =
    asked.some(({ isName }) => isName) && sought.sought.some(({ entities }) => entities.size === 0);
  if (isOther) return exactly(sought, heap, language);
  const found = asked.flatMap(({ entities }) =>
    [...entities].flatMap((id) => {
      const { roles = [] } = heap.entityById.get(id) ?? {};
      return passagesAt(roles, heap).map(
        (passage): Candidate => ({
          passage,
          span: passage,
          score: worthOf(passage),
          value: { kind: 'names', names: new Set([id]) },
        }),
      );
    }),
  );
  if (found.length > 0) return found;
  return exactly(sought, heap, language);
}

/** Returns what speaks of all that is asked about. */
const exactly = (sought: Sought, heap: ReadHeap, language: Language): Candidate[] =>
  findStated({ ...sought, asks: 'who' }, heap, language).filter(({ isExact }) => isExact === true);

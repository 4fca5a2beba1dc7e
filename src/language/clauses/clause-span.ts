/** How far a clause goes. */

import type { Span } from '../../model/span.ts';
import type { GrammarWords } from '../grammar.ts';
import { relationOf, stretchOf, type Tree } from '../tree.ts';
import { spanOf } from './phrase.ts';
import type { Site } from './predicates.ts';

/** Returns the span of a clause without conjunction and "that", with or without the clauses joined to it. */
export function clauseSpan(tree: Tree, site: Site, words: GrammarWords, conjuncts: boolean): Span {
  const inner = site.layer === 'inner' ? new Set(site.children) : undefined;
  const [first, last] = stretchOf(tree, site.head, (child, at) => {
    const relation = relationOf(child);
    if (inner && !inner.has(at)) return true;
    if (relation === 'parataxis' || relation === 'cc') return true;
    if (relation === 'conj') return !conjuncts;
    return relation === 'mark' && child.upos === 'SCONJ' && words.complementisers.has(child.lemma);
  });
  return spanOf(tree, first, last, site.head);
}

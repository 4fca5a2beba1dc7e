/** Articles in other languages made for the tests, and entities that an English article would have taught. */

import type { EntityType } from '../../model/annotation.ts';
import type { DossierArticle } from '../../model/dossier.ts';
import type { Entity } from '../../model/entity.ts';

/** Returns an article of one body block for each line. */
export function madeForeign(language: string, text: string, day: string | null = null): DossierArticle {
  let start = 0;
  const blocks = text.split('\n').map((line) => {
    const block = { kind: 'body' as const, start, end: start + line.length };
    start = block.end + 1;
    return block;
  });
  return {
    id: 'a1',
    page: 'p1',
    uri: 'a1.txt',
    title: null,
    publisher: null,
    byline: null,
    published: day === null ? null : { value: { start: day, end: day }, basis: 'stated', evidence: [] },
    language,
    text,
    blocks,
    parts: [],
    spun: { share: 0, verdict: 'clean', swaps: [] },
  };
}

export const madeEntity = (type: EntityType, name: string, ...aliases: string[]): Entity => ({
  id: `e-${name}`,
  name,
  type,
  aliases,
  roles: [],
  mentions: [{ article: 'a0', start: 0, end: name.length, exact: name }],
});

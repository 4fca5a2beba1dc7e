/** Who speaks in each article, and how much. */

import type { DossierArticle } from '../../model/dossier.ts';
import type { Entity } from '../../model/entity.ts';
import type { Voice, Voices } from '../../model/framing.ts';
import type { Quotation } from '../../model/quotation.ts';
import type { Evidence } from '../../model/span.ts';
import { foldText } from '../../text/normalise.ts';
import { wordsOf } from '../../text/words.ts';
import { MOST_PLACES } from './variants.ts';

interface Heard {
  readonly tellings: readonly { readonly article: DossierArticle }[];
  readonly entities: readonly Entity[];
  readonly quotations: readonly Quotation[];
}

/** Returns the speakers of each article, those first who have most words between marks, then most quotations. */
export function voicesIn({ tellings, entities, quotations }: Heard): Voices[] {
  const nameOf = new Map(entities.map(({ id, name }) => [id, name]));
  const byArticle = Map.groupBy(quotations, ({ article }) => article);
  return tellings.map(({ article }) => {
    const spoken = (byArticle.get(article.id) ?? []).filter(
      ({ source, sourceText }) => source !== null || sourceText !== null,
    );
    const speakers = [...Map.groupBy(spoken, speakerOf).values()].map((said) => voiceOf(said, nameOf));
    return { article: article.id, speakers: speakers.sort(mostFirst) };
  });
}

/** One without a name is told by what the article calls them. */
const speakerOf = ({ source, sourceText }: Quotation): string => source ?? `"${foldText(sourceText ?? '')}"`;

function voiceOf(said: readonly Quotation[], nameOf: ReadonlyMap<string, string>): Voice {
  const { source, sourceText } = said[0]!;
  const content = said.flatMap((quotation) => quotation.content);
  return {
    entity: source,
    name: (source && nameOf.get(source)) ?? sourceText ?? '',
    quotations: said.length,
    words: said.reduce((sum, quotation) => sum + wordsBetweenMarks(quotation), 0),
    evidence: content.slice(0, MOST_PLACES) as unknown as Evidence,
  };
}

/** Of mixed ones the quoted pieces count, which are known by the marks around them. */
function wordsBetweenMarks({ kind, content }: Quotation): number {
  if (kind === 'indirect') return 0;
  const pieces =
    kind === 'direct' ? content.map(({ exact }) => exact) : content.flatMap(({ exact }) => quotedIn(exact));
  return pieces.reduce((sum, piece) => sum + wordsOf(piece).length, 0);
}

const quotedIn = (text: string): string[] =>
  Array.from(
    text.matchAll(/“([^”]{0,2000})”|"([^"]{0,2000})"|‘([^’]{0,2000})’/g),
    ([, a, b, c]) => a ?? b ?? c ?? '',
  );

const mostFirst = (a: Voice, b: Voice): number =>
  b.words - a.words || b.quotations - a.quotations || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);

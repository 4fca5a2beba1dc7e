/** Gathers quotations of the same words in several articles. First version: the same words, letter for letter. */

import type { Language } from '../../language/language.ts';
import type { DossierArticle } from '../../model/dossier.ts';
import type { Entity } from '../../model/entity.ts';
import type { Layer, Stamp } from '../../model/layer.ts';
import type { Quotation, Utterance } from '../../model/quotation.ts';
import { shortHash } from '../../text/hashes.ts';
import { foldText } from '../../text/normalise.ts';

export const stage: Stamp = { stage: 'utterances', version: 1 };

/** Returns the quotations with their utterances set, and the utterances. */
export function gatherUtterances(
  quotations: readonly Quotation[],
  _articles: readonly DossierArticle[],
  _entities: readonly Entity[],
  _language: Language,
): { readonly quotations: Quotation[]; readonly layer: Layer<Utterance> } {
  const alike = Map.groupBy(quotations, ({ content }) =>
    foldText(content.map(({ exact }) => exact).join(' ')),
  );
  const groups = [...alike].filter(([, group]) => new Set(group.map(({ article }) => article)).size > 1);
  const ids = new Map(
    groups.flatMap(([words, group]) => group.map(({ id }) => [id, `u-${shortHash([words], 10)}`])),
  );
  const items = groups.map(
    ([words, group]): Utterance => ({
      id: `u-${shortHash([words], 10)}`,
      source: group[0]!.source,
      variants: group.map(({ id }) => ({ quotation: id, differences: [] })),
    }),
  );
  return {
    quotations: quotations.map((quotation) => {
      const utterance = ids.get(quotation.id);
      return utterance === undefined ? quotation : { ...quotation, utterance };
    }),
    layer: { ...stage, items },
  };
}

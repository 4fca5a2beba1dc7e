/** Who says what in one article. First version: text between double marks, its speaker not yet known. */

import type { Language } from '../../language/language.ts';
import type { Annotation } from '../../model/annotation.ts';
import type { DossierArticle } from '../../model/dossier.ts';
import type { Entity } from '../../model/entity.ts';
import type { Layer, Stamp } from '../../model/layer.ts';
import type { Quotation } from '../../model/quotation.ts';
import { shortHash } from '../../text/hashes.ts';
import { cite } from '../../text/offsets.ts';

export const stage: Stamp = { stage: 'quotations', version: 1 };

const DOUBLE = /“([^“”\n]+)”|"([^"\n]+)"|«([^«»\n]+)»/g;

/** Returns the article's quotations in text order. */
export function findQuotations(
  article: DossierArticle,
  _annotation: Annotation,
  _entities: readonly Entity[],
  _language: Language,
): Layer<Quotation> {
  const items = [...article.text.matchAll(DOUBLE)].map(
    (match): Quotation => ({
      id: `q-${shortHash([article.id, String(match.index)], 10)}`,
      article: article.id,
      kind: 'direct',
      source: null,
      sourceText: null,
      cue: null,
      content: [cite(article, { start: match.index + 1, end: match.index + match[0].length - 1 })],
      medium: null,
      addressee: null,
      said: null,
      spun: article.spun.verdict === 'spun',
    }),
  );
  return { ...stage, items };
}

/** Gathers equivalent statements into claims. */

import type { Language } from '../../language/language.ts';
import type { Annotation, Times } from '../../model/annotation.ts';
import type { Claim } from '../../model/claim.ts';
import type { DossierArticle } from '../../model/dossier.ts';
import type { Entity } from '../../model/entity.ts';
import type { Layer, Stamp } from '../../model/layer.ts';
import type { Quotation } from '../../model/quotation.ts';
import type { Origin, Reuse } from '../../model/reuse.ts';

export const stage: Stamp = { stage: 'claims', version: 1 };

export interface Found {
  readonly articles: readonly DossierArticle[];
  readonly annotations: readonly Annotation[];
  readonly quotations: readonly Quotation[];
  readonly entities: readonly Entity[];
  readonly times: readonly Times[];
  readonly reuse: readonly Reuse[];
  readonly origins: readonly Origin[];
}

export function gatherClaims(_found: Found, _language: Language): Layer<Claim> {
  return { ...stage, items: [] };
}

/** Whether a text is another's, so that what both say is told in the words of the other. */

import type { DossierArticle } from '../model/dossier.ts';

/** Does the whole of an article stand in texts that may be its sources? */
export const isDerived = ({ derivation }: Pick<DossierArticle, 'derivation'>): boolean =>
  derivation?.degree === 'wholly';

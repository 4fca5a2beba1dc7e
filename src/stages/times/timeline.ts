/** What happened when, from the sentences that say so. First version: every dated sentence of a text not spun. */

import type { Language } from '../../language/language.ts';
import type { Annotation, Times } from '../../model/annotation.ts';
import type { DossierArticle } from '../../model/dossier.ts';
import type { Layer } from '../../model/layer.ts';
import type { TimelineEntry } from '../../model/timeline.ts';
import { cite } from '../../text/offsets.ts';

export function gatherTimeline(
  articles: readonly DossierArticle[],
  annotations: readonly Annotation[],
  times: readonly Times[],
  _language: Language,
): Layer<TimelineEntry> {
  const entries = articles
    .filter(({ spun }) => spun.verdict !== 'spun')
    .flatMap((article) => {
      const sentences = annotations.find((one) => one.article === article.id)?.sentences ?? [];
      const named = times.find((one) => one.article === article.id)?.expressions ?? [];
      return named.flatMap(({ date, precision, role, sentence }): TimelineEntry[] => {
        const span = sentences[sentence];
        if (date === null || role === 'lasting' || span === undefined) return [];
        const evidence = cite(article, span);
        return [{ date, precision, text: evidence.exact, modality: 'asserted', evidence: [evidence] }];
      });
    });
  return {
    stage: 'timeline',
    version: 1,
    items: entries.sort((a, b) => compare(a.date.start, b.date.start) || compare(a.text, b.text)),
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

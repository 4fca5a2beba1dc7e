/** The dossier of test/e2e/fixture.ts made harder: with what breaks formats in every field that comes from outside. */

import type { Dossier } from '../src/model/dossier.ts';
import { dossier } from './e2e/fixture.ts';

/** Formulas, commands of TeX, markup, breaks, quotes, text from right to left, and emoji of several characters. */
export const NASTY =
  '=HYPERLINK("http://evil.example","x"),\r\n;\\input{/etc/passwd} {%_&$#~^} BEGIN:VEVENT <b>&amp;]]> «שלום» \u202egnp 👩‍🚒🚢';

const PREFIX = '🚢🚢 שלום\n';
const first = dossier.articles[0]!.id;

export const nasty: Dossier = moved({
  ...dossier,
  title: NASTY,
  articles: dossier.articles.map((article) =>
    article.id === first
      ? { ...article, title: NASTY, publisher: NASTY, byline: NASTY, text: PREFIX + article.text }
      : article,
  ),
  claims: dossier.claims.map((claim) => ({ ...claim, text: NASTY })),
  timeline: dossier.timeline.map((entry) => ({ ...entry, text: NASTY })),
});

/** Moves every citation of the first article behind its new beginning. */
function moved<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(moved) as Value;
  if (typeof value !== 'object' || value === null) return value;
  const object = Object.fromEntries(Object.entries(value).map(([field, inner]) => [field, moved(inner)]));
  const { article, start, end } = value as { article?: string; start?: number; end?: number };
  if (article === first && start !== undefined && end !== undefined)
    return { ...object, start: start + PREFIX.length, end: end + PREFIX.length } as Value;
  return object as Value;
}

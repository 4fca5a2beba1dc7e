import type { Sheet } from './footnotes.ts';
import { plain } from './plain.ts';

/** What was skipped, not understood or not supported. */
export function unchecked({ edition }: Sheet): string[] {
  if (edition.dossier.unchecked.length === 0) return [];
  return [
    '',
    '## Not checked',
    '',
    ...edition.dossier.unchecked.map(({ what, why, article }) => {
      const name = article && edition.sources.get(article)?.name;
      return `- **${plain(what)}**${name ? ` (${plain(name)})` : ''}: ${plain(why)}`;
    }),
  ];
}

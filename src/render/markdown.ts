/** A dossier as Markdown, its citations as footnotes. */

import type { Dossier } from '../model/dossier.ts';

/** Returns the dossier as Markdown. A first, plain version: the brief with its words as footnotes. */
export function renderMarkdown(dossier: Dossier): string {
  const notes: string[] = [];
  const lines = dossier.brief.sections.flatMap(({ heading, items }) => [
    `## ${escape(heading)}`,
    ...items.map(({ text, status, evidence }) => {
      const marks = evidence.map(({ exact }) => `[^${notes.push(escape(exact))}]`).join('');
      return `- **${status}** ${escape(text)}${marks}`;
    }),
  ]);
  return `# ${escape(dossier.title)}\n\n${lines.join('\n\n')}\n\n${notes
    .map((note, index) => `[^${index + 1}]: “${note}”`)
    .join('\n')}\n`;
}

const escape = (text: string): string => text.replace(/[\\`*_{}[\]()<>#+!|~&]/g, '\\$&').replace(/\s+/g, ' ');

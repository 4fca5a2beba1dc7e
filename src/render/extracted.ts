/** Extracted articles as text and as Markdown. What could garble a terminal or a page is made visible. */

import type { BlockKind } from '../model/article.ts';
import type { ExtractedArticle } from '../model/extracted.ts';
import { formatInterval } from './dates.ts';
import { plain } from './markdown/plain.ts';
import { printable } from './printable.ts';

/** Returns the text alone, a line for each block, without headline and captions. */
export const extractedText = ({ text }: ExtractedArticle): string => `${printable(text)}\n`;

/**
 * Returns the article with its title as heading, a line on who published it when, the structure of its text, and at the
 * end the captions: without their pictures they would only interrupt it.
 */
export function extractedMarkdown(article: ExtractedArticle): string {
  const { title, byline, publisher, published, publishedText, truncated, text, blocks, captions } = article;
  const facts = [
    byline && plain(byline),
    publisher && plain(publisher),
    published ? formatInterval(published.value) : publishedText && plain(publishedText),
    /^https?:\/\/[^\s<>\\]+$/i.test(article.uri) && `<${article.uri}>`,
  ].filter(Boolean);
  const lines = [
    title !== null && { kind: 'headline' as const, line: `# ${plain(title)}` },
    facts.length > 0 && { kind: 'byline' as const, line: facts.join(' · ') },
    ...blocks.map(({ kind, start, end }) => ({ kind, line: MARKED[kind](plain(text.slice(start, end))) })),
    truncated !== undefined && { kind: 'end' as const, line: `*The rest is ${plain(truncated)}.*` },
    ...captions.map((caption) => ({ kind: 'caption' as const, line: MARKED.caption(plain(caption)) })),
  ].filter((each) => each !== false);
  return printable(
    lines
      .map(({ kind, line }, index) => {
        const before = lines[index - 1]?.kind;
        const together = kind === before && (kind === 'list' || kind === 'quote');
        return index === 0 ? line : (together ? (kind === 'quote' ? '\n>\n' : '\n') : '\n\n') + line;
      })
      .join('')
      .concat('\n'),
  );
}

const MARKED: Readonly<Record<BlockKind, (line: string) => string>> = {
  headline: (line) => `# ${line}`,
  dek: (line) => `**${line}**`,
  body: (line) => line,
  heading: (line) => `## ${line}`,
  list: (line) => `- ${line}`,
  quote: (line) => `> ${line}`,
  erratum: (line) => `*${line}*`,
  caption: (line) => `*${line}*`,
};

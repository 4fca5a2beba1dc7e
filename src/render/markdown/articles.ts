import { formatPublished } from '../dates.ts';
import { sourceOf } from '../edition.ts';
import { otherLanguage } from '../languages.ts';
import type { Sheet } from './footnotes.ts';
import { plain } from './plain.ts';

/** The articles: who printed what, when, and where it was read. */
export function articles({ edition }: Sheet): string[] {
  return [
    '',
    edition.articles.size === 1 ? '## The article' : '## The articles',
    '',
    ...edition.dossier.articles.map((article, index) => {
      const { name, spun } = sourceOf(edition, { article: article.id });
      const language = otherLanguage(article.language);
      const facts = [
        `**${plain(name)}**`,
        article.published ? plain(formatPublished(article.published)) : 'undated',
        ...(language ? [`in ${language}`] : []),
        ...(spun ? ['machine-spun'] : []),
        addressOf(article.uri),
      ];
      return `${index + 1}. ${plain(article.title ?? 'Without a headline')}. ${facts.join(', ')}`;
    }),
  ];
}

/** Returns a web address as a link, and any other as text. */
const addressOf = (uri: string): string => (/^https?:\/\/[^\s<>\\]+$/i.test(uri) ? `<${uri}>` : plain(uri));

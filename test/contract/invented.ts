/** Articles about an invented flood, as the extraction would give them. */

import type { Article } from '../../src/model/article.ts';
import type { NewArticle } from '../../src/model/library.ts';
import { sha256, shortHash } from '../../src/text/hashes.ts';

export interface Invented {
  readonly uri?: string;
  readonly title?: string;
  readonly publisher?: string;
  readonly day?: string;
  readonly language?: string;
}

/** Returns an article of one paragraph with the page on which it stands alone. */
export function articleOf(body: string, invented: Invented = {}): NewArticle {
  const { title = 'The Orle rises', publisher = 'Vellin Courier', day, language = 'en' } = invented;
  const text = `${title}\n${body}`;
  const { uri = `https://courier.example/${shortHash([text])}` } = invented;
  const page = {
    id: `p${shortHash([uri, text])}`,
    uri,
    mediaType: 'text/html',
    sha256: sha256(text),
    segments: [],
  };
  const article: Article = {
    id: `a${shortHash([text])}-${shortHash([page.id]).slice(0, 6)}`,
    page: page.id,
    uri,
    title,
    publisher,
    byline: null,
    published:
      day === undefined
        ? null
        : { value: { start: day, end: dayAfter(day) }, basis: 'metadata', evidence: [] },
    language,
    text,
    blocks: [
      { start: 0, end: title.length, kind: 'headline' },
      { start: title.length + 1, end: text.length, kind: 'body' },
    ],
    parts: [{ start: 0, end: text.length, pageStart: 0 }],
  };
  return { article, page };
}

const dayAfter = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

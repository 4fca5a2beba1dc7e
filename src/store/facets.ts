/**
 * What narrows a search, as words that stand in no text: the index that finds the words finds them too, and need not
 * look at every article in which a common word stands.
 */

import { createHash } from 'node:crypto';
import type { Article } from '../model/article.ts';

export const facetOfPublisher = (publisher: string): string => `xp${digest(publisher)}`;
export const facetOfLanguage = (language: string): string => `xl${digest(language)}`;

export const facetsOf = ({ publisher, language }: Pick<Article, 'publisher' | 'language'>): string =>
  [...(publisher === null ? [] : [facetOfPublisher(publisher)]), facetOfLanguage(language)].join(' ');

const digest = (value: string): string => createHash('sha256').update(value).digest('hex').slice(0, 12);

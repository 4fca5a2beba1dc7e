/** Reads a correction off the form of a page. */

import type { Correction, StoryId } from '../../model/library.ts';
import { Refused } from '../refused.ts';

/**
 * Returns the correction that a form of a story's page says.
 * @throws Refused where a field is empty, or the kind is none
 */
export function correctionOf(form: FormData, story: StoryId): Correction {
  const field = (name: string): string => {
    const value = form.get(name)?.toString().trim() ?? '';
    if (value === '') throw incomplete(`The field “${name}” is empty.`);
    return value;
  };
  const ticked = (): string[] => {
    const articles = form.getAll('articles').map(String);
    if (articles.length === 0) throw incomplete('No article is ticked.');
    return articles;
  };
  const kind = field('kind');
  switch (kind) {
    case 'join':
      return { kind, names: [field('name'), field('other')] };
    case 'part':
      return { kind, name: field('name'), mentions: ticked().map((article) => ({ article })) };
    case 'exclude':
      return { kind, article: field('article') };
    case 'exclude-publisher':
      return { kind, publisher: field('publisher') };
    case 'copy':
    case 'not-copy':
      return { kind, articles: [field('copy'), field('original')] };
    case 'move':
      return { kind, article: field('article'), story: field('to') };
    case 'split':
      return { kind, story, articles: ticked() };
    case 'merge':
      return { kind, stories: [story, field('with')] };
    default:
      throw incomplete(`There is no correction “${kind}”.`);
  }
}

const incomplete = (detail: string): Refused =>
  new Refused(422, {
    title: 'The correction is not complete.',
    detail,
    remedy: 'Go back and fill the form.',
  });

/** What is printed of a story: its page, what is folded on it, its articles, and files to take along. */

import type { Dossier } from '../model/dossier.ts';
import type { ArticleId } from '../model/ids.ts';
import type { StoryId } from '../model/library.ts';
import { type Edition, layOut } from '../render/edition.ts';
import { formatNamed } from '../render/formats.ts';
import { type ArticleView, articlePage } from '../web/article.ts';
import { type CompareView, comparePage } from '../web/compare.ts';
import { articleText, foldOf, pieceOfStory, type StoryView, storyPage } from '../web/story.ts';
import { type CorrectionKind, type CorrectionsView, correctionForm } from '../web/story-corrections.ts';
import { type Packed, pack } from './packed.ts';

/** What is ordered: by its edition and by nothing else it is told what to print. */
export type Order =
  | { readonly kind: 'story'; readonly view: Omit<StoryView, 'id' | 'edition'> }
  /** By itself it is a page, else what the story's page takes in. */
  | { readonly kind: 'fold'; readonly fold: string; readonly byItself: boolean }
  | { readonly kind: 'text'; readonly article: ArticleId }
  | {
      readonly kind: 'article';
      readonly article: ArticleId;
      readonly view: Omit<ArticleView, 'article' | 'story'>;
    }
  | {
      readonly kind: 'correction';
      readonly correction: CorrectionKind;
      readonly view: Pick<CorrectionsView, 'others'>;
      readonly byItself: boolean;
    }
  | { readonly kind: 'picks'; readonly view: Omit<CompareView, 'story'> }
  | { readonly kind: 'file'; readonly format: string }
  /** Nothing is given; what all of its pages are made of is written. */
  | { readonly kind: 'parts' };

export interface Printed extends Packed {
  /** Of the dossier. */
  readonly title: string;
}

export interface Ordered {
  readonly story: StoryId;
  /** What the dossier is made of: the same state, the same edition. */
  readonly state: string;
  /** The number of an earlier dossier, where that is to be printed. */
  readonly dossier?: number | undefined;
  readonly order: Order;
}

/** Where dossiers come from: of a story as it is now, and earlier ones by their numbers. */
export interface Dossiers {
  readonly of: (story: StoryId) => Promise<Dossier>;
  readonly get: (number: number) => Promise<Dossier | undefined>;
}

/** Prints; nothing where the story has no such thing. @throws StoreError where it has no articles */
export type Print = (ordered: Ordered) => Promise<Printed | undefined>;

/** So many editions are kept at hand; of 200 articles each they take about 100 MB. */
const KEPT = 4;

/** Returns what prints in this thread. */
export function openPrinting(dossiers: Dossiers): Print {
  const kept = new Map<string, Promise<Edition>>();
  return async (ordered) => {
    const { story, order } = ordered;
    const edition = await editionOf(ordered);
    const written = await write(story, edition, order);
    return written === undefined ? undefined : { ...(await pack(written)), title: edition.dossier.title };
  };

  function editionOf({ story, state, dossier }: Ordered): Promise<Edition> {
    const name = `${story} ${state}`;
    const known = kept.get(name);
    const edition = known ?? madeOf(story, dossier).then(layOut);
    kept.delete(name);
    kept.set(name, edition);
    if (known === undefined) edition.catch(() => kept.delete(name));
    for (const oldest of [...kept.keys()].slice(0, -KEPT)) kept.delete(oldest);
    return edition;
  }

  async function madeOf(story: StoryId, number: number | undefined): Promise<Dossier> {
    const earlier = number === undefined ? undefined : await dossiers.get(number);
    return earlier ?? dossiers.of(story);
  }
}

async function write(id: StoryId, edition: Edition, order: Order): Promise<string | Uint8Array | undefined> {
  switch (order.kind) {
    case 'story':
      return storyPage({ id, edition, ...order.view });
    case 'fold': {
      const fold = foldOf(id, edition, order.fold);
      return fold !== undefined && order.byItself ? pieceOfStory(id, edition, fold) : fold;
    }
    case 'correction': {
      const form = correctionForm(order.correction, { id, edition, ...order.view });
      return form !== undefined && order.byItself ? pieceOfStory(id, edition, form) : form;
    }
    case 'text': {
      const article = edition.articles.get(order.article);
      return article && articleText(article);
    }
    case 'article': {
      const article = edition.articles.get(order.article);
      return (
        article &&
        articlePage({ ...order.view, article, story: { id, title: edition.dossier.title, edition } })
      );
    }
    case 'picks':
      return comparePage({ ...order.view, story: { id, edition } });
    case 'parts':
      return foldOf(id, edition, '');
    case 'file':
      return formatNamed(order.format)?.render(edition.dossier);
  }
}

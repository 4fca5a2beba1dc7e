/** What people note of passages, as W3C Web Annotations (2017), for tools that show notes beside a text. */

import type { Article } from '../model/article.ts';
import type { Note } from '../model/note.ts';
import { inCharacters, iriOf, urnOf, wordsAround } from './places.ts';

/** A note as an annotation, with the article and the place as this library counts them, in UTF-16 units. */
export interface NoteAnnotation {
  readonly '@context': 'http://www.w3.org/ns/anno.jsonld';
  /** `urn:uuid:` and the note's id. */
  readonly id: string;
  readonly type: 'Annotation';
  readonly motivation: 'commenting';
  /** ISO 8601 in UTC. */
  readonly created: string;
  readonly modified: string;
  readonly creator: { readonly type: 'Person'; readonly name: string };
  readonly body: {
    readonly type: 'TextualBody';
    readonly value: string;
    readonly format: 'text/plain';
    readonly purpose: 'commenting';
  };
  readonly target: {
    readonly type: 'SpecificResource';
    /** The article's address on the web, or its name where it has none. */
    readonly source: string;
    readonly state: {
      readonly type: 'TimeState';
      readonly cached: { readonly id: string; readonly type: 'Text'; readonly format: 'text/plain' };
    };
    readonly selector: readonly [
      {
        readonly type: 'TextPositionSelector';
        /** In characters of Unicode, in the article's clean text. */
        readonly start: number;
        readonly end: number;
      },
      {
        readonly type: 'TextQuoteSelector';
        readonly exact: string;
        readonly prefix: string;
        readonly suffix: string;
      },
    ];
  };
}

export function annotationOfNote(
  { id, about, text, author, created, modified }: Note,
  article: Pick<Article, 'id' | 'uri' | 'text'>,
): NoteAnnotation {
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `urn:uuid:${id}`,
    type: 'Annotation',
    motivation: 'commenting',
    created,
    modified,
    creator: { type: 'Person', name: author },
    body: { type: 'TextualBody', value: text, format: 'text/plain', purpose: 'commenting' },
    target: {
      type: 'SpecificResource',
      source: iriOf(article),
      state: { type: 'TimeState', cached: { id: urnOf(article.id), type: 'Text', format: 'text/plain' } },
      selector: [
        { type: 'TextPositionSelector', ...inCharacters(article.text, about) },
        { type: 'TextQuoteSelector', exact: about.exact, ...wordsAround(article.text, about) },
      ],
    },
  };
}

/** What every database keeps in the same tables and asks for with the same queries. */

import type { Kysely } from 'kysely';
import { articleStore, type Ground } from './articles.ts';
import { correctionStore } from './corrections.ts';
import { dossierStore } from './dossiers.ts';
import { feedStore } from './feeds.ts';
import { articleSearch } from './find-articles.ts';
import { findingSearch } from './find-findings.ts';
import { followStore } from './follows.ts';
import { formingStore } from './forming.ts';
import { layerStore } from './layers.ts';
import type { WordTables } from './match.ts';
import { noteStore } from './notes.ts';
import { readingMarkStore } from './reading-marks.ts';
import { recordStore } from './records.ts';
import type { Store } from './store.ts';
import { storyStore } from './stories.ts';
import type { Tables } from './tables.ts';

/** How words are found is each database's own, and so is where articles lie, and what tells that something has changed. */
export function roomsOf(
  db: Kysely<Tables>,
  words: WordTables,
  { moment, ground }: Pick<Store, 'moment'> & { readonly ground?: Ground },
): Omit<Store, 'moment' | 'together' | 'condition' | 'backup' | 'close'> {
  const { add, forget, ...articles } = articleSearch(db, words, moment);
  const { forgetReadings, ...findings } = findingSearch(db, words, moment);
  return {
    articles: articleStore(db, { add, forget }, ground),
    search: { ...articles, ...findings },
    feeds: feedStore(db),
    stories: storyStore(db),
    layers: layerStore(db),
    forming: formingStore(db),
    dossiers: dossierStore(db, { read: findings.read, forgetReadings }),
    corrections: correctionStore(db),
    notes: noteStore(db),
    readingMarks: readingMarkStore(db),
    follows: followStore(db),
    records: recordStore(db),
  };
}

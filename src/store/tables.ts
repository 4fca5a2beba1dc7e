/** The tables of a library. Times that are compared are milliseconds since 1970; others are ISO 8601. JSON is text. */

import type { Generated, Selectable } from 'kysely';

export interface Tables {
  readonly pages: PagesTable;
  readonly articles: ArticlesTable;
  readonly article_ids: ArticleIdsTable;
  readonly extent: ExtentTable;
  /** Only in PostgreSQL. */
  readonly slices: SlicesTable;
  readonly layers: LayersTable;
  readonly stories: StoriesTable;
  readonly story_articles: StoryArticlesTable;
  /** As they form by themselves. */
  readonly formed_articles: StoryArticlesTable;
  readonly corrections: CorrectionsTable;
  readonly notes: NotesTable;
  readonly reading_marks: ReadingMarksTable;
  readonly dossiers: DossiersTable;
  readonly forming: FormingTable;
  readonly feeds: FeedsTable;
  readonly feed_items: FeedItemsTable;
  readonly feed_items_gone: FeedItemsGoneTable;
  readonly follows: FollowsTable;
  readonly tellings: TellingsTable;
  readonly webhooks: WebhooksTable;
  readonly readings: ReadingsTable;
  readonly read_articles: ReadArticlesTable;
  readonly quotations: QuotationsTable;
  readonly claims: ClaimsTable;
  readonly claim_articles: ClaimArticlesTable;
  readonly reading_names: ReadingNamesTable;
}

/** What the forming of stories remembers. */
export interface FormingTable {
  readonly part: number;
  /** The same of all parts that belong together. */
  readonly made: string;
  readonly bytes: Uint8Array;
}

export interface PagesTable {
  readonly id: string;
  readonly uri: string;
  readonly media_type: string;
  readonly sha256: string;
  readonly read_at: string | null;
  readonly segments: string;
}

export interface ArticlesTable {
  readonly seq: Generated<number>;
  readonly id: string;
  readonly page: string;
  readonly uri: string;
  /** Id of the first article that was kept of those that are versions of one another. */
  readonly chain: string;
  /** When it stood like this, as far as is known: when it was changed, else read, else added. */
  readonly stood_at: number;
  /** From 1, in the order in which the versions stood. */
  readonly version: number;
  /** 1 where no later version is known. */
  readonly latest: number;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly byline: string | null;
  readonly language: string;
  readonly published_from: number | null;
  readonly published_to: number | null;
  readonly added_at: number;
  readonly text: string;
  /** The other fields of the article. */
  readonly rest: string;
}

/** Where articles lie; in SQLite a view of them. */
export type ArticleIdsTable = Pick<Selectable<ArticlesTable>, 'id' | 'seq' | 'chain' | 'uri'>;

/** One row: how many articles there are, with all versions, and how many of which no later version is known. */
export interface ExtentTable {
  readonly articles: number;
  readonly latest: number;
}

/** Stretches of places in which articles lie. */
export interface SlicesTable {
  /** Places from the first to before `until`. */
  readonly first: number;
  readonly until: number;
  /** When it was opened, in ms since 1970; of the first one, when the library was cut into slices. */
  readonly opened_at: number;
}

/** What a stage found in one article, so that it need not look again. */
export interface LayersTable {
  /** Place of the article. */
  readonly seq: number;
  readonly stage: string;
  readonly version: number;
  /** JSON, deflated. */
  readonly layer: Uint8Array;
}

export interface StoriesTable {
  readonly id: string;
  readonly title: string;
  /** When its first and its last article were published or, where none has a date, added. */
  readonly first_at: number;
  readonly last_at: number;
  readonly articles: number;
  readonly publishers: number;
  /** When an article last came or went. */
  readonly changed_at: number;
}

export interface StoryArticlesTable {
  readonly story: string;
  readonly seq: number;
}

export interface CorrectionsTable {
  readonly number: Generated<number>;
  readonly at: number;
  readonly author: string;
  readonly reason: string;
  readonly kind: string;
  /** What is corrected, by kind. */
  readonly what: string;
  /** When it was undone. */
  readonly undone_at: number | null;
  readonly undone_by: string | null;
}

export interface NotesTable {
  readonly id: string;
  readonly article: string;
  readonly start: number;
  readonly end: number;
  /** The words that are noted of. */
  readonly exact: string;
  readonly text: string;
  readonly author: string;
  readonly created_at: number;
  readonly modified_at: number;
}

export interface ReadingMarksTable {
  /** As it was called when it was read. */
  readonly story: string;
  readonly reader: string;
  readonly read_at: number;
}

export interface DossiersTable {
  readonly number: Generated<number>;
  readonly story: string;
  readonly made_at: number;
  /** Digest of all that it was made of: articles, corrections, versions of the stages. */
  readonly made_of: string;
  /** JSON, deflated. */
  readonly dossier: Uint8Array;
}

export interface FeedsTable {
  readonly uri: string;
  readonly title: string | null;
  readonly added_at: number;
  /** Seconds between two fetches, by how often it changes. */
  readonly every: number;
  readonly etag: string | null;
  readonly last_modified: string | null;
  /** Seconds that the publisher asks to leave between two fetches. */
  readonly at_least: number;
  /** `null` where it is not asked any more. */
  readonly next_at: number | null;
  readonly asked_at: number | null;
  readonly answered_at: number | null;
  /** Failures since it last answered. */
  readonly failures: number;
  readonly trouble: string | null;
}

export interface FeedItemsTable {
  readonly feed: string;
  readonly uri: string;
  /** What the feed said of it, as JSON, as long as it is waiting. */
  readonly entry: string | null;
  /** When it was new, or last made to wait again. */
  readonly seen_at: number;
  /** When the feed still had it, to a day. */
  readonly listed_at: Generated<number | null>;
  /** When the feed said that it was last touched, as it was last read. */
  readonly updated_at: Generated<number | null>;
  /** How often it was made to wait again. */
  readonly rereads: Generated<number>;
  /** `waiting` to be read, `done`, or `given-up`. */
  readonly state: string;
  readonly tries: number;
  readonly next_at: number;
  readonly trouble: string | null;
}

/** Of which stories what their dossiers found can be searched for. */
export interface ReadingsTable {
  readonly number: Generated<number>;
  readonly story: string;
  readonly read_at: number;
}

export interface ReadArticlesTable {
  readonly seq: number;
  readonly reading: number;
  /** Id of its origin in the dossier. */
  readonly origin: string;
  /** 1 where it was not copied as a whole. */
  readonly original: number;
  /** How many articles the origin has. */
  readonly of_origin: number;
  readonly upstream: string | null;
}

export interface QuotationsTable {
  readonly number: Generated<number>;
  readonly reading: number;
  readonly seq: number;
  /** Id of the utterance, or of the quotation where it is none's. */
  readonly utterance: string;
  readonly speaker: string | null;
  /** That print it, and their origins. */
  readonly articles: number;
  readonly origins: number;
  /** The other fields, as JSON. */
  readonly quotation: string;
}

export interface ClaimsTable {
  readonly number: Generated<number>;
  readonly reading: number;
  readonly articles: number;
  readonly origins: number;
  /** The other fields, as JSON. */
  readonly claim: string;
}

export interface ClaimArticlesTable {
  readonly claim: number;
  readonly seq: number;
}

/** What entities are called that have several names, none of which is a part of another. */
export interface ReadingNamesTable {
  readonly reading: number;
  readonly entity: string;
  /** The name as names are looked up: plain letters, lower case. */
  readonly key: string;
  readonly name: string;
}

/** Marks of entries that were forgotten. */
export interface FeedItemsGoneTable {
  /** The first 48 bits of the SHA-256 of its address. */
  readonly hash: number;
}

/** Stories of which somebody wants to be told what changes. */
export interface FollowsTable {
  /** As it was called when it was first followed. */
  readonly story: string;
  readonly at: number;
  /** When it was last looked at, and the number of its dossier then. */
  readonly told_at: number;
  readonly told: number | null;
}

/** What was found to have changed in stories that are followed. */
export interface TellingsTable {
  readonly number: Generated<number>;
  readonly story: string;
  readonly at: number;
  /** JSON, deflated. */
  readonly changes: Uint8Array;
}

/** How far web addresses were told. */
export interface WebhooksTable {
  /** Digest of the address, which may hold a secret. */
  readonly key: string;
  /** The number of the last telling that it has. */
  readonly sent: number;
  /** Of the next one. */
  readonly tries: number;
  readonly next_at: number;
  readonly trouble: string | null;
}

/** What a library keeps, whatever database keeps it. Every store passes the same tests: test/contract. */

import type { Article, ArticleId } from '../model/article.ts';
import type { Changes } from '../model/change.ts';
import type { Claim } from '../model/claim.ts';
import type { Dossier } from '../model/dossier.ts';
import type { Feed, FeedItem, WaitingItem } from '../model/feed.ts';
import type { Follow, Telling } from '../model/follow.ts';
import type { ArticleHit, ClaimHit, Coverage, Facets, QuotationHit, StoryHit } from '../model/found.ts';
import type { Stamp } from '../model/layer.ts';
import type {
  ArticleFilter,
  ArticleSummary,
  Correction,
  FormedStory,
  Kept,
  KeptDossier,
  LedgerEntry,
  LibraryRecord,
  NewArticle,
  StoredArticle,
  StoryFilter,
  StoryId,
  StorySummary,
} from '../model/library.ts';
import type { Note, ReadingMark } from '../model/note.ts';
import type { Page, PageId } from '../model/page.ts';
import type { SharedWork } from './work.ts';

export interface Store {
  readonly articles: ArticleStore;
  readonly search: SearchStore;
  readonly feeds: FeedStore;
  readonly stories: StoryStore;
  readonly layers: LayerStore;
  readonly forming: FormingStore;
  readonly dossiers: DossierStore;
  readonly corrections: CorrectionStore;
  readonly notes: NoteStore;
  readonly readingMarks: ReadingMarkStore;
  readonly follows: FollowStore;
  readonly records: RecordStore;
  /** Returns what is another as soon as anything has changed, whoever changed it: until then all that is read is the same. */
  readonly moment: () => Promise<string>;
  /** Work that machines share; where the library cannot be reached by several there is none. */
  readonly work?: SharedWork;
  /**
   * Runs work whose changes are kept together or not at all. What is read inside is of one moment. Where the server goes
   * away before all is done, the work is run once more when it is back.
   * @throws ConnectionCut where it went away while the changes were being kept
   */
  readonly together: <Result>(work: (store: Store) => Promise<Result>) => Promise<Result>;
  /** Tells how the database does, if it answers. */
  readonly condition: () => Promise<Condition>;
  /** Writes a copy that is whole, also while others write. */
  readonly backup: (file: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface Condition {
  /** Whether its tables are those that this Synoptic writes, or later ones. */
  readonly current: boolean;
  readonly writable: boolean;
}

export interface ArticleStore {
  /**
   * Keeps articles with their pages, and returns what became of each, in the order given. One that is known already changes nothing; one that is a version
   * of another, as `previous` says, is put in order with its versions by when they stood like that. They are added at a
   * time, those with `added` then.
   */
  readonly add: (
    given: readonly (NewArticle & { readonly previous?: ArticleId; readonly added?: Date })[],
    at: Date,
  ) => Promise<Kept[]>;
  /** Returns those that are known, in the order of their ids. */
  readonly get: (ids: readonly ArticleId[]) => Promise<StoredArticle[]>;
  /** Returns the ids that begin like this, at most `limit`, in order. */
  readonly idsLike: (beginning: string, limit: number) => Promise<ArticleId[]>;
  /** Returns how many there are, with all versions, and the place of the last: other articles, another extent. */
  readonly extent: () => Promise<Extent>;
  /**
   * Returns the articles that came since the library was of that extent, of versions the first, in the order in which they
   * came; nothing where articles have gone since, or one that was there is no first version any more.
   */
  readonly since: (extent: Extent) => Promise<Pick<ArticleHead, 'id' | 'published'>[] | undefined>;
  /** Returns the first version of each article that is known, by the id of whichever version was given. */
  readonly heads: (ids: readonly ArticleId[]) => Promise<Map<ArticleId, ArticleHead>>;
  /**
   * Returns the ids of the articles published from a time to before another, and of those without a date, in order; of
   * versions the first.
   */
  readonly idsAround: (from: Date, until: Date) => Promise<ArticleId[]>;
  /** Returns which of the ids are known. */
  readonly known: (ids: readonly ArticleId[]) => Promise<ReadonlySet<ArticleId>>;
  /** Returns the articles that now stand at the addresses: several where a page carries several. */
  readonly at: (uris: readonly string[]) => Promise<StoredArticle[]>;
  /** Returns an article with its other versions, the first first; nothing where it is not known. */
  readonly versions: (id: ArticleId) => Promise<StoredArticle[]>;
  /** Returns summaries, those published last first, then those without a date. */
  readonly list: (filter: ArticleFilter, limit: number, offset?: number) => Promise<ArticleSummary[]>;
  readonly count: (filter: ArticleFilter) => Promise<number>;
  /** Returns the ids of those that meet the filter, in the order in which they came. */
  readonly ids: (filter: ArticleFilter) => Promise<ArticleId[]>;
  /** Returns of which publishers or languages the articles are that came last, 5000 at most, the most first. */
  readonly tally: (of: 'publisher' | 'language') => Promise<{ value: string; count: number }[]>;
  /** Yields all in the order in which they came, with their pages; `first` came first of its versions. */
  readonly each: () => AsyncIterable<StoredArticle & NewArticle & { readonly first: ArticleId }>;
  readonly pages: (ids: readonly PageId[]) => Promise<Page[]>;
  /** Takes articles out, with all that was found in them, and pages that carry nothing more. Returns how many. */
  readonly forget: (ids: readonly ArticleId[]) => Promise<number>;
}

export interface Extent {
  readonly count: number;
  readonly last: number;
}

/** The first version of an article, by which stories know it. Times are milliseconds since 1970. */
export interface ArticleHead {
  readonly id: ArticleId;
  readonly title: string | null;
  readonly published: number | null;
  /** When it stood like this, as far as is known. */
  readonly stood: number;
}

export interface StoryStore {
  /**
   * Makes each story have these articles, in all their versions, and no others, and takes stories out that no longer are.
   */
  readonly form: (stories: readonly FormedStory[], gone: readonly StoryId[], at: Date) => Promise<void>;
  readonly get: (ids: readonly StoryId[]) => Promise<StorySummary[]>;
  /** Returns stories, those that changed last first, or by `importance`, in which many articles and publishers count. */
  readonly list: (
    limit: number,
    offset?: number,
    filter?: StoryFilter,
    order?: StoryOrder,
  ) => Promise<StorySummary[]>;
  readonly count: (filter?: StoryFilter) => Promise<number>;
  /** Returns the ids of a story's articles in the order in which they came. */
  readonly articles: (id: StoryId) => Promise<ArticleId[]>;
  /** Returns the stories that have any of the articles, in the order of their ids. */
  readonly having: (articles: readonly ArticleId[]) => Promise<StoryId[]>;
  /** Returns the ids that begin like this, at most `limit`, in order. */
  readonly idsLike: (beginning: string, limit: number) => Promise<StoryId[]>;
  /** Keeps which stories articles form by themselves, before people correct them, and which no longer are. */
  readonly keepFormed: (stories: readonly FormedStory[], gone: readonly StoryId[]) => Promise<void>;
  /**
   * Returns the stories, as they form by themselves, that have an article published from a time to before another, or one
   * without a date.
   */
  readonly formedAround: (from: Date, until: Date) => Promise<Pick<FormedStory, 'id' | 'articles'>[]>;
  /** Returns the stories, as they form by themselves, that have any of the articles. */
  readonly formedWith: (articles: readonly ArticleId[]) => Promise<Pick<FormedStory, 'id' | 'articles'>[]>;
}

export type StoryOrder = 'changed' | 'importance';

/** What stages found in single articles, so that they need not look again. */
export interface LayerStore {
  /** Returns what the stage found of each article in the version that is asked for. */
  readonly get: <Found>(articles: readonly ArticleId[], stamp: Stamp) => Promise<Map<ArticleId, Found>>;
  /** Keeps what the stage found; what another version of it found goes. Articles that are not known are passed over. */
  readonly put: (found: ReadonlyMap<ArticleId, unknown>, stamp: Stamp) => Promise<void>;
  /** Keeps what was packed before, by `packedAtOnce`, so that nobody waits for it. */
  readonly putPacked: (found: ReadonlyMap<ArticleId, Uint8Array>, stamp: Stamp) => Promise<void>;
}

/** What the forming of stories remembers from one run to the next: a piece of bytes that can be worked out anew. */
export interface FormingStore {
  /** Returns what was kept; nothing where nothing was, or others keep something else just now. */
  readonly read: () => Promise<Uint8Array<ArrayBuffer> | undefined>;
  readonly keep: (pieces: Iterable<Uint8Array>) => Promise<void>;
}

export interface DossierStore {
  /**
   * Keeps a dossier as it was made at a time, and calls its story what it is called there; of those made more than a week
   * before, the last of each day stay (UTC).
   */
  readonly keep: (story: StoryId, madeOf: string, dossier: Dossier, at: Date) => Promise<void>;
  /** Returns what is kept of the stories, the last made first; with `before` what was made by then. */
  readonly list: (stories: readonly StoryId[], before?: Date) => Promise<KeptDossier[]>;
  /** Returns a dossier by its number. */
  readonly get: (number: number) => Promise<Dossier | undefined>;
  /** Takes out all that is kept of the stories. */
  readonly forget: (stories: readonly StoryId[]) => Promise<void>;
}

/** What people note of passages. A note goes with its article. */
export interface NoteStore {
  readonly add: (note: Omit<Note, 'created' | 'modified'>, at: Date) => Promise<void>;
  readonly get: (id: string) => Promise<Note | undefined>;
  /** Returns those on the articles, by article and place. */
  readonly list: (articles: readonly ArticleId[]) => Promise<Note[]>;
  /** Returns whether there was one. */
  readonly edit: (id: string, text: string, at: Date) => Promise<boolean>;
  readonly remove: (id: string) => Promise<boolean>;
}

/** When people last read a story. */
export interface ReadingMarkStore {
  readonly set: (story: StoryId, reader: string, at: Date) => Promise<void>;
  /** Returns a reader's marks of the stories, the last first. */
  readonly list: (stories: readonly StoryId[], reader: string) => Promise<ReadingMark[]>;
}

/** The ledger of what people corrected. Nothing is ever taken out of it. */
export interface CorrectionStore {
  /** Returns the number under which it stands there. */
  readonly add: (correction: Correction, author: string, reason: string, at: Date) => Promise<number>;
  /** Returns all, the first first. */
  readonly list: () => Promise<LedgerEntry[]>;
  /** Returns whether there was one of that number which had not been undone. */
  readonly undo: (number: number, author: string, at: Date) => Promise<boolean>;
}

/** Stories that are followed, what was told of them, and how far web addresses were told. */
export interface FollowStore {
  /** Follows a story from a time on. Returns whether it was not followed before. */
  readonly add: (story: StoryId, at: Date) => Promise<boolean>;
  /** Returns all, in the order in which they were first followed. */
  readonly list: () => Promise<Follow[]>;
  /** Follows stories no more; what was told of them goes. Returns how many there were. */
  readonly remove: (stories: readonly StoryId[]) => Promise<number>;
  /** Notes that a story was looked at, and keeps what has changed. Nothing is kept where somebody else has looked since. */
  readonly tell: (follow: Follow, told: Told) => Promise<Telling | undefined>;
  /** Returns what was told of a story, the last first. */
  readonly tellings: (story: StoryId, limit: number) => Promise<Telling[]>;
  /** Makes a web address, by a digest of it, be told all that is told from now on; one that is known goes on. */
  readonly openWebhook: (key: string) => Promise<void>;
  /** Takes the next that an address is to be told until then, so that nobody else sends it; nothing where none is due. */
  readonly owed: (key: string, now: Date, until: Date) => Promise<OwedTelling | undefined>;
  /** Notes that an address has a telling and all before, or is not sent it any more. */
  readonly sent: (key: string, number: number) => Promise<void>;
  /** Notes that an address could not be told the next one in so many tries. */
  readonly putOff: (key: string, failure: PutOff & { readonly tries: number }) => Promise<void>;
}

/** What is kept beside articles, as it is exported: corrections, feeds with their entries, followed stories, notes. */
export interface RecordStore {
  /** Yields all, in an order in which they can be restored behind the articles. */
  readonly each: () => AsyncIterable<LibraryRecord>;
  /** Keeps one where it is not known yet, and returns whether it was not; nothing where this Synoptic knows no such thing. */
  readonly restore: (record: LibraryRecord) => Promise<boolean | undefined>;
}

/** What was seen when a followed story was looked at. */
export interface Told {
  readonly at: Date;
  /** The number of its dossier. */
  readonly dossier: number;
  readonly changes: Changes;
}

export interface OwedTelling extends Telling {
  /** How often it was tried. */
  readonly tries: number;
}

/** Feeds, when each is to be asked, and what became of their entries. An entry that several feeds have is one. */
export interface FeedStore {
  /** Adds feeds, due at once, and asks those again that were not asked any more. Returns those that are new. */
  readonly add: (uris: readonly string[], every: number, at: Date) => Promise<string[]>;
  /** Returns all, in the order in which they were added. */
  readonly list: () => Promise<Feed[]>;
  /** Takes feeds out with their entries; articles stay. Returns how many there were. */
  readonly remove: (uris: readonly string[]) => Promise<number>;
  /** Returns the feeds that are to be asked by now, those due first first. */
  readonly due: (now: Date, limit: number) => Promise<Feed[]>;
  /** Takes a feed that is due until then, so that nobody else asks it. Returns whether it was still due. */
  readonly claim: (uri: string, now: Date, until: Date) => Promise<boolean>;
  readonly answered: (uri: string, answer: FeedAnswer) => Promise<void>;
  /** Notes a failure. */
  readonly failed: (uri: string, failure: PutOff) => Promise<void>;
  /** Gives a feed the address that it has moved to; where that is a feed already, both are one. */
  readonly moved: (uri: string, to: string) => Promise<void>;
  /**
   * Notes which entries a feed has: those not seen before wait to be read, due at once, and those that it has updated since
   * they were read wait again. Those that it has not had for long, and that are done, are forgotten, and still never new.
   */
  readonly saw: (uri: string, items: readonly FeedItem[], at: Date) => Promise<Seen>;
  /** Returns the addresses of entries that are to be read by now, those due first first. */
  readonly waiting: (now: Date, limit: number) => Promise<string[]>;
  /** Takes an entry that is due until then, so that nobody else reads it; nothing where it is not due any more. */
  readonly claimItem: (uri: string, now: Date, until: Date) => Promise<WaitingItem | undefined>;
  /** Notes that an entry was read. Returns whether it was still waiting. */
  readonly done: (uri: string) => Promise<boolean>;
  /** Notes that an entry could not be read in so many tries; without `next` it is given up. */
  readonly putOff: (uri: string, failure: PutOff & { readonly tries: number }) => Promise<void>;
  /** Returns when the next feed or entry is due. */
  readonly next: () => Promise<Date | undefined>;
}

/** What a feed answered, and when it is asked next. */
export interface FeedAnswer extends Pick<Feed, 'title' | 'every' | 'atLeast' | 'etag' | 'lastModified'> {
  readonly at: Date;
  readonly next: Date;
}

/** How many entries of a feed are new, and how many are to be read again. */
export interface Seen {
  readonly fresh: number;
  readonly updated: number;
}

/** Why something is put off, and until when; `null` where it is not tried any more. */
export interface PutOff {
  readonly trouble: string;
  readonly next: Date | null;
}

/**
 * What is searched for. Of a common word only the newest thousand rows are looked at, the best of them first; where no word
 * is wanted the newest come first. Quotations, claims, origins and names are those of the dossiers that were kept.
 */
export interface SearchStore {
  readonly articles: Find<FoundFilter, FoundArticle>;
  /** Quotations in which the words stand, one of each utterance; with `speaker` of whoever is called so. */
  readonly quotations: Find<FoundFilter & { readonly speaker?: string }, FoundQuotation>;
  readonly claims: Find<FoundFilter & { readonly status?: Claim['status'] }, FoundClaim>;
  /** Stories with articles in which the words stand. */
  readonly stories: Find<FoundFilter, FoundStory>;
  readonly facets: (query: SearchQuery, filter: FoundFilter) => Promise<Facets>;
  /** Returns what those who bear one of the names are called otherwise, by the name that was given. */
  readonly spellings: (names: readonly string[]) => Promise<ReadonlyMap<string, readonly string[]>>;
  readonly coverage: () => Promise<Coverage>;
  /** Returns in how many of the newest articles alone phrases of common words are looked for; nothing where it is in all. */
  readonly phrasesWithin: (query: SearchQuery, filter: FoundFilter) => Promise<number | undefined>;
  /**
   * Puts the words of articles in order, as much as is worth it where so many came lately: they are found faster then, in some
   * databases. At the end of a run; whoever writes meanwhile need not wait.
   */
  readonly settle: (articles: number) => Promise<void>;
  /** Returns stories of which what was found is older than their articles or than a time, those that changed last first. */
  readonly unread: (limit: number, before?: Date) => Promise<StoryId[]>;
  /** Makes what a dossier of a story found findable, in place of what was found in it before. */
  readonly read: (story: StoryId, dossier: Dossier, at: Date) => Promise<void>;
}

type Find<Filter, Hit> = (
  query: SearchQuery,
  filter: Filter,
  limit: number,
  offset?: number,
) => Promise<readonly Hit[]>;

/** Words and phrases that are all wanted, and words that must not stand there. The last word may be a beginning. */
export interface SearchQuery {
  readonly wanted: readonly string[];
  readonly unwanted: readonly string[];
  readonly beginning?: string;
  /** Of those wanted, some that together may stand as other words. */
  readonly spelled?: readonly { readonly of: readonly string[]; readonly as: readonly string[] }[];
}

export interface FoundFilter extends ArticleFilter {
  /** `original`: no article that was copied as a whole; `each`: the best of each origin. */
  readonly origin?: 'original' | 'each';
}

/** An article with what its words are shown from, and in which stories and of which origin it is, as far as that is known. */
export interface FoundArticle
  extends Pick<Article, 'text' | 'blocks'>,
    Pick<ArticleHit, 'article' | 'stories' | 'origin'> {}

export interface FoundQuotation extends Omit<QuotationHit, 'kind' | 'article' | 'snippet'> {
  readonly article: ArticleId;
}

export type FoundClaim = Omit<ClaimHit, 'kind' | 'cited' | 'snippet'>;

export interface FoundStory extends Pick<StoryHit, 'story' | 'matching'> {
  /** The best matching, three at most. */
  readonly articles: readonly ArticleId[];
}

/** A library cannot be opened or changed. The message says which, why, and what to try. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
}

/**
 * The connection to the server broke where a change may have been under way: it is kept or not, which only a look at the
 * library tells. Whatever may be done twice is simply done again.
 */
export class ConnectionCut extends StoreError {
  constructor(options: { readonly cause: unknown }) {
    super(
      'The library cannot be used: the connection to its server was cut. What was said to be kept is safe; do the same again.',
      options,
    );
  }
}

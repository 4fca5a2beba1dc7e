/** What a language knows about writing a brief: headings, set sentences, and the words that tell how something ended. */

import type { Basis } from '../model/article.ts';

export interface BriefHeadings {
  /** What took place; where the articles know how the event ended, that. */
  readonly happened: string;
  /** When, where, who and in what form. */
  readonly event: string;
  readonly earlier: string;
  readonly absent: string;
  readonly aims: string;
  readonly differ: string;
  readonly said: string;
  readonly background: string;
  readonly next: string;
  /** What was planned or expected, and what came of it. */
  readonly ahead: string;
  readonly trust: string;
}

/** A kind of story that newspapers tell in a form of its own. */
export interface StoryKind {
  readonly name: string;
  /** Words that stand in the headlines and leads of such stories. */
  readonly words: RegExp;
  readonly headings: Partial<BriefHeadings>;
  /** Words of the end of such a story; the heading that it has where they stand under it. */
  readonly end?: { readonly words: RegExp; readonly heading: string };
}

/** What an account says, and how it is called: `null` where it has no name of its own. */
export interface SaidSide {
  readonly account: string | null;
  readonly words: string;
  /** The account before says this, too. */
  readonly isSame?: boolean;
}

export interface BriefWords {
  readonly headings: BriefHeadings;
  readonly kinds: readonly StoryKind[];
  /** Returns the name as the owner of something. */
  readonly possessive: (name: string) => string;
  /** A sentence that says what each of the accounts has. */
  readonly sides: (sides: readonly SaidSide[]) => string;
  /** The same, of what somebody wants. */
  readonly reportedDifferently: (party: string, sides: readonly SaidSide[]) => string;
  /** What a party wants, position after position; those that do not open with its name name who holds them. */
  readonly positions: (party: string, positions: readonly string[]) => string;
  /** The same of a position that was taken on an earlier day. */
  readonly heldOn: (position: string, isoDay: string, isoNow: string) => string;
  /** What follows a name where a sentence goes on: a verb that may have it as its subject. */
  readonly predicate: RegExp;
  /** "Ada Brecht said in her speech.": what she said stands elsewhere. */
  readonly saysNothing: RegExp;
  /** Ends with a word for what was said before: "backed away from that". */
  readonly pointsBack: RegExp;
  /** A word for what was said before: "any such order", "the first of them". */
  readonly pointsOut: RegExp;
  /** Links a sentence to the one before from within: ", however,". */
  readonly linkInside: RegExp;
  /** A clause that tells of somebody by the way: ", who is 60,". */
  readonly aside: RegExp;
  /** Opens with a word for what was said before: "After that". */
  readonly opensBack: RegExp;
  /** Has a pronoun for somebody else than whose position it is, or a verb that its one holder cannot have. */
  readonly meansNobody: RegExp;
  /** Words of somebody that are a sentence, or between marks. */
  readonly saidAlone: RegExp;
  /** Somebody is not invited, stays away, is left out. */
  readonly absence: RegExp;
  /** Outright: "not invited", "will not attend". */
  readonly absent: RegExp;
  /** A sentence that says that something is disputed, or that nobody knows it. */
  readonly leftOpen: RegExp;
  /** Opens with a question's word, which means nobody who was named before: "Who asked for it is unclear". */
  readonly opensAsking: RegExp;
  /** A sentence in which somebody denies what others say. */
  readonly denied: RegExp;
  /** Words of somebody who is quoted, that something is not so: "absolutely untrue", "does not exist". */
  readonly untrue: RegExp;
  /** In what form something takes place: who hosts it, what it opens with, how many take part. */
  readonly form: RegExp;
  /** What weighs or comments rather than tells: "is a chance to", "sends a message". */
  readonly comment: RegExp;
  /** Words that judge or paint, as no plain account has them: "mindless thugs", "brave mayor". The first letter is a small one. */
  readonly loaded: RegExp;
  /** A word in capitals that is no abbreviation: "a TRAGIC couple". */
  readonly shouted: RegExp;
  /** Words after which a sentence is somebody's who says so: ", the council said". */
  readonly saidLast: RegExp;
  /** How many died, were hurt, are missing or had to go. */
  readonly toll: RegExp;
  /** A plan told by the way of what came of it: ", which was to start on Monday, began on Friday". */
  readonly overtaken: RegExp;
  /** A plan whose time is past: "was to have been finished last year". */
  readonly lapsed: RegExp;
  /** What was expected, and how the outcome is told. */
  readonly outcomeOf: (expected: string, because: string) => string;
  /** Only a machine-spun text has it, in other words than these. */
  readonly lead: (likely: string) => string;
  /** None of the accounts quotes them. */
  readonly unquoted: (names: readonly string[]) => string;
  /** So many of the articles do not say when they were published. */
  readonly undated: (count: number, all: number) => string;
  /** A machine changed words between quotation marks, too. */
  readonly alteredQuotation: (account: string, printed: string, elsewhere: string) => string;
  /** What it says of the day of the event, and how that is known. */
  readonly day: (day: string, basis: Basis) => string;
  /** What it says where the articles name a day by a word only. */
  readonly dayWord: (word: string) => string;
  readonly people: (people: readonly { readonly name: string; readonly role: string }[]) => string;
  readonly said: (speaker: string, words: string) => string;
  /** The outcome rests on one account alone. */
  readonly outcomeOfOne: (name: string) => string;
  readonly copied: (because: string) => string;
  /** A part of one text stands in others, or several rest on one upstream. */
  readonly countedOnce: (because: string) => string;
  /** So many of the texts rest on one upstream. */
  readonly restingOn: (texts: number, upstream: string) => string;
  /** Why what so many accounts have is not called agreed. */
  readonly restingOnOne: (accounts: number, upstream: string) => string;
  readonly saidOnce: (accounts: number) => string;
  readonly spun: (names: readonly string[]) => string;
  /** Why a line is not called agreed. */
  readonly ownFigure: string;
  /** Why an account stands beside the one that it has its text from. */
  readonly alteredCopy: string;
  /** Returns the day as readers write it: "Thursday 13 March 2031". */
  readonly formatDay: (isoDay: string) => string;
  /** Verbs and nouns of results: "agreed", "rejected", "no deal". */
  readonly result: RegExp;
  /** Verbs of wanting and refusing: "demands", "has ruled out". */
  readonly wish: RegExp;
  /** Those who tell of one of their own: "his sister said that he wanted". */
  readonly kin: RegExp;
  /** What is arranged, in the present tense: "are meeting on Friday". */
  readonly arranged: RegExp;
  /** Times of day: "10 a.m.", "at ten in the morning". */
  readonly hour: RegExp;
  /** Headlines of explainers, questions and comment: they name no event. */
  readonly explaining: RegExp;
  /** A sentence that speaks of the article itself or to its reader: "Here's what you need to know". */
  readonly aboutArticle: RegExp;
  /** First persons, which need a speaker. */
  readonly firstPerson: RegExp;
  /** Those of one person alone. */
  readonly firstSingular: RegExp;
  /** What every whole sentence has: something like a verb. */
  readonly verb: RegExp;
  /** First words of a phrase before the subject: "On Tuesday". */
  readonly opening: RegExp;
  /** Words for somebody who was named before. */
  readonly pronoun: RegExp;
  /** "she said": the words before must say who she is. */
  readonly pronounSaid: RegExp;
  /** Subjects that only their own article explains: "One worker said", "The 41-year-old", "Its owner". */
  readonly unexplained: RegExp;
}

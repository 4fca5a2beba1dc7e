/** What a language knows of what is to come and what becomes of it: the words that look ahead, and those that name an act. */

import type { ExpectationKind } from '../model/timeline.ts';

/** Which part of an act a verb tells: "the talks will begin", "the vote was postponed". */
export type Phase = 'held' | 'begin' | 'end' | 'cancelled' | 'delayed';

/** How a text looks ahead; `hoped` and `possible` say little without a time. */
export type Outlook = ExpectationKind | 'hoped' | 'possible' | 'obliged';

/** Why an expectation is met, unmet or open. Days are ISO 8601. */
export interface OutcomeWords {
  readonly untold: string;
  readonly ahead: string;
  readonly differ: string;
  readonly met: (kind: ExpectationKind, day: string | null) => string;
  readonly notDone: string;
  readonly contrary: string;
  readonly refused: string;
  readonly cancelled: string;
  readonly delayed: (day: string | null) => string;
  readonly otherDay: (day: string) => string;
  readonly otherNumber: (told: string, expected: string) => string;
  readonly overtaken: string;
}

export interface ExpectationWords {
  /** Before a verb, what makes it look ahead, tested against the words up to it; a group for each `Outlook`. */
  readonly ahead: RegExp;
  /** Before a verb, where it is left open whether it will be so. */
  readonly openQuestion: RegExp;
  /** Before a verb, where a text looks back at what had been ahead. */
  readonly back: RegExp;
  /** Words that look ahead and tell nothing of what is to come, lower case: "due", "plan". */
  readonly aheadWords: ReadonlySet<string>;
  /** Acts of which the one who does it and the one to whom it is done cannot both: who beats another has won, the other has not. */
  readonly contests: ReadonlySet<string>;
  /** Nouns whose infinitive is yet to come: "plan". */
  readonly aheadNouns: ReadonlyMap<string, Outlook>;
  /** Adjectives of nouns of acts that are yet to come: "planned". */
  readonly attributes: ReadonlyMap<string, Outlook>;
  /** Verbs of which a finite clause is demanded: "demanded that". */
  readonly demanding: ReadonlySet<string>;
  /** Verbs whose past looks like their present: "beat". */
  readonly sameInPast: ReadonlySet<string>;
  /** Verbs that arrange an act: "called a rally". */
  readonly arranging: ReadonlySet<string>;
  /** What stands between a clause and its time. */
  readonly toTime: RegExp;
  /** In a later statement, that it takes the place of an earlier one: "now expects". */
  readonly revises: RegExp;
  /** Verbs, some with their preposition, whose object is yet to come: "expects a statement". */
  readonly expecting: ReadonlyMap<string, Outlook>;
  /** By lemma, verb or noun, the act that it names: "talks" and "meet" name one. */
  readonly acts: ReadonlyMap<string, string>;
  /** The same of nouns alone: a fire is no sacking, though who is fired is sacked. */
  readonly actsOfNouns: ReadonlyMap<string, string>;
  /** Acts that befall people alone: shots that are fired are not sacked. */
  readonly actsOnPeople: ReadonlySet<string>;
  /** By act, acts that went before or with it: who won has played. */
  readonly implied: ReadonlyMap<string, readonly string[]>;
  /** By act, the act that excludes it. */
  readonly opposites: ReadonlyMap<string, readonly string[]>;
  /** Verbs that tell of an act which their subject or object names. */
  readonly phases: ReadonlyMap<string, Phase>;
  /** Verbs that say little beside the noun of their object or of "at": "reach a deal", "appear at a meeting". */
  readonly light: ReadonlySet<string>;
  /** Prepositions before an act that took place, `then` or `before` what is told: "during the talks", "after the talks". */
  readonly during: ReadonlyMap<string, 'then' | 'before'>;
  /** Verbs whose object need not have taken place: "postponed the vote", "offered talks". */
  readonly unrealised: ReadonlySet<string>;
  /** Adjectives of nouns of acts that may never be: "possible". */
  readonly supposed: ReadonlySet<string>;
  /** Acts that settle what was demanded. */
  readonly settling: ReadonlySet<string>;
  /** Verbs that say no to their object: "ruled out a vote". */
  readonly refusing: ReadonlySet<string>;
  /** What says no to what follows: "has no intention of". */
  readonly refusals: RegExp;
  /** Prepositions of what did not take place. */
  readonly without: ReadonlySet<string>;
  /** What says that it came about otherwise: "later than planned", "fewer than the club had expected". */
  readonly otherwise: RegExp;
  /** What opens a clause that tells when something was, though it may ask. */
  readonly when: ReadonlySet<string>;
  /** Verbs that tell no event that can be looked for. */
  readonly states: ReadonlySet<string>;
  /** Before a noun, one more of a kind: "another round". */
  readonly further: ReadonlySet<string>;
  /** Where a line was cut, or tells nothing that can come about: "a chance to". */
  readonly cut: RegExp;
  /** Words of an act of long before: "last met". */
  readonly earlier: RegExp;
  /** Verbs of what comes about by itself where their subject is a thing: "cost". */
  readonly unplanned: ReadonlySet<string>;
  /** Due times that last until the next morning: "tonight". */
  readonly night: RegExp;
  /** What is not so any more: "rather than 14". */
  readonly insteadOf: RegExp;
  /** Opens the sentence that says what came in its place: "Instead". */
  readonly instead: RegExp;
  /** Where a part of a sentence begins. */
  readonly openings: RegExp;
  /** Subjects that name nobody: "you", "this". */
  readonly vague: ReadonlySet<string>;
  readonly firstPersons: ReadonlySet<string>;
  /** Text around a verb that makes it a thought experiment: "if". */
  readonly supposing: RegExp;
  readonly outcome: OutcomeWords;
}

/** What a language knows of how accounts of the same thing differ: words that exclude each other, and words that leave something open. */

/** At which end of a pair of opposites a word stands: "accept" at one, "reject" at the other. */
export interface Pole {
  readonly axis: string;
  readonly side: 1 | -1;
}

/** What may be asked of an event, and be known or not. */
export type Slot = 'where' | 'when' | 'who' | 'why' | 'how many';

/** Words are lower case; verbs and nouns are lemmas, with a particle where they have one. */
export interface DisputeWords {
  /** Verbs and adjectives that cannot both be said of one thing. */
  readonly poles: ReadonlyMap<string, Pole>;
  /** Words of how far it is so: "surprisingly". */
  readonly degrees: ReadonlySet<string>;
  /** Words that name one event in ways that exclude each other, by the side that uses them: "annex", "join". */
  readonly namings: ReadonlyMap<string, Pole>;
  /** What is counted, by the words that tell: "kill", "dead" and "toll" of the dead. */
  readonly topics: ReadonlyMap<string, string>;
  /** Verbs of which what follows tells what those who are counted did: "are known to have died", "had to flee". */
  readonly having: ReadonlySet<string>;
  /** The topic of those who gather. */
  readonly crowd: string;
  readonly onStrike: string;
  /** Before a number that is the whole of which another is a part: "21 of the ". */
  readonly partOf: RegExp;
  /** Axes of opposites on which things lie, and people do not: prices rise. */
  readonly ofThings: ReadonlySet<string>;
  /** Axes of namings that befall people, whom the words name. */
  readonly ofPeople: ReadonlySet<string>;
  /** Right before a number that counts one stretch of many: "the last ", "its next ", "another ". */
  readonly stretch: RegExp;
  /** What sets numbers of one sentence against each other: "estimates range from", "the ministry speaks of". */
  readonly rivals: RegExp;
  /** Verbs of who comes to a figure, with the preposition before it; empty where none stands: "put … at", "count". */
  readonly reckoning: ReadonlyMap<string, string>;
  /** Verbs that give a figure where it stands right behind them: "says 480 million". */
  readonly givingFigures: ReadonlySet<string>;
  /** What holds a figure that somebody came to: "count", "list". */
  readonly reckonings: ReadonlySet<string>;
  /** Behind a figure, before whoever came to it: "according to". */
  readonly reckonedBy: RegExp;
  /** Units that count whoever is there: "head". */
  readonly heads: ReadonlySet<string>;
  /** Between two figures of which the second is not so: ", not the ". */
  readonly notTheOther: RegExp;
  /** Behind a length, in which way it is one, as its first group: " deep", "-long"; and by which other word that goes. */
  readonly measuring: RegExp;
  readonly aspects: ReadonlyMap<string, string>;
  /** Before a figure that is not so: "not the ". */
  readonly notBefore: RegExp;
  /** Behind "number", before what it is the number of. */
  readonly of: string;
  /** Before what a number has come to: "to". */
  readonly reaching: ReadonlySet<string>;
  /** Behind a comma, before what somebody else says: "while". */
  readonly contrasting: ReadonlySet<string>;
  /** Verbs of who owns a share: "hold". */
  readonly owning: ReadonlySet<string>;
  /** Verbs and nouns of what is paid for what: "offer", "value". */
  readonly paying: ReadonlySet<string>;
  /** Words of silence that are no matter of it. */
  readonly silence: ReadonlySet<string>;
  /** Verbs by which something lasts, and prepositions before how long. */
  readonly lasting: ReadonlySet<string>;
  readonly lastingFor: ReadonlySet<string>;
  /** Behind and before the name of somebody: how old he is, as `years`. */
  readonly agedBehind: RegExp;
  readonly agedBefore: RegExp;
  /** Verbs by which something is wanted of others, by how strongly: "suggest" is weaker than "order". */
  readonly asking: ReadonlyMap<string, number>;
  /** Right before a verb that says all that was done: "merely suggested". */
  readonly merely: ReadonlySet<string>;
  /** By what somebody is known: "the name of", "the identity of". */
  readonly namesOfPeople: ReadonlySet<string>;
  /** Verbs by which a name is told to all; and the two words of "make public". */
  readonly publishing: ReadonlySet<string>;
  readonly madePublic: Readonly<Record<'make' | 'public', string>>;
  /** Verbs of who says who somebody is, and the preposition before the name: "identified as". */
  readonly identifying: ReadonlySet<string>;
  readonly as: string;
  /** Nouns of which a story tells of several: "man". */
  readonly anybody: ReadonlySet<string>;
  /** Who makes names public: "police". */
  readonly official: ReadonlySet<string>;
  /** What goes wrong, counted: "incident"; what says that it did so before, and for how long: "last", "year". */
  readonly troubles: ReadonlySet<string>;
  readonly earlier: ReadonlySet<string>;
  readonly spans: ReadonlySet<string>;
  /** Before those of whom it was the larger part, and a very small one. */
  readonly mostOf: RegExp;
  readonly fewOf: RegExp;
  /** Before and behind a name: in which `country` it is registered, `flag` where that is told of its flag. */
  readonly flagBefore: RegExp;
  readonly flagBehind: RegExp;
  /** Somebody who is not named and how old he is: `role`, and `before` or `behind` the years. */
  readonly agedRole: RegExp;
  /** Such roles of which most stories have one, and words of which one among several is told: "another". */
  readonly soleRoles: ReadonlySet<string>;
  readonly ofSeveral: ReadonlySet<string>;
  /** What says that all decided alike, and that they did not. */
  readonly ofOneMind: RegExp;
  readonly divided: RegExp;
  /** Who decides, and what is decided, by the kind of body: "director" of a board. */
  readonly deciders: ReadonlyMap<string, string>;
  /** Before all there are of a kind: "the", "all", "its". */
  readonly definite: ReadonlySet<string>;
  /** Behind a number that is a part: " of the 200". */
  readonly ofWhole: RegExp;
  /** Stands right behind a number of things that are told of beside others. */
  readonly othersBehind: RegExp;
  /** Stands right before a number that was given before, and is no longer: "up from". */
  readonly olderBefore: RegExp;
  /** What says that something is not known; the group `slot` has what: "the exact location … is not yet known". */
  readonly unknown: RegExp;
  /** By noun or question word, what it asks for. */
  readonly slots: ReadonlyMap<string, Slot>;
  /** Before the place of an act. */
  readonly placing: ReadonlySet<string>;
  /** Before the reason of an act: "because of". */
  readonly reasonPrepositions: ReadonlySet<string>;
  /** What is chosen: "option", "venue". */
  readonly choices: ReadonlySet<string>;
  /** What says why it was: "only", "best". */
  readonly choosing: ReadonlySet<string>;
  /** Words before a noun that say that few have done the like: "the only", "the fifth". */
  readonly singling: ReadonlySet<string>;
  /** Verbs that say what a choice is good for: "allow". */
  readonly enabling: ReadonlySet<string>;
  /** Verbs whose lists can be held against each other, by what kind of list they give. */
  readonly listing: ReadonlyMap<string, string>;
  /** Between the members of a list. */
  readonly listed: RegExp;
  /** Before a list that need not be whole: "such as". */
  readonly forExample: RegExp;
  /** Verbs, some with a preposition, for what only one can have done, by the deed: "ask for" is to initiate. */
  readonly uniqueDeeds: ReadonlyMap<string, string>;
  /** Verbs of which what is said is not so: "deny". */
  readonly denying: ReadonlySet<string>;
  /** Of these, those that deny what is said and turn down no proposal. */
  readonly gainsaying: ReadonlySet<string>;
  /** Verbs that, negated, deny it too: "does not bear this out". */
  readonly bearingOut: ReadonlySet<string>;
  /** By what words what was said before is meant: "that", "the allegation". */
  readonly whatWasSaid: ReadonlySet<string>;
  /** Verbs of who says that somebody did wrong: "accuse". */
  readonly accusing: ReadonlySet<string>;
  /** Nouns of what somebody denies with what stands behind them: "involvement in", "reports of". */
  readonly whatIsDenied: ReadonlySet<string>;
  /** What may be asked of somebody or said of him, and be dismissed: "calls to step down". */
  readonly saidToBeDone: ReadonlySet<string>;
  /** Verbs of what somebody makes of a matter, beside those that say: "blame". */
  readonly accounting: ReadonlySet<string>;
  /** Verbs, some with a preposition, of who insists on what was the cause; and of who only names one: "speak of". */
  readonly blaming: ReadonlySet<string>;
  readonly accountsOf: ReadonlySet<string>;
  /** What says that accounts differ, before them: "opinions differ". */
  readonly diverging: RegExp;
  /** What says that somebody's account is another than the one before: "tell a different story". */
  readonly otherStory: RegExp;
  /** What is said of what is not so, "reports that … are wrong", and, where negated, also "it is not true that". */
  readonly untrue: ReadonlySet<string>;
  readonly isTrue: ReadonlySet<string>;
  /** Objects of what is not done: "knew nothing". */
  readonly nothing: ReadonlySet<string>;
  /** Deeds that are done once in a story, by the act that they are done to: talks are broken off once. */
  readonly doneOnce: ReadonlyMap<string, string>;
  /** Of these, those of whom each account counts at least so many. */
  readonly tolls: ReadonlySet<string>;
  /** Topics of which a later text that counts more has the newer figure. */
  readonly growing: ReadonlySet<string>;
  /** In what is told of a number that grows or was put right: "now", "has risen". */
  readonly update: RegExp;
  /** Words that tell what came before what, and "only", which stresses it. */
  readonly order: Readonly<Record<'after' | 'before' | 'first' | 'later' | 'only', ReadonlySet<string>>>;
  /** Nouns that name no thing that is there or not: "doubt", "way". */
  readonly noThing: ReadonlySet<string>;
  /** Verbs that say what caused what, by where the cause stands: `subject`, `object`, else its preposition. */
  readonly causing: ReadonlyMap<string, string>;
  /** Words that tell of a vote, by which a share beside a name is its share. */
  readonly votes: ReadonlySet<string>;
  /** Returns one line that sets the sides against each other; `how` is the kind of dispute, `isWithin` one text gives both. */
  readonly why: (how: string, sides: readonly SideWords[], isWithin: boolean) => string;
}

/** An answer in an outlet's words, and whose they are. */
export interface SideWords {
  readonly who: { readonly source: string | null; readonly outlet: string | null };
  readonly words: string;
}

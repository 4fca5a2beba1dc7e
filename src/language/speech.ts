/** What a language knows about reported speech: the words that introduce it and the words for those who speak. */

/**
 * How a cue verb takes what was said. `say`: a clause or quotation ("said that"). `tell`: a hearer first ("told
 * reporters that"). `call`: a name or description for something ("called it"). `think`:
 * a clause that may be nobody's words, so that a verb of saying around it counts first. `vow`: also an infinitive ("vowed
 * to"). `mood`: a quotation right beside it and nothing else ("laughed").
 */
export type CueKind = 'say' | 'tell' | 'call' | 'think' | 'vow' | 'mood';

export interface CueVerb {
  readonly kind: CueKind;
  readonly form: 'base' | 'present' | 'past' | 'gerund';
  /** Also a common noun, so that only a clear subject makes it a verb: "claims". */
  readonly noun: boolean;
}

export type Gender = 'female' | 'male';

export interface SpeechPronoun {
  readonly person: 1 | 2 | 3;
  readonly number: 'one' | 'many' | 'either';
  /** Of people of one gender, of things, or of either. */
  readonly of: Gender | 'thing' | 'any';
}

/** What every language brings. Words are lower case with plain apostrophes. */
export interface BasicSpeechWords {
  readonly verbs: ReadonlyMap<string, CueVerb>;
  /** Phrases that the source follows: "according to". Each is a list of words. */
  readonly sourceFollows: readonly (readonly string[])[];
  /** What may stand between a subject and its verb: "has", "also", "later". Words in "-ly" are told by `isAdverb`. */
  readonly betweenSubjectAndVerb: ReadonlySet<string>;
  /** Begins a reported clause: "that". */
  readonly complementisers: ReadonlySet<string>;
  /** What a noun phrase can begin with: articles, possessives, "this", numerals. */
  readonly determiners: ReadonlySet<string>;
  /** Nouns for those who speak: "analyst", "officials". Titles and roles of `NameWords` count too. */
  readonly speakers: ReadonlySet<string>;
  /** "to" in "said to reporters". */
  readonly hearerPreposition: string;
}

export interface SpeechWords extends BasicSpeechWords {
  /** Phrases that work like a verb of saying: "made clear". */
  readonly verbPhrases: readonly (readonly string[])[];
  /** Two words of which the first is no verb beside the second: "think tank". */
  readonly compounds: ReadonlySet<string>;
  /** Nouns for what is said, so that "that" behind them begins it: "the hope that". */
  readonly reportNouns: ReadonlySet<string>;
  /** "with" in "with the mayor saying that". */
  readonly absolutes: ReadonlySet<string>;
  readonly isAdverb: (word: string) => boolean;
  /** "Friday", "week": name a time without a preposition. */
  readonly times: ReadonlySet<string>;
  /** Forms before which a past form is a passive: "was told". */
  readonly passive: ReadonlySet<string>;
  /** "as" in "quoted as saying". */
  readonly quotedAs: ReadonlySet<string>;
  /** Forms of verbs whose object is who said it: "quoted" in "the paper quoted her as saying". */
  readonly quoting: ReadonlySet<string>;
  /** "by" in "described by". */
  readonly agent: string;
  /** Before an infinitive: "to". */
  readonly infinitive: string;
  /** Verbs that stand before the infinitive of a cue verb and leave it true: "went on to say". */
  readonly leadsTo: ReadonlySet<string>;
  /** "of", which follows a noun and no verb of saying. */
  readonly genitive: string;
  /** Begin an indirect question: "whether". */
  readonly questions: ReadonlySet<string>;
  /** Open a line that says who made a picture. */
  readonly credits: ReadonlySet<string>;
  /** What stands before the questions and the answers of a printed interview: "Q", "A". */
  readonly interviewers: ReadonlySet<string>;
  readonly interviewed: ReadonlySet<string>;
  readonly relatives: ReadonlySet<string>;
  readonly conjunctions: ReadonlySet<string>;
  /** "and", between those who speak together. */
  readonly joins: string;
  readonly articles: ReadonlySet<string>;
  /** "a", "some", "two": what follows is not yet known to the reader. */
  readonly indefinite: ReadonlySet<string>;
  readonly prepositions: ReadonlySet<string>;
  /** Begin an introductory clause before the main subject: "when", "asked". */
  readonly introductions: ReadonlySet<string>;
  /** Begin a clause that the main one follows after a comma: "while". */
  readonly subordinators: ReadonlySet<string>;
  /** Returns whether a word looks like a past form. */
  readonly isPast: (word: string) => boolean;
  /** Forms of verbs that tell the word before them to be a subject: "is", "will". */
  readonly auxiliaries: ReadonlySet<string>;
  /** Those of them that make no sentence by themselves: "being". */
  readonly nonFinite: ReadonlySet<string>;
  /** Those whose words count as those of the body they are named with: "spokesman", "government". */
  readonly representing: ReadonlySet<string>;
  /** Those that are the country's own, by whatever people they are called: "government". */
  readonly governments: ReadonlySet<string>;
  /** Texts that say something: "statement", "report". */
  readonly documents: ReadonlySet<string>;
  /** Forms of verbs whose subject is whose such a text is: "wrote", "issued". */
  readonly writing: ReadonlySet<string>;
  /** What words are spoken or written in, after a preposition of `mediumPrepositions`: "interview", "tweet". */
  readonly media: ReadonlySet<string>;
  /** Names of places to post or broadcast, lower case: "facebook". */
  readonly outlets: ReadonlySet<string>;
  readonly mediumPrepositions: ReadonlySet<string>;
  readonly pronouns: ReadonlyMap<string, SpeechPronoun>;
  /** Possessives, and the forms of objects: "her", "their". */
  readonly obliquePronouns: ReadonlyMap<string, SpeechPronoun>;
  /** Words before a mark that make what it holds a name, title or mere word: "titled", "nicknamed". */
  readonly naming: ReadonlySet<string>;
  /** A word of a phrase that gives an age; and a clause behind the phrase that gives one, in small letters. */
  readonly age: { readonly described: RegExp; readonly clause: RegExp };
  /** What an apostrophe may open: "em", "til". */
  readonly elisions: ReadonlySet<string>;
  /** Ends of words whose last letter an apostrophe may replace: "in" of "goin'". */
  readonly clipped: RegExp;
  /** Words with which an office may be named again: "leader" for a president. */
  readonly offices: ReadonlyMap<string, ReadonlySet<string>>;
  /** Offices that one body gives to one person, so that "a union boss" is the union's boss named next. */
  readonly soleOffices: ReadonlySet<string>;
  /** Titles and nouns for people of one gender. */
  readonly gendered: ReadonlyMap<string, Gender>;
  /** Returns the gender that a given name mostly has, if it has one. */
  readonly genderOfName: (givenName: string) => Gender | undefined;
}

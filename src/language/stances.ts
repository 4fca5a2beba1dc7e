/** What a language knows of positions: the words by which somebody wants, refuses, offers or warns of something. */

import type { StanceLabel } from '../model/stance.ts';

/**
 * How a word takes what it is about. `object`: "rejects the plan"; `matter`: an object that is nobody, "questions the figures"; `clause`: "insists that"; `infinitive`: "refused to
 * go", "wants them to go"; `hearer`: "urged them to go"; `gerund`: "opposes paying"; `due`: a clause that must, is to or would come about,
 * "insists that it must"; `subjunctive`: one that is wanted by its form, "suggested that it be moved"; `modal`: a clause that may or must
 * come about, "suggested that it could"; `contrary`: a clause that says what is not so, "insists that it was not". Other words are the prepositions before it: "called for".
 */
export interface StanceWord {
  readonly label: StanceLabel;
  /** The position of who does not: "did not rule out". Absent where that is none. */
  readonly denied?: StanceLabel;
  readonly takes: ReadonlySet<string>;
  /** Thought or felt; of a single person that is no position: "hopes". */
  readonly felt?: true;
}

/** Words are lower case; of verbs, nouns and adjectives they are lemmas, verbs with their particle. A word may be in a list for each frame. */
export interface StanceWords {
  readonly verbs: ReadonlyMap<string, readonly StanceWord[]>;
  readonly adjectives: ReadonlyMap<string, readonly StanceWord[]>;
  /** "its demand that", "their refusal to", "opposition to". */
  readonly nouns: ReadonlyMap<string, readonly StanceWord[]>;
  /** Verbs whose object takes their place: "turned its back on", "voiced concern about". */
  readonly lightVerbs: ReadonlySet<string>;
  /** Verbs behind a noun, before what it is: "the conditions include". */
  readonly listing: ReadonlySet<string>;
  /** Prepositions that do the same: "conditions including". */
  readonly including: ReadonlySet<string>;
  /** Before such a verb: "conditions, which include". */
  readonly which: string;
  /** Of those nouns, what may be named without whose it is: "a condition that". */
  readonly conditions: ReadonlySet<string>;
  /** Before whose a noun is: "a demand by the union". */
  readonly owners: ReadonlySet<string>;
  /** Bodies that are not those of whose they are: "his family". */
  readonly kin: ReadonlySet<string>;
  /** Verbs before what is resolved by them: "voted to reject". */
  readonly resolving: ReadonlySet<string>;
  /** Verbs between a matter and what people feel about it: "drew criticism", "was met with anger". */
  readonly facing: ReadonlySet<string>;
  /** Nouns that say only how many of somebody: "hundreds of villagers". */
  readonly counting: ReadonlySet<string>;
  /** What somebody warns of who says that a thing is not so: "safe". */
  readonly safe: ReadonlySet<string>;
  /** Of who says so, what has to be, by form: "must", "should". */
  readonly obliging: ReadonlySet<string>;
  /** Those of them that also tell what is likely. */
  readonly expecting: ReadonlySet<string>;
  /** Verbs that do the same with an infinitive: "need to", "have to". */
  readonly obligingVerbs: ReadonlySet<string>;
  /** Of who says so, what will not be, by form: "cannot", "will". */
  readonly refusing: ReadonlySet<string>;
  /** Of them, those by which a thing itself is ruled out: "cannot be held". */
  readonly ruling: ReadonlySet<string>;
  /** Auxiliaries of what will be, by form. */
  readonly future: ReadonlySet<string>;
  /** "only she can sign". */
  readonly may: ReadonlySet<string>;
  /** Verbs by which who says "we will" binds himself: "protect", "pay". */
  readonly pledging: ReadonlySet<string>;
  /** In a sentence that goes on with whoever the one before was about: "also". */
  readonly also: ReadonlySet<string>;
  /** Predicates that say what has to be: "essential". */
  readonly essential: ReadonlySet<string>;
  /** The same, of what it is so to do: "it is important to". */
  readonly important: ReadonlySet<string>;
  /** Nouns for what is done or planned, which adjectives value: "a good decision", "a step in the right direction". */
  readonly valued: ReadonlySet<string>;
  readonly good: ReadonlySet<string>;
  /** Verbs whose object they may be: "made the right decision". */
  readonly deciding: ReadonlySet<string>;
  /** Predicates that say what may be: "acceptable". */
  readonly acceptable: ReadonlySet<string>;
  /** Prepositions of whose somebody is: "officials of the union", and not "pressure on the union". */
  readonly belonging: ReadonlySet<string>;
  /** Before who agrees to the same: "agreed with the union to pay". */
  readonly together: string;
  /** Between a noun and what it is of. */
  readonly genitive: string;
  /** What somebody says something in: "in an interview". */
  readonly reports: ReadonlySet<string>;
  /** Verbs of what somebody could bear: "could live with". */
  readonly bearing: ReadonlySet<string>;
  /** Verbs by which who says "we could" is open to something: "accept". */
  readonly yielding: ReadonlySet<string>;
  /** The form of a present verb behind the name of one holder: "wants" of "want". */
  readonly agreeing: (verb: string) => string;
  /** Before a participle behind the name of one holder: "has"; of several: "have". */
  readonly been: string;
  readonly beenMany: string;
  /** Before a gerund behind it: "is". */
  readonly going: string;
  /** Predicates that say what must not be: "unacceptable", "a red line". */
  readonly unacceptable: ReadonlySet<string>;
  /** Predicates of blame: "horrendous", "a disaster". */
  readonly blaming: ReadonlySet<string>;
  /** What is feared: "consequences", "war". */
  readonly feared: ReadonlySet<string>;
  /** Verbs behind which somebody is said to have what is feared: "face". */
  readonly causing: ReadonlySet<string>;
  /** Before a relative clause and a copula: "all we want is", "what she wants is". */
  readonly summing: ReadonlySet<string>;
  /** Predicates of such a clause: "want", "after". */
  readonly seeking: ReadonlySet<string>;
  /** Auxiliaries of what might be, by form: "could". */
  readonly fearing: ReadonlySet<string>;
  /** What becomes of what is lost: "the end of". */
  readonly ending: ReadonlySet<string>;
  /** "does not mean". */
  readonly meaning: ReadonlySet<string>;
  /** Verbs of what who says "we never" forbids: "allow". */
  readonly allowing: ReadonlySet<string>;
  /** Verbs of regret, without which somebody stands by what he did: "did not apologise for". */
  readonly regretting: ReadonlySet<string>;
  /** Verbs that say what has to be, with those for which they may stand in a machine-spun text: "need" for "want". */
  readonly needing: ReadonlyMap<string, string>;
  /** Nouns for bodies that want something: "European capitals". */
  readonly states: ReadonlySet<string>;
  /** Bodies of which there is one at a time, called by their noun alone: "the government". */
  readonly institutions: ReadonlySet<string>;
  /** Nouns for people who are no party to anything: "people", "victims". */
  readonly nobodies: ReadonlySet<string>;
  /** Those of whom there are always some, who speak for one side: "critics", "some critics". */
  readonly camps: ReadonlySet<string>;
  /** Determiners of people who speak for no others: "many". */
  readonly several: ReadonlySet<string>;
  /** What people with one aim call themselves behind a name: "the Free Harbour campaign". */
  readonly movements: ReadonlySet<string>;
  /** Determiners that leave open how many: "the". */
  readonly articles: ReadonlySet<string>;
  /** Verbs that nobody demands anything with: "must say", "have to see". */
  readonly idle: ReadonlySet<string>;
  /** The same where nothing follows: "refused to go", but "go to court". */
  readonly idleAlone: ReadonlySet<string>;
  /** Of them, those that somebody may demand to: "wants to know". */
  readonly learning: ReadonlySet<string>;
  readonly firstPersons: ReadonlySet<string>;
  readonly firstPossessives: ReadonlySet<string>;
  /** Subjects that mean anybody: "nobody", "one", "any deal". */
  readonly anybody: ReadonlySet<string>;
  /** Determiners of what is ruled out: "no deal without". */
  readonly none: ReadonlySet<string>;
  /** "only". */
  readonly only: string;
  /** Words behind a comma where what is wanted ends: "which", "because". */
  readonly ends: ReadonlySet<string>;
  /** What joins the members of a list: "and". */
  readonly joins: ReadonlySet<string>;
  /** The same in several words: "as well as". */
  readonly asWell: readonly string[];
  /** Words with which a member of a list of wishes does not begin. */
  readonly noMember: ReadonlySet<string>;
  /** First words of an item of a list that are no part of it: "that", "if". */
  readonly opensItem: ReadonlySet<string>;
  /** Ends the line before a list of conditions: "if:". Tested against the line. */
  readonly conditionsFollow: RegExp;
  /** Roles of those who speak for a state, a body, a company: "minister", "spokesman". */
  readonly offices: ReadonlySet<string>;
  /** Verbs by whose object somebody speaks for it, some with a preposition: "leads", "speaks for". */
  readonly leading: ReadonlySet<string>;
  /** Roles of those whom others heed, whomever they speak for: "bishop". */
  readonly publicRoles: ReadonlySet<string>;
  /** Roles of those who speak for themselves, whatever else they are called: "former", "analyst". */
  readonly ownVoices: ReadonlySet<string>;
  /** Words of names of bodies that study, teach and report: whoever is of them speaks for himself. */
  readonly ownBodies: ReadonlySet<string>;
  /** Prepositions of who stands on a side: "is against". */
  readonly sides: ReadonlyMap<string, StanceLabel>;
  /** Verbs that say what somebody thinks a thing is: "called it an insult". */
  readonly naming: ReadonlySet<string>;
  /** Nouns of which who has none refuses: "no plans to". */
  readonly intentions: ReadonlySet<string>;
  /** Before what somebody asks, and does not ask for. */
  readonly whether: ReadonlySet<string>;
  /** Organs of a body, which are called without it: "the board". */
  readonly organs: ReadonlySet<string>;
  /** Verbs by which who says "we will keep our own" refuses to give it up. */
  readonly retaining: ReadonlySet<string>;
  /** Before the hearer of a verb: "called on", "appealed to". */
  readonly hearing: ReadonlySet<string>;
  /** Predicates of who would take something: "would be content with". */
  readonly contented: ReadonlySet<string>;
  /** Verbs and the places where something is put that is offered: "put on the table". */
  readonly putting: ReadonlySet<string>;
  readonly tables: ReadonlySet<string>;
  /** Predicates of praise: "called it welcome". */
  readonly praising: ReadonlySet<string>;
  /** What a thing is called, in quotation marks, by who is against it: "an amputation". As lemmas. */
  readonly harming: ReadonlySet<string>;
  /** Predicates of what is not so: "baseless"; of what was said: "wrong". */
  readonly untrue: ReadonlySet<string>;
  readonly mistaken: ReadonlySet<string>;
  /** What is said not to be so: "is not true", "does not exist". */
  readonly real: ReadonlySet<string>;
  /** "will not solve it". */
  readonly solving: ReadonlySet<string>;
  /** "is not the answer". */
  readonly solutions: ReadonlySet<string>;
  /** What somebody is blamed for where he says that there is one: "lapse". */
  readonly failings: ReadonlySet<string>;
  /** Verbs for what does harm: "undermines the law". */
  readonly undermining: ReadonlySet<string>;
  /** "has failed to". */
  readonly lapsing: ReadonlySet<string>;
  /** What is not so is too little: "is not enough". */
  readonly sufficing: ReadonlySet<string>;
  /** What somebody says that there is none of, to refuse or deny it: "no need for". */
  readonly grounds: ReadonlySet<string>;
  /** What is feared where it is bad: "serious consequences". */
  readonly effects: ReadonlySet<string>;
  readonly grave: ReadonlySet<string>;
  /** "has a right to". */
  readonly rights: ReadonlySet<string>;
  /** "Please go". */
  readonly please: string;
  /** How things will be, where somebody says that they should be so: "back to normal". */
  readonly settled: ReadonlySet<string>;
  /** Before the time before which a thing will not be. */
  readonly until: string;
  /** What is revoked or overturned by whom it does not please: "rule". */
  readonly rulings: ReadonlySet<string>;
  /** Governments that are called by who leads them: "the Dorn administration". */
  readonly administrations: ReadonlySet<string>;
  /** Last nouns of names that want nothing: "Act". */
  readonly documents: ReadonlySet<string>;
  /** Verbs that with "against" say what is feared: "use". */
  readonly turning: ReadonlySet<string>;
  /** Verbs by which somebody says that a thing is not so: "deny". */
  readonly denying: ReadonlySet<string>;
  /** What is promised, voiced or granted and is no position: "allegiance", "bail". */
  readonly idleObjects: ReadonlySet<string>;
  /** Verbs by which who vows to do it threatens: "retaliate". */
  readonly revenging: ReadonlySet<string>;
  /** Nouns of bodies that a minister leads: "ministry". */
  readonly departments: ReadonlySet<string>;
  /** Nouns for what is said against somebody: "reproach". */
  readonly allegations: ReadonlySet<string>;
  /** Auxiliaries of "no job would be cut". */
  readonly assuring: ReadonlySet<string>;
  /** Verbs for what nobody wants done to him: "dismiss". */
  readonly harms: ReadonlySet<string>;
  /** Verbs that with a condition are a readiness and a threat: "will come if", "will strike if". */
  readonly cooperating: ReadonlySet<string>;
  readonly fighting: ReadonlySet<string>;
  /** Before a condition: "if", "provided". */
  readonly provided: ReadonlySet<string>;
  /** Verbs that alone are an answer to what was asked: "The minister refused". */
  readonly answering: ReadonlySet<string>;
  /** "conditional". */
  readonly conditional: ReadonlySet<string>;
  /** Verbs that with "not" say what somebody will not bear: "will not tolerate". */
  readonly enduring: ReadonlySet<string>;
  /** "will not have it". */
  readonly having: ReadonlySet<string>;
  /** In a clause, by which a thing is ruled out: "is out of the question". */
  readonly excluding: RegExp;
  /** Verbs that wish behind "would": "would like to". */
  readonly wished: ReadonlySet<string>;
  readonly rather: string;
  /** Before what somebody would do less gladly: "rather leave than accept it". */
  readonly than: string;
  /** Behind a comma, where what is said turns to something else: "but". */
  readonly turns: ReadonlySet<string>;
  readonly unless: ReadonlySet<string>;
  /** Blocs by their people, as countries have theirs: "Europe" of "European". */
  readonly blocs: ReadonlyMap<string, string>;
  /** Headings that say whose wishes follow: "What the union wants". */
  readonly wishes: RegExp;
  /** Contents that stand for what was said before: "rejected that". */
  readonly vague: ReadonlySet<string>;
  /** Of them, those that mean several: "these". */
  readonly vagueMany: ReadonlySet<string>;
  /** Words in the contents of positions that name no matter. As lemmas. */
  readonly light: ReadonlySet<string>;
  /** A line that says how a position changed. */
  readonly shifted: (party: string, issue: string, from: string, to: string, day: string | null) => string;
  readonly otherwise: string;
}

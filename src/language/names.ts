/** What a language knows about names: lists of known ones, and the words around and in them that tell what they name. */

import type { EntityType } from '../model/annotation.ts';

export interface KnownName {
  /** The usual form: "United States" for "U.S.". */
  readonly name: string;
  readonly type: EntityType;
}

/** General lists. Forms are as printed, with plain apostrophes. */
export interface Gazetteer {
  /** Countries, their people, seas, well-known organisations, events, laws, prizes, by each of their forms. */
  readonly known: ReadonlyMap<string, KnownName>;
  /** For a first word, the most words that a known name or a town of that first word has. */
  readonly longest: ReadonlyMap<string, number>;
  /** Towns and regions, without accents. Many are also surnames or ordinary words. */
  readonly towns: ReadonlySet<string>;
  /** Without accents. */
  readonly givenNames: ReadonlySet<string>;
  /** Without accents. */
  readonly surnames: ReadonlySet<string>;
  /** Words that running text prints in lower case, lower case. */
  readonly ordinary: ReadonlySet<string>;
}

/** Parties by the names that stand for them. */
export interface Parties {
  /** Countries by their people and adjectives: "Spain" of "Spanish". */
  readonly peoples: ReadonlyMap<string, string>;
  /** Countries by their capitals. */
  readonly capitals: ReadonlyMap<string, string>;
  /** Whose seat a palace, a street, a quarter or a town is, that its holder is named by: "Downing Street". */
  readonly seats: ReadonlyMap<string, string>;
}

/** What every language brings. Words are lower case, without a stop, unless said otherwise. */
export interface BasicNameWords {
  /** Loaded when first used. */
  readonly gazetteer: () => Gazetteer;
  /** "Mr", "Dr": before a name, part of neither name nor role worth showing alone. */
  readonly honorifics: ReadonlySet<string>;
  /** Offices that stand before a name: "President", "Captain". */
  readonly titles: ReadonlySet<string>;
  /** Last words of names that say what the name names: "University", "Bridge", "Treaty". */
  readonly heads: ReadonlyMap<string, EntityType>;
  /** First words of names that do: "Lake", "Fort". */
  readonly openers: ReadonlyMap<string, EntityType>;
  /** Prepositions that a name goes on with after its head: "Bank of England". */
  readonly headLinks: ReadonlySet<string>;
  /** Small words inside people's names: "van", "bin". */
  readonly particles: ReadonlySet<string>;
  /** What ends companies' names: "Inc", "GmbH". */
  readonly companySuffixes: ReadonlySet<string>;
  /** Capitalised words that are no names and in none, but for known ones: months, weekdays, "I". */
  readonly notNames: ReadonlySet<string>;
  /** Prepositions before places, with how far they tell, 0 to 3. */
  readonly placePrepositions: ReadonlyMap<string, number>;
}

/** Words that tell what a name names where they stand beside it, as lemmas in lower case. */
export interface NameSigns {
  /** What things are called, by their type: "river", "ferry", "typhoon". */
  readonly kinds: ReadonlyMap<string, EntityType>;
  /** Of whom several together are a firm with one name: "the accountants X". */
  readonly firms: ReadonlySet<string>;
  /** What stands before the name that a group gives itself, and the verbs before that: "calling itself X". */
  readonly itself: ReadonlySet<string>;
  readonly calling: ReadonlySet<string>;
  /** What is of a place: "north of", "mayor of". */
  readonly ofPlaces: ReadonlySet<string>;
  /** Who lives where the name before says: "residents". */
  readonly dwellers: ReadonlySet<string>;
  /** What belongs to a team or a company, or to a person: "goalkeeper", "shareholder", "mother". */
  readonly had: ReadonlyMap<string, EntityType>;
  /** Who is of a person: "mother of". */
  readonly relatives: ReadonlySet<string>;
  /** What one has of a company: "30 per cent of". */
  readonly shares: ReadonlySet<string>;
  /** What only places, or only ships, do, with its object where it has one: "flow", "burst bank". */
  readonly doing: ReadonlyMap<string, EntityType>;
  /** Words behind a name and a comma that begin a clause about things of one type: "where". */
  readonly clauses: ReadonlyMap<string, readonly [EntityType, number]>;
  /** Prepositions before what one is in or near. */
  readonly within: ReadonlySet<string>;
  /** What stands before "in" and a person or a paper: "faith", "publish". */
  readonly notWithin: ReadonlySet<string>;
  /** Before ships: "aboard", "on board". */
  readonly aboard: ReadonlySet<string>;
  /** Auxiliaries of more than one: "have". One name with them is a team's. */
  readonly plural: ReadonlySet<string>;
  /** Pronouns of one person: "she". */
  readonly persons: ReadonlySet<string>;
  readonly saying: ReadonlySet<string>;
  readonly negations: ReadonlySet<string>;
  readonly article: string;
  readonly of: string;
}

export interface NameWords extends BasicNameWords {
  readonly signs: NameSigns;
  /** A word in lower case that looks like a participle, as headlines begin with: "ousted". */
  readonly participle: RegExp;
  /** Loaded when first used. */
  readonly parties: () => Parties;
  /** What people are called beside their names: titles, and "analyst", "widow". */
  readonly roles: ReadonlySet<string>;
  /** Relations that stand before a name with an owner before them: "his wife". */
  readonly relations: ReadonlySet<string>;
  /** What begins a description: articles, possessive pronouns, "former". */
  readonly roleOpeners: ReadonlySet<string>;
  /** Words that begin sentences before a title that is none of their part: "Yesterday President …". */
  readonly sentenceOpeners: ReadonlySet<string>;
  /** Verbs and the like before a description that are no part of it: "met". */
  readonly roleStops: ReadonlySet<string>;
  /** Words that begin a clause about a person: "who". */
  readonly relatives: ReadonlySet<string>;
  /** Endings of words for people by what they do: "-er". */
  readonly roleEndings: readonly string[];
  /** What works are called: "film", "album". */
  readonly works: ReadonlySet<string>;
  /** The words before the two places of a journey: "from to". */
  readonly journeys: ReadonlySet<string>;
  /** What ships are called, and the titles that their names begin with: "ferry", "princess". */
  readonly vessels: ReadonlySet<string>;
  readonly shipTitles: ReadonlySet<string>;
  /** What organisations are called after a comma: "a London-based charity". */
  readonly bodies: ReadonlySet<string>;
  /** Those that stand behind the name of the very body: "the Halven Post newspaper". */
  readonly apposed: ReadonlySet<string>;
  /** Words in the names of bodies, by a noun that such a body is called by: "airways" for "airline". */
  readonly namedFor: ReadonlyMap<string, ReadonlySet<string>>;
  /** What kind of body some of them tell of, so that no company is taken for a union: "airline" is "business". */
  readonly kindsOfBody: ReadonlyMap<string, string>;
  /** Kinds of which a body has the word in its name: what is called a union and has none is another. */
  readonly namedBodies: ReadonlySet<string>;
  /** What tells whose it is: a place has a parliament, a company shareholders, and "shares in" one are had. */
  readonly owned: ReadonlyMap<string, EntityType>;
  /** What places are called: "the port city of". */
  readonly localities: ReadonlySet<string>;
  /** Heads that name nothing with one ordinary word before them ("the Health Service" does, "the First Group" does not). */
  readonly looseHeads: ReadonlySet<string>;
  /** First words that names go without once they are known: "Port". */
  readonly looseOpeners: ReadonlySet<string>;
  /** Those that begin a name without a given one: "von". */
  readonly leadingParticles: ReadonlySet<string>;
  /** Words between a kind and its examples: "towns like". Those of several words are named by their last, "such as". */
  readonly exampleLinks: ReadonlySet<string>;
  /** Verbs that define their subject: "is". */
  readonly copulas: ReadonlySet<string>;
  /** What ends people's names: "Jr", "III". */
  readonly personSuffixes: ReadonlySet<string>;
  /** Words of praise and blame that begin headlines of reviews, no names: "Great Service". */
  readonly praise: ReadonlySet<string>;
  /** Heads of railways, which have the names of both their ends: "Halven and Drell Railway". */
  readonly railways: ReadonlySet<string>;
  /** Capitalised words that are no names alone: "Internet", "North". */
  readonly weakNames: ReadonlySet<string>;
  /** What an ordinal number is part of: "3rd Regiment", "52nd Street". */
  readonly ordinalHeads: ReadonlySet<string>;
  /** Those that are parts of others of their kind: "the 3rd Regiment of the Harbour Brigade" are two names. */
  readonly units: ReadonlySet<string>;
  /** What a number makes a name of: "Gate 4". */
  readonly numbered: ReadonlySet<string>;
  /** What the name of an owner and a number tell apart: "Drell Airways Flight 22". */
  readonly numberedByName: ReadonlySet<string>;
  /** Verbs and prepositions by which people are introduced as speakers. */
  readonly speech: ReadonlySet<string>;
  /** Prepositions before buildings: "at". */
  readonly facilityPrepositions: ReadonlySet<string>;
  /** "North", "West". */
  readonly compass: ReadonlySet<string>;
  /** "northern", "downtown". */
  readonly placeAdjectives: ReadonlySet<string>;
  /** Endings of many names of places: "-ia", "-ville". */
  readonly placeEndings: readonly string[];
  /** Endings that make a name of a place into one of its people: "Halven" + "ers". */
  readonly demonymEndings: readonly string[];
  /** What a part of a country is called beside its name: "Province", "regions". */
  readonly regionKinds: ReadonlySet<string>;
  /** Words of names that are often cut short, by their short form: "mt". */
  readonly abbreviated: ReadonlyMap<string, string>;
  /** Family names of peoples that print them before the given name. */
  readonly familyNamesFirst: ReadonlySet<string>;
  /** Heads whose names go in any order: "Ministry of Defence", "Defence Ministry". */
  readonly offices: ReadonlySet<string>;
  /** Heads of those that speak for the country that they begin with: "ministry". */
  readonly ministries: ReadonlySet<string>;
  /** What stands before, and behind, the name of a people where it means the language: "speaks", "-language". */
  readonly beforeLanguage: RegExp;
  readonly afterLanguage: RegExp;
  /** What stands before it at the end of a clause: "in". */
  readonly inLanguage: RegExp;
  /** What stands before, and behind, the name of one who wrote, edited or photographed: "Editing by", "/Meridian". */
  readonly beforeCredited: RegExp;
  readonly afterCredited: RegExp;
  /** Nouns for people that tell nothing of them alone: "counterpart", "woman". */
  readonly looseRoles: ReadonlySet<string>;
  /** What the town of a government is called: "capital". */
  readonly seatNouns: ReadonlySet<string>;
  /** Verbs, as lemmas, whose subjects decide, want or answer for something: a town does only where it means a government. */
  readonly deciding: ReadonlySet<string>;
  /** What such a party has: "position", "demands". As lemmas. */
  readonly policies: ReadonlySet<string>;
  /** Verbs, as lemmas, before "as" and an office: "serve". */
  readonly serving: ReadonlySet<string>;
  /** The preposition before it: "as". */
  readonly as: string;
  /** The article that a name is looked up without: "the". */
  readonly article: string;
  /** What any head takes before its complement: "of". */
  readonly of: string;
  /** The word that joins: "and". */
  readonly and: string;
}

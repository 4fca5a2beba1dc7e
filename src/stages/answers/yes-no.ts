/** Whether something is so: what the clauses say whose predicate is the question's, and of the same. */

import type { Clause } from '../../language/clauses.ts';
import type { Language } from '../../language/language.ts';
import type { ParsedSentence } from '../../model/syntax.ts';
import { contains, overlaps } from '../../text/offsets.ts';
import type { Candidate } from './candidate.ts';
import type { ReadHeap } from './heap.ts';
import { type Fit, fitOf, fitWith, termsFor } from './match.ts';
import type { Passage } from './passage.ts';
import type { Sought } from './sought.ts';
import { isExact, wordsFit } from './stated.ts';

/** Least likeness of a predicate that may answer. */
const LEAST_PREDICATE = 0.55;
const LEAST_COVERAGE = 0.5;
/** The clause has another subject. */
const OTHER_SUBJECT = 0.5;

/** Returns the sentences that say yes or no, best first. */
export function findYesNo(sought: Sought, heap: ReadHeap, language: Language): Candidate[] {
  const terms = termsFor(sought);
  return heap.passages
    .flatMap((passage): Candidate[] => {
      const straight = fitOf(passage, terms, heap, language);
      const turned = turnedFit(straight);
      const fit = turned ?? straight;
      if (fit.coverage < LEAST_COVERAGE) return [];
      const clause = answeringClause(fit, sought);
      if (clause === undefined) return [];
      const told = polarityOf(clause, passage, sought, language);
      const polarity = turned === undefined ? told : AGAINST[told];
      const score = wordsFit(fit) * (hasSubject(fit, clause, sought) ? 1 : OTHER_SUBJECT);
      return [
        {
          passage,
          span: passage,
          score,
          isExact: isExact(fit),
          value: { kind: 'polarity', polarity, isPast: isPast(clause) },
        },
      ];
    })
    .sort((a, b) => b.score - a.score);
}

const AGAINST = { yes: 'no', no: 'yes', open: 'open' } as const;
/** What a predicate is worth that says the opposite of the one that is asked for. */
const OPPOSITE = 0.95;

const SAID = 0.85;

/** Returns the fit to a clause that says the opposite: "she was acquitted" of "was she convicted". */
function turnedFit({ passage, predicate, matches }: Fit): Fit | undefined {
  if (predicate === undefined || predicate.strength >= SAID) return undefined;
  const { term } = predicate;
  const place = passage.words.find(({ stem, upos }) => upos === 'VERB' && term.opposites.has(stem));
  return (
    place &&
    fitWith(
      passage,
      matches.map((match) => (match === predicate ? { term, strength: OPPOSITE, place } : match)),
    )
  );
}

/** Returns the clause whose predicate is meant, or, where the question has none, the one that has most of its words. */
function answeringClause(fit: Fit, { sought }: Sought): Clause | undefined {
  const { passage, predicate, clause } = fit;
  const asks = sought.some(({ role }) => role === 'predicate');
  if (asks) {
    if (predicate?.place === undefined || predicate.strength < LEAST_PREDICATE) return undefined;
    const { place } = predicate;
    const own = passage.clauses.find((one) => overlaps(passage.tree.tokens[one.predicate.head]!, place));
    return own ?? clause;
  }
  const places = fit.matches.flatMap(({ place }) => (place ? [place] : []));
  return passage.clauses.toSorted(
    (a, b) =>
      places.filter((place) => contains(b, place)).length -
        places.filter((place) => contains(a, place)).length || a.end - a.start - (b.end - b.start),
  )[0];
}

/** What was not so will never have been; what had not been may have come since. */
const isPast = ({ tense, perfect, modality }: Clause): boolean =>
  tense === 'past' && !perfect && modality.length === 0;

/** Is the question's subject named in the clause, or before its predicate? */
function hasSubject(fit: Fit, clause: Clause, { isPassive }: Sought): boolean {
  const { tree } = fit.passage;
  const subjects = fit.matches.filter(
    ({ term }) => term.role === 'subject' && (term.isName || term.entities.size > 0),
  );
  return subjects.every(({ place }) => {
    if (place === undefined) return false;
    const { subject, agent, object, kind } = clause;
    const doer = isPassive === (kind === 'passive') ? subject : isPassive ? object : agent;
    const heads = [doer, agent].flatMap((party) => party?.conjuncts ?? []);
    return doer === undefined || heads.some(({ head }) => overlaps(tree.tokens[head]!, place));
  });
}

const UNSURE: ReadonlySet<string> = new Set([
  'possible',
  'hypothetical',
  'conditional',
  'wanted',
  'demanded',
  'apparent',
]);

function polarityOf(
  clause: Clause,
  { clauses, tree }: Passage,
  { negated, tense }: Sought,
  language: Language,
): 'yes' | 'no' | 'open' {
  const turns = [
    isNegated(clause, clauses) || isDenied(clause, tree, language),
    isRefuted(clause, clauses, language),
    negated,
  ];
  const isNot = turns.filter(Boolean).length % 2 === 1;
  const isAhead = clause.modality.length > 0 && tense === 'past';
  const isOpen =
    isAhead ||
    clause.modality.some(({ kind }) => UNSURE.has(kind)) ||
    clause.conditions.length > 0 ||
    isWished(clause, clauses, language) ||
    clause.mood !== 'statement';
  return isOpen && !isNot ? 'open' : isNot ? 'no' : 'yes';
}

/** "She demanded that he resign." */
function isWished(clause: Clause, clauses: readonly Clause[], { questions }: Language): boolean {
  for (let one: Clause | undefined = clause; one?.parent !== undefined; ) {
    const above: Clause | undefined = clauses[one.parent];
    if (one.role === 'complement' && above && questions.wanting.has(above.predicate.lemma)) return true;
    one = above;
  }
  return false;
}

/** "She denied that she had signed", "reports that he had been cleared are wrong". */
function isRefuted(clause: Clause, clauses: readonly Clause[], { questions, disputes }: Language): boolean {
  const isAround = (other: Clause): boolean =>
    other !== clause && other.subject !== undefined && contains(other.subject, clause.predicate);
  const above = clause.parent === undefined ? undefined : clauses[clause.parent];
  const isDeniedAbove = clause.role === 'complement' && above && disputes.denying.has(above.predicate.lemma);
  return (
    clauses.some(
      (other) => isAround(other) && !other.negation && questions.refuting.has(other.predicate.lemma),
    ) ||
    (isDeniedAbove === true && !above.negation)
  );
}

/** "Neither of them came", "nobody came". */
const isDenied = ({ subject }: Clause, { tokens }: ParsedSentence, { grammar }: Language): boolean =>
  subject !== undefined &&
  tokens.some(
    ({ start, form }) =>
      start <= subject.start && start >= subject.start - NEITHER && grammar.negatives.has(form.toLowerCase()),
  );
/** In characters, before what is denied. */
const NEITHER = 10;

/** Negated itself, or what is denied around it: "failed to come". */
const isNegated = (clause: Clause, clauses: readonly Clause[]): boolean => {
  if (clause.negation !== undefined) return true;
  const above = clause.parent === undefined ? undefined : clauses[clause.parent];
  if (above?.negation === undefined) return false;
  // "Had no plans to use them".
  if (clause.role === 'adnominal') return above.negation.by === 'argument';
  return clause.role === 'complement' && above.complements.some(({ kind }) => kind === 'infinitive');
};

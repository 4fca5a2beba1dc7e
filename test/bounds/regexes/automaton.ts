/**
 * The automaton of a regular expression: its states read one letter each, and between two of them stands what the
 * expression asks of the letter before and the letter behind.
 */

import { type AST, RegExpParser, visitRegExpAST } from '@eslint-community/regexpp';
import { type Alphabet, alphabetOf, type Letters } from './alphabet.ts';

export interface Automaton {
  /** What each state reads. State 0 has read what stands before an attempt. */
  readonly reads: readonly Letters[];
  readonly edges: readonly (readonly Edge[])[];
  /** How each state may end the expression. */
  readonly ends: readonly (readonly Edge[])[];
  readonly alphabet: Alphabet;
}

/** A way from one state to the next, for certain letters before and behind it. */
export interface Edge {
  readonly to: number;
  readonly before: Letters;
  readonly behind: Letters;
  /** Whether the expression asks nothing else on this way. */
  readonly isExact: boolean;
  /** Ways are told apart by their number: two may lead to the same state. */
  readonly way: number;
}

/** A state, or a step that reads nothing. A turn of a repetition ends at the fork where it has `begun`, once it has read something. */
type Step =
  | { readonly kind: 'read'; readonly state: number }
  | { readonly kind: 'end' }
  | { readonly kind: 'fail' }
  | { readonly kind: 'fork'; readonly ways: Step[] }
  | { readonly kind: 'turn'; readonly begun: Step; readonly next: Step }
  | {
      readonly kind: 'guard';
      readonly before: Letters;
      readonly behind: Letters;
      readonly isExact: boolean;
      readonly next: Step;
    };

export class NotUnderstood extends Error {}

/** Returns the automata of the alternatives of "a+|b" with flags "u". */
export function automataOf(source: string, flags: string): readonly Automaton[] {
  const pattern = new RegExpParser().parsePattern(source, 0, source.length, { unicode: flags.includes('u') });
  const alphabet = alphabetOf(pattern, flags);
  return pattern.alternatives.map((one) =>
    new Builder(alphabet, flags.includes('m')).build(one, flags.includes('y')),
  );
}

/** More are not told from an expression that takes too long. */
const MOST_STATES = 20_000;

class Builder {
  readonly #reads: Letters[] = [];
  readonly #after: Step[] = [];
  readonly #alphabet: Alphabet;
  readonly #lines: boolean;

  constructor(alphabet: Alphabet, lines: boolean) {
    this.#alphabet = alphabet;
    this.#lines = lines;
  }

  build(alternative: AST.Alternative, isSticky: boolean): Automaton {
    const { any, start } = this.#alphabet;
    // What stands before an attempt.
    this.#reading(any | start, { kind: 'fail' });
    this.#after[0] = this.#oneOf([alternative], { kind: 'end' });
    const [edges, ends]: [Edge[][], Edge[][]] = [[], []];
    for (const step of this.#after) {
      const found = this.#edgesFrom(step);
      edges.push(found.filter(({ to }) => to >= 0));
      ends.push(found.filter(({ to }) => to < 0));
    }
    // A search begins anew at every letter.
    if (!isSticky) edges[0]!.push({ to: 0, before: any | start, behind: any, isExact: true, way: -1 });
    return { reads: this.#reads, edges, ends, alphabet: this.#alphabet };
  }

  #oneOf(alternatives: readonly AST.Alternative[], next: Step): Step {
    const ways = alternatives.map(({ elements }) =>
      elements.reduceRight((step, element) => this.#step(element, step), next),
    );
    return ways.length === 1 ? ways[0]! : { kind: 'fork', ways };
  }

  #step(element: AST.Element, next: Step): Step {
    switch (element.type) {
      case 'Group':
      case 'CapturingGroup':
        return this.#oneOf(element.alternatives, next);
      case 'Quantifier':
        return this.#repeated(element, next);
      case 'Assertion':
        return this.#asserted(element, next);
      case 'Backreference':
        // It reads no more than what the group may.
        return [element.resolved]
          .flat()
          .reduceRight((step, group) => this.#oneOf(group.alternatives, step), next);
      default:
        return this.#reading(this.#alphabet.of(element), next);
    }
  }

  #reading(letters: Letters, next: Step): Step {
    if (this.#reads.length > MOST_STATES) throw new NotUnderstood('it is too large');
    this.#after.push(next);
    return { kind: 'read', state: this.#reads.push(letters) - 1 };
  }

  #repeated({ element, min, max }: AST.Quantifier, next: Step): Step {
    let step = next;
    if (max === Number.POSITIVE_INFINITY) step = this.#perhaps(element, next);
    else for (let turn = min; turn < max; turn++) step = this.#perhaps(element, next, step);
    for (let turn = 0; turn < min; turn++) step = this.#step(element, step);
    return step;
  }

  /** Once more and then on, or over; without `on` as often as it goes. A turn that reads nothing is not allowed. */
  #perhaps(element: AST.Element, over: Step, on?: Step): Step {
    const fork: Step = { kind: 'fork', ways: [] };
    fork.ways.push(this.#step(element, { kind: 'turn', begun: fork, next: on ?? fork }), over);
    return fork;
  }

  #asserted(assertion: AST.Assertion, next: Step): Step {
    const { any, start, end, lineEnds, word } = this.#alphabet;
    const [edgeBefore, edgeBehind] = [any | start, any | end];
    const guard = (before: Letters, behind: Letters, isExact = true): Step => ({
      kind: 'guard',
      before,
      behind,
      isExact,
      next,
    });
    switch (assertion.kind) {
      case 'start':
        return guard(this.#lines ? start | lineEnds : start, edgeBehind);
      case 'end':
        return guard(edgeBefore, this.#lines ? end | lineEnds : end);
      case 'word': {
        const [noneBefore, noneBehind] = [edgeBefore & ~word, edgeBehind & ~word];
        const ways = assertion.negate
          ? [guard(word, word), guard(noneBefore, noneBehind)]
          : [guard(word, noneBehind), guard(noneBefore, word)];
        return { kind: 'fork', ways };
      }
      case 'lookahead': {
        const behind = this.#required(assertion, edgeBehind, false);
        const main = guard(edgeBefore, behind.letters, behind.isExact);
        if (isBounded(assertion)) return main;
        return { kind: 'fork', ways: [this.#oneOf(assertion.alternatives, { kind: 'fail' }), main] };
      }
      case 'lookbehind': {
        if (!isBounded(assertion)) throw new NotUnderstood(`it looks back without end: ${assertion.raw}`);
        const before = this.#required(assertion, edgeBefore, true);
        return guard(before.letters, edgeBehind, before.isExact);
      }
    }
  }

  /** What an assertion asks of the letter next to it: of all that may stand there, `edge`. */
  #required(
    { negate, alternatives }: AST.LookaroundAssertion,
    edge: Letters,
    back: boolean,
  ): { letters: Letters; isExact: boolean } {
    const seen = alternatives.map(({ elements }) =>
      this.#next(back ? elements.toReversed() : elements, edge),
    );
    const isExact = seen.every(({ may, must }) => may === must);
    const letters = seen.reduce((sum, { may, must }) => sum | (negate ? must : may), 0n);
    return { letters: negate ? edge & ~letters : letters, isExact };
  }

  /** With which next letters the elements may be found, and with which they surely are. */
  #next(elements: readonly AST.Element[], edge: Letters): { may: Letters; must: Letters } {
    let [may, must] = [0n, 0n];
    for (const [index, element] of elements.entries()) {
      const rest = elements.slice(index + 1);
      const one = this.#first(element, edge);
      may |= one.may;
      if (rest.every(isOptional)) must |= one.must;
      if (!one.empty) return { may, must };
    }
    // Nothing at all is found everywhere, unless an assertion stands among it.
    return { may: edge, must: elements.every(isOptional) ? edge : must };
  }

  /** The letters with which an element begins, those after which it is complete, and whether it may read nothing. */
  #first(element: AST.Element, edge: Letters): { may: Letters; must: Letters; empty: boolean } {
    const { start, end, any, lineEnds } = this.#alphabet;
    switch (element.type) {
      case 'Group':
      case 'CapturingGroup': {
        const each = element.alternatives.map(({ elements }) => ({
          ...this.#next(elements, edge),
          empty: elements.every((one) => isEmpty(one)),
        }));
        return {
          may: each.reduce((sum, { may }) => sum | may, 0n),
          must: each.reduce((sum, { must }) => sum | must, 0n),
          empty: each.some(({ empty }) => empty),
        };
      }
      case 'Quantifier': {
        const one = this.#first(element.element, edge);
        return {
          may: one.may,
          must: element.min <= 1 ? one.must : 0n,
          empty: one.empty || element.min === 0,
        };
      }
      case 'Assertion': {
        if (element.kind !== ((edge & end) === 0n ? 'start' : 'end'))
          return { may: 0n, must: 0n, empty: true };
        const letters = (edge & (start | end)) | (this.#lines ? lineEnds : 0n);
        return { may: letters, must: letters, empty: false };
      }
      case 'Backreference':
        return { may: any, must: 0n, empty: true };
      default: {
        const letters = this.#alphabet.of(element);
        return { may: letters, must: letters, empty: false };
      }
    }
  }

  /** Follows what reads nothing to all states, on each way once. */
  #edgesFrom(first: Step): Edge[] {
    const found: Edge[] = [];
    const { any, start, end } = this.#alphabet;
    const follow = (
      step: Step,
      way: readonly Step[],
      before: Letters,
      behind: Letters,
      isExact: boolean,
    ): void => {
      if (before === 0n || behind === 0n) return;
      if (step.kind === 'read') {
        const letters = this.#reads[step.state]! & behind;
        if (letters !== 0n)
          found.push({ to: step.state, before, behind: letters, isExact, way: found.length });
      } else if (step.kind === 'end') found.push({ to: -1, before, behind, isExact, way: found.length });
      else if (step.kind === 'fork')
        for (const next of step.ways) follow(next, [...way, step], before, behind, isExact);
      else if (step.kind === 'turn') {
        if (!way.includes(step.begun)) follow(step.next, way, before, behind, isExact);
      } else if (step.kind === 'guard')
        follow(step.next, way, before & step.before, behind & step.behind, isExact && step.isExact);
    };
    follow(first, [], any | start, any | end, true);
    return found;
  }
}

/** Whether an element may read nothing, whatever stands there. */
function isOptional(element: AST.Element): boolean {
  if (element.type === 'Quantifier') return element.min === 0 || isOptional(element.element);
  if (element.type !== 'Group' && element.type !== 'CapturingGroup') return false;
  return element.alternatives.some(({ elements }) => elements.every(isOptional));
}

const isEmpty = (element: AST.Element): boolean => element.type === 'Assertion' || isOptional(element);

/** Whether what an assertion looks at has an end. */
function isBounded(assertion: AST.LookaroundAssertion): boolean {
  let bounded = true;
  visitRegExpAST(assertion, {
    onQuantifierEnter: ({ max }) => {
      bounded &&= max < Number.POSITIVE_INFINITY;
    },
  });
  return bounded;
}

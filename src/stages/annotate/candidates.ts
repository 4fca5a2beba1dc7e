/** Candidates: runs of words that may be names, cut where titles, owners and nationalities stand among them. */

import type { Span } from '../../model/span.ts';
import type { Lists } from './lists.ts';
import { type Casing, type Line, pairOf, type Token } from './tokens.ts';

export interface Candidate {
  readonly line: Line;
  /** Index of the first token in its line, and of the one behind the last. */
  readonly from: number;
  readonly to: number;
  /** A title in capitals before it. */
  readonly title?: Span;
}

interface Run {
  readonly from: number;
  readonly to: number;
  readonly title?: Span;
}

export const tokensOf = ({ line, from, to }: Candidate): readonly Token[] => line.tokens.slice(from, to);

export function findCandidates(lines: readonly Line[], lists: Lists, casing: Casing): Candidate[] {
  return lines
    .filter(({ cased }) => cased)
    .flatMap((line) => {
      const reader = new LineReader(line.tokens, lists, casing);
      return reader.runs().flatMap((run) => reader.cut(run).map((piece) => ({ line, ...piece })));
    });
}

/** The most words of a run: a longer one is a list or a table without its marks. */
const LONGEST_RUN = 14;

/** Finds the runs of one line. Its methods look at tokens by their index. */
class LineReader {
  readonly #tokens: readonly Token[];
  readonly #lists: Lists;
  readonly #casing: Casing;

  constructor(tokens: readonly Token[], lists: Lists, casing: Casing) {
    this.#tokens = tokens;
    this.#lists = lists;
    this.#casing = casing;
  }

  runs(): Run[] {
    const runs: Run[] = [];
    let from = 0;
    while (from < this.#tokens.length) {
      const known = this.#knownLength(from);
      if (known === 0 && !this.#startsName(from)) {
        from++;
        continue;
      }
      const to = this.#endOfRun(from, from + Math.max(1, known));
      runs.push({ from: this.#leadingParticle(from), to });
      from = to;
    }
    return runs;
  }

  /** "bin Lisk", "von der Lisk" without a given name. */
  #leadingParticle(from: number): number {
    const before = this.#tokens[from - 1];
    const second = this.#tokens[from - 2];
    if (!before || before.capital || this.#tokens[from]!.gap !== ' ') return from;
    if (this.#lists.names.leadingParticles.has(before.lower)) return from - 1;
    const isSecond = this.#lists.names.particles.has(before.lower) && before.gap === ' ';
    return isSecond && second && !second.capital && this.#lists.names.leadingParticles.has(second.lower)
      ? from - 2
      : from;
  }

  /** Known names of several words, or one that could stand here, begin a run whatever their words are. */
  #knownLength(from: number): number {
    const first = this.#tokens[from]!;
    if (!first.capital) return 0;
    const length = this.#lists.knownLength(this.#joined(from));
    if (length > 1) return length;
    return length === 1 && this.#capitalTells(from) && !this.#isNoName(first) ? 1 : 0;
  }

  /** Returns the tokens from an index that have nothing but blanks and hyphens between them. */
  #joined(from: number): readonly Token[] {
    let to = from + 1;
    while (to < this.#tokens.length && to - from < 8 && /^(?: |-| ?& ?|['’] )$/.test(this.#tokens[to]!.gap))
      to++;
    return this.#tokens.slice(from, to);
  }

  #isNoName = (token: Token): boolean => this.#lists.names.notNames.has(token.lower);

  /** Tells whether the capital of a token is a sign of a name. */
  #capitalTells(at: number): boolean {
    const token = this.#tokens[at]!;
    if (!token.capital || this.#isNoName(token) || /[#@]$/.test(token.gap)) return false;
    if (token.allCapitals && this.#tokens[at + 1]?.gap.startsWith('$')) return false;
    // a word in CAPITALS is shouted; an acronym is no ordinary word
    if (token.allCapitals && token.plain.length > 3 && this.#lists.isOrdinary(token)) return false;
    const seen = this.#casing.capital.get(token.lower) ?? 0;
    if (!token.opens) return !this.#lists.isFunctionWord(token) || token.allCapitals;
    if (this.#lists.isFunctionWord(token)) return token.allCapitals && token.plain.length > 1;
    if (seen > 0) return !this.#casing.lower.has(token.lower);
    if (this.#lists.isOrdinary(token)) return token.allCapitals && token.plain.length > 1;
    return !this.#casing.lower.has(token.lower);
  }

  #startsName(at: number): boolean {
    const token = this.#tokens[at]!;
    if (!token.capital || this.#isNoName(token) || this.#lists.names.honorifics.has(token.lower))
      return token.capital && this.#lists.names.openers.has(token.lower) && this.#nextIsCapital(at);
    if (!token.opens && this.#lists.isFunctionWord(token) && !token.allCapitals)
      return this.#nextIsCapital(at);
    if (this.#capitalTells(at)) return true;
    return token.opens && !this.#lists.isFunctionWord(token) && this.#opensLongName(at);
  }

  #nextIsCapital(at: number): boolean {
    const next = this.#tokens[at + 1];
    return next?.capital === true && next.gap === ' ' && !this.#isNoName(next);
  }

  /** At a sentence's start an ordinary word is part of a name if the next is one too, or if it is a person's. */
  #opensLongName(at: number): boolean {
    const token = this.#tokens[at]!;
    const next = this.#tokens[at + 1];
    const { names } = this.#lists;
    if (names.titles.has(token.lower))
      return this.#nextIsCapital(at) || (this.#isLink(at + 1) && this.#tokens[at + 2]?.capital === true);
    if (next?.number && next.gap === ' ' && names.numbered.has(token.lower)) return true;
    if (!next?.capital || next.gap !== ' ' || this.#isNoName(next) || token.owns)
      return this.#tokens[at + 1]?.lower === names.and && this.#joinsBeforeHead(at + 1);
    if (this.#casing.pairs.has(pairOf(token, next)) || names.openers.has(token.lower)) return true;
    if (this.#lists.isGiven(token) && !this.#lists.isOrdinary(next)) return true;
    if (names.titles.has(next.lower))
      return this.#lists.isOrdinary(token) && !names.sentenceOpeners.has(token.lower);
    return this.#lists.isOrdinary(next) && !this.#lists.known([next]);
  }

  #endOfRun(from: number, start: number): number {
    let to = start;
    while (to < this.#tokens.length && to - from < LONGEST_RUN) {
      const next = this.#extend(from, to);
      if (next === to) break;
      to = next;
    }
    return to;
  }

  /** Returns the index behind what the run goes on with at `to`, or `to` where it ends. */
  #extend(from: number, to: number): number {
    const last = this.#tokens[to - 1]!;
    const token = this.#tokens[to]!;
    if (last.owns && !this.#ownerInName(from, to)) return to;
    const isJoined = /^(?: |-| ?& ?)$/.test(token.gap) || (last.owns && /^['’]? $/.test(token.gap));
    if (!isJoined) return to;
    if (token.number) return this.#isNumbered(to) ? to + 1 : to;
    if (this.#goesOn(to)) return to + 1;
    if (token.capital) return to;
    return this.#acrossSmallWord(from, to);
  }

  #goesOn(at: number): boolean {
    const token = this.#tokens[at]!;
    if (!token.capital || this.#lists.names.honorifics.has(token.lower)) return false;
    if (token.opens && token.gap.trim() !== '') return false;
    if (!this.#isNoName(token))
      return !this.#lists.isFunctionWord(token) || token.allCapitals || token.plain.length === 1;
    // "Theresa May", not "Norland in May"
    return this.#lists.isGiven(this.#tokens[at - 1]!) && this.#lists.isSurname(token);
  }

  #isNumbered(at: number): boolean {
    return this.#lists.names.numbered.has(this.#tokens[at - 1]!.lower);
  }

  /** "van", "of", "and" where the name goes on behind them. */
  #acrossSmallWord(from: number, to: number): number {
    const { names } = this.#lists;
    const token = this.#tokens[to]!;
    if (names.particles.has(token.lower)) {
      let next = to + 1;
      while (
        next < to + 3 &&
        names.particles.has(this.#tokens[next]?.lower ?? '') &&
        !this.#tokens[next]!.capital
      )
        next++;
      return this.#tokens[next]?.gap === ' ' && this.#goesOn(next) ? next + 1 : to;
    }
    if (names.headLinks.has(token.lower)) return this.#acrossLink(from, to);
    if (token.lower === names.and && this.#joinsBeforeHead(to, from)) return to + 1;
    return to;
  }

  /** "University of …", "Secretary of …": a head or a title, a link, perhaps an article, and a capital. */
  #acrossLink(from: number, to: number): number {
    const { names } = this.#lists;
    const last = this.#tokens[to - 1]!;
    const link = this.#tokens[to]!.lower;
    const isHead = names.heads.has(last.lower) || names.openers.has(last.lower);
    const isTitle = names.titles.has(last.lower);
    if (!isHead && !isTitle) return to;
    const headType = names.heads.get(last.lower);
    if (link !== 'of' && (headType === 'facility' || headType === 'place')) return to;
    let next = to + 1;
    if (this.#tokens[next]?.lower === names.article && isHead) next++;
    const token = this.#tokens[next];
    if (!token?.capital || token.gap !== ' ' || !this.#goesOn(next)) return to;
    if (link !== 'of' && !this.#lists.isOrdinary(token) && !this.#lists.known([token])) return to;
    return next + 1;
  }

  /**
   * "Harbour and Dock Workers' Union", "Ministry of Culture and Sport": ordinary words on both sides and a head, and
   * "the Anchor and Bell". Other names that "and" joins are two.
   */
  #joinsBeforeHead(and: number, from = and - 1): boolean {
    const { names } = this.#lists;
    const left = this.#tokens[and - 1]!;
    const right = this.#tokens[and + 1];
    if (!right?.capital || right.gap !== ' ' || !this.#goesOn(and + 1)) return false;
    if (!this.#isPlainWord(left) || !this.#isPlainWord(right)) return false;
    const linked = this.#tokens.slice(from, and).some(({ lower }) => names.headLinks.has(lower));
    if (linked) return true;
    let last = and + 1;
    while (last + 1 < this.#tokens.length && last - and < 6 && this.#extendsPlainly(last + 1)) last++;
    const head = this.#tokens[last]!;
    if (last > and + 1 && names.heads.has(head.lower) && from === and - 1) return true;
    const before = this.#tokens[from - 1];
    return (
      last === and + 1 &&
      from === and - 1 &&
      before?.lower === names.article &&
      !names.heads.has(left.lower) &&
      !names.heads.has(right.lower)
    );
  }

  #extendsPlainly(at: number): boolean {
    const token = this.#tokens[at]!;
    return token.capital && /^(?: |['’] )$/.test(token.gap);
  }

  #isPlainWord(token: Token): boolean {
    const { names } = this.#lists;
    return (
      this.#lists.isOrdinary(token) &&
      !names.titles.has(token.lower) &&
      this.#lists.known([token]) === undefined
    );
  }

  /** "King's College", "St Orla's Hospital", "Workers' Union": the owner is no name by itself. */
  #ownerInName(from: number, to: number): boolean {
    const { names } = this.#lists;
    const owner = this.#tokens[to - 1]!;
    const next = this.#tokens[to];
    if (!next?.capital || !/^['’]? $/.test(next.gap)) return false;
    if (this.#lists.known(this.#tokens.slice(from, to + 1))) return true;
    const first = this.#tokens[from]!;
    if (names.openers.has(first.lower) && names.honorifics.has(first.lower) && to - from === 2) return true;
    let last = to;
    while (last + 1 < this.#tokens.length && last - to < 4 && this.#extendsPlainly(last + 1)) last++;
    if (!this.#tokens.slice(to, last + 1).some(({ lower }) => names.heads.has(lower))) return false;
    if (
      names.titles.has(owner.lower) &&
      owner.plain !== 'King' &&
      owner.plain !== 'Queen' &&
      !owner.lower.endsWith('s')
    )
      return false;
    return (
      this.#isPlainWord(owner) ||
      names.roles.has(owner.lower) ||
      names.roles.has(owner.lower.replace(/s$/, ''))
    );
  }

  /** Cuts a run into names: before and after titles, behind a nationality, at known names. */
  cut(run: Run): Run[] {
    const { from, to } = this.#trim(run);
    if (from >= to) return [];
    const tokens = this.#tokens.slice(from, to);
    const { names } = this.#lists;
    const whole = { from, to, ...(run.title && { title: run.title }) };
    if (this.#lists.known(tokens) || (to - from > 1 && this.#lists.isTown(tokens))) return [whole];
    if (!run.title) {
      const titled = this.#cutTitle(from, to);
      if (titled) return titled;
    }
    if (this.#hasHead(from, to)) return [whole];
    const known = this.#lists.knownLength(tokens);
    if (known > 0 && known < tokens.length) {
      const type = this.#lists.known(tokens.slice(0, known))?.type ?? 'place';
      const rest = tokens.slice(known);
      const restIsPerson =
        rest.length > 1 && this.#lists.isGiven(rest[0]!) && !this.#lists.isOrdinary(rest.at(-1)!);
      const isGroup = type === 'group' && !rest.every((token) => this.#lists.isOrdinary(token));
      const nested = this.#lists.knownLength(rest) === rest.length && type !== 'organisation';
      if (
        rest[0]!.gap === '-' ||
        isGroup ||
        (restIsPerson && !this.#lists.isGiven(tokens[0]!)) ||
        (nested && type !== 'place')
      )
        return [{ from, to: from + known }, ...this.cut({ from: from + known, to })];
    }
    const first = tokens[0]!;
    const isBody =
      /\p{Lu}.*\p{Lu}/u.test(first.plain) && first.plain.length > 2 && !first.plain.includes('-');
    if (isBody && tokens.length > 2 && this.#isFullName(from + 1, to))
      return [
        { from, to: from + 1 },
        { from: from + 1, to },
      ];
    const person = this.#personAtEnd(from, to);
    if (person > from)
      return [{ from: person, to, title: { start: tokens[0]!.start, end: this.#tokens[person - 1]!.end } }];
    const hyphen = tokens.findIndex(({ gap }, index) => index > 0 && gap === '-');
    if (hyphen > 0 && !names.particles.has(tokens[hyphen - 1]!.lower))
      return [...this.cut({ ...run, to: from + hyphen }), ...this.#cutBehindHyphen(from + hyphen, to)];
    return [whole];
  }

  /** "the Orde-Lisk Sarrovia summit": what follows a second name is another, if it is known. */
  #cutBehindHyphen(from: number, to: number): Run[] {
    const rest = this.#tokens.slice(from + 1, to);
    const isKnown = rest.length > 0 && this.#lists.knownLength(rest) === rest.length;
    return isKnown && !this.#lists.known(this.#tokens.slice(from, to))
      ? [
          { from, to: from + 1 },
          { from: from + 1, to },
        ]
      : this.cut({ from, to });
  }

  /** Leaves out small words at the edges of a run. */
  #trim({ from, to }: Run): Run {
    let [start, end] = [from, to];
    const { names } = this.#lists;
    while (end > start && !this.#tokens[end - 1]!.capital && !this.#tokens[end - 1]!.number) end--;
    while (
      start < end &&
      this.#tokens[start]!.opens &&
      this.#lists.isFunctionWord(this.#tokens[start]!) &&
      end - start > 1 &&
      !this.#tokens[start]!.allCapitals &&
      !this.#lists.known(this.#tokens.slice(start, end))
    )
      start++;
    while (
      start < end &&
      (names.headLinks.has(this.#tokens[start]!.lower) || this.#tokens[start]!.lower === names.and) &&
      !this.#tokens[start]!.capital
    )
      start++;
    return { from: start, to: end };
  }

  /** The type that the head of a run says, in last place or before a link. */
  #hasHead(from: number, to: number): boolean {
    const { names } = this.#lists;
    for (let at = to - 1; at > from; at--)
      if (names.heads.has(this.#tokens[at]!.lower) && (at === to - 1 || this.#isLink(at + 1)))
        return !this.#isPersonWithHead(from, to);
    return this.#isLink(from + 1) && names.heads.has(this.#tokens[from]!.lower);
  }

  /** "Harbour Pilot Jon Lisk": ordinary words, then a given name and one that is no ordinary word. */
  #personAtEnd(from: number, to: number): number {
    for (let at = from + 1; at < to - 1 && this.#isRoleWord(this.#tokens[at - 1]!); at++) {
      if (this.#isFullName(at, to) && !(this.#lists.isGiven(this.#tokens[at - 1]!) && at - from === 1))
        return at;
    }
    return from;
  }

  /** A given name and one or two words that are no ordinary ones. */
  #isFullName(from: number, to: number): boolean {
    const [first, ...rest] = this.#tokens.slice(from, to);
    return (
      first !== undefined &&
      rest.length > 0 &&
      rest.length < 3 &&
      this.#lists.isGiven(first) &&
      rest.every((token) => token.capital && !this.#lists.isOrdinary(token))
    );
  }

  #isRoleWord(token: Token): boolean {
    const isPerson = this.#lists.names.roleEndings.some(
      (ending) => token.plain.length > 8 && token.lower.endsWith(ending),
    );
    return token.capital && (this.#lists.isOrdinary(token) || isPerson);
  }

  #isLink(at: number): boolean {
    return (
      this.#tokens[at] !== undefined &&
      !this.#tokens[at]!.capital &&
      this.#lists.names.headLinks.has(this.#tokens[at]!.lower)
    );
  }

  /** "Kate Marsh" is a person, though a marsh is a place. */
  #isPersonWithHead(from: number, to: number): boolean {
    const last = this.#tokens[to - 1]!;
    return (
      to - from === 2 &&
      this.#lists.isGiven(this.#tokens[from]!) &&
      !this.#lists.isOrdinary(this.#tokens[from]!) &&
      this.#lists.names.looseHeads.has(last.lower) &&
      this.#lists.isSurname(last)
    );
  }

  /** Cuts a run at its last title, or returns nothing where it holds none that makes sense. */
  #cutTitle(from: number, to: number): Run[] | undefined {
    const { names } = this.#lists;
    for (let at = to - 1; at >= from; at--) {
      if (!names.titles.has(this.#tokens[at]!.lower)) continue;
      const start = this.#startOfTitle(from, at);
      const before = start > from ? this.cut({ from, to: start }) : [];
      const behind = this.#isLink(at + 1) ? this.#endOfComplement(at + 2, to) : at + 1;
      const title = { start: this.#tokens[from]!.start, end: this.#tokens[behind - 1]!.end };
      if (behind >= to) {
        const isSurname =
          at > from && this.#lists.isGiven(this.#tokens[from]!) && this.#lists.isSurname(this.#tokens[at]!);
        if (
          isSurname ||
          (this.#tokens[from]!.lower === names.article && !this.#tokens[from]!.opens && to - from === 2)
        )
          continue;
        const known = this.#isLink(at + 1)
          ? this.cut({ from: at + 2, to }).filter(
              (piece) => this.#lists.knownLength(this.#tokens.slice(piece.from, piece.to)) > 0,
            )
          : [];
        return [...before, ...known];
      }
      if (this.#isPerson(behind, to)) return [...before, { from: behind, to, title }];
    }
    return undefined;
  }

  /** Goes back over the words of a title: "Deputy Prime Minister", "Special Envoy". */
  #startOfTitle(from: number, at: number): number {
    let start = at;
    while (start > from) {
      const before = this.#tokens[start - 1]!;
      const isPart =
        this.#lists.names.titles.has(before.lower) ||
        (this.#lists.isOrdinary(before) && !this.#lists.known([before]) && !before.allCapitals);
      if (!isPart || before.owns || !before.capital) break;
      start--;
    }
    // "European Commission President": the known name goes before the title
    for (let first = from; first < start + 1 && first < at; first++) {
      const word = this.#tokens[first]!;
      const isPart = first === at - 1 && this.#lists.isOrdinary(word) && !word.allCapitals;
      const length = isPart ? 0 : this.#lists.knownLength(this.#tokens.slice(first, at));
      if (length > 0 && first + length > start) return first + length;
      if (length > 0) first += length - 1;
    }
    const head = this.#tokens
      .slice(start, at)
      .findLastIndex(({ lower }) => this.#lists.names.heads.get(lower) === 'organisation');
    return head > 0 ? start + head + 1 : start;
  }

  /** Behind "Minister of": ordinary words, known names, and what joins them, until a person's name begins. */
  #endOfComplement(from: number, to: number): number {
    let at = from;
    while (at < to) {
      const token = this.#tokens[at]!;
      const rest = to - at;
      const known = this.#lists.knownLength(this.#tokens.slice(at, to));
      const isSmall = !token.capital;
      const isName =
        this.#lists.isGiven(token) &&
        rest >= 2 &&
        rest <= 4 &&
        at > from &&
        !this.#lists.isOrdinary(this.#tokens[at + 1]!);
      if (isName) break;
      if (known > 0) at += known;
      else if (isSmall || this.#lists.isOrdinary(token)) at++;
      else break;
    }
    return at;
  }

  #isPerson(from: number, to: number): boolean {
    const tokens = this.#tokens.slice(from, to);
    if (
      tokens.length > 5 ||
      (this.#lists.names.heads.get(tokens.at(-1)!.lower) === 'organisation' &&
        !(tokens.length > 1 && this.#lists.isGiven(tokens[0]!)))
    )
      return false;
    if (tokens.some((token) => !token.capital && !this.#lists.names.particles.has(token.lower))) return false;
    const known = this.#lists.known(tokens);
    if (known && known.type !== 'person') return false;
    if (tokens.every((token) => this.#lists.isOrdinary(token)))
      return tokens.length === 1 ? this.#lists.isSurname(tokens[0]!) : this.#lists.isGiven(tokens[0]!);
    return true;
  }
}

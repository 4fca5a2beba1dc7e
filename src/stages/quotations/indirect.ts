/**
 * Clauses that report what somebody said without quoting it: "the minister said that the bridge was safe",
 * "the bridge is safe, the minister said", "according to the minister, the bridge is safe".
 */

import type { Language } from '../../language/language.ts';
import type { Span } from '../../model/span.ts';
import type { Cue } from './cues.ts';
import type { Draft } from './draft.ts';
import type { Frame, Token } from './frames.ts';

/** Token indexes, half open. */
interface Range {
  readonly from: number;
  readonly to: number;
}

/** "told reporters at the gate on Friday that": tokens between a cue and the clause it introduces. */
const LEAD_IN = 12;
/** Shorter clauses are mostly pieces of something else: "he said so". */
const SHORTEST = 3;
/** A clause without "that" shows a finite verb within this many tokens. */
const VERB_WITHIN = 14;
/** What may follow a cue at the end of a sentence: "he said at the gate on Friday". */
const TRAIL = 16;

/** Returns the indirect quotations of a frame. */
export function findIndirect(frame: Frame, index: number, cues: readonly Cue[], language: Language): Draft[] {
  const drafts: Draft[] = [];
  const taken: Range[] = [];
  for (const cue of cues) {
    if (
      cue.negated ||
      cue.kind === 'call' ||
      cue.kind === 'mood' ||
      !speaksForOthers(frame.tokens, cue, language)
    )
      continue;
    if (cue.kind === 'think' && taken.some(({ from, to }) => from <= cue.from && cue.from < to)) continue;
    const ranges = reportedBy(frame.tokens, cue, cues, language).map((range) =>
      ownWords(frame.tokens, range, language),
    );
    const content = ranges.flatMap((range) => spanOf(frame.tokens, range));
    if (content.length === 0 || !isReport(frame.tokens, ranges)) continue;
    taken.push(...ranges);
    const attitude = cue.kind === 'think' && { attitude: true as const };
    drafts.push({ kind: 'indirect', frame: index, content, source: cue.source, cue, ...attitude });
  }
  return drafts;
}

/** What the writer says in the first person is no report. */
function speaksForOthers(tokens: readonly Token[], { source }: Cue, { speech }: Language): boolean {
  const pronoun = speech.pronouns.get(tokens[source.head]!.lower);
  return (
    pronoun === undefined || (pronoun.person === 3 && pronoun.of !== 'thing') || source.kind !== 'pronoun'
  );
}

/** Enough words of the writer's own; a clause that is all quotation is a direct one. */
function isReport(tokens: readonly Token[], ranges: readonly Range[]): boolean {
  const words = ranges
    .flatMap(({ from, to }) => tokens.slice(from, to))
    .filter(({ kind }) => kind !== 'mark');
  const own = words.filter(({ kind }) => kind !== 'quote').length;
  return own >= SHORTEST;
}

function reportedBy(tokens: readonly Token[], cue: Cue, cues: readonly Cue[], language: Language): Range[] {
  const { speech } = language;
  const end = endOfClause(tokens, cue, cues, language);
  if (isEcho(tokens, cue, language)) return [];
  const pause = (i: number): boolean => tokens[i]?.lower === ',' || tokens[i]?.lower === '-';
  if (cue.kind === 'phrase')
    return cue.from <= 1
      ? afterIntroduction(tokens, cue, end, language)
      : before(tokens, cue, cues, language);
  if (!cue.gerund && cue.from > 1 && pause(cue.from - 1)) {
    const next = cues.find(({ verb }) => verb.from === cue.to + 1);
    if (pause(cue.to) && next?.gerund && cue.from > SHORTEST) return before(tokens, cue, cues, language);
    const splits = pause(cue.to) && cue.source.from < cue.verb.from && next === undefined;
    const opener = tokens[cue.from - 2];
    if (splits && opener?.kind === 'word' && speech.subordinators.has(opener.lower))
      return [{ from: cue.to + 1, to: end }];
    if (splits && tokens[cue.to + 1]?.kind !== 'quote')
      return [...before(tokens, cue, cues, language), { from: cue.to + 1, to: end }];
    if (cue.from > SHORTEST && trails(tokens, cue, language)) return before(tokens, cue, cues, language);
  }
  if (isOfRelative(tokens, cue, speech)) return [{ from: cue.to, to: commaBefore(tokens, cue.to, end) }];
  const start = startOfClause(tokens, cue, cues, end, language);
  // "Said at the clinic, where her son lies": what is told of the clinic.
  if (start !== null && pause(start - 1) && speech.relatives.has(tokens[start]!.lower)) return [];
  return start === null ? [] : clausesOf(tokens, start, end, language);
}

/** "The miller, who the board said was hurt, came": what is said of whom the clause describes. */
const isOfRelative = (tokens: readonly Token[], cue: Cue, speech: Language['speech']): boolean =>
  cue.kind === 'say' &&
  cue.source.to === cue.verb.from &&
  speech.relatives.has(tokens[cue.source.from - 1]?.lower ?? '') &&
  speech.auxiliaries.has(tokens[cue.to]?.lower ?? '');

function commaBefore(tokens: readonly Token[], from: number, end: number): number {
  const comma = tokens.findIndex(({ lower }, i) => i > from && i < end && lower === ',');
  return comma < 0 ? end : comma;
}

/** ", as some reports claimed, and that": a claim of its own only at the end of its sentence. */
function isEcho(tokens: readonly Token[], { from, to }: Cue, { grammar }: Language): boolean {
  return grammar.echoes.has(tokens[from - 1]?.lower ?? '') && tokens[to]?.lower === ',';
}

/** "…, the chief of the island's fire brigade, Kim Lee, said": what the name is in apposition to is not said. */
function beforeApposition(
  tokens: readonly Token[],
  { source }: Cue,
  pause: number,
  { speech }: Language,
): number {
  const comma = tokens.findLastIndex(({ kind }, i) => i < pause && kind !== 'word' && kind !== 'name');
  const phrase = tokens.slice(comma + 1, pause);
  const isNoun =
    source.kind === 'name' &&
    tokens[comma]?.lower === ',' &&
    phrase.length > 1 &&
    phrase.length < APPOSITION &&
    speech.articles.has(phrase[0]!.lower) &&
    !phrase.some(
      ({ kind, lower }) =>
        kind === 'word' &&
        (speech.auxiliaries.has(lower) || speech.isPast(lower) || speech.relatives.has(lower)),
    );
  return isNoun ? comma : pause;
}

/** A relative clause or apposition behind the source of "according to", in tokens. */
const APPOSITION = 20;

/** "According to Lee, a teacher, the bridge was closed": from the comma behind the source and what describes it. */
function afterIntroduction(tokens: readonly Token[], cue: Cue, end: number, { speech }: Language): Range[] {
  const commaFrom = (from: number): number =>
    tokens.findIndex(({ lower }, i) => i >= from && i < from + APPOSITION && lower === ',');
  const comma = commaFrom(cue.to);
  if (comma < 0 || comma >= end) return [];
  const next = commaFrom(comma + 1);
  const describes =
    next > 0 &&
    next < end &&
    (speech.articles.has(tokens[comma + 1]!.lower) || speech.relatives.has(tokens[comma + 1]!.lower)) &&
    !isClause(tokens, comma + 1, next, speech);
  return [{ from: (describes ? next : comma) + 1, to: end }];
}

/** "that it was late but that nobody had left" is two clauses. */
function clausesOf(tokens: readonly Token[], start: number, end: number, { speech }: Language): Range[] {
  const ranges: Range[] = [];
  let from = start;
  for (let i = start + 1; i < end; i++) {
    if (!speech.complementisers.has(tokens[i]!.lower) || !speech.conjunctions.has(tokens[i - 1]!.lower))
      continue;
    ranges.push({ from, to: i - 1 });
    from = i + 1;
  }
  return [...ranges, { from, to: end }];
}

/**
 * From the beginning of the sentence, or from behind an earlier phrase such as "according to", to the pause before a
 * cue. Nothing where a quotation ends there, whose own cue this is.
 */
function before(tokens: readonly Token[], cue: Cue, cues: readonly Cue[], language: Language): Range[] {
  const pause = tokens[cue.from - 1]?.kind === 'mark' ? cue.from - 1 : cue.from;
  const to = beforeApposition(tokens, cue, pause, language);
  const stop = tokens.findLastIndex(({ kind, lower }, i) => i < to && kind === 'mark' && /[.;]/.test(lower));
  const earlier = cues.findLast((other) => other.to <= to && other.from > stop && other.kind === 'phrase');
  const from = Math.max(stop + 1, earlier?.to ?? 0);
  const answers = tokens
    .slice(from, to)
    .some(({ kind, text }) => kind === 'quote' && /,["'’”»]*$/.test(text));
  return answers || from >= to ? [] : [{ from, to }];
}

/** Does nothing but a hearer and an adverbial follow the cue? */
function trails(tokens: readonly Token[], cue: Cue, language: Language): boolean {
  const { speech } = language;
  const from = cue.kind === 'tell' ? (afterHearer(tokens, cue, language) ?? cue.to) : cue.to;
  const next = tokens[from];
  if (next === undefined || /^[.)]$/.test(next.lower)) return true;
  const rest = tokens.slice(from);
  if (
    rest.length > TRAIL ||
    rest.some(({ kind, lower }) => kind === 'quote' || speech.complementisers.has(lower))
  )
    return false;
  if (next.kind === 'mark') return true;
  return (
    speech.prepositions.has(next.lower) || speech.times.has(next.lower) || speech.relatives.has(next.lower)
  );
}

/** Where the clause begins behind a cue, or null where none does. */
function startOfClause(
  tokens: readonly Token[],
  cue: Cue,
  cues: readonly Cue[],
  end: number,
  language: Language,
): number | null {
  const { speech, vocabulary } = language;
  const isQuestion = (i: number): boolean =>
    tokens[i]?.kind === 'word' && speech.questions.has(tokens[i]!.lower);
  if (isQuestion(cue.to)) return cue.gerund ? null : cue.to;
  // "Asked not to be named".
  const isRefusal =
    vocabulary.negations.has(tokens[cue.to]?.lower ?? '') && tokens[cue.to + 1]?.lower === speech.infinitive;
  if (isRefusal) return cue.kind === 'tell' || cue.kind === 'vow' ? cue.to : null;
  const heard = cue.kind === 'tell' ? afterHearer(tokens, cue, language) : null;
  const next = cues.find(({ verb }) => verb.from >= cue.to)?.verb.from ?? end;
  const that = complementiserAfter(tokens, cue, Math.min(end, next), language);
  if (that !== null && isVerbAt(tokens, that + 1, speech)) return that;
  if (that !== null) return startsWithQuote(tokens, that + 1, end) ? null : that + 1;
  const start = behindTime(tokens, heard ?? cue.to, language);
  if (isQuestion(start)) return cue.gerund ? null : start;
  if (tokens[start]?.lower === speech.infinitive) return cue.kind === 'vow' || heard !== null ? start : null;
  return opensClause(tokens, start, end, language) ? start : null;
}

/**
 * "that", right after the cue or behind a hearer, time or place. Behind a noun it begins a relative clause, unless
 * that is one for what is said ("voiced the hope that"); behind another cue ("he noted, warning that") that one's.
 */
function complementiserAfter(
  tokens: readonly Token[],
  cue: Cue,
  end: number,
  language: Language,
): number | null {
  const { speech } = language;
  const first = tokens[cue.to];
  const adverbial =
    first !== undefined &&
    (cue.kind === 'tell' ||
      first.kind === 'mark' ||
      speech.prepositions.has(first.lower) ||
      speech.times.has(first.lower) ||
      speech.isAdverb(first.lower) ||
      speech.betweenSubjectAndVerb.has(first.lower));
  for (let i = cue.to; i < Math.min(end, cue.to + LEAD_IN); i++) {
    const { kind, lower } = tokens[i]!;
    const reported = adverbial || i - cue.to <= 1 || speech.reportNouns.has(tokens[i - 1]!.lower);
    if (kind === 'word' && speech.complementisers.has(lower))
      return reported && (i - cue.to <= 1 || !isVerbAt(tokens, i + 1, speech)) ? i : null;
    if (kind === 'quote' || (kind === 'mark' && lower !== ',') || speech.auxiliaries.has(lower)) break;
  }
  return null;
}

/** Behind "that" a finite verb makes it a pronoun: "asked about a mistake that caused delays". */
const isVerbAt = (tokens: readonly Token[], i: number, speech: Language['speech']): boolean =>
  tokens[i]?.kind === 'word' && (speech.auxiliaries.has(tokens[i]!.lower) || speech.isPast(tokens[i]!.lower));

/** Past "on Wednesday" in "said on Wednesday the bridge was closed". */
function behindTime(tokens: readonly Token[], from: number, { speech }: Language): number {
  const isTime = (i: number): boolean => tokens[i]?.kind === 'word' && speech.times.has(tokens[i]!.lower);
  let i = from;
  if (tokens[i]?.kind === 'word' && speech.prepositions.has(tokens[i]!.lower) && isTime(i + 1)) i++;
  while (isTime(i)) i++;
  return i;
}

const startsWithQuote = (tokens: readonly Token[], from: number, end: number): boolean =>
  tokens[from]?.kind === 'quote' && end - from <= 2;

/** "told Lee she would": the hearer is one name, pronoun or noun with its determiner. */
function afterHearer(tokens: readonly Token[], cue: Cue, { speech }: Language): number | null {
  let i = cue.verb.to;
  while (tokens[i]?.kind === 'word' && speech.determiners.has(tokens[i]!.lower)) i++;
  if (tokens[i] === undefined || tokens[i]!.kind === 'mark' || tokens[i]!.kind === 'quote') return null;
  return i + 1;
}

/** A subject and, soon, a finite verb: "she would not stay". */
function opensClause(tokens: readonly Token[], start: number, end: number, { speech }: Language): boolean {
  const first = tokens[start];
  if (first === undefined || first.kind === 'mark' || first.kind === 'quote') return false;
  const closed =
    speech.prepositions.has(first.lower) ||
    speech.conjunctions.has(first.lower) ||
    speech.subordinators.has(first.lower) ||
    speech.relatives.has(first.lower) ||
    speech.times.has(first.lower) ||
    speech.auxiliaries.has(first.lower) ||
    speech.isAdverb(first.lower);
  if (closed && first.kind === 'word') return false;
  return isClause(tokens, start, Math.min(end, start + VERB_WITHIN), speech);
}

/** More finite verbs than relative clauses: "the importance of being early" and "a man who left" are none. */
function isClause(tokens: readonly Token[], from: number, to: number, speech: Language['speech']): boolean {
  let verbs = 0;
  for (let i = from + 1; i < to; i++) {
    const { kind, lower, text } = tokens[i]!;
    if (kind === 'quote' && opensWithVerb(text, speech)) verbs++;
    if (verbs > 0) return true;
    if (kind !== 'word') continue;
    if (speech.subordinators.has(lower)) return false;
    if (speech.relatives.has(lower)) verbs--;
    else if (isFiniteAt(tokens, i, speech)) verbs++;
    if (verbs > 0) return true;
  }
  return false;
}

/** "Said the plan “would fail”": the words in marks go on with the clause. */
function opensWithVerb(quoted: string, speech: Language['speech']): boolean {
  const first = /^[^\p{L}]{0,3}(\p{Ll}[\p{L}'’]*)/u.exec(quoted)?.[1]?.replace('’', "'") ?? '';
  return speech.auxiliaries.has(first) ? !speech.nonFinite.has(first) : speech.isPast(first);
}

function isFiniteAt(tokens: readonly Token[], i: number, speech: Language['speech']): boolean {
  const { lower } = tokens[i]!;
  const before = tokens[i - 1]!.lower;
  if (tokens[i + 1]?.lower === speech.agent) return false;
  if (speech.auxiliaries.has(lower)) return !speech.nonFinite.has(lower);
  return speech.isPast(lower) && !speech.determiners.has(before) && !speech.prepositions.has(before);
}

/**
 * The sentence's end, or what comes before it and is not inside the clause: ", adding that", "but Lee said", the
 * main clause after "While Lee says …,".
 */
function endOfClause(tokens: readonly Token[], cue: Cue, cues: readonly Cue[], { speech }: Language): number {
  const stop = tokens.findIndex(({ kind, lower }, i) => i >= cue.to && kind === 'mark' && /[.;]/.test(lower));
  let end = stop < 0 ? tokens.length : stop;
  const introduces =
    speech.subordinators.has(tokens[0]!.lower) &&
    !tokens.slice(0, cue.from).some(({ lower }) => lower === ',');
  const comma = introduces ? tokens.findIndex(({ lower }, i) => i > cue.to + 1 && lower === ',') : -1;
  if (comma >= 0) end = Math.min(end, comma);
  end = Math.min(end, endOfRelative(tokens, cue, end, speech));
  for (const other of cues) {
    if (other.kind === 'mood' || other.from <= cue.to + 1 || other.from > end) continue;
    let joint = other.from - 1;
    while (tokens[joint]?.kind === 'word' && speech.betweenSubjectAndVerb.has(tokens[joint]!.lower)) joint--;
    if (joint <= cue.to || isBehindCondition(tokens, cue.to, joint, speech)) continue;
    if (tokens[joint]!.kind === 'mark') return joint;
    if (other.kind === 'phrase') return other.from;
    if (speech.conjunctions.has(tokens[joint]!.lower))
      return tokens[joint - 1]!.kind === 'mark' ? joint - 1 : joint;
  }
  return end;
}

/** "Said that if it rained, he would speak indoors": the comma that ends the condition ends no report. */
function isBehindCondition(
  tokens: readonly Token[],
  from: number,
  comma: number,
  speech: Language['speech'],
): boolean {
  const start = speech.complementisers.has(tokens[from]?.lower ?? '') ? from + 1 : from;
  const opens = tokens.findIndex(
    ({ lower }, i) => i >= start && i < start + LEAD_IN && speech.subordinators.has(lower),
  );
  const between = tokens.slice(from, comma);
  return (
    opens >= 0 &&
    opens < comma &&
    speech.complementisers.has(tokens[opens - 1]?.lower ?? '') &&
    !between.some(({ lower }) => lower === ',')
  );
}

/** "Lee, who said it was late, left": at the comma behind which the main clause goes on. */
function endOfRelative(tokens: readonly Token[], cue: Cue, end: number, speech: Language['speech']): number {
  const relative = tokens.findLastIndex(({ lower }, i) => i < cue.verb.from && speech.relatives.has(lower));
  if (relative < cue.source.to || tokens[relative - 1]?.lower !== ',') return end;
  const goesOn = tokens.findIndex(
    ({ lower }, i) =>
      i > cue.to + 1 &&
      i < end &&
      lower === ',' &&
      tokens[i + 1]?.kind === 'word' &&
      (speech.auxiliaries.has(tokens[i + 1]!.lower) || speech.isPast(tokens[i + 1]!.lower)),
  );
  return goesOn < 0 ? end : goesOn;
}

/** Without a conjunction at its end, and without what the writer adds to words in marks: "“never”, and they laughed". */
function ownWords(tokens: readonly Token[], { from, to }: Range, { speech }: Language): Range {
  const isJoining = (i: number): boolean =>
    tokens[i]?.kind === 'word' && speech.conjunctions.has(tokens[i]!.lower);
  let end = to;
  while (end > from && (tokens[end - 1]!.kind === 'mark' || isJoining(end - 1))) end--;
  const adds = tokens[from]?.kind === 'quote' && tokens[from + 1]?.lower === ',' && isJoining(from + 2);
  return { from, to: adds ? from + 1 : end === to - 1 && !isJoining(to - 1) ? to : end };
}

function spanOf(tokens: readonly Token[], { from, to }: Range): Span[] {
  let [first, last] = [from, to - 1];
  while (first <= last && tokens[first]!.kind === 'mark') first++;
  while (last >= first && tokens[last]!.kind === 'mark' && tokens[last]!.lower !== ')') last--;
  return first > last ? [] : [{ start: tokens[first]!.start, end: tokens[last]!.end }];
}

/** What people are called: titles, offices and descriptions beside their names, and what they are said to be. */

import { appositionsOf } from '../../language/appositions.ts';
import { type Clause, clausesOf, phraseOf } from '../../language/clauses.ts';
import type { Language } from '../../language/language.ts';
import type { NameWords } from '../../language/names.ts';
import type { Annotation, Mention } from '../../model/annotation.ts';
import type { Span } from '../../model/span.ts';
import type { ParsedSentence, ParsedToken } from '../../model/syntax.ts';
import { contains, overlapping, overlaps } from '../../text/offsets.ts';
import { onceEachWith } from '../../text/once-each.ts';

/** Longer descriptions are other parts of the sentence. In words. */
const LONGEST_ROLE = 16;

/** Returns the roles that an article states, by the start of the mention of whom it states them. */
export const rolesIn: (annotation: Annotation, language: Language) => ReadonlyMap<number, readonly Span[]> =
  onceEachWith(readRoles);

function readRoles(annotation: Annotation, language: Language): Map<number, Span[]> {
  const roles = new Map<number, Span[]>();
  for (const { start, role } of annotation.mentions) if (role) roles.set(start, [role]);
  for (const sentence of annotation.trees) {
    const people = overlapping(annotation.mentions, sentence).filter(({ type }) => type === 'person');
    if (people.length === 0) continue;
    for (const { name, role } of statedIn(sentence, language)) {
      const head = sentence.tokens[name]!;
      const person = people.find((mention) => contains(mention, head));
      const before = roles.get(person?.start ?? -1) ?? [];
      if (person === undefined || before.some((other) => overlaps(other, role))) continue;
      roles.set(person.start, [...before, role]);
    }
    for (const person of people) {
      const stated = roles
        .get(person.start)
        ?.flatMap((role) => ofItself(role, sentence, language.names))
        .map((role) => withWholeName(withoutVerb(role, sentence), annotation.mentions))
        .filter((role) => isRole(role, person, people, annotation, language));
      if (stated?.length) roles.set(person.start, stated);
      else roles.delete(person.start);
    }
  }
  return roles;
}

interface Stated {
  /** Index of the head of the name. */
  readonly name: number;
  readonly role: Span;
}

function statedIn(sentence: ParsedSentence, { grammar, names }: Language): Stated[] {
  const beside = appositionsOf(sentence)
    .filter(({ kind }) => kind !== 'alias')
    .map(({ name, description }): Stated => ({ name: name.head, role: description }));
  const isDefinition = ({ kind, subject, predicate, negation, modality, mood }: Clause): boolean =>
    kind === 'copular' &&
    subject !== undefined &&
    predicate.preposition === undefined &&
    sentence.tokens[predicate.head]!.upos === 'NOUN' &&
    negation === undefined &&
    modality.length === 0 &&
    mood === 'statement';
  const said = clausesOf(sentence, grammar).flatMap((clause): Stated[] => {
    const { subject, predicate, obliques, negation, modality } = clause;
    if (subject === undefined) return [];
    if (isDefinition(clause))
      return [
        {
          name: subject.head,
          role: upToComma(sentence, withoutCopula(sentence, predicate.head, grammar.copula)),
        },
      ];
    if (!names.serving.has(predicate.lemma) || negation !== undefined || modality.length > 0) return [];
    return obliques
      .filter(({ preposition }) => preposition === names.as)
      .map(({ head }) => ({
        name: subject.head,
        role: upToComma(sentence, phraseOf(sentence, head, { clauses: false, appositions: false })),
      }));
  });
  return [...beside, ...said];
}

/** The noun with what belongs to it, without the subject and the verb before it. */
function withoutCopula(sentence: ParsedSentence, head: number, copula: string): Span {
  const { start, end } = phraseOf(sentence, head, { clauses: false, appositions: false });
  const verb = sentence.tokens.findLastIndex(
    ({ lemma, upos }, at) => at < head && upos === 'AUX' && lemma === copula,
  );
  const first = sentence.tokens[verb + 1]!.start;
  return verb >= 0 && first > start && first < end ? { start: first, end } : { start, end };
}

function upToComma({ tokens }: ParsedSentence, { start, end }: Span): Span {
  const comma = tokens.findIndex((token) => token.start > start && token.end <= end && token.form === ',');
  return { start, end: comma < 0 ? end : tokens[comma - 1]!.end };
}

/** Of "her singer husband" only "singer" says something to whoever has not read her name. */
function ofItself(role: Span, { tokens }: ParsedSentence, { relations }: NameWords): Span[] {
  const at = tokens.findIndex((token) => token.start >= role.start);
  const last = tokens.findLastIndex((token) => token.end <= role.end);
  const isHers = tokens[at - 1]?.xpos === 'PRP$' && relations.has(tokens[last]?.lemma ?? '');
  if (!isHers) return [role];
  return last > at ? [{ start: role.start, end: tokens[last - 1]!.end }] : [];
}

/** "Had paid former mayor Orla Tamm": what stands behind an auxiliary is its verb. */
function withoutVerb(role: Span, { tokens }: ParsedSentence): Span {
  const at = tokens.findIndex((token) => token.start >= role.start);
  const [before, first, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  const isVerb = before?.upos === 'AUX' && /^VB[DNG]$/.test(first!.xpos);
  return isVerb && next !== undefined && next.start < role.end ? { start: next.start, end: role.end } : role;
}

/** "The Liberal Party's spokesman": a role that begins inside a name has all of it. */
function withWholeName(role: Span, mentions: readonly Mention[]): Span {
  const cut = mentions.find(({ start, end }) => start < role.start && role.start < end && end < role.end);
  return cut === undefined ? role : { start: cut.start, end: role.end };
}

/** It has a word for what people are that tells something of them, and is no other part of the sentence. */
function isRole(
  role: Span,
  person: Mention,
  people: readonly Mention[],
  { trees }: Annotation,
  { grammar, names }: Language,
): boolean {
  const sentence = trees.find((tree) => contains(tree, role));
  if (sentence === undefined) return true;
  const tokens = sentence.tokens.filter((token) => contains(role, token));
  if (tokens.length === 0 || tokens.length > LONGEST_ROLE || overlaps(role, person)) return false;
  const [first] = tokens;
  const isVerb = /^VB[DPZ]?$/.test(first!.xpos) && !/^(?:amod|compound)/.test(first!.deprel);
  if (isVerb || grammar.speech.has(first!.lemma) || isSubject(role, person, sentence)) return false;
  const head = headOf(tokens);
  if (/S$/.test(head.xpos) || isLoose(head, names) || !tellsWhatTheyAre(tokens, head, names)) return false;
  const others = people.filter((other) => other !== person);
  const endsInName = others.some((other) => other.end === role.end && other.start > role.start);
  const isOthers = others.some((other) => role.start > person.end && other.start - role.end === 1);
  return !isOthers && !(endsInName && !tokens.some(({ lemma }) => names.headLinks.has(lemma)));
}

/** "They believed Bo Renn, one juror told the court": what stands right before a verb is its subject. */
function isSubject(role: Span, person: Mention, { tokens }: ParsedSentence): boolean {
  const next = tokens.find(({ start }) => start >= role.end);
  return role.start > person.end && next !== undefined && /^(?:VB[DZP]|MD)$/.test(next.xpos);
}

/** "fellow" of "a senior fellow at the institute", "resident" of "a resident who had left". */
function headOf(tokens: readonly ParsedToken[]): ParsedToken {
  const link = tokens.findIndex(
    ({ upos, xpos, form }, at) => at > 0 && (upos === 'ADP' || /^W/.test(xpos) || form === ','),
  );
  return tokens[(link < 0 ? tokens.length : link) - 1]!;
}

/** "Guilty of murder" and "murder trial of brothers" tell what nobody is. */
const tellsWhatTheyAre = (tokens: readonly ParsedToken[], head: ParsedToken, names: NameWords): boolean =>
  isRoleNoun(head, names) || tokens.some((token) => token.end <= head.end && isListed(token, names));

const isLoose = ({ form, lemma }: ParsedToken, { looseRoles }: NameWords): boolean =>
  looseRoles.has(form.toLowerCase()) || looseRoles.has(lemma.toLowerCase());

const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'ADJ']);

const isListed = ({ form, lemma, upos }: ParsedToken, { roles }: NameWords): boolean =>
  NOMINAL.has(upos) && (roles.has(form.toLowerCase()) || roles.has(lemma.toLowerCase()));

function isRoleNoun(token: ParsedToken, names: NameWords): boolean {
  const { form, lemma, upos } = token;
  if (!NOMINAL.has(upos)) return false;
  if (isListed(token, names)) return true;
  const endsLike = (ending: string): boolean => lemma.length > ending.length + 2 && lemma.endsWith(ending);
  return /^\p{Ll}/u.test(form) && names.roleEndings.some(endsLike);
}

/** Returns the words for what people are in some roles: "minister" of "the transport minister". */
export function officesIn(
  roles: readonly string[],
  { roles: nouns, titles, looseRoles, honorifics }: NameWords,
): Set<string> {
  return new Set(
    roles
      .flatMap((role) => role.toLowerCase().split(/[^\p{L}-]+/u))
      .filter(
        (word) => (nouns.has(word) || titles.has(word)) && !looseRoles.has(word) && !honorifics.has(word),
      ),
  );
}

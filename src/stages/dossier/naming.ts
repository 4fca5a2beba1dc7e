/** Says who a pronoun means, where the sentence alone would not tell. */

import type { Language } from '../../language/language.ts';
import type { Annotation, Mention, Reference } from '../../model/annotation.ts';
import type { ArticleId } from '../../model/article.ts';
import type { Citation, Span } from '../../model/span.ts';
import { contains, spanAt } from '../../text/offsets.ts';
import type { Findings } from './findings.ts';

/** How sure a link must be for the name to stand in the pronoun's place: of 110 such links in five heaps none was wrong. */
const SURE = 0.85;

/** Returns a function that gives the words of a citation, each pronoun whose name stands outside them replaced by it. */
export function namingOf(findings: Findings, language: Language): (cited: Citation) => string {
  const annotations = new Map(findings.annotations.map((annotation) => [annotation.article, annotation]));
  const texts = new Map(findings.articles.map(({ id, text }) => [id, text]));
  return (cited) => {
    const annotation = annotations.get(cited.article);
    if (!annotation) return cited.exact;
    const replaced = replacementsIn(annotation, texts, cited, language);
    return replaced.reduceRight(
      (text, { start, end, name }) =>
        text.slice(0, start - cited.start) + name + text.slice(end - cited.start),
      cited.exact,
    );
  };
}

interface Replacement extends Span {
  readonly name: string;
}

/** Only the first pronoun for somebody is replaced: after a name the reader knows who "he" is. */
function replacementsIn(
  annotation: Annotation,
  texts: ReadonlyMap<ArticleId, string>,
  cited: Citation,
  language: Language,
): Replacement[] {
  const text = texts.get(cited.article)!;
  const named = new Set<string>();
  const within = annotation.mentions.filter((mention) => contains(cited, mention));
  const nominal = annotation.references.filter((one) => one.kind === 'nominal' && contains(cited, one));
  const replaced: Replacement[] = [];
  for (const reference of annotation.references.filter((one) => contains(cited, one))) {
    const [index, ...others] = reference.mentions;
    const meant = index === undefined || others.length > 0 ? undefined : annotation.mentions[index];
    if (!meant || isQuoted(text, cited, reference)) continue;
    const isKnown =
      nominal.some(({ mentions, start }) => mentions.includes(index!) && start < reference.start) ||
      named.has(meant.fullName) ||
      within.some(({ fullName, start }) => fullName === meant.fullName && start < reference.start);
    if (isKnown || reference.confidence < SURE) continue;
    if (isThing(text, reference, language) && reference.start > cited.start) continue;
    const name = nameFor(text, reference, meant, relationAt(annotation, reference), language);
    if (name === null) continue;
    named.add(meant.fullName);
    replaced.push({ start: reference.start, end: reference.end, name });
  }
  return replaced;
}

const relationAt = ({ trees }: Annotation, { start }: Span): string | undefined =>
  trees[spanAt(trees, start)]?.tokens.find((token) => token.start === start)?.deprel;

/** "It" and "they" within a sentence mostly mean what the sentence has just named in other words. */
function isThing(text: string, { start, end }: Span, { coreference }: Language): boolean {
  const of = coreference.pronouns.get(text.slice(start, end).toLowerCase())?.of;
  return of === 'thing' || of === 'any';
}

/** Returns the name as the article has it, in the pronoun's case; `null` for "himself" and "who". */
function nameFor(
  text: string,
  { start, end, kind }: Reference,
  meant: Mention,
  deprel: string | undefined,
  { coreference, names, brief }: Language,
): string | null {
  const use = coreference.pronouns.get(text.slice(start, end).toLowerCase())?.use;
  if (kind !== 'pronoun' || (use !== 'personal' && use !== 'possessive')) return null;
  const article = `${names.article} `;
  const hasArticle = text.slice(meant.start - article.length, meant.start).toLowerCase() === article;
  const name = hasArticle ? article + meant.text : meant.text;
  const isFirst = /^\p{Lu}/u.test(text.slice(start));
  const cased = isFirst ? name.charAt(0).toUpperCase() + name.slice(1) : name;
  return deprel === POSSESSIVE ? brief.possessive(cased) : cased;
}

/** Of Universal Dependencies. */
const POSSESSIVE = 'nmod:poss';

/** What somebody is quoted with stays as it was said. */
function isQuoted(text: string, { start }: Span, reference: Span): boolean {
  const before = text.slice(start, reference.start);
  const opened = before.match(/[“"]|(?<!\p{L})['‘](?=\p{L})/gu)?.length ?? 0;
  const closed = before.match(/[”]|(?<=[\p{L}.,!?])['’](?!\p{L})/gu)?.length ?? 0;
  const straight = before.match(/"/g)?.length ?? 0;
  return straight % 2 === 1 || opened - straight > closed;
}

/** What is contested beyond the claims that contradict each other: what an account says nobody knows, what somebody denies that others tell. */

import type { Language } from '../../language/language.ts';
import type { Annotation } from '../../model/annotation.ts';
import type { ArticleId } from '../../model/article.ts';
import type { BriefItem } from '../../model/brief.ts';
import type { Citation } from '../../model/span.ts';
import type { ParsedSentence } from '../../model/syntax.ts';
import { cite, overlapLength, trimSpan } from '../../text/offsets.ts';
import { onceGiven } from '../../text/once-each.ts';
import { countShared } from '../../text/sets.ts';
import { danglingIn } from './dangling.ts';
import { type Findings, originsOf, trusted } from './findings.ts';
import { readingAlone, withoutQuoted } from './reads-alone.ts';
import { sentencesTold } from './sentences-told.ts';
import { stemsOf } from './stems.ts';
import { topicOf } from './weight.ts';
import { sentencesAround } from './wording.ts';

/** Mean share of the articles that have its words, from which a sentence is on the story's matter. Set by hand. */
const TOPIC = 0.3;

/**
 * Cosine of the words of a denial and of a sentence of another article, from which that article tells what is denied. What
 * nobody else speaks of is one side's defence. Three of eight denials of annotated stories lie below it, and none of these
 * was on a contested matter.
 */
const TOLD = 0.3;

/** Stands for a word of asking where it is tested whether the rest reads alone. */
const NEUTRAL = 'X';

/**
 * Returns sentences that say that accounts differ, that something is not known, or that somebody denies what another account
 * tells; the nearest to the story first.
 */
export function openQuestionLines(findings: Findings, language: Language): BriefItem[] {
  const { brief } = language;
  const clean = trusted(findings);
  const topic = topicOf(findings, language);
  const readsAlone = readingAlone(findings, language);
  const dangles = danglingIn(findings, language);
  const sentenceOf = sentencesAround(findings, language);
  const texts = new Map(findings.articles.map(({ id, text }) => [id, text]));
  const found = findings.annotations
    .filter(({ article }) => clean.has(article))
    .flatMap((annotation) => {
      const { article, sentences } = annotation;
      const text = texts.get(article)!;
      return openIn(annotation, language, text).flatMap(({ at, denied }) => {
        const shown = sentenceOf({ evidence: cite({ id: article, text }, trimSpan(text, sentences[at]!)) });
        const central = topic(shown.text);
        const asked = { ...shown, text: shown.text.replace(brief.opensAsking, NEUTRAL) };
        if (central < TOPIC || !readsAlone(asked) || dangles(asked)) return [];
        return denied === null || isToldElsewhere(denied, article, findings, language)
          ? [{ ...shown, central }]
          : [];
      });
    });
  return found
    .toSorted((a, b) => b.central - a.central || (a.text < b.text ? -1 : 1))
    .map(({ text, cited }) => ({
      text,
      status: 'contested',
      origins: originsOf(findings, [cited]),
      evidence: [cited],
    }));
}

/** A sentence that leaves something open, or says of something that it is denied. */
interface Open {
  /** Its index. */
  readonly at: number;
  /** Stems of what is denied, where nothing is left open. */
  readonly denied: ReadonlySet<string> | null;
}

/** Known as long as the annotation is held: the text is the one that it is of. */
const openIn = (annotation: Annotation, language: Language, text: string): readonly Open[] =>
  openKnown(annotation, language, () =>
    annotation.sentences.flatMap((sentence, at): Open[] => {
      const printed = withoutQuoted(text.slice(sentence.start, sentence.end));
      const isOpen = language.brief.leftOpen.test(printed);
      if (!isOpen && !language.brief.denied.test(printed)) return [];
      if (pointsAway(annotation.trees[at], language)) return [];
      return [{ at, denied: isOpen ? null : stemsOf(printed, language) }];
    }),
  );

const openKnown = onceGiven<Annotation, Language, readonly Open[]>();

/** Has another article a sentence with many of the words? */
function isToldElsewhere(
  words: ReadonlySet<string>,
  article: ArticleId,
  findings: Findings,
  language: Language,
): boolean {
  return sentencesTold(findings, language).some(
    (other) =>
      other.article !== article &&
      other.stems.size > 0 &&
      countShared(words, other.stems) >= TOLD * Math.sqrt(words.size * other.stems.size),
  );
}

/** "In those minutes": the sentence does not say which. */
const pointsAway = (tree: ParsedSentence | undefined, { coreference }: Language): boolean =>
  tree?.tokens.some(
    ({ deprel, lemma, form }) =>
      deprel === 'det' && [lemma, form].some((word) => coreference.demonstrative.has(word.toLowerCase())),
  ) ?? false;

const QUOTED = /[“"][^“”"]{1,1000}[”"]/gu;

/** Share of a line's first words that a contradicted claim states, from which the line is contested. */
const COVERED = 0.4;

/**
 * Returns a function that marks lines as contested: those in the words of one side of a contradiction, denials of what another
 * account tells, and quotations that call something untrue.
 */
export function contesting(
  findings: Findings,
  language: Language,
): <Item extends Pick<BriefItem, 'text' | 'status' | 'evidence'>>(item: Item) => Item {
  const { claims } = findings;
  const sides = Map.groupBy(
    claims
      .filter(({ status }) => status === 'contradicted')
      .flatMap(({ id, disagreement, statements }) =>
        statements.flatMap(({ evidence }, at) =>
          disagreement?.values.some((value) => value.statements.includes(at)) ? [{ id, evidence }] : [],
        ),
      ),
    ({ evidence }) => evidence.article,
  );
  const isSide = (cited: Citation): boolean =>
    (sides.get(cited.article) ?? []).some(
      ({ evidence }) => overlapLength(evidence, cited) >= COVERED * (cited.end - cited.start),
    );
  const denies = ({ text, evidence: [{ article }] }: Pick<BriefItem, 'text' | 'evidence'>): boolean =>
    (text.match(QUOTED) ?? []).some((said) => language.brief.untrue.test(said)) ||
    (language.brief.denied.test(withoutQuoted(text)) &&
      isToldElsewhere(stemsOf(withoutQuoted(text), language), article, findings, language));
  return (item) =>
    (item.status === 'single' || item.status === 'agreed') && (isSide(item.evidence[0]) || denies(item))
      ? { ...item, status: 'contested' }
      : item;
}

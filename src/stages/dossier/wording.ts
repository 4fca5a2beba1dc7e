/**
 * Picks the words in which a claim stands in a brief: the sentence of a clean text that reads alone and of which the
 * other statements say most. A sentence that adds much of its own would pass it off as agreed.
 */

import { withoutDateline } from '../../language/find-credits.ts';
import type { Language } from '../../language/language.ts';
import type { Annotation } from '../../model/annotation.ts';
import type { Claim, Statement } from '../../model/claim.ts';
import type { Citation, Span } from '../../model/span.ts';
import { foldText } from '../../text/normalise.ts';
import { cite, spanAt, trimSpan } from '../../text/offsets.ts';
import { onceEachWith } from '../../text/once-each.ts';
import { countShared } from '../../text/sets.ts';
import { danglingIn } from './dangling.ts';
import { copiesIn, type Findings, trusted } from './findings.ts';
import { type InArticle, readInArticles } from './in-article.ts';
import { looksAhead } from './looks-ahead.ts';
import { namingOf } from './naming.ts';
import { onceFor } from './once.ts';
import { isAside, isStatement, treesOf } from './part.ts';
import { readingAlone } from './reads-alone.ts';
import { stemsOf } from './stems.ts';

export interface Wording {
  readonly text: string;
  /** How far the text and what the other origins state are the same, 0 to 1; 1 where there are no others. */
  readonly attested: number;
  /** The statement that it words. */
  readonly from: Statement;
  /** The statement only describes somebody or something of whom the text tells. */
  readonly isAside: boolean;
  /** Where it stands: the whole sentence where that is shown. */
  readonly cited: Citation;
}

/** Statements of a claim whose sentences are compared; of more the later ones repeat. */
const COMPARED = 12;

/** Returns a function that words claims; `null` where no wording reads alone. */
export function wordingsOf(findings: Findings, language: Language): (claim: Claim) => Wording | null {
  const clean = trusted(findings);
  const copies = copiesIn(findings);
  const sentenceOf = sentencesAround(findings, language);
  const readsAlone = readingAlone(findings, language);
  const dangles = danglingIn(findings, language);
  const reads = (one: Shown): boolean => readsAlone(one) && !dangles(one);
  const treeOf = treesOf(findings, language);
  const compared = comparing(findings, language);
  const statesAlone = ({ evidence }: Statement): boolean => {
    const tree = treeOf(evidence);
    return tree === undefined || isStatement(tree, evidence, language.grammar);
  };
  return (claim) => {
    const folded = foldText(claim.text);
    const stated = claim.statements.filter(({ evidence }) => clean.has(evidence.article)).slice(0, COMPARED);
    const candidates = stated.flatMap((from): Omit<Wording, 'attested'>[] => {
      const tree = treeOf(from.evidence);
      const whole = {
        ...sentenceOf(from),
        from,
        isAside: tree !== undefined && isAside(tree, from.evidence),
      };
      const part = {
        text: claim.text.replace(language.brief.linkInside, ''),
        from,
        isAside: false,
        cited: from.evidence,
      };
      const isPart =
        isParted(whole.text) &&
        folded.startsWith(compared(from.evidence.article, from.evidence.exact).folded) &&
        statesAlone(from);
      const bare = { ...whole, text: whole.text.replace(language.brief.aside, '') };
      const isShared = claim.status === 'corroborated' && bare.text !== whole.text;
      return [whole, ...(isPart ? [part] : []), ...(isShared ? [bare] : [])];
    });
    /** What came is told before what was planned, and where it is unclear whether others agree, the claim's own words. */
    const rankOf = ({ text, cited: { article } }: Shown): number =>
      Number(!looksAhead(text, language)) +
      Number(claim.status === 'undetermined' && compared(article, text).folded.startsWith(folded));
    const attestedShare = attestingBy(stated, compared);
    const rated = candidates.map((one) => ({
      wording: { ...one, attested: attestedShare(one) },
      rank: rankOf(one),
    }));
    rated.sort(
      ({ wording: a, rank }, { wording: b, rank: other }) =>
        Number(copies.has(a.cited.article)) - Number(copies.has(b.cited.article)) ||
        other - rank ||
        Number(a.isAside) - Number(b.isAside) ||
        b.attested - a.attested ||
        a.text.length - b.text.length ||
        (a.text < b.text ? -1 : 1),
    );
    return rated.find(({ wording }) => reads(wording))?.wording ?? null;
  };
}

/**
 * May a part of it stand alone? Not in a line under a headline, which is often no sentence, nor where a semicolon
 * joins what is to be read together.
 */
const isParted = (sentence: string): boolean => /[.!?…]["'”’)]*$/u.test(sentence) && !sentence.includes(';');

/** Returns a function that gives the sentence in which a statement stands, without what links it to the one before. */
export const sentencesAround = onceFor((findings, language) => {
  const { articles, annotations } = findings;
  const { calendar } = language;
  const named = namingOf(findings, language);
  const printed = new Map(articles.map((article) => [article.id, article]));
  const annotationOf = new Map(annotations.map((annotation) => [annotation.article, annotation]));
  const shownAs = (cited: Citation): Shown => {
    const single = named(cited).replace(/\s+/g, ' ').trim().replace(NUMBERED, '');
    const link = calendar.leaning.link.exec(single)?.[0] ?? '';
    const rest = single.slice(link.length);
    const words = rest.replace(language.brief.linkInside, '');
    return { text: words.charAt(0).toUpperCase() + words.slice(1), cited };
  };
  return ({ evidence }: Pick<Statement, 'evidence'>): Shown => {
    const annotation = annotationOf.get(evidence.article);
    const sentence = annotation?.sentences[spanAt(annotation.sentences, evidence.start)];
    if (!sentence) return shownAs(evidence);
    const known = shownIn(annotation, language);
    const article = printed.get(evidence.article)!;
    const shown =
      known.get(sentence) ??
      shownAs(cite(article, withoutDateline(article, trimSpan(article.text, sentence))));
    known.set(sentence, shown);
    return shown;
  };
});

/** The sentences of an article as they are shown, which others do not change: who reads it again has them. */
const shownIn = onceEachWith((_: Annotation, _language: Language) => new Map<Span, Shown>());

/** "3. The inquiry will": the place in a list that is told no more. */
const NUMBERED = /^\d{1,2}\. (?=\p{Lu})/u;

/** A sentence as it stands in a brief, and where it is printed. */
interface Shown {
  readonly text: string;
  readonly cited: Citation;
}

/** A text as its words are compared with others'. */
interface Compared {
  readonly folded: string;
  readonly stems: ReadonlySet<string>;
}

const comparing = readInArticles(
  (text, language): Compared => ({ folded: foldText(text), stems: stemsOf(text, language) }),
);

/**
 * Returns a function that gives the mean, harmonic as in F1, of two shares: how much of a text the others say, and how much
 * of what they say it has. Others are the statements in other words than its own.
 */
function attestingBy(stated: readonly Statement[], compared: InArticle<Compared>): (shown: Shown) => number {
  const all = stated.map(({ evidence: { article, exact } }) => compared(article, exact));
  return ({ text, cited: { article } }) => {
    const { folded, stems: own } = compared(article, text);
    const others = all.filter((one) => !folded.includes(one.folded)).map(({ stems }) => stems);
    if (others.length === 0 || own.size === 0) return 1;
    let said = 0;
    for (const stem of own) if (others.some((stems) => stems.has(stem))) said++;
    const exact = said / own.size;
    const covered = others.map((stems) => countShared(stems, own) / Math.max(1, stems.size));
    const whole = covered.reduce((sum, share) => sum + share, 0) / covered.length;
    return exact + whole === 0 ? 0 : (2 * exact * whole) / (exact + whole);
  };
}

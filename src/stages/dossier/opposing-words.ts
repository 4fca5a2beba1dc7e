/** The same thing under names that take sides: what one account calls annexed, another says has joined. */

import type { Language } from '../../language/language.ts';
import type { BriefItem } from '../../model/brief.ts';
import type { ConceptVariant } from '../../model/framing.ts';
import type { Citation } from '../../model/span.ts';
import { accountNames } from './both-sides.ts';
import { accountOf, type Findings, originsOf, trusted } from './findings.ts';
import { centralNames } from './weight.ts';
import { sentencesAround } from './wording.ts';

/** Names that the sentences around two words share, those that most articles have left out, from which the words are of one thing. */
const SHARED = 1;
const KNOWN = 0.7;

interface Use {
  readonly variant: ConceptVariant;
  readonly cited: Citation;
  readonly names: ReadonlySet<string>;
}

/** Returns a line for each way of telling in which accounts use different words in sentences of the same names. */
export function opposingLines(findings: Findings, { brief, ...language }: Language): BriefItem[] {
  const clean = trusted(findings);
  const accounts = accountOf(findings);
  const central = centralNames(findings);
  const name = accountNames(findings);
  const sentenceOf = sentencesAround(findings, { brief, ...language });
  const usesOf = (variant: ConceptVariant): Use[] =>
    variant.evidence
      .filter(({ article }) => clean.has(article))
      .map((cited) => ({
        variant,
        cited,
        names: new Set(
          namesIn(sentenceOf({ evidence: cited }).text).filter((word) => (central.get(word) ?? 0) < KNOWN),
        ),
      }));
  return findings.framing.concepts
    .filter(({ kind }) => kind === 'label')
    .flatMap(({ variants }): BriefItem[] => {
      const uses = variants.flatMap(usesOf);
      const pairs = uses.flatMap((one, at) =>
        uses.slice(at + 1).flatMap((other) => {
          const isApart =
            one.variant !== other.variant &&
            accounts.get(one.cited.article) !== accounts.get(other.cited.article);
          const shared = [...one.names].filter((word) => other.names.has(word)).length;
          return isApart && shared >= SHARED ? [{ one, other, shared }] : [];
        }),
      );
      const [best] = pairs.toSorted((a, b) => lengthOf(b) - lengthOf(a) || b.shared - a.shared);
      if (!best) return [];
      const sides = [best.one.cited, best.other.cited];
      return [
        {
          text: brief.opposingWords(
            sides.map((cited) => ({ account: name(cited.article), words: cited.exact.replace(/\s+/g, ' ') })),
          ),
          status: 'contested',
          origins: originsOf(findings, sides),
          evidence: [sides[0]!, ...sides.slice(1)],
        },
      ];
    });
}

/** Longer words tell more of how it is seen: "voted to become" rather than "control". */
const lengthOf = ({ one, other }: { readonly one: Use; readonly other: Use }): number =>
  Math.min(one.cited.exact.length, other.cited.exact.length);

/** Capitalised words within a sentence. */
const namesIn = (text: string): string[] => text.match(/(?<=\p{L},?\s)\p{Lu}[\p{L}’'-]+/gu) ?? [];

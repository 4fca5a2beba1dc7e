/** What one party wants, where accounts report it differently: with other names and figures. */

import type { SaidSide } from '../../language/brief.ts';
import type { Language } from '../../language/language.ts';
import type { BriefItem } from '../../model/brief.ts';
import type { Citation } from '../../model/span.ts';
import type { Stance } from '../../model/stance.ts';
import { originByArticle } from '../../text/article-origins.ts';
import { countShared } from '../../text/sets.ts';
import { accountNames } from './both-sides.ts';
import { type Findings, originsOf, trusted } from './findings.ts';
import { readingAlone } from './reads-alone.ts';
import { centralNames, topicOf } from './weight.ts';
import { sentencesAround } from './wording.ts';

/** Sides that a line tells. */
const SIDES = 3;

/** Share of the articles that name it, from which a name is everybody's and no item of a list. */
const KNOWN = 0.7;

interface Side {
  readonly account: string;
  readonly text: string;
  readonly cited: Citation;
  /** Names and figures, those of the party left out. */
  readonly items: ReadonlySet<string>;
  readonly topic: number;
}

/**
 * Returns a line for each party of whom accounts report demands that share a name or figure and each have others. That
 * is no contradiction: accounts may tell parts of one list. It is said to be reported differently.
 */
export function apartLines(findings: Findings, language: Language): BriefItem[] {
  const name = accountNames(findings);
  const sides = sidesIn(findings, language);
  const rated = [...sides].flatMap(([party, told]) => {
    const apart = apartIn(told);
    return apart.length < 2 ? [] : [{ party, apart, topic: Math.max(...apart.map(({ topic }) => topic)) }];
  });
  return rated
    .toSorted((a, b) => b.apart.length - a.apart.length || b.topic - a.topic || (a.party < b.party ? -1 : 1))
    .map(({ party, apart }): BriefItem => {
      const said = apart.map(
        ({ text, cited }): SaidSide => ({ account: name(cited.article), words: text.replace(/[.]$/, '') }),
      );
      const [first, ...rest] = apart.map(({ cited }) => cited);
      return {
        text: language.brief.reportedDifferently(party, said),
        status: 'contested',
        origins: originsOf(findings, [first!, ...rest]),
        evidence: [first!, ...rest],
      };
    });
}

/** Returns the sentences in which clean accounts tell what each party demands or refuses, by the party's name. */
function sidesIn(findings: Findings, language: Language): Map<string, Side[]> {
  const clean = trusted(findings);
  const accounts = originByArticle(findings.origins);
  const reads = readingAlone(findings, language);
  const topic = topicOf(findings, language);
  const sentenceOf = sentencesAround(findings, language);
  const central = centralNames(findings);
  const entities = new Map(findings.entities.map((entity) => [entity.id, entity]));
  const firm = findings.stances.filter(({ label }) => label === 'demands' || label === 'rejects');
  const byParty = new Map<string, Side[]>();
  for (const stance of firm) {
    const party = entities.get(stance.party ?? stance.holder);
    const cited = stance.evidence.find(({ article }) => clean.has(article));
    if (!party || !cited) continue;
    const shown = sentenceOf({ evidence: cited });
    const { text, cited: sentence } = shown;
    const account = accounts.get(cited.article);
    if (!account || !reads(shown) || !opensWithHolder(text, stance, entities)) continue;
    const own = new Set(
      [party, entities.get(stance.holder)].flatMap((one) =>
        one ? [one.name, ...one.aliases].flatMap((form) => form.split(' ')) : [],
      ),
    );
    const items = new Set(
      [...itemsOf(text)].filter((item) => !own.has(item) && (central.get(item) ?? 0) < KNOWN),
    );
    const known = byParty.get(party.name) ?? [];
    byParty.set(party.name, [...known, { account, text, cited: sentence, items, topic: topic(text) }]);
  }
  return byParty;
}

/** Words before which the holder is the subject: further on the sentence tells of somebody else. */
const OPENING = 40;

function opensWithHolder(
  text: string,
  { holder }: Stance,
  entities: ReadonlyMap<string, { readonly name: string; readonly aliases: readonly string[] }>,
): boolean {
  const one = entities.get(holder);
  const opening = text.slice(0, OPENING);
  return one !== undefined && [one.name, ...one.aliases].some((form) => opening.includes(form));
}

const itemsOf = (text: string): Set<string> =>
  new Set(text.match(/(?<!^)(?<![.!?]\s)\p{Lu}[\p{L}’'-]+|\d+(?:[.,]\d+)*/gu) ?? []);

/** Returns one side of each account, so that each shares an item with the first and has one that the first lacks. */
function apartIn(sides: readonly Side[]): Side[] {
  const sorted = sides.toSorted(
    (a, b) => b.items.size - a.items.size || b.topic - a.topic || (a.text < b.text ? -1 : 1),
  );
  const [first, ...others] = sorted;
  if (!first) return [];
  const apart: Side[] = [first];
  for (const side of others) {
    if (apart.length === SIDES || apart.some(({ account }) => account === side.account)) continue;
    if (apart.every((one) => isApart(one.items, side.items))) apart.push(side);
  }
  return apart;
}

function isApart(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const shared = countShared(a, b);
  return shared > 0 && shared < a.size && shared < b.size;
}

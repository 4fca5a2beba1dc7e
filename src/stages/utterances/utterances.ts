/** Utterances: the same words quoted in several articles, with how each article's wording differs. */

import type { Language } from '../../language/language.ts';
import type { DossierArticle } from '../../model/dossier.ts';
import type { Entity } from '../../model/entity.ts';
import type { Layer, Stamp } from '../../model/layer.ts';
import type { Quotation, Utterance, UtteranceId } from '../../model/quotation.ts';
import { shortHash } from '../../text/hashes.ts';
import { differencesBetween } from './differences.ts';
import { isSameUtterance, TELLING, type Wording, wordingOf } from './wording.ts';

export const stage: Stamp = { stage: 'utterances', version: 2 };

/** Returns the quotations in the order given, with their utterances set, and the utterances by id. */
export function gatherUtterances(
  quotations: readonly Quotation[],
  articles: readonly DossierArticle[],
  _entities: readonly Entity[],
  language: Language,
): { readonly quotations: Quotation[]; readonly layer: Layer<Utterance> } {
  const swaps = new Map(articles.map(({ id, spun }) => [id, spun.swaps]));
  const clean = new Set(articles.filter(({ spun }) => spun.verdict === 'clean').map(({ id }) => id));
  const wordings = quotations
    .filter(({ kind }) => kind !== 'indirect')
    .map((quotation) => wordingOf(quotation, swaps.get(quotation.article) ?? [], language))
    .filter(({ words }) => words.length > 1)
    .sort(inTextOrder);
  const items = groupSame(wordings)
    .filter((group) => new Set(group.map(({ quotation }) => quotation.article)).size > 1)
    .map((group) => composeUtterance(group, clean, language))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const utteranceOf = new Map(
    items.flatMap(({ id, variants }) =>
      variants.map((variant): [string, UtteranceId] => [variant.quotation, id]),
    ),
  );
  return {
    quotations: quotations.map((quotation) => {
      const utterance = utteranceOf.get(quotation.id);
      return utterance === undefined ? quotation : { ...quotation, utterance };
    }),
    layer: { ...stage, items },
  };
}

function inTextOrder({ quotation: a }: Wording, { quotation: b }: Wording): number {
  if (a.article !== b.article) return a.article < b.article ? -1 : 1;
  return a.content[0].start - b.content[0].start;
}

/**
 * Groups wordings that are the same, or each the same as another of the group. Those that are equal, and as much to
 * be trusted, are compared once.
 */
function groupSame(wordings: readonly Wording[]): Wording[][] {
  const equal = [
    ...Map.groupBy(wordings, ({ words, quotation, weight }) =>
      weight < TELLING
        ? `${words.join(' ')}|${quotation.source}|${quotation.spun}`
        : `${words.join(' ')}|${quotation.spun}`,
    ).values(),
  ];
  const parent = equal.map((_, i) => i);
  const root = (i: number): number => {
    let at = i;
    while (parent[at] !== at) at = parent[at] = parent[parent[at]!]!;
    return at;
  };
  for (const [i, j] of candidatePairs(equal.map((group) => group[0]!))) {
    const [a, b] = [root(i), root(j)];
    if (a !== b && isSameUtterance(equal[i]![0]!, equal[j]![0]!)) parent[Math.max(a, b)] = Math.min(a, b);
  }
  const groups = Map.groupBy(equal, (_, i) => root(i));
  return [...groups.values()].map((group) => group.flat());
}

/** Words of a run that two wordings must share before they are compared. */
const RUN = 3;
/** Wordings that are looked at for one run; those with phrases that everyone uses share a rarer one besides. */
const MOST_SHARING = 60;

/** Returns the pairs of indexes that share a run of words; a fragment of two words pairs by these two. */
function candidatePairs(wordings: readonly Wording[]): [number, number][] {
  const holders = new Map<string, Set<number>>();
  for (const [i, wording] of wordings.entries())
    for (const run of runsOf(wording)) {
      const sharing = holders.get(run);
      if (sharing === undefined) holders.set(run, new Set([i]));
      else if (sharing.size < MOST_SHARING) sharing.add(i);
    }
  const pairs = new Map<string, [number, number]>();
  for (const sharing of holders.values())
    for (const i of sharing) for (const j of sharing) if (i < j) pairs.set(`${i} ${j}`, [i, j]);
  return [...pairs.values()];
}

/**
 * Fragments can lie in other fragments only, or in short quotations, so long ones have no runs of two. A machine may
 * have swapped the words between, so that a fragment's own words count beside its speaker.
 */
function runsOf({ words, meaning, weight, quotation: { source } }: Wording): string[] {
  const lengths = weight < 2 * TELLING ? [RUN - 1, RUN] : [RUN];
  const runs = lengths.flatMap((length) =>
    words
      .slice(0, Math.max(0, words.length - length + 1))
      .map((_, i) => words.slice(i, i + length).join(' ')),
  );
  if (weight >= TELLING || source === null) return runs;
  return [...runs, ...words.filter((_, i) => meaning[i]).map((word) => `${source} | ${word}`)];
}

function composeUtterance(
  group: readonly Wording[],
  clean: ReadonlySet<string>,
  language: Language,
): Utterance {
  const first = bestAttested(group, clean);
  const others = group.filter((wording) => wording !== first);
  const source =
    first.quotation.source ?? others.find(({ quotation }) => quotation.source !== null)?.quotation.source;
  return {
    id: `u-${shortHash([first.words.join(' '), source ?? ''], 10)}`,
    source: source ?? null,
    wordings: [],
    variants: [
      { quotation: first.quotation.id, differences: [] },
      ...others.map((wording) => ({
        quotation: wording.quotation.id,
        differences: differencesBetween(wording, first, language),
      })),
    ],
  };
}

/** The wording that most clean articles print, of those the longest; of spun articles only where there is no other. */
function bestAttested(group: readonly Wording[], clean: ReadonlySet<string>): Wording {
  const trusted = group.filter(({ quotation }) => clean.has(quotation.article));
  const candidates = trusted.length > 0 ? trusted : group;
  const articles = (wording: Wording): number =>
    new Set(
      candidates
        .filter(({ words }) => words.join(' ') === wording.words.join(' '))
        .map(({ quotation }) => quotation.article),
    ).size;
  return candidates
    .map((wording) => ({ wording, articles: articles(wording) }))
    .reduce((best, other) =>
      other.articles > best.articles ||
      (other.articles === best.articles && other.wording.words.length > best.wording.words.length)
        ? other
        : best,
    ).wording;
}

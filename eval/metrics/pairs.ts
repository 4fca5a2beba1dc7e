/** Which pairs of articles are copies? Scored against pairs that people have labelled by reading. */

import type { Dossier } from '../../src/model/dossier.ts';
import type { Degree, Reuse } from '../../src/model/reuse.ts';
import { type Figure, f1, pairName, pairsOf, share } from './figures.ts';

export interface LabelledStory {
  readonly name: string;
  /** Files. Every pair of them was read. */
  readonly articles: readonly string[];
  /** A pair that is not listed is independent. */
  readonly pairs: readonly LabelledPair[];
}

export interface LabelledPair {
  readonly one: string;
  readonly other: string;
  readonly relation: 'independent' | 'partly' | 'wholly';
  /** Whose text it was. */
  readonly from?: string;
  /** What tells `from`: words of the text, the address of its page, or the times only. */
  readonly shownBy?: 'credit' | 'address' | 'time';
  /** Both print or draw on one agency; without `from` neither has it from the other. */
  readonly sameAgency?: true;
  /** Words of a third party stand in both: a few sentences, or paragraphs. */
  readonly upstream?: 'short' | 'long';
  /** Counts neither way. */
  readonly doubtful?: true;
  readonly why: string;
}

/** A story with what was found among its articles. */
export interface JudgedStory extends LabelledStory {
  readonly dossier: Dossier;
  /** Returns the file of an article of the dossier. */
  fileOf(article: string): string;
}

/** Returns the figures of all stories under one layer, and of each story where there are several. */
export function scorePairs(layer: string, stories: readonly JudgedStory[]): Figure[] {
  const judged = stories.map((story) => ({ story, pairs: judgePairs(story) }));
  const all = judged.flatMap(({ pairs }) => pairs);
  return [
    leftAlone(layer, 'independent pairs left alone', all),
    copiesFound(layer, 'copies found', all),
    degrees(layer, all),
    directionsTold(layer, all),
    directionsRight(layer, all),
    origins(layer, judged),
    ...judged.flatMap(({ story, pairs }) => [
      leftAlone(layer, `${story.name}: left alone`, pairs),
      copiesFound(layer, `${story.name}: copies found`, pairs),
    ]),
  ];
}

/** Of the independent pairs that print a long statement of a third party, those of which the dossier says so. */
export function scoreUpstreams(layer: string, stories: readonly JudgedStory[]): Figure {
  const wanted = stories.flatMap(judgePairs).filter(({ label }) => label.upstream === 'long');
  const isSaid = ({ found }: JudgedPair): boolean =>
    found?.passages.some(({ upstream }) => upstream) === true;
  return share(layer, 'upstreams said', {
    hits: wanted.filter(isSaid).length,
    of: wanted.length,
    faults: wanted.filter((pair) => !isSaid(pair)).map(({ label }) => `- ${described(label)}`),
  });
}

interface JudgedPair {
  readonly label: LabelledPair;
  /** What the dossier says of the pair, `from` as a file; the greatest share where it says several things. */
  readonly found: (Reuse & { readonly file: string }) | undefined;
  readonly degree: Degree;
}

function judgePairs({ articles, pairs, dossier, fileOf }: JudgedStory): JudgedPair[] {
  const labels = new Map(pairs.map((pair) => [pairName(pair.one, pair.other), pair]));
  const found = Map.groupBy(dossier.reuse, ({ from, to }) => pairName(fileOf(from), fileOf(to)));
  return articles.flatMap((one, at) =>
    articles.slice(at + 1).map((other): JudgedPair => {
      const name = pairName(one, other);
      const label = labels.get(name) ?? { one, other, relation: 'independent', why: 'own reporting' };
      const reuse = found.get(name)?.toSorted((a, b) => b.share - a.share)[0];
      return {
        label,
        found: reuse && { ...reuse, file: fileOf(reuse.from) },
        degree: reuse?.kind ?? 'not',
      };
    }),
  );
}

const described = ({ one, other, why }: LabelledPair): string => `${one} = ${other}: ${why}`;

function saidOf({ found }: JudgedPair): string {
  if (!found) return 'nothing';
  const direction = found.direction === 'known' ? `from ${found.file}` : 'direction unknown';
  return `${found.kind}, ${found.share}, ${direction} (${found.because ?? 'no reason'})`;
}

function leftAlone(layer: string, name: string, pairs: readonly JudgedPair[]): Figure {
  const independent = pairs.filter(({ label }) => label.relation === 'independent' && !label.doubtful);
  const alarms = independent.filter(({ degree }) => degree !== 'not');
  return share(layer, name, {
    hits: independent.length - alarms.length,
    of: independent.length,
    faults: alarms.map((pair) => `+ ${described(pair.label)}; said: ${saidOf(pair)}`),
  });
}

const copiesAmong = (pairs: readonly JudgedPair[]): JudgedPair[] =>
  pairs.filter(({ label }) => label.relation !== 'independent' && !label.doubtful);

const foundAmong = (pairs: readonly JudgedPair[]): JudgedPair[] =>
  copiesAmong(pairs).filter(({ degree }) => degree !== 'not');

function copiesFound(layer: string, name: string, pairs: readonly JudgedPair[]): Figure {
  const wanted = copiesAmong(pairs);
  const missed = wanted.filter(({ degree }) => degree === 'not');
  return share(layer, name, {
    hits: wanted.length - missed.length,
    of: wanted.length,
    faults: missed.map(({ label }) => `- ${label.relation}: ${described(label)}`),
  });
}

function degrees(layer: string, pairs: readonly JudgedPair[]): Figure {
  const found = foundAmong(pairs);
  const wrong = found.filter(({ label, degree }) => degree !== label.relation);
  return share(layer, 'degrees right', {
    hits: found.length - wrong.length,
    of: found.length,
    faults: wrong.map((pair) => `- ${pair.label.relation}: ${described(pair.label)}; said: ${saidOf(pair)}`),
  });
}

/** Of the copies whose own words tell whose text they are, those of which the dossier tells it rightly. */
function directionsTold(layer: string, pairs: readonly JudgedPair[]): Figure {
  const wanted = copiesAmong(pairs).filter(({ label }) => label.shownBy === 'credit');
  const missed = wanted.filter(
    ({ label, found }) => found?.direction !== 'known' || found.file !== label.from,
  );
  return share(layer, 'directions by a credit line told', {
    hits: wanted.length - missed.length,
    of: wanted.length,
    faults: missed.map(
      (pair) => `- from ${pair.label.from}: ${described(pair.label)}; said: ${saidOf(pair)}`,
    ),
  });
}

/** Of the directions that the dossier states, those that are right. Two prints of one agency have none. */
function directionsRight(layer: string, pairs: readonly JudgedPair[]): Figure {
  const stated = foundAmong(pairs).filter(
    ({ label, found }) => found?.direction === 'known' && (label.from || label.sameAgency),
  );
  const wrong = stated.filter(({ label, found }) => found!.file !== label.from);
  return share(layer, 'stated directions right', {
    hits: stated.length - wrong.length,
    of: stated.length,
    faults: wrong.map((pair) => `- ${described(pair.label)}; said: ${saidOf(pair)}`),
  });
}

/**
 * As whole articles, reprints count as one and independent articles do not. What shares a part or a third party's
 * words may, and so may what one publisher wrote.
 */
function origins(
  layer: string,
  judged: readonly { readonly story: JudgedStory; readonly pairs: readonly JudgedPair[] }[],
): Figure {
  const counts = judged.map(({ story, pairs }) => {
    const given = new Set(
      story.dossier.origins
        .filter(({ level }) => level === 'article')
        .flatMap(({ articles }) => pairsOf(articles.map((id) => story.fileOf(id)))),
    );
    const isGiven = ({ label }: JudgedPair): boolean => given.has(pairName(label.one, label.other));
    const isOneVoice = ({ label: { one, other, upstream } }: JudgedPair): boolean =>
      upstream !== undefined || isOnePublisher(story, one, other);
    const certain = pairs.filter(({ label }) => !label.doubtful);
    const wanted = certain.filter(({ label }) => label.relation === 'wholly');
    const alarms = certain.filter(
      (pair) => pair.label.relation === 'independent' && isGiven(pair) && !isOneVoice(pair),
    );
    return { wanted, missed: wanted.filter((pair) => !isGiven(pair)), alarms };
  });
  const [wanted, missed, alarms] = (['wanted', 'missed', 'alarms'] as const).map((part) =>
    counts.flatMap((count) => count[part]),
  ) as [JudgedPair[], JudgedPair[], JudgedPair[]];
  const hits = wanted.length - missed.length;
  return f1(layer, 'origins', {
    hits,
    given: hits + alarms.length,
    wanted: wanted.length,
    faults: [
      ...missed.map(({ label }) => `- ${described(label)}`),
      ...alarms.map(({ label }) => `+ ${described(label)}`),
    ],
  });
}

function isOnePublisher({ dossier, fileOf }: JudgedStory, one: string, other: string): boolean {
  const [publisher, another] = [one, other].map(
    (file) => dossier.articles.find(({ id }) => fileOf(id) === file)?.publisher ?? null,
  );
  return publisher !== null && publisher === another;
}

/** Says in plain words why articles count as one. */

import type { DossierArticle } from '../../model/dossier.ts';
import type { PassageKind } from '../../model/reuse.ts';
import type { Citation } from '../../model/span.ts';
import { capital, listNames } from '../../text/articles-named.ts';

/** Two articles of one origin, and how it is known. */
export interface Link {
  readonly kind: 'derived' | 'same text' | 'spun' | 'credit' | 'publisher' | 'live page';
  readonly from: DossierArticle;
  readonly to: DossierArticle;
  /** In which way most of `to` came about, where it has words of `from`. */
  readonly how?: PassageKind;
  readonly evidence: readonly Citation[];
}

/** An article that has passages of another. */
export interface Part {
  readonly from: DossierArticle;
  readonly to: DossierArticle;
  /** Else it may be the other way round. */
  readonly isKnown: boolean;
  readonly evidence: readonly Citation[];
}

type NameOf = (article: DossierArticle) => string;

const isMade = ({ kind }: Link): boolean => kind === 'derived' || kind === 'spun';

/** Returns the text to which the others go back: one that has the most copies and is itself none. */
export function rootOf(group: readonly DossierArticle[], links: readonly Link[]): DossierArticle {
  const made = links.filter(isMade);
  const copiesOf = (article: DossierArticle): number => made.filter(({ from }) => from === article).length;
  const originals = group.filter((article) => made.every(({ to }) => to !== article));
  const candidates = originals.length > 0 ? originals : group;
  return candidates.reduce((best, one) => (copiesOf(one) > copiesOf(best) ? one : best));
}

/** Returns a sentence for each way in which articles are one. */
export function explainLinks(links: readonly Link[], upstream: string | null, nameOf: NameOf): string[] {
  const made = closest(links.filter(isMade));
  const byOriginal = Map.groupBy(made, ({ kind, how, from }) => [kind, how, from.id].join(' '));
  const among = (kind: Link['kind']): DossierArticle[] => [
    ...new Set(links.filter((link) => link.kind === kind).flatMap(({ from, to }) => [from, to])),
  ];
  const list = (articles: readonly DossierArticle[]): string => capital(listNames(articles.map(nameOf)));
  const lines = [...byOriginal.values()].map((group) => {
    const copies = group.map(({ to }) => to);
    return `${list(copies)} ${madeFrom(group[0]!, copies.length > 1, nameOf)}.`;
  });
  const [credited, published, live] = [among('credit'), among('publisher'), among('live page')];
  const isTold = new Set([...made.flatMap(({ from, to }) => [from, to]), ...credited]);
  for (const { texts, retold } of besides(links, isTold))
    lines.push(
      `${list(texts)} ${retold ? 'tell the same in other words' : 'print the same text'}; ${UNKNOWN}.`,
    );
  if (credited.length > 0) lines.push(`${list(credited)} credit ${upstream} and have words in common.`);
  if (published.length > 0)
    lines.push(`${published.length} of these texts are published by ${published[0]!.publisher}.`);
  if (live.length > 0) lines.push(`${live.length} of these texts are entries of one live page.`);
  return lines;
}

const UNKNOWN = 'nothing tells which came first';

interface SameText {
  readonly texts: readonly DossierArticle[];
  /** The first two are the same in other words. */
  readonly retold: boolean;
}

/** Returns the articles that print the same text as one that was told of, or as one another. */
function besides(links: readonly Link[], isTold: ReadonlySet<DossierArticle>): SameText[] {
  const seen = new Set(isTold);
  const found: SameText[] = [];
  for (const { from, to, how } of links.filter(({ kind }) => kind === 'same text')) {
    const [known, other] = seen.has(to) ? [to, from] : [from, to];
    if (seen.has(other)) continue;
    seen.add(known).add(other);
    const at = found.findIndex(({ texts }) => texts.includes(known));
    if (at < 0) found.push({ texts: [known, other], retold: how === 'rewritten' });
    else found[at] = { ...found[at]!, texts: [...found[at]!.texts, other] };
  }
  return found;
}

/** Of several texts from which one may be made, the original says more than its copies. */
function closest(made: readonly Link[]): Link[] {
  const copies = new Set(made.map(({ to }) => to));
  return [...Map.groupBy(made, ({ to }) => to).values()]
    .map((links) => links.find(({ from }) => !copies.has(from)) ?? links[0]!)
    .sort((a, b) => (a.to.id < b.to.id ? -1 : 1));
}

function madeFrom({ kind, how, from }: Link, several: boolean, nameOf: NameOf): string {
  const original = nameOf(from);
  const [have, their, tell] = several ? ['have', 'their', 'retell'] : ['has', 'its', 'retells'];
  if (kind === 'spun') return `${have} ${their} text from ${original}, words swapped by a machine`;
  if (how === 'translated') return `${have} ${their} text from ${original}, translated`;
  return how === 'rewritten'
    ? `${tell} ${original} in other words`
    : `${have} ${their} text from ${original}`;
}

/** Returns a sentence for each text that others have passages of; `root` is the original of a whole. */
export function explainParts(parts: readonly Part[], root: DossierArticle, nameOf: NameOf): string[] {
  const byTaker = [...Map.groupBy(parts, ({ to }) => to).values()].map(
    (from) => from.find((part) => part.from === root) ?? from[0]!,
  );
  const told = Map.groupBy(byTaker, ({ from, to, isKnown }) =>
    [isKnown, to.spun.verdict === 'spun', from.id].join(' '),
  );
  return [...told.values()].map((group) => {
    const takers = capital(listNames(group.map(({ to }) => nameOf(to))));
    const [{ from, to, isKnown }, several] = [group[0]!, group.length > 1];
    const swapped = to.spun.verdict === 'spun' ? ', words swapped by a machine' : '';
    return isKnown
      ? `${takers} ${several ? 'have' : 'has'} passages from ${nameOf(from)}${swapped}.`
      : `${takers} ${several ? 'share' : 'shares'} passages with ${nameOf(from)}; ${UNKNOWN}.`;
  });
}

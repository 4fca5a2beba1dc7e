/** Who copied whom, as a graph (GraphML), for Gephi, yEd, NetworkX and the like. */

import { escapeUTF8 } from 'entities';
import type { Dossier, DossierArticle } from '../model/dossier.ts';
import type { Reuse } from '../model/reuse.ts';
import { cite, lengthOf } from '../text/offsets.ts';
import { type Edition, layOut } from './edition.ts';
import { webAddressOf } from './places.ts';
import { printable } from './printable.ts';

type Data = Readonly<Record<string, string | number | boolean | null>>;

/**
 * Returns articles as nodes and pairs that share text as edges, from the earlier text to the later one. An edge of which
 * the direction is not known is undirected.
 */
export function renderGraphml(dossier: Dossier): string {
  const edition = layOut(dossier);
  const nodes = dossier.articles.map((article) => ({ id: article.id, data: articleData(article, edition) }));
  const edges = dossier.reuse.map((reuse, index) => ({
    id: `r${index + 1}`,
    reuse,
    data: reuseData(reuse, edition),
  }));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">',
    ...keysOf('node', NODE_KEYS),
    ...keysOf('edge', EDGE_KEYS),
    '  <graph id="copies" edgedefault="directed">',
    `    <desc>${escaped(dossier.title)}</desc>`,
    ...nodes.map(({ id, data }) => `    <node id="${escaped(id)}">${dataOf(data, 'n')}</node>`),
    ...edges.map(
      ({ id, reuse, data }) =>
        `    <edge id="${id}" source="${escaped(reuse.from)}" target="${escaped(reuse.to)}"${reuse.direction === 'known' ? '' : ' directed="false"'}>${dataOf(data, 'e')}</edge>`,
    ),
    '  </graph>',
    '</graphml>',
    '',
  ].join('\n');
}

const NODE_KEYS = {
  ...{ label: 'string', publisher: 'string', published: 'string', language: 'string', uri: 'string' },
  ...{ origin: 'string', spun: 'string', derivation: 'string', derivedShare: 'double' },
} as const;

const EDGE_KEYS = {
  ...{ kind: 'string', direction: 'string', weight: 'double', passages: 'int', characters: 'int' },
  ...{ because: 'string', fromStart: 'int', fromEnd: 'int', fromExact: 'string' },
  ...{ toStart: 'int', toEnd: 'int', toExact: 'string' },
} as const;

const keysOf = (of: 'node' | 'edge', keys: Readonly<Record<string, string>>): string[] =>
  Object.entries(keys).map(
    ([name, type]) => `  <key id="${of[0]}-${name}" for="${of}" attr.name="${name}" attr.type="${type}"/>`,
  );

const articleData = (
  article: DossierArticle,
  { dossier, sources }: Edition,
): Record<keyof typeof NODE_KEYS, Data[string]> => ({
  label: article.title ?? sources.get(article.id)?.name ?? article.id,
  publisher: article.publisher,
  published: article.published?.value.start ?? null,
  language: article.language,
  uri: webAddressOf(article) ?? article.uri,
  origin:
    dossier.origins.find(({ level, articles }) => level === 'article' && articles.includes(article.id))?.id ??
    null,
  spun: article.spun.verdict,
  derivation: article.derivation?.degree ?? null,
  derivedShare: article.derivation?.share ?? null,
});

/** The longest passage stands for all: the dossier has the others. */
function reuseData(
  { from, to, kind, direction, share, passages, because }: Reuse,
  { articles }: Edition,
): Record<keyof typeof EDGE_KEYS, Data[string]> {
  const longest = passages.toSorted((a, b) => lengthOf(b.to) - lengthOf(a.to))[0]!;
  const [here, there] = [cite(articles.get(from)!, longest.from), cite(articles.get(to)!, longest.to)];
  return {
    kind,
    direction,
    weight: share,
    passages: passages.length,
    characters: passages.reduce((sum, passage) => sum + lengthOf(passage.to), 0),
    because: because ?? null,
    fromStart: here.start,
    fromEnd: here.end,
    fromExact: here.exact,
    toStart: there.start,
    toEnd: there.end,
    toExact: there.exact,
  };
}

const dataOf = (data: Data, of: 'n' | 'e'): string =>
  Object.entries(data)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `<data key="${of}-${name}">${escaped(String(value))}</data>`)
    .join('');

const escaped = (text: string): string => escapeUTF8(printable(text));
